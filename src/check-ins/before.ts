import { z } from 'zod'
import type { Before } from '../triage/follow-up.ts'
import { Given } from '../triage/given.ts'
import { siteGroup } from '../triage/site-group.ts'
import type { Triage } from '../triage/triage.ts'

/** A pain that was never told counts as the worst, so that nothing reads as a rise. */
const UNTOLD_SEVERITY = 10

const Document = z.object({ given: Given, subject: z.string().optional() })

/** The answers of a check, opened. */
export function givenOf(document: unknown): Given {
  return Document.parse(document).given
}

/** Whether a check was told for somebody else than the runner. */
export function isForOther(document: unknown): boolean {
  return Document.parse(document).subject === 'other'
}

/** Beside what the follow-up weighs, the pain as it was told; where it was never told, none. */
export interface BeforeCheckIn extends Before {
  readonly firstPain?: number
}

/** What was known and told at the check that a check-in follows. */
export function beforeOf(triage: Triage, given: Given, day: number): BeforeCheckIn {
  const answers = triage.told(given)
  const { severity: firstPain } = answers
  return {
    urgency: triage.assess(answers).urgency,
    site: siteGroup(answers),
    day,
    severity: firstPain ?? UNTOLD_SEVERITY,
    ...(firstPain !== undefined && { firstPain }),
    wasLimping: answers.walking !== undefined && answers.walking !== 'normal',
  }
}
