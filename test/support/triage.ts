import type { Answers } from '../../src/triage/answers.ts'
import { CAUSES } from '../../src/triage/causes/causes.ts'
import { type RankedCause, rankCauses as rank } from '../../src/triage/ranking/rank.ts'
import { ruleBook } from '../../src/triage/rule-book.ts'
import { createTriage } from '../../src/triage/triage.ts'

/** The triage under the rules as they stand, with no clinician's review. */
export const triage = createTriage(ruleBook())
export const { assess, firedRules, walk } = triage

export function rankCauses(answers: Answers): RankedCause[] {
  return rank(CAUSES, answers)
}
