import { any, has } from '../expression.ts'
import { read } from '../source.ts'
import type { SubCause } from './cause.ts'

export const hernia: SubCause = {
  id: 'hernia',
  prior: 0,
  possibleWhere: any(has('signs', 'lump'), has('worse_with', 'coughing')),
  grades: {
    location: {
      '+': ['groin', 'pubic_area'],
      '-': ['outer_hip', 'buttock'],
    },
    signs: { '++': ['lump'] },
    worse_with: { '+': ['coughing', 'walking_or_standing'] },
  },
  sources: {
    signs: read('BMJ Best Practice 723'),
  },
  care: {
    rest: 'painless_only',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: ['walking'],
    avoid: ['heavy_lifting'],
    source: read('BMJ Best Practice 723'),
  },
}
