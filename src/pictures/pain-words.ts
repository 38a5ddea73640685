import type { Speaker } from '../words/words.ts'
import type { Chart } from './chart.ts'
import { BETWEEN, type Course, labelsByDay } from './course.ts'

/** What may be marked on a day. */
export const MARKS = [
  'emergency',
  'urgent',
  'doctor',
  'physiotherapist',
  'doctor_or_physiotherapist',
  'pharmacist',
  'rest',
  'booked',
  'seen',
  'running',
] as const
export type MarkId = (typeof MARKS)[number]

/** A mark's label, as it stands in a list. */
export function markLabel(say: Speaker, mark: MarkId): string {
  return say.plain(`mark-${mark}`)
}

/** A course with the words of its picture, each mark's first letter large. */
export function chartOf(say: Speaker, { points, marks }: Course): Chart {
  return {
    title: say.plain('pain-chart-title'),
    painLabel: say.plain('pain-chart-pain'),
    dayLabel: say.plain('pain-chart-days'),
    marksLabel: say.plain('pain-chart-marks'),
    points,
    marks: marks.map(({ day, label }) => ({ day, label: say.sentence(label) })),
  }
}

/** "Pain from 0 to 10. Day 0: 6 · Day 3: 5." */
export function pointWords(say: Speaker, { points }: Pick<Course, 'points'>): string {
  if (points.length === 0) return say.plain('pain-words-none')
  const told = points
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, pain }) => say.plain('pain-words-point', { day, pain }))
  return say.plain('pain-words', { points: told.join(BETWEEN) })
}

/**
 * What the picture shows, for who does not see it: a line of the pains, then one of the marks if
 * there are any. Plain text, to be escaped; a caption of a photo holds it.
 */
export function painWords(say: Speaker, course: Course): string {
  const marks = [...labelsByDay(course)].flatMap(([day, labels]) =>
    labels.map((label) => say.plain('pain-words-mark', { day, label })),
  )
  const advised = marks.length > 0 && say.plain('pain-words-marks', { marks: marks.join(BETWEEN) })
  return [pointWords(say, course), advised].filter(Boolean).join('\n')
}
