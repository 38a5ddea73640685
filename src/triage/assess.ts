import type { Answers } from './answers.ts'
import { impactAllowed } from './impact.ts'
import { type PainkillerAdvice, painkillers } from './painkillers.ts'
import { checkInsAfter } from './plan.ts'
import type { RankedCause } from './ranking/rank.ts'
import { firedRules, type RuleBook } from './rule-book.ts'
import { mostUrgent, type Urgency } from './urgency.ts'

/** What follows from the answers: general information, never a diagnosis. */
export interface Assessment {
  readonly urgency: Urgency
  /** The rules that fired, the gravest first. */
  readonly rules: readonly { readonly id: string; readonly urgency: Urgency }[]
  /** Ranked; not to be shown beside an emergency. */
  readonly causes: readonly RankedCause[]
  readonly painkiller: PainkillerAdvice
  /** Whether running and jumping may go on as far as pain allows. */
  readonly impact: 'stop' | 'as_pain_allows'
  /** ISO 8601 durations after the check. */
  readonly checkIns: readonly string[]
  /** The version of rules and grades. */
  readonly ruleset: string
}

/** Urgency, causes and advice for what a runner has told. The gravest rule decides; a cause never does. */
export function assess(book: RuleBook, answers: Answers): Assessment {
  const fired = firedRules(book, answers)
  const urgency = mostUrgent(fired.map((rule) => rule.urgency))
  const causes = book.rank(answers)
  return {
    urgency,
    rules: fired.map((rule) => ({ id: rule.id, urgency: rule.urgency })),
    causes,
    painkiller: painkillers(answers, urgency, fired, causes),
    impact: impactAllowed(answers, urgency, fired, causes),
    checkIns: checkInsAfter(answers, urgency),
    ruleset: book.version,
  }
}
