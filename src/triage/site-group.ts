import type { Answers } from './answers.ts'
import { BACK, CHILD, FRONT_OR_UNPLACED } from './conditions.ts'
import { holds } from './expression.ts'
import type { SiteGroup } from './follow-up.ts'

/** How long one may wait with pain at this place; an unknown place waits no longer than the front. */
export function siteGroup(answers: Answers): SiteGroup {
  if (holds(CHILD, answers)) return 'under_18'
  if (holds(FRONT_OR_UNPLACED, answers)) return 'front'
  return holds(BACK, answers) ? 'back' : 'other'
}
