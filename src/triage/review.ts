import { z } from 'zod'
import { CAUSE_IDS, type CauseId } from './causes/cause.ts'
import { CAUSES } from './causes/causes.ts'
import { RULES } from './rules.ts'
import { compareUrgency } from './urgency.ts'

const NAME_LENGTH_MAX = 100

/** Causes on which rules act: hidden from the list they would play down a red flag. */
const KEPT: readonly CauseId[] = CAUSES.filter(
  ({ neverPlayedDownWhere }) => neverPlayedDownWhere,
).map(({ id }) => id)

function ruleOf(id: string) {
  return RULES.find((rule) => rule.id === id)
}

/**
 * What a club's clinician has made stricter: a rule raised to a higher urgency, a cause that is not
 * to be named. Nothing can be lowered by it.
 */
export const Review = z.strictObject({
  /** Who has decided it, by name and profession. */
  reviewed_by: z.string().trim().min(1).max(NAME_LENGTH_MAX),
  reviewed_on: z.iso.date(),
  raise: z
    .record(z.string(), z.enum(['urgent', 'emergency']))
    .default({})
    .superRefine((raise, context) => {
      for (const [id, urgency] of Object.entries(raise)) {
        const rule = ruleOf(id)
        const message =
          rule === undefined
            ? 'is no rule'
            : compareUrgency(urgency, rule.urgency) <= 0
              ? `is ${rule.urgency} already, and a rule is only ever raised`
              : undefined
        if (message) context.addIssue({ code: 'custom', path: [id], message })
      }
    }),
  causes_off: z
    .array(
      z
        .enum(CAUSE_IDS)
        .refine((id) => !KEPT.includes(id), 'is a danger that is never left unnamed'),
    )
    .default([]),
})
export type Review = z.infer<typeof Review>
