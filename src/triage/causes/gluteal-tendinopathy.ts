import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'
import { FROM_ELSEWHERE } from './from-elsewhere.ts'

export const glutealTendinopathy: Cause = {
  id: 'gluteal_tendinopathy',
  prior: 1.5,
  grades: {
    location: {
      '++': ['outer_hip'],
      '+': ['outer_thigh_to_knee', 'buttock'],
      '-': [
        'front_thigh',
        'iliac_crest',
        'deep_joint',
        'lower_back',
        'back_of_thigh',
        'knee',
        'unsure',
      ],
      '--': ['groin', 'sit_bone', 'inner_thigh', 'pubic_area'],
    },
    onset: {
      '++': ['gradual'],
      '+': ['long_standing'],
      '-': ['sudden_while_running', 'after_fall_or_blow'],
    },
    duration: {
      '+': ['weeks', 'months'],
      '-': ['today'],
    },
    walking: { '--': ['cannot'] },
    signs: {
      '+': ['night_or_rest_pain', 'weakness'],
      '-': [
        'redness_warmth',
        'bruising',
        'numbness_tingling',
        'catching_locking',
        'clicking_snapping',
        'reduced_motion',
        'lump',
        'heard_pop',
        ...FROM_ELSEWHERE,
      ],
      '--': ['fever', 'leg_short_or_turned'],
    },
    worse_with: {
      '++': ['stairs_hills', 'lying_on_side', 'crossing_legs'],
      '+': ['running_impact', 'first_steps', 'walking_or_standing', 'returns_with_first_run'],
      '-': ['lifting_knee_or_kick', 'squeezing_legs', 'bending_forward', 'coughing'],
    },
    training_change: {
      '+': ['more_distance_or_speed', 'new_shoes_or_surface', 'returning_after_break'],
    },
    age: {
      '+': ['40_54', '55_64', '65_plus'],
      '-': ['18_39'],
      '--': ['under_18'],
    },
  },
  sources: {
    location: read('LEAP, Mellor BMJ 2018;361:k1662; UMEM 2019'),
    onset: read('UMEM 2019'),
    walking: toConfirm('General clinical knowledge'),
    signs: read('NHS septic arthritis; AMSSM case 1107: fever is not of tendon or muscle'),
    worse_with: read('LEAP; BJSM 2024; UMEM 2019'),
    age: read('UMEM 2019; East Cornwall hip pathway'),
  },
  care: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [6, 12],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 14 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength', 'short_easy_runs'],
    avoid: [
      'lying_on_sore_side',
      'crossing_legs',
      'hanging_on_one_hip',
      'stretching_outer_hip',
      'downhill_and_camber',
    ],
    loadingFromDay: 0,
    source: toConfirm(
      'LEAP, Mellor BMJ 2018;361:k1662; BJSM 2024; stretching from Grimaldi 2015 to be confirmed',
    ),
  },
}
