import { any, has } from '../expression.ts'
import { read } from '../source.ts'
import type { SubCause } from './cause.ts'

export const inflammatoryBackPain: SubCause = {
  id: 'inflammatory_back_pain',
  prior: 0,
  possibleWhere: any(
    has('signs', 'stiffness_morning', 'night_or_rest_pain'),
    has('worse_with', 'better_when_moving'),
  ),
  grades: {
    location: {
      '++': ['lower_back', 'buttock'],
      '-': ['groin'],
    },
    duration: { '++': ['months'] },
    signs: {
      '++': ['stiffness_morning'],
      '+': ['night_or_rest_pain'],
    },
    worse_with: {
      '++': ['better_when_moving'],
      '-': ['running_impact'],
    },
    age: {
      '+': ['under_18', '18_39'],
      '-': ['55_64', '65_plus'],
    },
  },
  sources: {
    location: read('IJESAB 2(11):100'),
    duration: read('IJESAB 2(11):100'),
    signs: read('IJESAB 2(11):100'),
    worse_with: read('IJESAB 2(11):100'),
  },
  care: {
    rest: 'painless_only',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: ['walking', 'cycling', 'swimming', 'upper_body', 'gentle_strength'],
    avoid: ['long_sitting'],
    source: read('IJESAB 2(11):100'),
  },
}
