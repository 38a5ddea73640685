import { z } from 'zod'
import type { Before } from '../triage/follow-up.ts'
import { Given } from '../triage/given.ts'
import { siteGroup } from '../triage/site-group.ts'
import type { Triage } from '../triage/triage.ts'

const Document = z.object({ given: Given, subject: z.string().optional() })

/** The answers of a check, opened. */
export function givenOf(document: unknown): Given {
  return Document.parse(document).given
}

/** Whether a check was told for somebody else than the runner. */
export function isForOther(document: unknown): boolean {
  return Document.parse(document).subject === 'other'
}

/** What was known and told at the check that a check-in follows. */
export function beforeOf(triage: Triage, given: Given, day: number): Before {
  const answers = triage.told(given)
  return {
    urgency: triage.assess(answers).urgency,
    site: siteGroup(answers),
    day,
    severity: answers.severity,
    wasLimping: answers.walking !== undefined && answers.walking !== 'normal',
  }
}
