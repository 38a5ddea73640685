import type { Course } from '../pictures/course.ts'
import { type MarkId, markLabel } from '../pictures/pain-words.ts'
import type { Before, Outcome } from '../triage/follow-up.ts'
import type { Urgency } from '../triage/urgency.ts'
import type { Speaker } from '../words/words.ts'
import type { Answered } from './answered.ts'

/** What was told in a check-in, so many days after the check. */
export interface ToldOnDay {
  readonly day: number
  readonly told: Answered
}

const ADVISED: { readonly [U in Urgency]: MarkId } = {
  emergency: 'emergency',
  urgent: 'urgent',
  doctor: 'doctor',
  self_care: 'rest',
}

function adviceIn(outcome: string | undefined, { site }: Pick<Before, 'site'>): MarkId | undefined {
  switch (outcome as Outcome | undefined) {
    case 'urgent_today':
      return 'urgent'
    case 'see_doctor':
    case 'book_now':
      return site === 'other' ? 'doctor_or_physiotherapist' : 'doctor'
    default:
      return undefined
  }
}

function marksIn({ told }: ToldOnDay, before: Pick<Before, 'site'>): MarkId[] {
  const marks = [
    adviceIn(told.outcome, before),
    (told.seen === 'booked' || told.isBooked) && 'booked',
    told.seen === 'yes' && 'seen',
    told.activity === 'full' && 'running',
  ] as const
  return marks.filter((mark) => mark !== undefined && mark !== false)
}

/** The pain from the check on, as it was told, with what was advised and done. */
export function courseOf(
  say: Speaker,
  before: Pick<Before, 'severity' | 'site' | 'urgency'>,
  told: readonly ToldOnDay[],
): Course {
  const { severity: firstPain } = before
  const points = told.flatMap((one) => {
    const { progress, pain_now: now } = one.told
    const pain = progress === 'gone' ? 0 : now
    return pain === undefined ? [] : [{ day: one.day, pain }]
  })
  const marks = told.flatMap((one) =>
    marksIn(one, before).map((mark) => ({ day: one.day, label: markLabel(say, mark) })),
  )
  return {
    // In an emergency it is not asked, and nobody's number stands here.
    points: firstPain === undefined ? points : [{ day: 0, pain: firstPain }, ...points],
    marks: [{ day: 0, label: markLabel(say, ADVISED[before.urgency]) }, ...marks],
  }
}
