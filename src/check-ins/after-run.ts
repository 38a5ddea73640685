import { latestDays, type PlannedStep } from '../triage/plan.ts'

/** ISO: Monday is 1, Sunday 7. */
const WEEK = 7
/** What is asked on the very next day is asked for safety. */
const FREE_FROM_DAYS = 2

/**
 * By how many days a question moves, later alone, to come the morning after a run of the club; with
 * a day left to answer it. Undefined where it stays: who was sent to somebody, or limps, is asked
 * when that is due, whatever the club runs.
 * @param weekday of the day on which it is planned
 * @param inDays how far away that day is
 */
export function moveAfterRun(
  { step }: PlannedStep,
  weekday: number,
  inDays: number,
  runDays: readonly number[],
): number | undefined {
  const isFree = (step === 'ask' || step === 'last') && inDays >= FREE_FROM_DAYS
  if (!isFree) return undefined
  const moves = Array.from({ length: latestDays(step) }, (_, by) => by)
  // The day before the one so many days later.
  return moves.find((by) => runDays.includes(((weekday + by + WEEK - 2) % WEEK) + 1))
}
