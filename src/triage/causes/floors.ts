import type { Answers } from '../answers.ts'
import {
  BACK,
  CHILD,
  FALL,
  FRONT,
  FRONT_OR_UNPLACED,
  HOPPING,
  ILL,
  IMPACT,
  LIMP_OR_WORSE,
  WEAK_BONE,
} from '../conditions.ts'
import { all, any, type Expression, has, holds } from '../expression.ts'
import type { CauseId } from './cause.ts'

/**
 * Causes that are never called less likely where their danger signs stand: the rules act on them,
 * and a list that plays them down would undo the advice.
 */
const FLOORS: readonly { readonly cause: CauseId; readonly when: Expression }[] = [
  {
    cause: 'stress_fracture',
    when: any(
      all(FRONT, IMPACT),
      all(
        BACK,
        IMPACT,
        has('bone_risk', 'past_stress_fracture', 'low_energy_or_missed_periods', 'osteoporosis'),
      ),
      HOPPING,
    ),
  },
  {
    cause: 'hip_fracture',
    when: all(FALL, any(WEAK_BONE, LIMP_OR_WORSE), FRONT_OR_UNPLACED),
  },
  { cause: 'joint_infection', when: ILL },
  { cause: 'adolescent_growth_plate', when: all(CHILD, FRONT_OR_UNPLACED) },
  {
    cause: 'avascular_necrosis',
    when: all(
      FRONT_OR_UNPLACED,
      any(has('bone_risk', 'long_term_steroids'), has('health_risk', 'sickle_cell')),
    ),
  },
  {
    cause: 'other_serious',
    when: has(
      'signs',
      'bladder_bowel_or_saddle_numbness',
      'calf_swelling',
      'leg_colour_change',
      'breathless_or_chest_pain',
      'testicular_pain',
      'lump',
      'weight_loss_or_cancer_history',
    ),
  },
]

/** The causes that these answers keep at least possible. */
export function atLeastPossible(answers: Answers): Set<CauseId> {
  return new Set(FLOORS.filter(({ when }) => holds(when, answers)).map(({ cause }) => cause))
}
