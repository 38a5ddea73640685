import type { Answers } from './answers.ts'
import { CHILD, MAY_BE_BONE } from './conditions.ts'
import { holds } from './expression.ts'
import { namesStressFracture } from './impact.ts'
import type { RankedCause } from './ranking/rank.ts'
import type { Rule } from './rules.ts'
import { compareUrgency, type Urgency } from './urgency.ts'

/**
 * How running begins again: not by a plan of ours, by one whose limit is no pain at all, or by one
 * with the pain monitor of 0 to 10.
 */
export type ReturnToRun = 'none' | 'painless' | 'monitored'

/** Bone that may be breaking has no plan of ours: whoever has examined it makes one. */
export function returnToRun(
  answers: Answers,
  urgency: Urgency,
  impact: 'stop' | 'as_pain_allows',
  fired: readonly Rule[],
  causes: readonly RankedCause[],
): ReturnToRun {
  const isBone =
    holds(CHILD, answers) ||
    namesStressFracture(causes) ||
    fired.some(({ suspectsBone }) => suspectsBone !== undefined && holds(suspectsBone, answers))
  // Told to stop until seen: the examination comes first.
  const awaitsExamination = urgency !== 'self_care' && impact === 'stop'
  if (isBone || awaitsExamination || compareUrgency(urgency, 'urgent') >= 0) return 'none'
  return holds(MAY_BE_BONE, answers) ? 'painless' : 'monitored'
}
