import { SUB_CAUSE_IDS, type SubCauseId } from './cause.ts'
import type { Evidence } from './evidence.ts'
import { GRADE_WEIGHTS } from './grades.ts'
import { SUB_GRADES, SUB_NEEDS } from './subcauses.ts'

const GRADE_NAMES = ['++', '+', '-', '--'] as const

function scoreOf(sub: SubCauseId, features: readonly string[]): number {
  let score = 0
  for (const feature of features) {
    const row = SUB_GRADES[feature as keyof typeof SUB_GRADES]
    for (const grade of GRADE_NAMES) {
      if (row?.[grade]?.includes(sub)) score += GRADE_WEIGHTS[grade]
    }
  }
  return score
}

/** Which cause inside `other_serious` the evidence points to; none where no sign of any was told. */
export function likeliestSub(evidence: readonly Evidence[]): SubCauseId | undefined {
  const features = evidence.filter(({ also }) => !also).map(({ feature }) => feature)
  let best: SubCauseId | undefined
  let most = 0
  for (const sub of SUB_CAUSE_IDS) {
    if (!SUB_NEEDS[sub].some((need) => features.includes(need))) continue
    const score = scoreOf(sub, features)
    if (score > most) {
      best = sub
      most = score
    }
  }
  return best
}
