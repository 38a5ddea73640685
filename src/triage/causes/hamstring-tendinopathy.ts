import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'
import { FROM_ELSEWHERE } from './from-elsewhere.ts'

export const hamstringTendinopathy: Cause = {
  id: 'hamstring_tendinopathy',
  prior: 1,
  grades: {
    location: {
      '++': ['sit_bone', 'back_of_thigh'],
      '+': ['buttock'],
      '-': ['knee', 'unsure'],
      '--': [
        'groin',
        'inner_thigh',
        'front_thigh',
        'outer_hip',
        'outer_thigh_to_knee',
        'iliac_crest',
        'deep_joint',
        'pubic_area',
        'lower_back',
      ],
    },
    onset: {
      '++': ['gradual'],
      '+': ['long_standing'],
      '-': ['after_fall_or_blow'],
    },
    duration: {
      '+': ['weeks', 'months'],
      '-': ['today'],
    },
    fall: { '-': ['on_hip'] },
    walking: {
      '+': ['normal'],
      '--': ['cannot'],
    },
    signs: {
      '+': ['bruising', 'heard_pop'],
      '-': [
        'redness_warmth',
        'catching_locking',
        'clicking_snapping',
        'reduced_motion',
        'night_or_rest_pain',
        'lump',
        ...FROM_ELSEWHERE,
      ],
      '--': ['fever', 'leg_short_or_turned'],
    },
    worse_with: {
      '++': ['long_sitting'],
      '+': [
        'running_impact',
        'stairs_hills',
        'first_steps',
        'bending_forward',
        'returns_with_first_run',
        'better_when_moving',
      ],
      '-': [
        'hopping',
        'lying_on_side',
        'lifting_knee_or_kick',
        'squeezing_legs',
        'crossing_legs',
        'coughing',
        'walking_or_standing',
      ],
    },
    training_change: { '+': ['more_distance_or_speed', 'returning_after_break'] },
    age: {
      '+': ['40_54', '55_64'],
      '-': ['under_18'],
    },
  },
  sources: {
    location: read('Cushman and Rho 2015, PMC4615691; Jayaseelan 2014'),
    onset: read('Cushman and Rho 2015, PMC4615691'),
    walking: toConfirm('General clinical knowledge'),
    signs: read('NHS septic arthritis; AMSSM case 1107: fever is not of tendon or muscle'),
    worse_with: read('Cushman and Rho 2015, PMC4615691; Jayaseelan 2014'),
  },
  care: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [8, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 14 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength', 'short_easy_runs'],
    avoid: ['stretching_hamstring', 'hard_seats', 'long_sitting', 'sprinting_and_kicking'],
    loadingFromDay: 0,
    source: read('Cushman and Rho 2015, PMC4615691; Jayaseelan 2014; Goom 2016'),
  },
}
