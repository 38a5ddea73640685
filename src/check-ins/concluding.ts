import type { Course } from '../pictures/course.ts'
import type { BotContext } from '../telegram/context.ts'
import type { Turn } from '../telegram/turn.ts'
import { followUp } from '../triage/follow-up.ts'
import { type PlannedStep, stepAfter } from '../triage/plan.ts'
import { type Answered, type Known, replyOf } from './answered.ts'
import { courseOf } from './course.ts'
import type { Schedule } from './schedule.ts'
import { outcomeScreen, toldLine } from './screens.ts'
import type { Showing } from './showing.ts'
import type { Asked, CheckInStore } from './store.ts'

export interface ConcludingParts {
  readonly schedule: Schedule
  /** A check-in was answered and another will come; what it leads to is said in this very turn. */
  readonly onTold: (turn: Turn) => void
  /** The second time that something was told, and from then on, the course is shown. */
  readonly onCourse: (ctx: BotContext, course: Course) => Promise<void>
}

/** Its step, on the day on which it is answered. */
export function stepOf({ step, before }: Known): PlannedStep {
  return { step, day: before.day }
}

/**
 * What was told to its end leads to: advice, the next check-in, and from the second time on the
 * course. The function takes `isLast` where no other is wanted, whatever was told.
 */
export function createConcluding(
  { schedule, onTold, onCourse }: ConcludingParts,
  store: CheckInStore,
  { show, showBelow }: Showing,
) {
  return async (
    ctx: BotContext,
    asked: Asked,
    told: Answered,
    known: Known,
    isLast = false,
  ): Promise<void> => {
    const { turn, say } = ctx
    const { row, checked } = asked
    const { before } = known
    const reply = replyOf(told, known)
    const result = followUp(before, reply)
    // A brief check is asked after once, and who is well and says so is left alone.
    const next = isLast
      ? undefined
      : stepAfter(stepOf(known), { ...result, running: reply.running })
    const coming = checked.isBrief ? undefined : schedule.planStep(turn, checked, next)
    const decideIn = (result.decideOnDay ?? before.day) - before.day
    const decided = decideIn > 0 ? schedule.after(turn, decideIn) : undefined
    const inWords = (moment: typeof coming) => moment && say.date(moment.at, moment.zone)
    store.keep(turn, row, { ...told, outcome: result.outcome }, true)
    if (coming) onTold(turn)
    const days = { decideOn: inWords(decided), next: inWords(coming) }
    const screen = outcomeScreen(say, row, told, result, days)
    const earlier = await store.told(turn, checked, row.id)
    if (earlier.length === 0) return show(ctx, asked, screen)
    const now = { day: before.day, told: { ...told, outcome: result.outcome } }
    const text = toldLine(say, told)
    if (ctx.callbackQuery && text) await show(ctx, asked, { text, buttons: [] })
    try {
      await onCourse(ctx, courseOf(say, before, [...earlier, now]))
    } finally {
      // Last, so that the advice is in sight; and said whatever becomes of the picture.
      await showBelow(ctx, asked, screen)
    }
  }
}
