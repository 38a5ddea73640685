import type { Answers } from './answers.ts'
import { holds } from './expression.ts'
import { DOCTOR_RULES } from './rules/doctor.ts'
import { EMERGENCY_RULES } from './rules/emergency.ts'
import type { Rule } from './rules/rule.ts'
import { URGENT_RULES } from './rules/urgent.ts'

export type {
  DoctorRule,
  Rule,
  Whom,
} from './rules/rule.ts'

/** Every rule, the gravest first. No clinician has reviewed them. */
export const RULES: readonly Rule[] = [...EMERGENCY_RULES, ...URGENT_RULES, ...DOCTOR_RULES]

function isFallback(rule: Rule): boolean {
  return rule.urgency === 'doctor' && rule.otherwise === true
}

const NAMED = RULES.filter((rule) => !isFallback(rule))
const FALLBACKS = RULES.filter(isFallback)

/** Whether an emergency fires: asked after every answer, so only those rules are looked at. */
export function isEmergency(answers: Answers): boolean {
  return EMERGENCY_RULES.some((rule) => holds(rule.when, answers))
}

/** The rules that fire for these answers, the gravest first; none means self-care. */
export function firedRules(answers: Answers): Rule[] {
  const fired = NAMED.filter((rule) => holds(rule.when, answers))
  return fired.length > 0 ? fired : FALLBACKS.filter((rule) => holds(rule.when, answers))
}
