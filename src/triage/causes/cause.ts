import type { AnswerKey, Answers } from '../answers.ts'
import type { Expression } from '../expression.ts'
import type { Whom } from '../rules/rule.ts'
import type { Source } from '../source.ts'

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

/** The answers that are graded; further places are read by the grades of the place. */
export const GRADED_KEYS = [
  'location',
  'side',
  'onset',
  'duration',
  'fall',
  'severity',
  'walking',
  'signs',
  'worse_with',
  'training_change',
  'age',
  'bone_risk',
  'health_risk',
] as const satisfies readonly AnswerKey[]
export type GradedKey = (typeof GRADED_KEYS)[number]

/** The pain is graded in three bands. */
export type SeverityBand = '0-3' | '4-6' | '7-10'

type IdOf<K extends AnswerKey> = K extends 'severity'
  ? SeverityBand
  : Extract<Answers[K] extends (infer V)[] | undefined ? V : Answers[K], string>

/** One answer as evidence: `location=groin`. */
export type Feature = { [K in GradedKey]: `${K}=${IdOf<K>}` }[GradedKey]

/**
 * How far an answer raises or lowers a cause: somewhat, a lot, and the same downwards; three where
 * hardly anything else explains the answer. An answer that is not named leaves it as it is.
 */
export type Grade = '+++' | '++' | '+' | '-' | '--'

export type Grades = {
  readonly [K in GradedKey]?: { readonly [G in Grade]?: readonly IdOf<K>[] }
}

/** Answers that say more together than one by one. */
export interface Pattern {
  /** Under which of the answers it is told: the first of them that the runner gave. */
  readonly labels: readonly Feature[]
  readonly when: Expression
  readonly grade: Grade
  readonly source: Source
}

/** How far to unload: no weight until seen, no running until seen, or whatever stays painless. */
export type Rest = 'no_weight' | 'no_impact' | 'painless_only'

/** What may go on as long as it is painless. */
export type Activity =
  | 'walking'
  | 'cycling'
  | 'swimming'
  | 'upper_body'
  | 'gentle_strength'
  | 'short_easy_runs'

/** Positions and habits that keep the sore part sore. */
export type Avoid =
  | 'lying_on_sore_side'
  | 'crossing_legs'
  | 'hanging_on_one_hip'
  | 'stretching_outer_hip'
  | 'stretching_hamstring'
  | 'stretching_hip_flexor'
  | 'stretching_into_pain'
  | 'deep_bending'
  | 'pivoting'
  | 'low_seats'
  | 'hard_seats'
  | 'long_sitting'
  | 'heavy_lifting'
  | 'hills_and_stairs'
  | 'downhill_and_camber'
  | 'sprinting_and_kicking'
  | 'the_snap'
  | 'massage_and_heat'
  | 'massage_and_heat_first_days'
  | 'alcohol_first_days'
  | 'hop_tests'
  | 'weight_on_leg'

/** What to do and expect if a cause is the right one. The rules come first: none of it applies where they send someone to be seen. */
export interface Care {
  readonly rest: Rest
  /** Ice for comfort makes sense. */
  readonly ice: boolean
  /** An anti-inflammatory gel reaches the place; it does not reach a deep joint. */
  readonly gelReaches: boolean
  /** Weeks until clearly better, from and to; absent where no self-care is offered. */
  readonly weeks?: readonly [from: number, to: number]
  /** Whom to see, and after how many days without being clearly better; 0 is now. */
  readonly see: { readonly whom: Whom; readonly afterDays: number }
  readonly goOn: readonly Activity[]
  readonly avoid: readonly Avoid[]
  /** The day from which strengthening may begin; absent where it waits for an examination. */
  readonly loadingFromDay?: number
  readonly source: Source
}

interface CauseOf<Id extends string> {
  readonly id: Id
  /** Log odds before anything is told: how common it is among runners with a sore hip. */
  readonly prior: number
  readonly grades: Grades
  readonly together?: readonly Pattern[]
  /** It is thought of only where this holds. */
  readonly possibleWhere?: Expression
  /** Where the grades come from, by answer; every strong grade has one. */
  readonly sources: { readonly [K in GradedKey]?: Source }
  readonly care: Care
}

export interface Cause extends CauseOf<CauseId> {
  /**
   * Never called less likely where this holds: the rules act on it, and a list that plays it down
   * would undo the advice.
   */
  readonly neverPlayedDownWhere?: Expression
  /** Called likely only where this holds; elsewhere the most it is called is possible. */
  readonly likelyOnlyWhere?: Expression
}

/** One of the causes inside `other_serious`. */
export type SubCause = CauseOf<SubCauseId>
