import { type Weight, widthOf } from './fonts.ts'
import { LEADING } from './lines.ts'
import type { Section, SheetLine } from './sheet.ts'
import { wrap } from './wrap.ts'

/** Words on a line; x and the top of the line from the top left of their block, in points. */
export interface Text {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: Weight
  readonly tone: 'ink' | 'muted'
}

/** What is read as one, and stands together: a heading, or a question with its answer. */
export interface Block {
  readonly role: 'H1' | 'H2' | 'P'
  readonly texts: readonly Text[]
  readonly height: number
}

/** A section, measured. Its rows are taken off where there are more than fit. */
export interface Part {
  readonly heading: Block
  readonly rows: Block[]
  isCut: boolean
}

const HEADING_LINES = 2
/** More than the longest answer has, which is every sign, ticked. */
const VALUE_LINES = 30
/** More than any check and its check-ins have; a bound for what is measured. */
const ROWS_MAX = 120
/** Of a column. */
const LABEL_WIDTH_MAX = 0.6

// Distances, for a type of 1.
const HANG = 0.9
const ROW_GAP = 0.35
const HEADING_SIZE = 1.2
const HEADING_BEFORE = 0.9
const HEADING_AFTER = 0.3

/** Lines below one another. */
export function paragraph(
  role: Block['role'],
  text: string,
  style: Pick<Text, 'size' | 'weight' | 'tone'>,
  place: { width: number; linesMax: number; before?: number; after?: number },
): Block {
  const { size, weight } = style
  const { width, linesMax, before = 0, after = 0 } = place
  const lines = wrap(text, { width, linesMax, widthOf: (part) => widthOf(part, size, weight) })
  return {
    role,
    texts: lines.map((line, at) => ({
      ...style,
      text: line,
      x: 0,
      y: before + at * size * LEADING,
    })),
    height: before + lines.length * size * LEADING + after,
  }
}

/** A question with its answer after it, the answer's further lines set in. */
export function row({ label, value }: SheetLine, size: number, width: number): Block {
  const asked = wrap(label, {
    width: width * LABEL_WIDTH_MAX,
    linesMax: 1,
    widthOf: (part) => widthOf(part, size, 'bold'),
  }).map((text) => ({ text, x: 0, y: 0, size, weight: 'bold', tone: 'ink' }) as const)
  const hang = asked.length > 0 ? size * HANG : 0
  const indent = asked.reduce((sum, { text }) => sum + widthOf(`${text} `, size, 'bold'), 0)
  const lines = wrap(value, {
    width: width - hang,
    linesMax: VALUE_LINES,
    indent: Math.max(0, indent - hang),
    widthOf: (part) => widthOf(part, size),
  })
  const told = lines.map(
    (text, at) =>
      ({
        text,
        x: at === 0 ? indent : hang,
        y: at * size * LEADING,
        size,
        weight: 'regular',
        tone: 'ink',
      }) as const,
  )
  return {
    role: 'P',
    texts: [...asked, ...told].filter(({ text }) => text !== ''),
    height: Math.max(1, lines.length) * size * LEADING + size * ROW_GAP,
  }
}

export function partOf({ heading, lines }: Section, size: number, width: number): Part {
  return {
    heading: paragraph(
      'H2',
      heading,
      { size: size * HEADING_SIZE, weight: 'bold', tone: 'ink' },
      {
        width,
        linesMax: HEADING_LINES,
        before: size * HEADING_BEFORE,
        after: size * HEADING_AFTER,
      },
    ),
    rows: lines.slice(0, ROWS_MAX).map((line) => row(line, size, width)),
    isCut: lines.length > ROWS_MAX,
  }
}
