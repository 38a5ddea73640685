import type { Answers } from './answers.ts'
import { all, any, asked, type Expression, has, not, severityFrom } from './expression.ts'

/** Conditions that several rules share, under the names by which the rules speak of them. */

type Location = NonNullable<Answers['location']>

/** It hurts there, most or also. */
export function hurtsAt(...places: Location[]): Expression {
  return any(has('location', ...places), has('also_locations', ...places))
}

export const ALWAYS = all()
export const CHILD = has('age', 'under_18')
/** 55 and over: weak bone and worn joints become common. */
export const FROM_55 = has('age', '55_64', '65_plus')

/** A fall or knock was told to the question about it. */
export const AFTER_FALL = has('fall', 'on_hip', 'other')
export const FALL = any(AFTER_FALL, has('onset', 'after_fall_or_blow'))
export const SUDDEN = has('onset', 'sudden_while_running')
/** A pull within the last week: what only slow pain could mean is not asked. */
export const PULLED = all(SUDDEN, has('duration', 'today', 'days'))
export const LIMP = has('walking', 'limp')
export const CANNOT_WALK = has('walking', 'cannot')
export const LIMP_OR_WORSE = any(LIMP, CANNOT_WALK)

/** Where the neck of the thigh bone is felt; in a child the knee too, as a slipped hip may hurt there alone. */
export const FRONT = any(
  hurtsAt('groin', 'front_thigh', 'deep_joint', 'inner_thigh', 'pubic_area'),
  all(CHILD, hurtsAt('knee')),
)
/** Where the sacrum is felt. */
export const BACK = hurtsAt('lower_back', 'buttock')
/** The place could not be named, or was not asked: it may be the joint. */
export const UNPLACED = any(has('location', 'unsure'), not(asked('location')))
export const FRONT_OR_UNPLACED = any(FRONT, UNPLACED)

export const IMPACT = has(
  'worse_with',
  'running_impact',
  'hopping',
  'walking_or_standing',
  'returns_with_first_run',
)
/** Impact hurts, or nobody asked whether it does. */
export const IMPACT_NOT_EXCLUDED = any(IMPACT, not(asked('worse_with')))
export const HOPPING = has('worse_with', 'hopping')

/** An outer hip that hurts only under the body's own weight in bed is no rest pain. */
const ONLY_LYING_ON_IT = all(
  has('location', 'outer_hip'),
  has('worse_with', 'lying_on_side'),
  not(FRONT),
  not(BACK),
)
export const REST = all(has('signs', 'night_or_rest_pain'), not(ONLY_LYING_ON_IT))

export const ILL = has('signs', 'fever', 'unwell_or_vomiting')
/** Signs of the safety screen after which only two questions more are asked. */
export const ILL_OR_SWOLLEN = any(ILL, has('signs', 'calf_swelling'))
/** Adults who passed the safety screen; all others reach the result by a shorter way. */
export const ADULT = all(not(ILL_OR_SWOLLEN), not(CHILD))
export const ANY_BONE_RISK = has(
  'bone_risk',
  'osteoporosis',
  'past_stress_fracture',
  'low_energy_or_missed_periods',
  'long_term_steroids',
)
/** Whatever puts weight on it hurts, or it hurts by itself, or bone is known to be weak. */
export const BONE_NOT_EXCLUDED = any(
  IMPACT,
  LIMP_OR_WORSE,
  has('signs', 'night_or_rest_pain'),
  ANY_BONE_RISK,
)
/**
 * Where the pain may come from bone it is no guide: the pain monitor was tried on tendons
 * (Silbernagel 2007, second-hand; Rauseo 2017), never on bone.
 */
export const MAY_BE_BONE = any(FRONT_OR_UNPLACED, hurtsAt('unsure'), BACK, ANY_BONE_RISK, HOPPING)
/** Bone that breaks in a fall from standing height: by age, thinning, steroids or a growth in it. */
export const WEAK_BONE = any(
  has('age', '65_plus'),
  has('bone_risk', 'osteoporosis', 'long_term_steroids'),
  has('signs', 'weight_loss_or_cancer_history'),
)
export const LOAD_REASON = has(
  'training_change',
  'more_distance_or_speed',
  'new_shoes_or_surface',
  'returning_after_break',
)
/** Begun within a week, or nobody asked since when. */
export const NEW = not(has('duration', 'weeks', 'months'))

/**
 * A worn joint, stiff for months on the first steps or in the morning and eased by moving, limps and
 * aches at night by itself (AFP 2021;103:81), as do both hips together; so it takes more to suspect
 * the bone of being about to break. A hip that moves less is no reason: it must never make it milder.
 */
export const LONG_STIFF = all(
  has('duration', 'months'),
  any(
    has('worse_with', 'first_steps', 'better_when_moving'),
    has('signs', 'stiffness_morning'),
    // Bone stress is one-sided.
    has('side', 'both'),
  ),
)

/** Over weeks a cracking bone stiffens the hip; over months a joint does that by its shape or wear. */
export const NEWLY_STIFF = all(has('signs', 'reduced_motion'), not(has('duration', 'months')))

/**
 * Rest settles it, and the first run brings it back: bone until shown otherwise (AMSSM case 66).
 * After months in which it came to no more, squeezing or coughing point to muscle and tendon.
 */
export const RETURNS = all(
  has('worse_with', 'returns_with_first_run'),
  not(all(has('duration', 'months'), has('worse_with', 'squeezing_legs', 'coughing'))),
)

