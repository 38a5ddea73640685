import type { Answers } from './answers.ts'
import { LIMP } from './conditions.ts'
import { holds } from './expression.ts'
import type { Outcome, Reply } from './follow-up.ts'
import { compareUrgency, type Urgency } from './urgency.ts'

/**
 * What a check-in is about: whether somebody has looked, whether an appointment is made, how it is,
 * and whether it has stayed away.
 */
export const STEPS = ['seen', 'appointment', 'ask', 'last'] as const
export type Step = (typeof STEPS)[number]

/** These ask a runner who was sent to be seen. */
export const STEPS_WHEN_SENT: readonly Step[] = ['seen', 'appointment']

/** A check-in that is to come. */
export interface PlannedStep {
  readonly step: Step
  /** Days after the check. */
  readonly day: number
}

/** After an emergency it is the next morning. */
const FIRST: { readonly [U in Urgency]: PlannedStep } = {
  emergency: { step: 'seen', day: 1 },
  urgent: { step: 'seen', day: 1 },
  doctor: { step: 'appointment', day: 2 },
  self_care: { step: 'ask', day: 3 },
}
/** A limp is kept in self-care for its first day only. */
const FIRST_WITH_LIMP: PlannedStep = { step: 'ask', day: 1 }

const WEEK = 7
/**
 * Improvement of a sprain is expected within two weeks (NHS sprains advice, second-hand); half of
 * injured novice runners need 71 days (RUN CLEVER 2018).
 */
const DAYS = [3, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70]
const LAST_DAY = 70
/** Two check-ins never follow one another on two days, but where one asks who has looked. */
const APART = 2
/** Answered so many days late, it does not slip by a week. */
const LATE = 2
/** Once it has been clearly better for a while, it is asked half as often. */
const APART_WHEN_BETTER = 2 * WEEK - LATE
/** Whether it has stayed away is asked after a week. */
const APART_WHEN_WELL = WEEK - LATE

/** How late a check-in still makes sense, days; past it, it is a part of the next. */
const LATEST_DAYS: { readonly [S in Step]: number } = { seen: 2, appointment: 2, ask: 2, last: 4 }

export function latestDays(step: Step): number {
  return LATEST_DAYS[step]
}

/** Who is asked first where more are due than may be sent: whoever was told to be seen at once. */
const RANKS: { readonly [S in Step]: number } = { seen: 0, appointment: 1, ask: 2, last: 2 }

/** How grave a check-in is, the gravest 0. */
export function rankOf(step: Step): number {
  return RANKS[step]
}

/** The first check-in after a result. */
export function firstStep(answers: Answers, urgency: Urgency): PlannedStep {
  return urgency === 'self_care' && holds(LIMP, answers) ? FIRST_WITH_LIMP : FIRST[urgency]
}

/** The next day of asking that is so far away; none after ten weeks. */
function askFrom(day: number, apart: number): PlannedStep | undefined {
  const next = DAYS.find((listed) => listed >= day + apart)
  return next === undefined ? undefined : { step: 'ask', day: next }
}

/** Day after day as long as it stays so; past the last day of asking once more. */
function seenAfter({ step, day }: PlannedStep): PlannedStep | undefined {
  const isOver = step === 'seen' && day >= LAST_DAY
  return isOver ? undefined : { step: 'seen', day: day + 1 }
}

/** What a check-in that came too late, or was left in the middle, is a part of. */
export function stepInPlaceOf({ day }: PlannedStep): PlannedStep | undefined {
  return askFrom(day, APART)
}

/** What was told and what it led to. */
export interface Told {
  readonly outcome: Outcome
  readonly running?: Reply['running']
}

/**
 * The check-in after one that was answered: the next day where it was urgent, weekly as long as it
 * hurts, half as often once it is clearly better, one more a week after running is as before, and
 * then none.
 * @param at its step, with the day on which it was answered
 */
export function stepAfter(at: PlannedStep, { outcome, running }: Told): PlannedStep | undefined {
  if (outcome === 'recovered') {
    if (at.step === 'last') return undefined
    if (running === 'full') return { step: 'last', day: at.day + WEEK }
    return askFrom(at.day, APART_WHEN_WELL)
  }
  // Sent to a doctor today: whether one has looked is not left to the plan.
  if (outcome === 'urgent_today') return seenAfter(at)
  const isThinned = outcome === 'improving' && at.day >= WEEK
  return askFrom(at.day, isThinned ? APART_WHEN_BETTER : APART)
}

function daysFrom(first: PlannedStep): readonly string[] {
  const next = stepInPlaceOf(first)
  return [`P${first.day}D`, ...(next ? daysFrom(next) : [])]
}

/** Made once: an assessment has no time for it. */
const DAYS_FROM = new Map(
  [FIRST_WITH_LIMP, ...Object.values(FIRST)].map((first) => [first, daysFrom(first)]),
)

/** When it is asked again as long as it is not better, as ISO 8601 durations after the check. */
export function checkInsAfter(answers: Answers, urgency: Urgency): readonly string[] {
  return DAYS_FROM.get(firstStep(answers, urgency)) ?? []
}

/** Whether silence after this result is more than a runner who does not like to be asked. */
export function isSilenceGrave(urgency: Urgency): boolean {
  return compareUrgency(urgency, 'doctor') >= 0
}
