import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'
import { FROM_ELSEWHERE } from './from-elsewhere.ts'

export const impingement: Cause = {
  id: 'impingement',
  prior: 0.8,
  grades: {
    location: {
      '++': ['groin', 'deep_joint'],
      '-': ['outer_hip', 'outer_thigh_to_knee', 'buttock', 'knee'],
      '--': ['iliac_crest', 'sit_bone', 'lower_back', 'back_of_thigh'],
    },
    onset: {
      '+': ['gradual', 'long_standing'],
      '-': ['sudden_while_running', 'after_fall_or_blow'],
    },
    duration: {
      '+': ['months'],
      '-': ['today', 'days'],
    },
    fall: { '-': ['on_hip'] },
    severity: { '-': ['7-10'] },
    walking: { '--': ['cannot'] },
    signs: {
      '+': ['catching_locking', 'clicking_snapping', 'stiffness_morning', 'reduced_motion'],
      '-': [
        'swelling',
        'redness_warmth',
        'bruising',
        'numbness_tingling',
        'night_or_rest_pain',
        'leg_short_or_turned',
        'lump',
        ...FROM_ELSEWHERE,
      ],
      '--': ['fever'],
    },
    worse_with: {
      '+': [
        'running_impact',
        'long_sitting',
        'lifting_knee_or_kick',
        'crossing_legs',
        'bending_forward',
      ],
      '-': ['lying_on_side', 'coughing'],
    },
    age: {
      '+': ['18_39'],
      '-': ['55_64'],
      '--': ['65_plus'],
    },
  },
  sources: {
    location: read('Warwick Agreement 2016'),
    walking: toConfirm('General clinical knowledge'),
    signs: read('NHS septic arthritis; AMSSM case 1107: fever is not of tendon or muscle'),
    age: toConfirm('General clinical knowledge'),
  },
  care: {
    rest: 'painless_only',
    ice: false,
    gelReaches: false,
    weeks: [6, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 7 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength'],
    avoid: ['deep_bending', 'pivoting', 'low_seats', 'long_sitting', 'hills_and_stairs'],
    loadingFromDay: 0,
    source: read('Warwick Agreement 2016; NHS GGC anterior hip; AFP 2021;103:81'),
  },
}
