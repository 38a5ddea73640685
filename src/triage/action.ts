import { z } from 'zod'
import type { Answers } from './answers.ts'
import { decidingRules, whereOf } from './deciding.ts'
import { guidance } from './guidance.ts'
import type { Triage } from './triage.ts'
import { URGENCIES } from './urgency.ts'

/**
 * What a runner is told to do, as far as a change of the rules could change it. It is kept with the
 * answers: the rules under which it was told are gone when it is asked whether it still holds.
 */
export const Action = z.object({
  urgency: z.enum(URGENCIES),
  /** Where to go or whom to see; `home` where nobody. */
  where: z.string(),
  impact: z.enum(['stop', 'as_pain_allows']),
  oralNsaid: z.enum(['ok', 'ask', 'avoid']),
  gel: z.enum(['ok', 'ask', 'avoid']),
  paracetamol: z.enum(['ok', 'ask']),
  ice: z.boolean(),
})
export type Action = z.infer<typeof Action>

/** What these answers lead to under the rules in force. */
export function actionFor(triage: Triage, answers: Answers): Action {
  const assessment = triage.assess(answers)
  const { urgency, impact, painkiller } = assessment
  const fired = triage.firedRules(answers)
  const [deciding] = decidingRules(fired, urgency)
  return {
    urgency,
    where: deciding ? whereOf(deciding) : 'home',
    impact,
    oralNsaid: painkiller.oralNsaid,
    gel: painkiller.gel,
    paracetamol: painkiller.paracetamol,
    ice: guidance(answers, assessment, fired).ice,
  }
}

/** One part of the action that is another than it was. */
export interface Change {
  readonly part: keyof Action
  readonly before: Action[keyof Action]
  readonly now: Action[keyof Action]
}

/** What is told otherwise now than it was; nothing where the action stands. */
export function changesBetween(before: Action, now: Action): Change[] {
  const parts = Object.keys(Action.shape) as (keyof Action)[]
  return parts
    .filter((part) => before[part] !== now[part])
    .map((part) => ({ part, before: before[part], now: now[part] }))
}
