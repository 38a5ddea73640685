import { all, asked, has, not, severityFrom } from '../expression.ts'
import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'
import { FROM_ELSEWHERE } from './from-elsewhere.ts'

export const snappingHip: Cause = {
  id: 'snapping_hip',
  prior: 0,
  grades: {
    location: {
      '+': ['groin', 'outer_hip', 'deep_joint'],
      '-': ['buttock', 'inner_thigh', 'pubic_area', 'knee'],
      '--': ['iliac_crest', 'sit_bone', 'lower_back', 'back_of_thigh'],
    },
    onset: {
      '+': ['gradual', 'long_standing'],
      '-': ['sudden_while_running'],
      '--': ['after_fall_or_blow'],
    },
    duration: {
      '+': ['months'],
      '-': ['today', 'days'],
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
      '++': ['clicking_snapping'],
      '+': ['heard_pop'],
      '-': [
        'swelling',
        'redness_warmth',
        'bruising',
        'numbness_tingling',
        'stiffness_morning',
        'reduced_motion',
        'night_or_rest_pain',
        'weakness',
        'lump',
        ...FROM_ELSEWHERE,
      ],
      '--': ['fever', 'leg_short_or_turned'],
    },
    worse_with: {
      '+': ['lifting_knee_or_kick'],
      '-': ['hopping', 'squeezing_legs', 'bending_forward', 'coughing', 'walking_or_standing'],
    },
    age: {
      '+': ['18_39'],
      '-': ['40_54', '55_64'],
      '--': ['65_plus'],
    },
  },
  together: [
    // A snap with little pain is the usual form.
    {
      labels: ['severity=0-3'],
      when: all(has('signs', 'clicking_snapping'), asked('severity'), not(severityFrom(4))),
      grade: '++',
      source: read('Orthopedic Reviews 25088'),
    },
  ],
  sources: {
    location: read('Orthopedic Reviews 25088; Konczak 2005'),
    onset: toConfirm('General clinical knowledge'),
    walking: toConfirm('General clinical knowledge'),
    signs: read('Orthopedic Reviews 25088'),
    age: read('Orthopedic Reviews 25088'),
  },
  care: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [4, 8],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 14 },
    goOn: ['walking', 'cycling', 'swimming', 'upper_body', 'gentle_strength', 'short_easy_runs'],
    avoid: ['the_snap', 'stretching_into_pain'],
    loadingFromDay: 0,
    source: read('Orthopedic Reviews 25088; Konczak 2005'),
  },
}
