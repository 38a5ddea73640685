import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'
import { FROM_ELSEWHERE } from './from-elsewhere.ts'

export const tendonitis: Cause = {
  id: 'tendonitis',
  prior: 1.2,
  grades: {
    location: {
      '++': ['groin'],
      '+': ['front_thigh'],
      '-': ['outer_hip', 'outer_thigh_to_knee', 'iliac_crest', 'buttock', 'knee'],
      '--': ['sit_bone', 'lower_back', 'back_of_thigh'],
    },
    onset: {
      '++': ['gradual'],
      '-': ['sudden_while_running'],
      '--': ['after_fall_or_blow'],
    },
    duration: {
      '+': ['weeks'],
      '-': ['today'],
    },
    fall: { '-': ['on_hip', 'other'] },
    severity: {
      '+': ['0-3'],
      '-': ['7-10'],
    },
    walking: {
      '+': ['normal'],
      '-': ['limp'],
      '--': ['cannot'],
    },
    signs: {
      '+': ['clicking_snapping'],
      '-': [
        'swelling',
        'redness_warmth',
        'bruising',
        'numbness_tingling',
        'catching_locking',
        'night_or_rest_pain',
        'lump',
        'heard_pop',
        ...FROM_ELSEWHERE,
      ],
      '--': ['fever', 'leg_short_or_turned'],
    },
    worse_with: {
      '++': ['lifting_knee_or_kick'],
      '+': [
        'running_impact',
        'stairs_hills',
        'long_sitting',
        'first_steps',
        'returns_with_first_run',
        'better_when_moving',
      ],
      '-': ['hopping', 'lying_on_side', 'squeezing_legs', 'crossing_legs', 'coughing'],
    },
    training_change: {
      '+': ['more_distance_or_speed', 'returning_after_break'],
      '-': ['none'],
    },
    age: { '-': ['under_18'] },
  },
  sources: {
    location: read('Holmich 2007, PMC2658954; NHS GGC iliopsoas'),
    onset: read('Rauseo 2017 IJSPT'),
    walking: toConfirm('General clinical knowledge'),
    signs: read('NHS septic arthritis; AMSSM case 1107: fever is not of tendon or muscle'),
    worse_with: read('NHS GGC iliopsoas; FPnotebook iliopsoas bursitis'),
  },
  care: {
    rest: 'painless_only',
    ice: true,
    gelReaches: false,
    weeks: [2, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 7 },
    goOn: ['walking', 'swimming', 'upper_body'],
    avoid: ['stretching_hip_flexor', 'hills_and_stairs', 'low_seats', 'sprinting_and_kicking'],
    source: read('Rauseo 2017 IJSPT; NHS GGC iliopsoas; AMSSM hip flexor sheet'),
  },
}
