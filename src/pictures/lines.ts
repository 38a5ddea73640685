import type { Box } from './box.ts'
import { type Weight, widthOf } from './fonts.ts'
import { wrap } from './wrap.ts'

export interface Style {
  /** In pixels. */
  readonly size: number
  readonly weight: Weight
  readonly tone: 'ink' | 'muted' | 'paper'
}

/** One line of text, centred in its box. */
export interface Line extends Style {
  readonly text: string
  readonly box: Box
}

/** The height of a line for a type of 1. */
export const LEADING = 1.28

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly linesMax: number
}

/** A text from the top left of its place, in lines that fit. */
export function linesOf(text: string, { x, y, width, linesMax }: Place, style: Style): Line[] {
  const measure = (part: string) => widthOf(part, style.size, style.weight)
  const height = style.size * LEADING
  return wrap(text, { width, linesMax, widthOf: measure }).map((line, at) => ({
    ...style,
    text: line,
    box: { x, y: y + at * height, width: measure(line), height },
  }))
}

/** Where the lowest of these lines ends; `otherwise` where there are none. */
export function bottomOf(lines: readonly Line[], otherwise: number): number {
  return Math.max(otherwise, ...lines.map(({ box }) => box.y + box.height))
}
