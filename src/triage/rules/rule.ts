import type { Expression } from '../expression.ts'

/** What to do at once. */
export type EmergencyAction = 'ambulance' | 'emergency_department'
/** Where to be seen within 24 hours. */
export type UrgentAction = 'emergency_department' | 'out_of_hours_tonight' | 'first_thing_tomorrow'
/** Whom to book with. */
export type Whom = 'doctor' | 'physiotherapist' | 'pharmacist' | 'doctor_or_physiotherapist'

interface Common {
  /** Stable: results that were told carry it. */
  readonly id: string
  readonly when: Expression
  /** Where the rule comes from, in short. */
  readonly source: string
  /** True where the source was read; false where it is general clinical knowledge to be confirmed. */
  readonly confirmed: boolean
  /** Beyond the sources, from what the published cases taught: the bench tries every fold without it. */
  readonly isOurs?: true
  /** Where this holds too, bone may be breaking: no impact and no anti-inflammatory until seen. */
  readonly suspectsBone?: Expression
  /** Running and jumping stop until seen, for another reason than bone. */
  readonly stopImpact?: true
  /** Ice would hide or harm: infection, clot, nerve, cancer. */
  readonly noIce?: true
  /** No anti-inflammatory, not even as a gel: infection, clot, nerve, cancer. */
  readonly noNsaid?: true
  /** No tablets until the reason is known, as they would hide it; a gel only when asked about. */
  readonly noTablets?: true
  /** Fires only where no other rule has. */
  readonly otherwise?: true
}

/** Ambulance or emergency department now. */
export interface EmergencyRule extends Common {
  readonly urgency: 'emergency'
  readonly action: EmergencyAction
}

/** Seen within 24 hours. */
export interface UrgentRule extends Common {
  readonly urgency: 'urgent'
  readonly action: UrgentAction
}

/** An appointment within days to two weeks. */
export interface DoctorRule extends Common {
  readonly urgency: 'doctor'
  readonly whom: Whom
}

/** A condition over the answers, and how soon to be seen where it holds. */
export type Rule = EmergencyRule | UrgentRule | DoctorRule

/** An urgent rule as data: its urgency is said once. */
export function urgent(rule: Omit<UrgentRule, 'urgency'>): UrgentRule {
  return { ...rule, urgency: 'urgent' }
}
