/** How a pain has gone since a check, for a picture or in words. */
export interface Course {
  /** Told pains, that of the check itself on day 0. Days may be missing, and all of them. */
  readonly points: readonly {
    /** Days since the check, whole, 0 or more. */
    readonly day: number
    /** 0–10. */
    readonly pain: number
  }[]
  /** What was advised or done on which day. */
  readonly marks: readonly { readonly day: number; readonly label: string }[]
}

export const PAIN_MAX = 10

/** Between things on one line; it may end a line, but not begin one. */
export const BETWEEN = '\u00a0· '

/** The labels of the days that have any, by day; what falls on one day stands together. */
export function labelsByDay({ marks }: Pick<Course, 'marks'>): Map<number, string[]> {
  const days = new Map<number, string[]>()
  for (const { day, label } of marks.toSorted((a, b) => a.day - b.day)) {
    const labels = days.get(day) ?? []
    if (!labels.includes(label)) labels.push(label)
    days.set(day, labels)
  }
  return days
}
