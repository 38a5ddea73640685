import type { Rule } from './rules.ts'
import type { Urgency } from './urgency.ts'

/** Where to go or whom to see, the strictest first, where several rules of one urgency fire. */
const STRICTNESS: readonly string[] = [
  'ambulance',
  'emergency_department',
  'out_of_hours_tonight',
  'first_thing_tomorrow',
  'doctor',
  'doctor_or_physiotherapist',
  'physiotherapist',
  'pharmacist',
]

/** Where a rule sends somebody, or whom to see. */
export function whereOf(rule: Rule): string {
  return rule.urgency === 'doctor' ? rule.whom : rule.action
}

/** The rules that make it as urgent as it is, the one with the strictest action first. */
export function decidingRules(fired: readonly Rule[], urgency: Urgency): Rule[] {
  const strictness = (rule: Rule) => STRICTNESS.indexOf(whereOf(rule))
  return fired
    .filter((rule) => rule.urgency === urgency)
    .sort((a, b) => strictness(a) - strictness(b))
}
