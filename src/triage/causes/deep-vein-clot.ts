import { any, has } from '../expression.ts'
import { read } from '../source.ts'
import type { SubCause } from './cause.ts'

export const deepVeinClot: SubCause = {
  id: 'deep_vein_clot',
  prior: 0,
  possibleWhere: any(
    has('signs', 'calf_swelling', 'leg_colour_change', 'breathless_or_chest_pain', 'swelling'),
    has('health_risk', 'past_blood_clot_or_clot_risk', 'pregnant_or_recent_birth'),
  ),
  grades: {
    side: { '-': ['both'] },
    duration: { '+': ['days'] },
    signs: {
      '++': ['calf_swelling', 'leg_colour_change', 'breathless_or_chest_pain'],
      '+': ['weight_loss_or_cancer_history', 'swelling', 'redness_warmth'],
    },
    worse_with: { '-': ['running_impact'] },
    training_change: { '-': ['more_distance_or_speed'] },
    health_risk: {
      '++': ['past_blood_clot_or_clot_risk'],
      '+': ['pregnant_or_recent_birth'],
    },
  },
  sources: {
    signs: read('PAMJ 2025; J Chiropr Med 2015'),
    health_risk: read('PAMJ 2025; Wardak'),
  },
  care: {
    rest: 'no_impact',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: [],
    avoid: ['massage_and_heat'],
    source: read('NHS advice on deep vein clots, second-hand; PAMJ 2025'),
  },
}
