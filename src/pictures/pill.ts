import { boxAround } from './box.ts'
import type { Pill } from './chart.ts'
import { widthOf } from './fonts.ts'

/** Of a pill, for a type of 1. */
export const PILL_HEIGHT = 1.3
const WIDTH_MIN = 1.6
const PADDING = 0.7

export function pillWidth(text: string, type: number): number {
  return Math.max(type * WIDTH_MIN, widthOf(text, type, 'bold') + type * PADDING)
}

/** A pill around a short text, by its middle. */
export function pillAt(text: string, x: number, y: number, type: number): Pill {
  return {
    box: boxAround(x, y, pillWidth(text, type), type * PILL_HEIGHT),
    label: {
      text,
      size: type,
      weight: 'bold',
      tone: 'paper',
      box: boxAround(x, y, widthOf(text, type, 'bold'), type),
    },
  }
}
