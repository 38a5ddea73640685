import { read } from '../source.ts'
import type { Cause } from './cause.ts'
import { FROM_ELSEWHERE } from './from-elsewhere.ts'

export const labralTear: Cause = {
  id: 'labral_tear',
  prior: 0.8,
  grades: {
    location: {
      '++': ['groin', 'deep_joint'],
      '+': ['unsure'],
      '-': ['outer_thigh_to_knee', 'buttock', 'knee'],
      '--': ['iliac_crest', 'sit_bone', 'lower_back', 'back_of_thigh'],
    },
    side: { '-': ['both'] },
    onset: { '+': ['sudden_while_running', 'gradual', 'after_fall_or_blow', 'long_standing'] },
    duration: {
      '+': ['months'],
      '-': ['today', 'days'],
    },
    fall: { '+': ['other'] },
    walking: { '-': ['cannot'] },
    signs: {
      '++': ['catching_locking'],
      '+': ['clicking_snapping', 'reduced_motion', 'heard_pop'],
      '-': [
        'swelling',
        'redness_warmth',
        'bruising',
        'numbness_tingling',
        'leg_short_or_turned',
        'lump',
        ...FROM_ELSEWHERE,
      ],
      '--': ['fever'],
    },
    worse_with: {
      '+': ['running_impact', 'long_sitting', 'lifting_knee_or_kick'],
      '-': ['lying_on_side', 'coughing'],
    },
    age: {
      '+': ['18_39'],
      '-': ['55_64', '65_plus'],
    },
  },
  sources: {
    location: read('Malas 2007: groin in 92 %'),
    signs: read('Malas 2007; Clinical Advisor OrthoDx'),
  },
  care: {
    rest: 'painless_only',
    ice: false,
    gelReaches: false,
    weeks: [6, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 7 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength'],
    avoid: ['deep_bending', 'pivoting', 'low_seats', 'long_sitting'],
    loadingFromDay: 0,
    source: read('Malas 2007; CPG non-arthritic hip pain, PMC4399382; Guanche'),
  },
}