/**
 * A bruise shows where the swelling comes from, unless the blood does not clot. One who limps may
 * have torn or broken more, but a struck iliac crest hurts at each step by itself (StatPearls).
 */
export const BRUISE_EXPLAINS_SWELLING = all(
  has('signs', 'bruising'),
  any(has('walking', 'normal'), all(has('location', 'iliac_crest'), LIMP)),
  // A muscle that swells within its tight sheath hurts more than a bruise does, and goes numb.
  any(
    has('location', 'iliac_crest'),
    all(not(severityFrom(8)), not(has('signs', 'numbness_tingling', 'weakness'))),
  ),
  not(has('nsaid_risk', 'blood_thinner')),
)

/** Both legs at once: numb or weak below a sore back, or numb where the nerve runs down. */
export const BOTH_LEGS_NUMB = all(
  has('side', 'both'),
  any(
    all(BACK, has('signs', 'numbness_tingling', 'weakness')),
    all(
      hurtsAt('back_of_thigh', 'sit_bone', 'outer_hip', 'outer_thigh_to_knee'),
      has('signs', 'numbness_tingling'),
    ),
  ),
)
/** No more than tingling for months, and no pain that grows strong. */
export const SLOWLY_NUMB = all(
  has('duration', 'months'),
  not(has('signs', 'weakness', 'bladder_bowel_or_saddle_numbness')),
  asked('severity'),
  not(severityFrom(7)),
)

/** Severe pain with swelling or heat that no bruise explains: infection and clots come without fever too. */
export const SEVERE_AND_SWOLLEN = all(
  severityFrom(8),
  has('signs', 'swelling', 'redness_warmth'),
  not(has('duration', 'months')),
  any(not(has('signs', 'bruising')), has('nsaid_risk', 'blood_thinner')),
)

/** Severe pain in the groin since today that no pull began and no movement of the muscles brings on. */
export const UNEXPLAINED_GROIN_PAIN = all(
  severityFrom(8),
  has('duration', 'today'),
  hurtsAt('groin', 'inner_thigh'),
  not(SUDDEN),
  asked('worse_with'),
  not(has('worse_with', 'lifting_knee_or_kick', 'squeezing_legs')),
)

/** Large muscles that may just be sore: this week, walking as usual, not pulled. */
export const MAY_BE_SORE = all(
  has('location', 'front_thigh', 'back_of_thigh', 'inner_thigh', 'buttock'),
  has('duration', 'today', 'days'),
  has('walking', 'normal'),
  not(severityFrom(7)),
  not(SUDDEN),
)

/**
 * Soreness of muscles after unaccustomed work: both sides, where the large muscles are, at most a
 * week, walking as usual. Whatever speaks for bone or joint takes the exception away.
 */
export const PLAIN_SORENESS = all(
  has('side', 'both'),
  has('location', 'front_thigh', 'back_of_thigh', 'inner_thigh', 'buttock'),
  not(hurtsAt('groin', 'deep_joint', 'pubic_area', 'knee', 'lower_back', 'unsure')),
  has('onset', 'gradual', 'unsure'),
  has('duration', 'today', 'days'),
  has('walking', 'normal'),
  asked('severity'),
  not(severityFrom(7)),
  not(FALL),
  asked('bone_risk'),
  not(ANY_BONE_RISK),
  not(has('signs', 'night_or_rest_pain', 'reduced_motion')),
  not(has('worse_with', 'hopping', 'returns_with_first_run')),
)

/**
 * A muscle of the front thigh pulled this week in sport, that hurts to sprint on and not to walk on:
 * bone stress there comes on slowly (Clement 1993). Running pauses all the same.
 */
export const PULLED_THIGH = all(
  PULLED,
  has('location', 'front_thigh'),
  not(hurtsAt('groin', 'deep_joint', 'inner_thigh', 'pubic_area', 'unsure')),
  not(CHILD),
  has('walking', 'normal'),
  asked('severity'),
  not(severityFrom(7)),
  asked('worse_with'),
  // The muscle's own work hurts, or shows where it tore.
  any(has('worse_with', 'lifting_knee_or_kick', 'stairs_hills'), has('signs', 'bruising')),
  not(has('worse_with', 'hopping', 'returns_with_first_run', 'walking_or_standing')),
  not(has('signs', 'night_or_rest_pain', 'reduced_motion')),
  asked('bone_risk'),
  not(ANY_BONE_RISK),
  not(FALL),
)

/** A snap that hardly hurts needs nothing, however long it has been there (Orthopedic Reviews 25088). */
export const PAINLESS_SNAP = all(
  has('signs', 'clicking_snapping'),
  asked('severity'),
  not(severityFrom(3)),
  has('walking', 'normal'),
)

/** The questions without which nobody is left to care for themselves. */
export const COMPLETE = all(
  asked('location'),
  asked('onset'),
  asked('duration'),
  asked('fall'),
  asked('severity'),
  asked('walking'),
  asked('age'),
  asked('signs'),
)

/** A pulled muscle may limp for a day, where no bone is near and nothing was hit. */
export const FIRST_DAY_LIMP = all(
  LIMP,
  has('duration', 'today'),
  not(FALL),
  not(FRONT_OR_UNPLACED),
  not(severityFrom(7)),
)

/** What self-care asks for, when no rule has fired. */
export const MAY_SELF_CARE = all(
  COMPLETE,
  not(CHILD),
  any(has('walking', 'normal'), FIRST_DAY_LIMP),
  not(severityFrom(7)),
  any(has('duration', 'today', 'days', 'weeks'), PAINLESS_SNAP),
)
