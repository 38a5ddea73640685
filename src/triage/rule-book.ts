import type { Answers } from './answers.ts'
import type { Cause } from './causes/cause.ts'
import { CAUSES } from './causes/causes.ts'
import { holds } from './expression.ts'
import { MODEL, type Model } from './ranking/model.ts'
import { createRank, type Rank } from './ranking/rank.ts'
import type { Review } from './review.ts'
import { EMERGENCY_RULES } from './rules/emergency.ts'
import type { EmergencyRule, Rule, UrgentRule } from './rules/rule.ts'
import { RULES } from './rules.ts'
import { RULESET } from './ruleset.ts'
import { compareUrgency } from './urgency.ts'

/** The rules and causes in force. */
export interface RuleBook {
  /** Every rule, the gravest first. */
  readonly rules: readonly Rule[]
  readonly rank: Rank
  /** Stored with each result, so that it can be recalled. */
  readonly version: string
}

/** A rule that was raised is carried out as the mildest of its new kind. */
function raised(rule: Rule, urgency: 'urgent' | 'emergency'): Rule {
  return urgency === 'emergency'
    ? ({ ...rule, urgency, action: 'emergency_department' } satisfies EmergencyRule)
    : ({ ...rule, urgency, action: 'first_thing_tomorrow' } satisfies UrgentRule)
}

/** A rule book of these rules and causes. */
export function bookOf(
  rules: readonly Rule[],
  causes: readonly Cause[],
  model: Model,
  version: string,
): RuleBook {
  return {
    rules: rules.toSorted((a, b) => compareUrgency(b.urgency, a.urgency)),
    rank: createRank(causes, model),
    version,
  }
}

/**
 * The rules and causes as they stand, or as a clinician has made them stricter.
 * @param mark tells one review from another in the version
 */
export function ruleBook(review?: Review, mark = ''): RuleBook {
  const { raise = {}, causes_off: off = [] } = review ?? {}
  const rules = RULES.map((rule) => {
    const urgency = raise[rule.id]
    return urgency ? raised(rule, urgency) : rule
  })
  const causes = CAUSES.filter(({ id }) => !off.includes(id))
  return bookOf(rules, causes, MODEL, review ? `${RULESET}+${mark}` : RULESET)
}

/**
 * Whether an emergency fires: asked after every answer, so only those rules are looked at. A rule
 * that was raised to one decides at the end, when every answer is there: it may hold only because
 * something was not asked yet.
 */
export function isEmergency(answers: Answers): boolean {
  return EMERGENCY_RULES.some(({ when }) => holds(when, answers))
}

/** The rules that fire for these answers, the gravest first; none means self-care. */
export function firedRules({ rules }: RuleBook, answers: Answers): Rule[] {
  const fired = rules.filter(({ otherwise, when }) => !otherwise && holds(when, answers))
  if (fired.length > 0) return fired
  return rules.filter(({ otherwise, when }) => otherwise && holds(when, answers))
}
