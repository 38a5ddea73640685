import type { Whom } from '../rules.ts'
import type { CauseId } from './cause.ts'

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
  readonly source: string
  /** True where the source was read; false where part of it is general clinical knowledge. */
  readonly confirmed: boolean
}

/** Where the bot offers nothing but to be seen. */
function seeFirst(rest: Rest, source: string, avoid: readonly Avoid[] = []): Care {
  return {
    rest,
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: rest === 'no_weight' ? ['upper_body'] : ['walking', 'upper_body'],
    avoid,
    source,
    confirmed: true,
  }
}

/**
 * Care by cause. Not clearly better at 14 days is a reason to be seen whatever the cause. No
 * clinician has reviewed it.
 */
export const CARE: { readonly [Id in CauseId]: Care } = {
  tendonitis: {
    rest: 'painless_only',
    ice: true,
    gelReaches: false,
    weeks: [2, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 7 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength', 'short_easy_runs'],
    avoid: ['stretching_hip_flexor', 'hills_and_stairs', 'low_seats', 'sprinting_and_kicking'],
    source: 'Rauseo 2017 IJSPT; NHS GGC iliopsoas; AMSSM hip flexor sheet',
    confirmed: true,
  },
  muscle_strain: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [1, 8],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 14 },
    goOn: ['walking', 'cycling', 'upper_body', 'gentle_strength'],
    avoid: [
      'massage_and_heat_first_days',
      'alcohol_first_days',
      'sprinting_and_kicking',
      'stretching_into_pain',
    ],
    source: 'AMSSM hip flexor strain sheet; Gonzalez 2024; NHS sprains advice, second-hand',
    confirmed: true,
  },
  bursitis: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [2, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 14 },
    goOn: ['walking', 'cycling', 'swimming', 'upper_body', 'gentle_strength'],
    avoid: ['lying_on_sore_side', 'crossing_legs', 'hanging_on_one_hip', 'downhill_and_camber'],
    source: 'Medbullets; Physiopedia; AAPM&R posterolateral hip',
    confirmed: true,
  },
  osteoarthritis: {
    rest: 'painless_only',
    ice: false,
    gelReaches: false,
    weeks: [6, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 14 },
    goOn: ['walking', 'cycling', 'swimming', 'upper_body', 'gentle_strength', 'short_easy_runs'],
    avoid: ['deep_bending', 'low_seats', 'long_sitting'],
    source: 'AFP 2021;103:81; MSKassist triage; IJSPT 2025; gel in deep joints to be confirmed',
    confirmed: false,
  },
  it_band_syndrome: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [2, 6],
    see: { whom: 'physiotherapist', afterDays: 14 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength', 'short_easy_runs'],
    avoid: ['downhill_and_camber', 'lying_on_sore_side'],
    source: 'BMJ Best Practice case 587; RUN CLEVER, PLoS One 2018',
    confirmed: true,
  },
  labral_tear: {
    rest: 'painless_only',
    ice: false,
    gelReaches: false,
    weeks: [6, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 7 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength'],
    avoid: ['deep_bending', 'pivoting', 'low_seats', 'long_sitting'],
    source: 'Malas 2007; CPG non-arthritic hip pain, PMC4399382; Guanche',
    confirmed: true,
  },
  hip_pointer: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [1, 4],
    see: { whom: 'doctor', afterDays: 14 },
    goOn: ['walking', 'upper_body'],
    avoid: ['lying_on_sore_side', 'massage_and_heat_first_days', 'alcohol_first_days'],
    source: 'VisualDx; StatPearls; ExitCare',
    confirmed: true,
  },
  hip_fracture: seeFirst('no_weight', 'J Med Case Rep 2011;5:219; AccessEM; Medscape', [
    'weight_on_leg',
    'hop_tests',
  ]),
  stress_fracture: seeFirst(
    'no_impact',
    'Clement 1993; Robertson and Wood 2017; AMSSM cases 66 and 305; ozemedicine on hop tests',
    ['hop_tests', 'hills_and_stairs'],
  ),
  gluteal_tendinopathy: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [6, 12],
    see: { whom: 'physiotherapist', afterDays: 14 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength', 'short_easy_runs'],
    avoid: [
      'lying_on_sore_side',
      'crossing_legs',
      'hanging_on_one_hip',
      'stretching_outer_hip',
      'downhill_and_camber',
    ],
    source:
      'LEAP, Mellor BMJ 2018;361:k1662; BJSM 2024; stretching from Grimaldi 2015 to be confirmed',
    confirmed: false,
  },
  hamstring_tendinopathy: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [8, 12],
    see: { whom: 'physiotherapist', afterDays: 14 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength', 'short_easy_runs'],
    avoid: ['stretching_hamstring', 'hard_seats', 'long_sitting', 'sprinting_and_kicking'],
    source: 'Cushman and Rho 2015, PMC4615691; Jayaseelan 2014; Goom 2016',
    confirmed: true,
  },
  adductor_groin_pain: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [6, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 7 },
    goOn: ['walking', 'cycling', 'upper_body', 'gentle_strength'],
    avoid: ['pivoting', 'sprinting_and_kicking', 'stretching_into_pain'],
    source: 'Holmich, Lancet 1999;353:439; Holmich 2007; PMC4922526',
    confirmed: true,
  },
  impingement: {
    rest: 'painless_only',
    ice: false,
    gelReaches: false,
    weeks: [6, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 7 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength'],
    avoid: ['deep_bending', 'pivoting', 'low_seats', 'long_sitting', 'hills_and_stairs'],
    source: 'Warwick Agreement 2016; NHS GGC anterior hip; AFP 2021;103:81',
    confirmed: true,
  },
  snapping_hip: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [4, 8],
    see: { whom: 'physiotherapist', afterDays: 28 },
    goOn: ['walking', 'cycling', 'swimming', 'upper_body', 'gentle_strength', 'short_easy_runs'],
    avoid: ['the_snap', 'stretching_into_pain'],
    source: 'Orthopedic Reviews 25088; Konczak 2005',
    confirmed: true,
  },
  referred_back_pain: {
    rest: 'painless_only',
    ice: false,
    gelReaches: false,
    weeks: [4, 6],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 7 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength'],
    avoid: ['long_sitting', 'heavy_lifting'],
    source: 'Kenny and Fraser 2023; BMJ Best Practice 366; NICE NG59 to be confirmed',
    confirmed: false,
  },
  adolescent_growth_plate: seeFirst(
    'no_impact',
    'Peck, AFP 2017;95:779; BMJ 2009;339:b4457; RCH and PCH guidelines',
    ['hop_tests', 'sprinting_and_kicking'],
  ),
  avascular_necrosis: seeFirst('no_impact', 'KJFM 2021; BMJ 2016;355:i5025; BMJ 2019;365:l2178', [
    'hop_tests',
  ]),
  joint_infection: seeFirst('no_weight', 'NHS septic arthritis; AAPM&R 2025; AMSSM case 1107', [
    'massage_and_heat_first_days',
  ]),
  other_serious: seeFirst(
    'no_impact',
    'AAFP 2013;88:835; PAMJ 2025; AJEM 2019; JOSPT 2005; BMJ Best Practice 723',
    ['massage_and_heat_first_days'],
  ),
}
