import { PLAIN_SORENESS } from '../conditions.ts'
import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'
import { FROM_ELSEWHERE } from './from-elsewhere.ts'

export const muscleStrain: Cause = {
  id: 'muscle_strain',
  prior: 1.5,
  grades: {
    location: {
      '++': ['front_thigh', 'back_of_thigh'],
      '+': ['groin', 'iliac_crest', 'buttock', 'sit_bone', 'inner_thigh', 'pubic_area'],
      '-': ['outer_hip', 'deep_joint', 'knee'],
      '--': ['lower_back'],
    },
    side: { '--': ['both'] },
    onset: {
      '++': ['sudden_while_running'],
      '+': ['after_fall_or_blow'],
      '-': ['gradual'],
      '--': ['long_standing'],
    },
    duration: {
      '++': ['today'],
      '+': ['days'],
      '-': ['months'],
    },
    fall: { '+': ['other'] },
    severity: { '+': ['7-10'] },
    walking: { '+': ['limp'] },
    signs: {
      '++': ['heard_pop'],
      '+': ['swelling', 'bruising', 'weakness', 'lump'],
      '-': [
        'numbness_tingling',
        'catching_locking',
        'clicking_snapping',
        'night_or_rest_pain',
        ...FROM_ELSEWHERE,
      ],
      '--': ['fever', 'leg_short_or_turned'],
    },
    worse_with: {
      '++': ['lifting_knee_or_kick'],
      '+': ['squeezing_legs'],
      '-': ['long_sitting', 'first_steps', 'better_when_moving'],
    },
    training_change: { '+': ['returning_after_break'] },
    age: {
      '+': ['18_39'],
      '-': ['under_18', '65_plus'],
    },
  },
  together: [
    // Both sides sore after unaccustomed work: the muscles themselves.
    {
      labels: ['side=both'],
      when: PLAIN_SORENESS,
      grade: '+++',
      source: toConfirm('General clinical knowledge'),
    },
  ],
  sources: {
    location: read('AMSSM hip flexor strain sheet; Gonzalez 2024'),
    side: toConfirm('General clinical knowledge'),
    onset: read('Gonzalez 2024; AMSSM hip flexor strain sheet'),
    duration: toConfirm('General clinical knowledge'),
    signs: read('Segal 2003 and IJSPT 2014 on hamstring tears; AMSSM case 1107 on fever'),
    worse_with: read('AMSSM hip flexor strain sheet'),
  },
  care: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [1, 8],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 14 },
    goOn: ['walking', 'cycling', 'upper_body', 'gentle_strength'],
    avoid: [
      'sprinting_and_kicking',
      'massage_and_heat_first_days',
      'alcohol_first_days',
      'stretching_into_pain',
    ],
    loadingFromDay: 3,
    source: read('AMSSM hip flexor strain sheet; Gonzalez 2024; NHS sprains advice, second-hand'),
  },
}
