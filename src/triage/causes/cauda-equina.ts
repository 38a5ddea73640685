import { all, any, has } from '../expression.ts'
import { read } from '../source.ts'
import type { SubCause } from './cause.ts'

export const caudaEquina: SubCause = {
  id: 'cauda_equina',
  prior: 0,
  possibleWhere: any(
    has('signs', 'bladder_bowel_or_saddle_numbness', 'numbness_tingling'),
    all(has('side', 'both'), has('signs', 'weakness')),
  ),
  grades: {
    location: {
      '+': ['lower_back', 'buttock'],
      '-': ['groin', 'inner_thigh', 'outer_hip'],
    },
    side: { '+': ['both'] },
    signs: {
      '++': ['bladder_bowel_or_saddle_numbness'],
      '+': ['numbness_tingling', 'weakness'],
    },
  },
  sources: {
    signs: read('AJEM 2019; Oxford University Hospitals leaflet'),
  },
  care: {
    rest: 'no_impact',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: [],
    avoid: [],
    source: read('AJEM 2019; Oxford University Hospitals leaflet'),
  },
}
