import { z } from 'zod'
import type { Before } from '../triage/follow-up.ts'
import { Given } from '../triage/given.ts'
import { siteGroup } from '../triage/site-group.ts'
import type { Triage } from '../triage/triage.ts'

/** A pain that was never told counts as the worst, so that nothing reads as a rise. */
const UNTOLD_SEVERITY = 10

const Document = z.object({ given: Given })

/** The answers of a check, opened. */
export function givenOf(document: unknown): Given {
  return Document.parse(document).given
}

/** What was known and told at the check that a check-in follows. */
export function beforeOf(triage: Triage, given: Given, day: number): Before {
  const answers = triage.told(given)
  return {
    urgency: triage.assess(answers).urgency,
    site: siteGroup(answers),
    day,
    severity: answers.severity ?? UNTOLD_SEVERITY,
    wasLimping: answers.walking !== undefined && answers.walking !== 'normal',
  }
}
