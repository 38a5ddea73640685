import { followUp } from '../../triage/follow-up.ts'
import { firstStep, type PlannedStep, stepAfter } from '../../triage/plan.ts'
import { PLAIN } from './replies.ts'

/** Every pain that can be told. */
const PAINS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/**
 * The limits of triage/follow-up.ts as they show from outside: it keeps them to itself, and what is
 * printed should be what it does.
 */

/** The least pain that is seen today although it has not changed. */
export function severeFrom(): number | undefined {
  return PAINS.find((pain) => {
    const { reasons } = followUp({ ...PLAIN, severity: pain }, { progress: 'same', painNow: pain })
    return reasons.includes('severe')
  })
}

/** The least rise that is seen today. */
export function riseFrom(): number | undefined {
  return PAINS.find((rise) => {
    const reply = { progress: 'same', painNow: rise } as const
    return followUp({ ...PLAIN, severity: 0 }, reply).reasons.includes('worse_by_two')
  })
}

/** The most pain that still counts as clearly better than at the check; undefined where none does. */
export function clearlyBetterUpTo(severity: number): number | undefined {
  return PAINS.findLast((painNow) => {
    const { outcome } = followUp({ ...PLAIN, severity }, { progress: 'better', painNow })
    return outcome === 'improving'
  })
}

/** The days of asking where it is clearly better each time. */
export function daysOfAsking(): number[] {
  const days: number[] = []
  for (
    let at: PlannedStep | undefined = firstStep({}, 'self_care');
    at !== undefined;
    at = stepAfter(at, { outcome: 'improving' })
  )
    days.push(at.day)
  return days
}

export const PAINS_AT_CHECK = PAINS.filter((pain) => clearlyBetterUpTo(pain) !== undefined)
