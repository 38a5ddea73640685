import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'

export const adductorGroinPain: Cause = {
  id: 'adductor_groin_pain',
  prior: 1,
  grades: {
    location: {
      '++': ['groin', 'inner_thigh', 'pubic_area'],
      '-': ['front_thigh', 'sit_bone', 'deep_joint', 'unsure'],
      '--': [
        'outer_hip',
        'outer_thigh_to_knee',
        'iliac_crest',
        'buttock',
        'lower_back',
        'back_of_thigh',
        'knee',
      ],
    },
    side: { '-': ['both'] },
    onset: {
      '+': ['gradual', 'long_standing'],
      '-': ['after_fall_or_blow'],
    },
    duration: {
      '+': ['weeks', 'months'],
      '-': ['today'],
    },
    fall: { '-': ['on_hip'] },
    walking: { '--': ['cannot'] },
    signs: {
      '+': ['stiffness_morning', 'testicular_pain'],
      '-': [
        'redness_warmth',
        'numbness_tingling',
        'catching_locking',
        'clicking_snapping',
        'night_or_rest_pain',
        'bladder_bowel_or_saddle_numbness',
        'calf_swelling',
        'unwell_or_vomiting',
        'leg_colour_change',
      ],
      '--': ['fever', 'leg_short_or_turned'],
    },
    worse_with: {
      '++': ['squeezing_legs'],
      '+': [
        'running_impact',
        'lifting_knee_or_kick',
        'coughing',
        'returns_with_first_run',
        'better_when_moving',
      ],
      '-': ['long_sitting', 'lying_on_side', 'crossing_legs'],
    },
    training_change: { '+': ['more_distance_or_speed', 'returning_after_break'] },
    age: {
      '+': ['18_39'],
      '-': ['55_64', '65_plus'],
    },
    health_risk: { '+': ['pregnant_or_recent_birth'] },
  },
  sources: {
    location: read('Holmich 2007, PMC2658954; PMC4922526'),
    walking: toConfirm('General clinical knowledge'),
    signs: read('NHS septic arthritis; AMSSM case 1107: fever is not of tendon or muscle'),
    worse_with: read('Holmich, Lancet 1999;353:439'),
  },
  care: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [6, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 7 },
    goOn: ['walking', 'cycling', 'upper_body', 'gentle_strength'],
    avoid: ['pivoting', 'sprinting_and_kicking', 'stretching_into_pain'],
    loadingFromDay: 0,
    source: read('Holmich, Lancet 1999;353:439; Holmich 2007; PMC4922526'),
  },
}
