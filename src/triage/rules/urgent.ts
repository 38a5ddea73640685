import type { UrgentRule } from './rule.ts'
import { URGENT_ILLNESS } from './urgent-illness.ts'
import { URGENT_INJURY } from './urgent-injury.ts'

/** Seen within 24 hours. */
export const URGENT_RULES: readonly UrgentRule[] = [...URGENT_ILLNESS, ...URGENT_INJURY]
