import { eq } from 'drizzle-orm'
import { checkIn } from '../db/schema.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import { type Hours, nextMorning, tonight } from '../telegram/hours.ts'
import type { Turn } from '../telegram/turn.ts'
import type { ZonesOf } from '../telegram/whereabouts.ts'
import { STEPS_WHEN_SENT } from '../triage/plan.ts'
import { dropReminders } from './schedule.ts'
import type { Asked } from './store.ts'

export interface PuttingOffParts {
  readonly hours: Hours
  readonly zonesOf: ZonesOf
}

/**
 * Asked again tonight or tomorrow morning, but never later than it is still safe to ask.
 * @param onPutOff hears of the turn: it does not wait any more
 */
export function createPuttingOff(
  { hours, zonesOf }: PuttingOffParts,
  onPutOff: (turn: Turn) => void,
) {
  return async (ctx: BotContext, { row }: Asked, when: 'tonight' | 'morning'): Promise<void> => {
    const { turn, say } = ctx
    // The second of two taps, or one that was answered meanwhile.
    if (row.state !== 'sent' || row.answer !== null) return
    const zones = zonesOf(turn)
    const at =
      when === 'morning' ? nextMorning(turn.now, zones, hours) : tonight(turn.now, zones, hours)
    const dueAt = new Date(at.epochMilliseconds)
    if (dueAt > row.latestAt) {
      const isSent = STEPS_WHEN_SENT.includes(row.step)
      await speak(ctx, say.html(isSent ? 'put-off-too-late-seen' : 'put-off-too-late'))
      return
    }
    onPutOff(turn)
    if (turn.check?.id === row.checkId) turn.check = { ...turn.check, askAgainAt: dueAt }
    const isThis = eq(checkIn.id, row.id)
    turn.alsoWrite(async (tx) => {
      const state = 'due'
      await tx.update(checkIn).set({ state, dueAt, sentAt: null, messageId: null }).where(isThis)
      await dropReminders(tx, isThis)
    })
    await replaceTapped(ctx, say.html('put-off', { day: say.date(at, zones[0]) }))
  }
}
