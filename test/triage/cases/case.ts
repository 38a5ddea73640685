import type { Answers } from '../../../src/triage/answers.ts'
import type { Urgency } from '../../../src/triage/urgency.ts'

/** A runner, the rule that must fire, and how soon to be seen in all. */
export type Case = readonly [name: string, rule: string, urgency: Urgency, answers: Answers]
