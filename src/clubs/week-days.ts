import type { Speaker } from '../words/words.ts'

/** 1 is Monday. */
export const WEEK_DAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

/** A Monday; the days after it have the names of the others. */
const MONDAY = Temporal.PlainDate.from('2026-06-01')

export function weekDayName({ language }: Speaker, day: number, weekday: 'long' | 'short'): string {
  return MONDAY.add({ days: day - 1 }).toLocaleString(language, { weekday })
}
