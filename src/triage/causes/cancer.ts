import { has } from '../expression.ts'
import { read } from '../source.ts'
import type { SubCause } from './cause.ts'

export const cancer: SubCause = {
  id: 'cancer',
  prior: 0,
  possibleWhere: has('signs', 'weight_loss_or_cancer_history', 'night_or_rest_pain', 'lump'),
  grades: {
    duration: {
      '+': ['months'],
      '-': ['today', 'days'],
    },
    signs: {
      '++': ['weight_loss_or_cancer_history', 'night_or_rest_pain'],
      '+': ['lump'],
    },
    training_change: { '-': ['more_distance_or_speed'] },
    age: { '+': ['55_64', '65_plus'] },
  },
  sources: {
    signs: read('JOSPT 2005; Chu 2023; Collins 2014'),
  },
  care: {
    rest: 'no_impact',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: ['walking', 'upper_body'],
    avoid: ['hop_tests'],
    source: read('JOSPT 2005; Chu 2023; Manzino 2024'),
  },
}
