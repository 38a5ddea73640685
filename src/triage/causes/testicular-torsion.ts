import { has } from '../expression.ts'
import { read } from '../source.ts'
import type { SubCause } from './cause.ts'

export const testicularTorsion: SubCause = {
  id: 'testicular_torsion',
  prior: 0,
  possibleWhere: has('signs', 'testicular_pain'),
  grades: {
    location: { '+': ['groin', 'inner_thigh'] },
    duration: {
      '++': ['today'],
      '--': ['months'],
    },
    severity: { '+': ['7-10'] },
    signs: { '++': ['testicular_pain'] },
    age: {
      '+': ['under_18', '18_39'],
      '-': ['55_64', '65_plus'],
    },
  },
  sources: {
    signs: read('AAFP 2013;88:835'),
    duration: read('AAFP 2013;88:835'),
  },
  care: {
    rest: 'no_impact',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: [],
    avoid: [],
    source: read('AAFP 2013;88:835'),
  },
}
