import type { Box, Point } from './box.ts'
import type { Course } from './course.ts'
import type { Line } from './lines.ts'

/** A course with the words of its picture. */
export interface Chart extends Course {
  readonly title: string
  /** What the height means, and what 0 and 10 stand for. */
  readonly painLabel: string
  /** What the numbers below mean: days since the check. */
  readonly dayLabel: string
  /** What the marks are: advised or done on that day. */
  readonly marksLabel: string
}

/** A told pain where it is drawn. */
export interface Dot {
  readonly day: number
  readonly pain: number
  readonly x: number
  readonly y: number
}

/** A day in a pill. */
export interface Pill {
  readonly box: Box
  readonly label: Line
}

/** A day on which something was advised or done. */
export interface Mark extends Pill {
  readonly day: number
  /** From the pill to above its day, and down to the point of that day, or to the axis. */
  readonly lead: readonly Point[]
}

/** Where everything of a chart stands, in pixels. */
export interface Plan {
  readonly width: number
  readonly height: number
  /** From the first day to the last, and from the worst pain to none. */
  readonly plot: Box
  readonly lastDay: number
  /** The days that are named below. */
  readonly ticks: readonly number[]
  /** By day. */
  readonly dots: readonly Dot[]
  readonly radius: number
  readonly texts: readonly Line[]
  /** Pains beside their points. */
  readonly values: readonly Line[]
  readonly marks: readonly Mark[]
  /** The pills of the list, or the empty one that explains the sign. */
  readonly key: readonly Pill[]
}
