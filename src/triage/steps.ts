import {
  ADULT,
  AFTER_FALL,
  ALWAYS,
  BACK,
  CHILD,
  FROM_55,
  FRONT,
  FRONT_OR_UNPLACED,
  ILL_OR_SWOLLEN,
  IMPACT,
  MAY_BE_SORE,
  PULLED,
} from './conditions.ts'
import { all, any, asked, type Expression, has, not, severityFrom } from './expression.ts'
import type { QuestionId } from './questions.ts'

/** A question, and when it is asked. A question may stand at several places and is asked once. */
export interface Step {
  readonly ask: QuestionId
  readonly when: Expression
  /** Asked only if one of its answers would change how urgent it is, whether one may run, or whether
   * bone is suspected. */
  readonly ifItDecides?: true
  /** Asked only when the runner wants it. */
  readonly onRequest?: true
  /** Once told, an answer stays, whatever is changed before it, unless this no longer holds. */
  readonly needs?: Expression
}

/** The order of the questions: risk first, so that whoever stops early is still safe. */
export const STEPS: readonly Step[] = [
  { ask: 'screen', when: ALWAYS },
  { ask: 'walking', when: ILL_OR_SWOLLEN },
  { ask: 'severity', when: ILL_OR_SWOLLEN },
  { ask: 'age', when: not(ILL_OR_SWOLLEN) },
  { ask: 'location', when: not(ILL_OR_SWOLLEN) },
  { ask: 'also_locations', when: not(ILL_OR_SWOLLEN), onRequest: true },
  { ask: 'fall', when: ADULT },
  { ask: 'injury', when: all(ADULT, AFTER_FALL), needs: AFTER_FALL },
  { ask: 'onset', when: ADULT },
  { ask: 'duration', when: ADULT },
  { ask: 'severity', when: not(ILL_OR_SWOLLEN) },
  { ask: 'walking', when: not(ILL_OR_SWOLLEN) },
  // In an under-18 who limps a fall decides between today and at once: the hip may have slipped.
  { ask: 'fall', when: all(CHILD, not(ILL_OR_SWOLLEN), has('walking', 'limp'), FRONT_OR_UNPLACED) },
  { ask: 'injury', when: all(CHILD, not(ILL_OR_SWOLLEN), AFTER_FALL), needs: AFTER_FALL },
  // An under-18 with a limp, strong pain or pain at the front is seen the same day whatever the onset.
  {
    ask: 'onset',
    when: all(CHILD, not(ILL_OR_SWOLLEN), not(any(has('walking', 'limp'), severityFrom(7), FRONT))),
  },
  { ask: 'worse_with', when: ADULT },
  { ask: 'signs', when: ADULT },
  {
    ask: 'training_change',
    // A sudden start at a named place under 55 is not made more or less serious by the training.
    when: all(
      ADULT,
      not(AFTER_FALL),
      any(not(has('onset', 'sudden_while_running')), FROM_55, has('location', 'unsure')),
    ),
  },
  // Two answers that decide, where the first list did not hold them.
  { ask: 'closer_look', when: all(ADULT, not(PULLED), asked('worse_with')), ifItDecides: true },
  // Before the bones: soreness of both sides is told from bone by the side, and then by the bones.
  { ask: 'side', when: all(ADULT, MAY_BE_SORE, not(AFTER_FALL)) },
  {
    ask: 'side',
    when: all(
      ADULT,
      any(
        all(any(BACK, has('location', 'deep_joint')), not(PULLED)),
        has('signs', 'numbness_tingling', 'weakness'),
      ),
    ),
    ifItDecides: true,
  },
  {
    ask: 'bone_risk',
    when: all(
      ADULT,
      any(
        FRONT,
        BACK,
        has('side', 'both'),
        all(IMPACT, not(PULLED)),
        has('location', 'unsure'),
        FROM_55,
        AFTER_FALL,
      ),
    ),
    ifItDecides: true,
  },
  {
    ask: 'health_risk',
    when: all(
      ADULT,
      any(
        has('signs', 'night_or_rest_pain', 'swelling'),
        has('duration', 'months'),
        FROM_55,
        all(FRONT, not(IMPACT), not(PULLED), not(has('training_change', 'more_distance_or_speed'))),
      ),
    ),
    ifItDecides: true,
  },
  {
    ask: 'groin_signs',
    when: all(
      ADULT,
      severityFrom(8),
      has('duration', 'today'),
      has('location', 'groin', 'inner_thigh'),
      not(AFTER_FALL),
    ),
  },
  { ask: 'nsaid_risk', when: ALWAYS, onRequest: true },
]
