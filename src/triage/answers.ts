import { z } from 'zod'

/** Where it can hurt. The order is that of the numbers on the picture of the hip. */
export const LOCATIONS = [
  'groin',
  'front_thigh',
  'outer_hip',
  'outer_thigh_to_knee',
  'iliac_crest',
  'inner_thigh',
  'pubic_area',
  'deep_joint',
  'knee',
  'buttock',
  'sit_bone',
  'back_of_thigh',
  'lower_back',
  'unsure',
] as const

export const SIGNS = [
  'swelling',
  'redness_warmth',
  'bruising',
  'fever',
  'unwell_or_vomiting',
  'numbness_tingling',
  'catching_locking',
  'clicking_snapping',
  'stiffness_morning',
  'reduced_motion',
  'night_or_rest_pain',
  'leg_short_or_turned',
  'weakness',
  'lump',
  'weight_loss_or_cancer_history',
  'bladder_bowel_or_saddle_numbness',
  'calf_swelling',
  'leg_colour_change',
  'breathless_or_chest_pain',
  'testicular_pain',
  'heard_pop',
  'head_or_neck_injury',
  'belly_pain_or_heavy_bleeding',
] as const

export const WORSE_WITH = [
  'running_impact',
  'hopping',
  'walking_or_standing',
  'returns_with_first_run',
  'stairs_hills',
  'long_sitting',
  'lying_on_side',
  'lifting_knee_or_kick',
  'squeezing_legs',
  'crossing_legs',
  'first_steps',
  'bending_forward',
  'coughing',
  'better_when_moving',
] as const

export const NSAID_RISKS = [
  'ulcer_or_bleed',
  'kidney_disease',
  'heart_disease_or_high_bp',
  'blood_thinner',
  'nsaid_allergy',
  'asthma_nsaid',
  'pregnant',
  'other_nsaid',
  'liver_disease',
  'bowel_disease',
  'regular_medicine',
  'race_within_2_days',
] as const

const SEVERITY_MAX = 10

/**
 * What a runner has told. The ids are stable: once released, none is renamed or given another
 * meaning. A missing key means "not asked": causes take it as neutral, rules never as reassurance.
 * `signs` present means that the safety screen was answered.
 */
export const Answers = z.strictObject({
  location: z.enum(LOCATIONS).optional(),
  also_locations: z.array(z.enum(LOCATIONS)).optional(),
  side: z.enum(['left', 'right', 'both', 'unsure']).optional(),
  onset: z
    .enum(['sudden_while_running', 'gradual', 'after_fall_or_blow', 'long_standing', 'unsure'])
    .optional(),
  duration: z.enum(['today', 'days', 'weeks', 'months']).optional(),
  fall: z.enum(['none', 'on_hip', 'other']).optional(),
  severity: z.int().min(0).max(SEVERITY_MAX).optional(),
  walking: z.enum(['normal', 'limp', 'cannot']).optional(),
  signs: z.array(z.enum(SIGNS)).optional(),
  worse_with: z.array(z.enum(WORSE_WITH)).optional(),
  training_change: z
    .enum(['none', 'more_distance_or_speed', 'new_shoes_or_surface', 'returning_after_break'])
    .optional(),
  age: z.enum(['under_18', '18_39', '40_54', '55_64', '65_plus']).optional(),
  bone_risk: z
    .array(
      z.enum([
        'osteoporosis',
        'past_stress_fracture',
        'low_energy_or_missed_periods',
        'long_term_steroids',
      ]),
    )
    .optional(),
  health_risk: z
    .array(
      z.enum([
        'pregnant_or_recent_birth',
        'past_blood_clot_or_clot_risk',
        'weak_immunity_or_diabetes',
        'sickle_cell',
        'heavy_alcohol',
      ]),
    )
    .optional(),
  nsaid_risk: z.array(z.enum(NSAID_RISKS)).optional(),
})
export type Answers = z.infer<typeof Answers>
export type AnswerKey = keyof Answers
