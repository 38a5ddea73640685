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
