import type { Answers } from './answers.ts'
import { LIMP } from './conditions.ts'
import { holds } from './expression.ts'
import type { Urgency } from './urgency.ts'

/** When to ask again, as ISO 8601 durations after the check; improvement of a sprain is expected
 * within two weeks (NHS sprains advice, second-hand). */
const TIMES: { readonly [U in Urgency]: readonly string[] } = {
  emergency: ['P1D'],
  urgent: ['P1D', 'P3D'],
  doctor: ['P3D', 'P7D', 'P14D'],
  self_care: ['P3D', 'P7D', 'P14D'],
}

/** The check-ins that follow; a limp kept in self-care is asked after on the next day. */
export function checkInsAfter(answers: Answers, urgency: Urgency): readonly string[] {
  const times = TIMES[urgency]
  return urgency === 'self_care' && holds(LIMP, answers) ? ['P1D', ...times] : times
}
