import { CHILD, FRONT, FRONT_OR_UNPLACED, hurtsAt } from '../conditions.ts'
import { all, any, has } from '../expression.ts'
import { read } from '../source.ts'
import type { Cause } from './cause.ts'

export const adolescentGrowthPlate: Cause = {
  id: 'adolescent_growth_plate',
  prior: 0,
  grades: {
    location: {
      '++': ['iliac_crest'],
      '+': [
        'groin',
        'front_thigh',
        'sit_bone',
        'deep_joint',
        'back_of_thigh',
        'pubic_area',
        'knee',
      ],
      '-': ['lower_back'],
    },
    onset: {
      '++': ['sudden_while_running'],
      '+': ['gradual', 'after_fall_or_blow'],
    },
    duration: { '+': ['today', 'days', 'weeks'] },
    severity: { '+': ['7-10'] },
    walking: {
      '+': ['limp', 'cannot'],
      '-': ['normal'],
    },
    signs: {
      '++': ['leg_short_or_turned', 'heard_pop'],
      '+': ['reduced_motion', 'weakness'],
      '-': ['fever'],
    },
    worse_with: {
      '+': [
        'running_impact',
        'hopping',
        'lifting_knee_or_kick',
        'walking_or_standing',
        'returns_with_first_run',
      ],
      '-': ['better_when_moving'],
    },
    training_change: { '+': ['more_distance_or_speed'] },
    age: {
      '++': ['under_18'],
      '--': ['18_39', '40_54', '55_64', '65_plus'],
    },
  },
  possibleWhere: CHILD,
  neverPlayedDownWhere: all(CHILD, FRONT_OR_UNPLACED),
  together: [
    // In a growing pelvis the plate gives way before tendon or muscle, and a slip is missed at first in six of ten.
    {
      labels: ['age=under_18'],
      when: all(CHILD, any(FRONT, hurtsAt('iliac_crest', 'sit_bone'))),
      grade: '++',
      source: read('Eberbach 2017; RACGP 2010'),
    },
    // A slipping plate comes on slowly.
    {
      labels: ['onset=gradual', 'onset=long_standing', 'onset=unsure'],
      when: all(CHILD, FRONT, has('onset', 'gradual', 'long_standing', 'unsure')),
      grade: '++',
      source: read('BMJ 2009;339:b4457; RACGP 2010'),
    },
  ],
  sources: {
    location: read('Eberbach 2017; Peck, AFP 2017;95:779'),
    onset: read('Eberbach 2017'),
    signs: read('Eberbach 2017; BMJ 2009;339:b4457'),
    age: read('Peck, AFP 2017;95:779'),
  },
  care: {
    rest: 'no_impact',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: ['walking', 'upper_body'],
    avoid: ['hop_tests', 'sprinting_and_kicking'],
    source: read('Peck, AFP 2017;95:779; BMJ 2009;339:b4457; RCH and PCH guidelines'),
  },
}
