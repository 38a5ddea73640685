import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'
import { FROM_ELSEWHERE } from './from-elsewhere.ts'

export const osteoarthritis: Cause = {
  id: 'osteoarthritis',
  prior: 0.6,
  grades: {
    location: {
      '++': ['groin', 'deep_joint'],
      '+': ['front_thigh', 'knee', 'unsure'],
      '-': ['lower_back', 'back_of_thigh'],
      '--': ['iliac_crest', 'sit_bone'],
    },
    side: { '+': ['both'] },
    onset: {
      '++': ['long_standing'],
      '+': ['gradual'],
      '-': ['after_fall_or_blow'],
      '--': ['sudden_while_running'],
    },
    duration: {
      '++': ['months'],
      '--': ['today', 'days'],
    },
    walking: {
      '+': ['limp'],
      '-': ['cannot'],
    },
    signs: {
      '++': ['stiffness_morning', 'reduced_motion'],
      '+': ['catching_locking', 'night_or_rest_pain'],
      '-': [
        'redness_warmth',
        'bruising',
        'numbness_tingling',
        'lump',
        'heard_pop',
        ...FROM_ELSEWHERE,
      ],
      '--': ['fever'],
    },
    worse_with: {
      '++': ['first_steps'],
      '+': [
        'running_impact',
        'stairs_hills',
        'crossing_legs',
        'bending_forward',
        'walking_or_standing',
        'better_when_moving',
      ],
      '-': ['squeezing_legs', 'coughing'],
    },
    age: {
      '++': ['65_plus'],
      '+': ['55_64'],
      '--': ['under_18', '18_39'],
    },
  },
  sources: {
    location: read('Chamberlain, AFP 2021;103:81'),
    onset: read('Chamberlain, AFP 2021;103:81'),
    duration: read('MSKassist triage'),
    signs: read('MSKassist triage: stiff for less than 30 minutes'),
    worse_with: read('MSKassist triage'),
    age: toConfirm('NICE NG226, 2022'),
  },
  care: {
    rest: 'painless_only',
    ice: false,
    gelReaches: false,
    weeks: [6, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 14 },
    goOn: ['walking', 'cycling', 'swimming', 'upper_body', 'gentle_strength', 'short_easy_runs'],
    avoid: ['deep_bending', 'low_seats', 'long_sitting'],
    loadingFromDay: 0,
    source: toConfirm(
      'AFP 2021;103:81; MSKassist triage; IJSPT 2025; gel in deep joints to be confirmed',
    ),
  },
}
