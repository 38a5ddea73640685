import type { AnswerKey, Answers } from '../answers.ts'

/** The causes that are weighed, in no order. */
export const CAUSE_IDS = [
  'tendonitis',
  'muscle_strain',
  'bursitis',
  'osteoarthritis',
  'it_band_syndrome',
  'labral_tear',
  'hip_pointer',
  'hip_fracture',
  'stress_fracture',
  'gluteal_tendinopathy',
  'hamstring_tendinopathy',
  'adductor_groin_pain',
  'impingement',
  'snapping_hip',
  'referred_back_pain',
  'adolescent_growth_plate',
  'avascular_necrosis',
  'joint_infection',
  'other_serious',
] as const
export type CauseId = (typeof CAUSE_IDS)[number]

/** What `other_serious` may be; the advice differs between them. */
export const SUB_CAUSE_IDS = [
  'testicular_torsion',
  'deep_vein_clot',
  'cauda_equina',
  'cancer',
  'hernia',
  'inflammatory_back_pain',
] as const
export type SubCauseId = (typeof SUB_CAUSE_IDS)[number]

type IdOf<K extends AnswerKey> = Extract<
  Answers[K] extends (infer V)[] | undefined ? V : Answers[K],
  string
>

/** One answer as evidence: `location=groin`; the pain in three bands. */
export type Feature =
  | { [K in AnswerKey]: `${K}=${IdOf<K>}` }[AnswerKey]
  | `severity=${'0-3' | '4-6' | '7-10'}`

/**
 * How far an answer raises or lowers a cause: somewhat, a lot, and the same downwards; three where
 * hardly anything else explains the answer.
 */
export type Grade = '+++' | '++' | '+' | '-' | '--'

/** The causes that one answer raises or lowers; those not named stay as they are. */
export type Row<Id extends string = CauseId> = { readonly [G in Grade]?: readonly Id[] }
export type GradeTable = { readonly [F in Feature]?: Row }
