import { eq } from 'drizzle-orm'
import { checkIn } from '../db/schema.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import { type Hours, nextMorning, tonight } from '../telegram/hours.ts'
import { dropReminders } from './schedule.ts'
import type { Asked } from './store.ts'

export interface PuttingOffParts {
  readonly hours: Hours
  readonly defaultZone: string
}

/** Asked again tonight or tomorrow morning, but never later than it is still safe to ask. */
export function createPuttingOff({ hours, defaultZone }: PuttingOffParts) {
  return async (ctx: BotContext, { row }: Asked, when: 'tonight' | 'morning'): Promise<void> => {
    const { turn, say } = ctx
    // The second of two taps, or one that was answered meanwhile.
    if (row.state !== 'sent') return
    const zone = turn.person?.timezone ?? defaultZone
    const at =
      when === 'morning' ? nextMorning(turn.now, zone, hours) : tonight(turn.now, zone, hours)
    const dueAt = new Date(at.epochMilliseconds)
    if (dueAt > row.latestAt) {
      await speak(ctx, say.html('put-off-too-late'))
      return
    }
    turn.alsoWrite(async (tx) => {
      const state = 'due'
      await tx
        .update(checkIn)
        .set({ state, dueAt, sentAt: null, messageId: null })
        .where(eq(checkIn.id, row.id))
      await dropReminders(tx, row.id)
    })
    await replaceTapped(ctx, say.html('put-off', { day: say.date(at, zone) }))
  }
}
