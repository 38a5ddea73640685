import { FRONT, FRONT_OR_UNPLACED } from '../conditions.ts'
import { all, any, has } from '../expression.ts'
import { read } from '../source.ts'
import type { Cause } from './cause.ts'

export const avascularNecrosis: Cause = {
  id: 'avascular_necrosis',
  prior: -0.6,
  grades: {
    location: {
      '++': ['groin', 'deep_joint'],
      '+': ['front_thigh', 'unsure'],
      '-': ['outer_hip', 'outer_thigh_to_knee', 'sit_bone', 'lower_back'],
      '--': ['iliac_crest', 'back_of_thigh'],
    },
    side: { '+': ['both'] },
    onset: {
      '+': ['gradual', 'long_standing'],
      '-': ['sudden_while_running'],
    },
    duration: {
      '+': ['months'],
      '-': ['today', 'days'],
    },
    severity: { '+': ['7-10'] },
    walking: { '+': ['limp'] },
    signs: {
      '+': ['stiffness_morning', 'reduced_motion', 'night_or_rest_pain'],
      '-': [
        'redness_warmth',
        'bruising',
        'fever',
        'numbness_tingling',
        'leg_short_or_turned',
        'bladder_bowel_or_saddle_numbness',
        'calf_swelling',
        'testicular_pain',
        'heard_pop',
      ],
    },
    worse_with: {
      '+': ['running_impact', 'hopping', 'first_steps', 'walking_or_standing'],
      '-': ['better_when_moving'],
    },
    bone_risk: { '++': ['long_term_steroids'] },
    health_risk: { '++': ['sickle_cell', 'heavy_alcohol'] },
  },
  neverPlayedDownWhere: all(
    FRONT_OR_UNPLACED,
    any(has('bone_risk', 'long_term_steroids'), has('health_risk', 'sickle_cell')),
  ),
  together: [
    // Pain behind the bone of both hips in someone whose bone can die.
    {
      labels: ['side=both'],
      when: all(
        has('side', 'both'),
        FRONT,
        any(
          has('bone_risk', 'long_term_steroids'),
          has('health_risk', 'sickle_cell', 'heavy_alcohol'),
        ),
      ),
      grade: '++',
      source: read('KJFM 2021'),
    },
    // Steroids are the commonest known reason of all.
    {
      labels: ['bone_risk=long_term_steroids'],
      when: all(FRONT, has('bone_risk', 'long_term_steroids')),
      grade: '++',
      source: read('KJFM 2021; BMJ 2016;355:i5025'),
    },
    // Sickle cells block the small vessels of the ball.
    {
      labels: ['health_risk=sickle_cell'],
      when: all(FRONT, has('health_risk', 'sickle_cell')),
      grade: '++',
      source: read('KJFM 2021; ACSM 2020 case 138'),
    },
  ],
  sources: {
    location: read('KJFM 2021; Brown EM'),
    bone_risk: read('KJFM 2021; BMJ 2016;355:i5025'),
    health_risk: read('KJFM 2021; ACSM 2020 case 138'),
  },
  care: {
    rest: 'no_impact',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: ['walking', 'upper_body'],
    avoid: ['hop_tests'],
    source: read('KJFM 2021; BMJ 2016;355:i5025; BMJ 2019;365:l2178'),
  },
}
