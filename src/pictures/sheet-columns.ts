import type { Block, Part } from './sheet-blocks.ts'

/** Two columns of blocks; the second may be empty. */
export interface Columns {
  readonly left: readonly Block[]
  readonly right: readonly Block[]
  /** Of the higher one, in points. */
  readonly height: number
}

/** What a section may suffer: to stay whole, to go on in the other column, to lose rows. */
export type Mercy = 'whole' | 'split' | 'cut'

/** How many lines higher a column may be so that a section need not be split. */
const LINES_WORTH = 4

export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0)
}

/** The room that a heading keeps to what is above it. */
function roomAbove(block: Block | undefined): number {
  return block?.texts[0]?.y ?? 0
}

/** Nothing stands above the first block of a column, so it needs no room there. */
function topped([first, ...rest]: readonly Block[]): readonly Block[] {
  if (!first) return []
  const above = roomAbove(first)
  const texts = first.texts.map((text) => ({ ...text, y: text.y - above }))
  return [{ ...first, texts, height: first.height - above }, ...rest]
}

function blocksOf(parts: readonly Part[], cut: Block): Block[] {
  return parts.flatMap(({ heading, rows, isCut }) => [heading, ...rows, ...(isCut ? [cut] : [])])
}

/**
 * In two columns of about the same height. No heading ends a column.
 * @param line how high one is, in points
 */
function balanced(blocks: readonly Block[], isWhole: boolean, line: number): Columns {
  const whole = heightOf(blocks)
  const above = roomAbove(blocks[0])
  let best = { at: blocks.length, height: whole - above, cost: whole - above }
  let sum = 0
  for (const [at, { role, height: own }] of blocks.entries()) {
    sum += own
    const next = blocks[at + 1]
    if (role === 'H2' || !next) continue
    const isSplit = next.role !== 'H2'
    if (isSplit && isWhole) continue
    const height = Math.max(sum - above, whole - sum - roomAbove(next))
    const cost = height + (isSplit ? line * LINES_WORTH : 0)
    if (cost < best.cost) best = { at: at + 1, height, cost }
  }
  const { at, height } = best
  return { left: topped(blocks.slice(0, at)), right: topped(blocks.slice(at)), height }
}

/**
 * Sections in two columns no higher than `heightMax`; undefined where they would be. Where they may
 * be cut, the highest loses rows from its end until they fit, and says so by the block `cut`.
 */
export function inColumns(
  parts: readonly Part[],
  cut: Block,
  { heightMax, mercy }: { heightMax: number; mercy: Mercy },
): Columns | undefined {
  for (;;) {
    const columns = balanced(blocksOf(parts, cut), mercy === 'whole', cut.height)
    if (columns.height <= heightMax) return columns
    const full = parts.filter(({ rows }) => rows.length > 0)
    if (mercy !== 'cut' || full.length === 0) return undefined
    const highest = full.reduce((a, b) => (heightOf(b.rows) > heightOf(a.rows) ? b : a))
    highest.rows.pop()
    highest.isCut = true
  }
}
