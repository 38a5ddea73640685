import { FALL, FRONT_OR_UNPLACED, LIMP_OR_WORSE, WEAK_BONE } from '../conditions.ts'
import { all, any } from '../expression.ts'
import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'

export const hipFracture: Cause = {
  id: 'hip_fracture',
  prior: 0,
  grades: {
    location: {
      '+': ['groin', 'front_thigh', 'deep_joint', 'pubic_area'],
      '-': ['iliac_crest', 'buttock', 'sit_bone', 'lower_back', 'back_of_thigh'],
      '--': ['knee'],
    },
    side: { '--': ['both'] },
    onset: {
      '++': ['after_fall_or_blow'],
      '--': ['gradual', 'long_standing'],
    },
    duration: {
      '++': ['today'],
      '+': ['days'],
      '--': ['weeks', 'months'],
    },
    fall: {
      '++': ['on_hip'],
      '+': ['other'],
      '--': ['none'],
    },
    severity: {
      '++': ['7-10'],
      '--': ['0-3'],
    },
    walking: {
      '++': ['cannot'],
      '+': ['limp'],
      '--': ['normal'],
    },
    signs: {
      '++': ['leg_short_or_turned'],
      '+': [
        'swelling',
        'bruising',
        'reduced_motion',
        'heard_pop',
        'head_or_neck_injury',
        'belly_pain_or_heavy_bleeding',
      ],
      '-': ['fever', 'clicking_snapping', 'stiffness_morning'],
    },
    worse_with: {
      '+': ['walking_or_standing'],
      '-': ['returns_with_first_run'],
      '--': ['better_when_moving'],
    },
    training_change: { '-': ['more_distance_or_speed'] },
    age: {
      '+': ['65_plus'],
      '-': ['under_18', '18_39', '40_54'],
    },
    bone_risk: {
      '++': ['osteoporosis'],
      '+': ['long_term_steroids'],
    },
    health_risk: { '+': ['heavy_alcohol'] },
  },
  neverPlayedDownWhere: all(FALL, any(WEAK_BONE, LIMP_OR_WORSE), FRONT_OR_UNPLACED),
  sources: {
    location: toConfirm('General clinical knowledge'),
    side: toConfirm('General clinical knowledge'),
    onset: read('Medscape hip fracture'),
    duration: toConfirm('General clinical knowledge'),
    fall: read('Medscape hip fracture; J Med Case Rep 2011;5:219'),
    severity: toConfirm('General clinical knowledge'),
    walking: read('AccessEM missed hip fractures; Medscape hip fracture'),
    signs: read('Medscape hip fracture'),
    bone_risk: read('Brown EM; ALiEM'),
    worse_with: toConfirm('General clinical knowledge'),
  },
  care: {
    rest: 'no_weight',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: ['upper_body'],
    avoid: ['weight_on_leg', 'hop_tests'],
    source: read('J Med Case Rep 2011;5:219; AccessEM; Medscape'),
  },
}
