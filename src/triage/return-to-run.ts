import type { Answers } from './answers.ts'
import { ANY_BONE_RISK, BACK, CHILD, FRONT_OR_UNPLACED, HOPPING } from './conditions.ts'
import { any, holds } from './expression.ts'
import { namesStressFracture } from './impact.ts'
import type { RankedCause } from './ranking/rank.ts'
import type { Rule } from './rules.ts'
import { compareUrgency, type Urgency } from './urgency.ts'

/**
 * How running begins again: not by a plan of ours, by one whose limit is no pain at all, or by one
 * with the pain monitor of 0 to 10.
 */
export type ReturnToRun = 'none' | 'painless' | 'monitored'

/**
 * Where the pain may come from bone, pain is no guide: the monitor was tried on tendons (Silbernagel
 * 2007, second-hand; Rauseo 2017), never on bone (SAFETY: its limit there is 0).
 */
const MAY_BE_BONE = any(FRONT_OR_UNPLACED, BACK, ANY_BONE_RISK, HOPPING)

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
