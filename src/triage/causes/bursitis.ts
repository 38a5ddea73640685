import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'
import { FROM_ELSEWHERE } from './from-elsewhere.ts'

export const bursitis: Cause = {
  id: 'bursitis',
  prior: 1.2,
  grades: {
    location: {
      '++': ['outer_hip'],
      '+': ['outer_thigh_to_knee', 'sit_bone'],
      '-': [
        'iliac_crest',
        'inner_thigh',
        'deep_joint',
        'back_of_thigh',
        'pubic_area',
        'knee',
        'unsure',
      ],
      '--': ['lower_back'],
    },
    onset: {
      '+': ['gradual', 'after_fall_or_blow'],
      '-': ['sudden_while_running'],
    },
    duration: {
      '+': ['weeks'],
      '-': ['today'],
    },
    fall: { '+': ['on_hip'] },
    severity: { '+': ['0-3'] },
    walking: { '--': ['cannot'] },
    signs: {
      '+': ['swelling', 'redness_warmth', 'night_or_rest_pain'],
      '-': ['numbness_tingling', 'catching_locking', 'weakness', 'heard_pop', ...FROM_ELSEWHERE],
      '--': ['fever', 'leg_short_or_turned'],
    },
    worse_with: {
      '++': ['lying_on_side'],
      '+': [
        'running_impact',
        'stairs_hills',
        'crossing_legs',
        'first_steps',
        'walking_or_standing',
      ],
      '-': ['squeezing_legs', 'coughing'],
    },
    training_change: { '+': ['more_distance_or_speed', 'new_shoes_or_surface'] },
    age: {
      '+': ['40_54', '55_64', '65_plus'],
      '-': ['under_18'],
    },
  },
  sources: {
    location: read('Medbullets; AAPM&R posterolateral hip'),
    walking: toConfirm('General clinical knowledge'),
    signs: read('NHS septic arthritis; AMSSM case 1107: fever is not of tendon or muscle'),
    worse_with: read('Medbullets; Physiopedia'),
  },
  care: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [2, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 14 },
    goOn: ['walking', 'cycling', 'swimming', 'upper_body', 'gentle_strength'],
    avoid: ['lying_on_sore_side', 'crossing_legs', 'hanging_on_one_hip', 'downhill_and_camber'],
    loadingFromDay: 3,
    source: read('Medbullets; Physiopedia; AAPM&R posterolateral hip'),
  },
}
