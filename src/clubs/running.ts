import { z } from 'zod'

/** What the card counts of what was told in a check-in. */
export const ToldInCheckIn = z.object({
  progress: z.string().optional(),
  activity: z.enum(['full', 'less', 'none', 'limping']).optional(),
  toldAt: z.iso.datetime().optional(),
})

/** How somebody ran, as they told it; nothing where they only said that the pain has gone. */
export interface ToldRunning {
  readonly at: Temporal.Instant
  readonly activity: z.infer<typeof ToldInCheckIn>['activity']
}

/** What is counted of somebody this week, if anything. */
export type Running = 'less' | 'back' | undefined

/** What was told longer ago says nothing of this week, days. */
export const LESS_DAYS = 14
/** Who came back is told of once, days. */
const BACK_DAYS = 7

/**
 * Whether somebody runs less by what they told last, or has come back this week: to running in
 * full, after they had told of less. Pure.
 * @param told the oldest first
 */
export function runningNow(told: readonly ToldRunning[], now: Temporal.Instant): Running {
  const isWithin = (days: number, { at }: ToldRunning) =>
    now.epochMilliseconds - at.epochMilliseconds <= days * 86_400_000
  const isLess = ({ activity }: ToldRunning) => activity !== undefined && activity !== 'full'
  const last = told.at(-1)
  if (last && isLess(last)) return isWithin(LESS_DAYS, last) ? 'less' : undefined
  const lastLess = told.findLastIndex(isLess)
  const back = lastLess < 0 ? undefined : told.slice(lastLess + 1).find(({ activity }) => activity)
  return back && isWithin(BACK_DAYS, back) ? 'back' : undefined
}
