import { hurtsAt } from '../conditions.ts'
import { all, has } from '../expression.ts'
import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'

export const referredBackPain: Cause = {
  id: 'referred_back_pain',
  prior: 1.2,
  grades: {
    location: {
      '++': ['buttock', 'lower_back'],
      '+': ['outer_thigh_to_knee', 'back_of_thigh', 'knee', 'unsure'],
      '-': ['groin', 'front_thigh', 'inner_thigh', 'deep_joint', 'pubic_area'],
    },
    side: { '+': ['both'] },
    onset: { '+': ['gradual', 'long_standing'] },
    duration: { '+': ['months'] },
    fall: { '+': ['other'] },
    walking: { '-': ['cannot'] },
    signs: {
      '++': ['numbness_tingling'],
      '+': [
        'stiffness_morning',
        'night_or_rest_pain',
        'weakness',
        'bladder_bowel_or_saddle_numbness',
      ],
      '-': [
        'swelling',
        'redness_warmth',
        'bruising',
        'fever',
        'catching_locking',
        'clicking_snapping',
        'reduced_motion',
        'leg_short_or_turned',
        'lump',
        'calf_swelling',
        'unwell_or_vomiting',
      ],
    },
    worse_with: {
      '++': ['bending_forward'],
      '+': ['long_sitting', 'first_steps', 'coughing', 'better_when_moving'],
      '-': ['hopping', 'lying_on_side', 'lifting_knee_or_kick', 'squeezing_legs'],
    },
    age: { '-': ['under_18'] },
    health_risk: { '+': ['pregnant_or_recent_birth'] },
  },
  together: [
    // A back or buttock that hurts with a numb leg: a nerve root.
    {
      labels: ['signs=numbness_tingling'],
      when: all(hurtsAt('lower_back', 'buttock'), has('signs', 'numbness_tingling')),
      grade: '++',
      source: read('BMJ Best Practice 366'),
    },
    // Back and buttock together: the sacroiliac joint or the back itself.
    {
      labels: ['location=lower_back'],
      when: all(hurtsAt('lower_back'), hurtsAt('buttock', 'back_of_thigh')),
      grade: '+',
      source: read('Kraus on the sacroiliac joint; BMJ Best Practice 366'),
    },
  ],
  sources: {
    location: read('BMJ Best Practice 366; Kraus on the sacroiliac joint'),
    signs: read('BMJ Best Practice 366'),
    worse_with: read('BMJ Best Practice 366; Kenny and Fraser 2023'),
  },
  care: {
    rest: 'painless_only',
    ice: false,
    gelReaches: false,
    weeks: [4, 6],
    see: { whom: 'doctor_or_physiotherapist', afterDays: 7 },
    goOn: ['walking', 'swimming', 'upper_body', 'gentle_strength'],
    avoid: ['long_sitting', 'heavy_lifting'],
    loadingFromDay: 0,
    source: toConfirm('Kenny and Fraser 2023; BMJ Best Practice 366; NICE NG59 to be confirmed'),
  },
}
