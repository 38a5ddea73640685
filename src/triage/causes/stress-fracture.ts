import {
  BACK,
  BONE_NOT_EXCLUDED,
  FRONT,
  HOPPING,
  IMPACT,
  LIMP_OR_WORSE,
  PULLED_THIGH,
} from '../conditions.ts'
import { all, any, asked, has, not } from '../expression.ts'
import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'
import { FROM_ELSEWHERE } from './from-elsewhere.ts'

export const stressFracture: Cause = {
  id: 'stress_fracture',
  prior: 1.2,
  grades: {
    location: {
      '++': ['groin', 'front_thigh', 'deep_joint'],
      '+': ['buttock', 'inner_thigh', 'lower_back', 'pubic_area', 'unsure'],
    },
    side: { '-': ['both'] },
    onset: {
      '++': ['gradual'],
      '+': ['sudden_while_running'],
      '-': ['after_fall_or_blow', 'long_standing'],
    },
    duration: { '+': ['weeks'] },
    fall: { '-': ['on_hip', 'other'] },
    severity: { '+': ['7-10'] },
    walking: { '+': ['limp', 'cannot'] },
    signs: {
      '+': [
        'reduced_motion',
        'night_or_rest_pain',
        'leg_short_or_turned',
        'weight_loss_or_cancer_history',
        'heard_pop',
      ],
      '-': [
        'redness_warmth',
        'bruising',
        'numbness_tingling',
        'catching_locking',
        'clicking_snapping',
        'lump',
        ...FROM_ELSEWHERE,
      ],
      '--': ['fever'],
    },
    worse_with: {
      '++': ['running_impact', 'hopping', 'returns_with_first_run'],
      '+': ['squeezing_legs', 'walking_or_standing'],
      '-': [
        'long_sitting',
        'lying_on_side',
        'crossing_legs',
        'first_steps',
        'bending_forward',
        'coughing',
      ],
      '--': ['better_when_moving'],
    },
    training_change: {
      '++': ['more_distance_or_speed'],
      '+': ['new_shoes_or_surface', 'returning_after_break'],
      '-': ['none'],
    },
    age: {
      '+': ['55_64', '65_plus'],
      '-': ['under_18'],
    },
    bone_risk: {
      '++': ['osteoporosis', 'past_stress_fracture', 'low_energy_or_missed_periods'],
      '+': ['long_term_steroids'],
    },
    health_risk: { '+': ['pregnant_or_recent_birth', 'heavy_alcohol'] },
  },
  neverPlayedDownWhere: any(
    all(FRONT, any(IMPACT, LIMP_OR_WORSE)),
    all(
      BACK,
      IMPACT,
      has('bone_risk', 'past_stress_fracture', 'low_energy_or_missed_periods', 'osteoporosis'),
    ),
    HOPPING,
  ),
  together: [
    // Nothing that loads it hurts: that is seldom bone.
    {
      labels: ['walking=normal'],
      when: all(has('walking', 'normal'), asked('worse_with'), not(BONE_NOT_EXCLUDED)),
      grade: '--',
      source: read('Clement 1993'),
    },
    // The thigh's own muscle was pulled: bone comes on slowly.
    {
      labels: ['onset=sudden_while_running'],
      when: PULLED_THIGH,
      grade: '--',
      source: read('Robertson and Wood 2017; Clement 1993'),
    },
    // Bone stress of the hip is felt at the front, not at the outer thigh or knee.
    {
      labels: ['location=outer_thigh_to_knee', 'location=knee'],
      when: all(has('location', 'outer_thigh_to_knee', 'knee'), not(FRONT)),
      grade: '-',
      source: read('Clement 1993'),
    },
  ],
  // Bone that loading leaves alone is seldom bone (Clement 1993).
  likelyOnlyWhere: any(BONE_NOT_EXCLUDED, not(asked('worse_with'))),
  sources: {
    location: read('Clement 1993: front of the thigh in 46 %; Robertson and Wood 2017'),
    onset: read('Robertson and Wood 2017'),
    signs: toConfirm('General clinical knowledge'),
    worse_with: read('Clement 1993: hopping hurt in 70 %; AMSSM cases 66 and 305'),
    training_change: read('Clement 1993: 30 % had just increased training'),
    bone_risk: read('Robertson and Wood 2017; Biz 2017, PMC6357658'),
  },
  care: {
    rest: 'no_impact',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: ['walking', 'upper_body'],
    avoid: ['hop_tests', 'hills_and_stairs'],
    source: read(
      'Clement 1993; Robertson and Wood 2017; AMSSM cases 66 and 305; ozemedicine on hop tests',
    ),
  },
}
