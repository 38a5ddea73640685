import type { Answers } from '../answers.ts'
import type { SubCauseId } from '../causes/cause.ts'
import { SUB_CAUSES } from '../causes/causes.ts'
import { holds } from '../expression.ts'
import type { Evidence } from './evidence.ts'
import { MODEL } from './model.ts'
import { contributions, tableOf } from './weights.ts'

const TABLE = tableOf(SUB_CAUSES, MODEL)

/** Which cause inside `other_serious` the evidence points to; none where no sign of any was told. */
export function likeliestSub(
  answers: Answers,
  evidence: readonly Evidence[],
): SubCauseId | undefined {
  const told = contributions(
    TABLE,
    answers,
    evidence.filter(({ also }) => !also),
  )
  let best: SubCauseId | undefined
  let most = 0
  for (const [at, { id, prior, possibleWhere }] of SUB_CAUSES.entries()) {
    if (possibleWhere && !holds(possibleWhere, answers)) continue
    const score = told.reduce((sum, { row }) => sum + (row[at] ?? 0), prior)
    if (score > most) {
      best = id
      most = score
    }
  }
  return best
}
