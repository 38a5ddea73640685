import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'
import { FROM_ELSEWHERE } from './from-elsewhere.ts'

export const itBandSyndrome: Cause = {
  id: 'it_band_syndrome',
  prior: 1,
  grades: {
    location: {
      '++': ['outer_thigh_to_knee', 'knee'],
      '+': ['outer_hip'],
      '-': ['front_thigh', 'buttock', 'back_of_thigh', 'unsure'],
      '--': [
        'groin',
        'iliac_crest',
        'sit_bone',
        'inner_thigh',
        'deep_joint',
        'lower_back',
        'pubic_area',
      ],
    },
    onset: {
      '++': ['gradual'],
      '-': ['sudden_while_running', 'long_standing'],
      '--': ['after_fall_or_blow'],
    },
    duration: { '+': ['days', 'weeks'] },
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
      '-': [
        'redness_warmth',
        'bruising',
        'numbness_tingling',
        'catching_locking',
        'stiffness_morning',
        'reduced_motion',
        'night_or_rest_pain',
        'weakness',
        'lump',
        'heard_pop',
        ...FROM_ELSEWHERE,
      ],
      '--': ['fever', 'leg_short_or_turned'],
    },
    worse_with: {
      '++': ['returns_with_first_run'],
      '+': ['running_impact', 'stairs_hills', 'crossing_legs'],
      '-': [
        'long_sitting',
        'lifting_knee_or_kick',
        'squeezing_legs',
        'bending_forward',
        'coughing',
      ],
    },
    training_change: {
      '+': ['more_distance_or_speed', 'new_shoes_or_surface'],
      '-': ['none'],
    },
    age: { '+': ['18_39'] },
  },
  sources: {
    location: read('BMJ Best Practice case 587; clinicalgate chapter 69'),
    onset: read('BMJ Best Practice case 587'),
    walking: toConfirm('General clinical knowledge'),
    signs: read('NHS septic arthritis; AMSSM case 1107: fever is not of tendon or muscle'),
    worse_with: read('BMJ Best Practice case 587: at a repeatable distance'),
  },
  care: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [2, 6],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 14 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength', 'short_easy_runs'],
    avoid: ['downhill_and_camber', 'lying_on_sore_side'],
    loadingFromDay: 0,
    source: read('BMJ Best Practice case 587; RUN CLEVER, PLoS One 2018'),
  },
}
