import type { Box } from './box.ts'
import type { Sheet } from './sheet.ts'
import { type Block, paragraph, partOf, row } from './sheet-blocks.ts'
import { heightOf, inColumns, type Mercy } from './sheet-columns.ts'

/** A4 upright, in points (1/72 inch). */
export const PAGE = { width: 595.28, height: 841.89 } as const
const MARGIN = 42
const INNER = PAGE.width - MARGIN * 2
const COLUMN_GAP = 26
const COLUMN = (INNER - COLUMN_GAP) / 2
const NOTE_PADDING = 7
const CHART_GAP = 20

/** Of the plain type, in points: what reads well, down to the least that a printed page may have. */
const SIZES = [11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8]
export const SIZE_MIN = 8
/** At the least its own type is still 8 points. */
const CHART_SCALES = [1, 0.8]
/** Of the page. */
const CHART_HEIGHT_MAX = 0.32

const TITLE_LINES = 2
const NOTE_LINES = 4
const CAPTION_LINES = 4
/** Each with its heading and one line, so many fit at the least size. */
const SECTIONS_MAX = 10

/** A block on the page. */
export interface Placed extends Block {
  readonly x: number
  readonly y: number
}

/** Where everything of a sheet stands on its one page, in points. */
export interface SheetPlan {
  /** In the order of reading. */
  readonly blocks: readonly Placed[]
  /** Behind the note. */
  readonly noteBox: Box
  readonly figure: { readonly box: Box; readonly caption: Placed } | undefined
  /** Of the plain type. */
  readonly size: number
}

function stacked(blocks: readonly Block[], x: number, top: number): Placed[] {
  let y = top
  return blocks.map((block) => {
    const placed = { ...block, x, y }
    y += block.height
    return placed
  })
}

function headOf({ title, made, note }: Sheet, size: number) {
  const place = { width: INNER, linesMax: 1 }
  const titled = paragraph(
    'H1',
    title,
    { size: size * 1.9, weight: 'bold', tone: 'ink' },
    { ...place, linesMax: TITLE_LINES, after: size * 0.2 },
  )
  const on = paragraph('P', made, { size, weight: 'regular', tone: 'muted' }, place)
  const told = paragraph(
    'P',
    note,
    { size, weight: 'bold', tone: 'ink' },
    { width: INNER - NOTE_PADDING * 2, linesMax: NOTE_LINES },
  )
  const y = MARGIN + heightOf([titled, on]) + size * 0.7
  const noteBox = { x: MARGIN, y, width: INNER, height: told.height + NOTE_PADDING * 2 }
  const blocks = [
    ...stacked([titled, on], MARGIN, MARGIN),
    ...stacked([told], MARGIN + NOTE_PADDING, y + NOTE_PADDING),
  ]
  return { noteBox, blocks, end: y + noteBox.height + size * 1.2 }
}

/** In the SVG's own units. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  if (!width || !height) throw new Error('an SVG without a size')
  return { width: Number(width), height: Number(height) }
}

/** The chart as wide as the page's text, unless it is too high for that, with its words below. */
function figureOf({ chart }: Sheet, size: number, scale: number) {
  if (!chart) return undefined
  const { width, height } = sizeOf(chart.svg)
  const fit = Math.min(INNER / width, (PAGE.height * CHART_HEIGHT_MAX) / height) * scale
  const caption = paragraph(
    'P',
    chart.words,
    { size, weight: 'regular', tone: 'ink' },
    { width: INNER, linesMax: CAPTION_LINES, before: size * 0.6 },
  )
  const box = { width: width * fit, height: height * fit }
  return { box, caption, height: CHART_GAP + box.height + caption.height }
}

/** All that depends on the size of the type, measured once for it. */
function measured(sheet: Sheet, size: number) {
  return {
    head: headOf(sheet, size),
    parts: sheet.sections.slice(0, SECTIONS_MAX).map((one) => partOf(one, size, COLUMN)),
    cut: row({ label: '', value: sheet.cut }, size, COLUMN),
    size,
  }
}

function fitted(
  { head, parts, cut, size }: ReturnType<typeof measured>,
  figure: ReturnType<typeof figureOf>,
  mercy: Mercy,
): SheetPlan | undefined {
  const heightMax = PAGE.height - MARGIN - head.end - (figure?.height ?? 0)
  const columns = inColumns(parts, cut, { heightMax, mercy })
  if (!columns) return undefined
  const y = head.end + columns.height + CHART_GAP
  return {
    blocks: [
      ...head.blocks,
      ...stacked(columns.left, MARGIN, head.end),
      ...stacked(columns.right, MARGIN + COLUMN + COLUMN_GAP, head.end),
    ],
    noteBox: head.noteBox,
    figure: figure && {
      box: { ...figure.box, x: MARGIN + (INNER - figure.box.width) / 2, y },
      caption: { ...figure.caption, x: MARGIN, y: y + figure.box.height },
    },
    size,
  }
}

/**
 * Lays a sheet out on one page. Where there is much, sections are split, then the chart and the type
 * become smaller; nothing is left out before both are at their least.
 */
export function planSheet(sheet: Sheet): SheetPlan {
  for (const size of SIZES) {
    const all = measured(sheet, size)
    for (const scale of CHART_SCALES) {
      const figure = figureOf(sheet, size, scale)
      const plan = fitted(all, figure, 'whole') ?? fitted(all, figure, 'split')
      if (plan) return plan
    }
  }
  const least = figureOf(sheet, SIZE_MIN, Math.min(...CHART_SCALES))
  const plan = fitted(measured(sheet, SIZE_MIN), least, 'cut')
  if (!plan) throw new Error('a page cannot hold even the headings')
  return plan
}
