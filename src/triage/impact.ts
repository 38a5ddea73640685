import type { Answers } from './answers.ts'
import {
  CHILD,
  COMPLETE,
  FALL,
  FRONT,
  IMPACT_NOT_EXCLUDED,
  LIMP_OR_WORSE,
  SUDDEN,
} from './conditions.ts'
import { all, any, has, holds, not, severityFrom } from './expression.ts'
import type { RankedCause } from './ranking/rank.ts'
import type { Rule } from './rules.ts'
import { compareUrgency, type Urgency } from './urgency.ts'

/**
 * Reasons to stop whatever rule fires: open growth plates, a limp, pain at the front that impact
 * brings on (even plain soreness is no reason to run on it), and whatever was not asked.
 */
export const ALWAYS_STOPS = any(
  CHILD,
  LIMP_OR_WORSE,
  all(FRONT, IMPACT_NOT_EXCLUDED),
  // Strong pain is no pain to run on, whatever its cause.
  severityFrom(7),
  // What tore is protected for some days first (relative rest: Mersey Care, PEACE & LOVE 2019).
  all(SUDDEN, has('duration', 'today', 'days')),
  // A leg that is weak or gives way, and whatever was hit this week.
  has('signs', 'weakness'),
  all(FALL, has('duration', 'today', 'days')),
  not(COMPLETE),
)

/** How many causes a runner reads of first. */
export const READ_FIRST = 3

/**
 * Whether a stress fracture is among the causes that are named first. No rule may have fired, but
 * nobody reads of one and is told to run on it.
 */
export function namesStressFracture(causes: readonly RankedCause[]): boolean {
  return causes
    .slice(0, READ_FIRST)
    .some(({ id, band }) => id === 'stress_fracture' && band !== 'less_likely')
}

/** Whether running and jumping may go on. */
export function impactAllowed(
  answers: Answers,
  urgency: Urgency,
  fired: readonly Rule[],
  causes: readonly RankedCause[],
): 'stop' | 'as_pain_allows' {
  const stops =
    compareUrgency(urgency, 'urgent') >= 0 ||
    holds(ALWAYS_STOPS, answers) ||
    namesStressFracture(causes) ||
    fired.some(
      ({ stopImpact, suspectsBone }) =>
        stopImpact || (suspectsBone !== undefined && holds(suspectsBone, answers)),
    )
  return stops ? 'stop' : 'as_pain_allows'
}
