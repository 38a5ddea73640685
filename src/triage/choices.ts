import type { Answers, LOCATIONS } from './answers.ts'

type Location = (typeof LOCATIONS)[number]

/** Most places share what makes them worse; a list stays at six or fewer. */
const FRONT_LOAD = ['running_impact', 'hopping', 'returns_with_first_run', 'walking_or_standing']
const WORSE_BY_LOCATION: Record<Location, readonly string[]> = {
  groin: [...FRONT_LOAD, 'lifting_knee_or_kick', 'squeezing_legs'],
  front_thigh: [...FRONT_LOAD, 'lifting_knee_or_kick', 'stairs_hills'],
  outer_hip: [
    'lying_on_side',
    'stairs_hills',
    'running_impact',
    'hopping',
    'crossing_legs',
    'returns_with_first_run',
  ],
  outer_thigh_to_knee: [
    'running_impact',
    'stairs_hills',
    'returns_with_first_run',
    'lying_on_side',
    'hopping',
  ],
  iliac_crest: [
    'running_impact',
    'hopping',
    'lifting_knee_or_kick',
    'lying_on_side',
    'bending_forward',
    'returns_with_first_run',
  ],
  inner_thigh: [...FRONT_LOAD, 'squeezing_legs', 'lifting_knee_or_kick'],
  pubic_area: [...FRONT_LOAD, 'squeezing_legs', 'coughing'],
  deep_joint: [...FRONT_LOAD, 'long_sitting', 'first_steps'],
  knee: ['running_impact', 'hopping', 'stairs_hills', 'walking_or_standing', 'long_sitting'],
  buttock: [
    'running_impact',
    'hopping',
    'long_sitting',
    'bending_forward',
    'coughing',
    'better_when_moving',
  ],
  sit_bone: ['long_sitting', 'running_impact', 'bending_forward', 'stairs_hills', 'hopping'],
  back_of_thigh: ['running_impact', 'long_sitting', 'bending_forward', 'stairs_hills', 'coughing'],
  lower_back: [
    'bending_forward',
    'long_sitting',
    'coughing',
    'running_impact',
    'hopping',
    'better_when_moving',
  ],
  unsure: [...FRONT_LOAD, 'long_sitting', 'lying_on_side'],
}

/**
 * What tells bone, joint and tendon apart beyond the first list: standing on that leg alone, rest
 * that settles it until the first run, moving that eases it.
 */
const CLOSER_LOOK = ['walking_or_standing', 'returns_with_first_run', 'better_when_moving']

/** What the first list did not offer here; and whether rest pain is only that of lying on it. */
export function closerLook({
  location = 'unsure',
  signs = [],
  worse_with = [],
}: Answers): string[] {
  const offered = WORSE_BY_LOCATION[location]
  const further = CLOSER_LOOK.filter((id) => !offered.includes(id))
  const mayBeLyingOnIt =
    location === 'outer_hip' &&
    signs.includes('night_or_rest_pain') &&
    !worse_with.includes('lying_on_side')
  return mayBeLyingOnIt ? ['lying_on_side', ...further] : further
}

/** What the starting article names as urgent is asked of everyone, rest pain first. */
const SIGNS_FOR_ALL = ['night_or_rest_pain', 'swelling', 'redness_warmth', 'bruising']
const SIGNS_BY_LOCATION: Record<Location, readonly string[]> = {
  groin: [
    'reduced_motion',
    'catching_locking',
    'clicking_snapping',
    'stiffness_morning',
    'lump',
    'heard_pop',
  ],
  front_thigh: [
    'reduced_motion',
    'heard_pop',
    'weakness',
    'numbness_tingling',
    'leg_colour_change',
  ],
  outer_hip: ['clicking_snapping', 'stiffness_morning', 'weakness', 'numbness_tingling'],
  outer_thigh_to_knee: ['clicking_snapping', 'catching_locking', 'numbness_tingling'],
  iliac_crest: ['heard_pop', 'weakness'],
  inner_thigh: ['reduced_motion', 'heard_pop', 'weakness', 'lump', 'leg_colour_change'],
  pubic_area: ['reduced_motion', 'stiffness_morning', 'lump'],
  deep_joint: ['reduced_motion', 'catching_locking', 'clicking_snapping', 'stiffness_morning'],
  knee: ['catching_locking', 'reduced_motion', 'clicking_snapping'],
  buttock: ['numbness_tingling', 'weakness', 'stiffness_morning', 'heard_pop'],
  sit_bone: ['heard_pop', 'weakness', 'numbness_tingling'],
  back_of_thigh: ['heard_pop', 'weakness', 'numbness_tingling'],
  lower_back: ['numbness_tingling', 'weakness', 'stiffness_morning'],
  unsure: [
    'reduced_motion',
    'numbness_tingling',
    'weakness',
    'stiffness_morning',
    'lump',
    'heard_pop',
    'leg_colour_change',
  ],
}

/** What may make it worse at this place. */
export function worseAt(location: Location): readonly string[] {
  return WORSE_BY_LOCATION[location]
}

/** What else may be noticed at this place. */
export function signsAt(location: Location): readonly string[] {
  return [...SIGNS_FOR_ALL, ...SIGNS_BY_LOCATION[location]]
}
