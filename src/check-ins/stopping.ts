import { and, eq, gt, inArray, or } from 'drizzle-orm'
import { Composer } from 'grammy'
import type { Db } from '../db/database.ts'
import { checkIn, reminder } from '../db/schema.ts'
import { pack } from '../telegram/callback-data.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import type { Turn } from '../telegram/turn.ts'

/** /stop and its undo: everything that is planned ends in one transaction. */
export interface Stopping {
  readonly composer: Composer<BotContext>
  stop(ctx: BotContext): Promise<void>
}

/** @param onStop hears of the turn: nothing waits in it any more */
export function createStopping(db: Db, onStop: (turn: Turn) => void): Stopping {
  const composer = new Composer<BotContext>()
  const planned = (id: number) =>
    and(eq(checkIn.personId, id), inArray(checkIn.state, ['due', 'queued']))

  /** One that waits for an answer counts too: the answer would plan the next. */
  const sent = (id: number) => and(eq(checkIn.personId, id), eq(checkIn.state, 'sent'))

  async function hasSome(id: number): Promise<boolean> {
    const some = or(planned(id), sent(id))
    const [first] = await db.select({ id: checkIn.id }).from(checkIn).where(some).limit(1)
    return first !== undefined
  }

  async function stop(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    // A second tap finds nothing more to stop.
    if (!(await hasSome(turn.chatId))) {
      if (!ctx.callbackQuery) await speak(ctx, say.html('stop-nothing'))
      return
    }
    if (turn.check) turn.check = { ...turn.check, askAgainAt: undefined }
    turn.alsoWrite((tx) => tx.update(checkIn).set({ state: 'stopped' }).where(planned(turn.chatId)))
    turn.alsoWrite((tx) => tx.update(checkIn).set({ state: 'over' }).where(sent(turn.chatId)))
    turn.alsoWrite((tx) =>
      tx
        .update(reminder)
        .set({ state: 'over' })
        .where(and(eq(reminder.personId, turn.chatId), inArray(reminder.state, ['due', 'queued']))),
    )
    onStop(turn)
    // Below, so that the advice above it stays.
    await speak(ctx, say.html('stopped-all'), [
      [
        {
          text: say.plain('button-undo'),
          callback_data: pack({ action: 'stop', value: 'undo' }),
        },
      ],
    ])
  }

  composer.command('stop', stop)

  composer.callbackQuery('stop:undo', async (ctx) => {
    const { turn, say } = ctx
    const now = new Date(turn.now.epochMilliseconds)
    turn.alsoWrite((tx) =>
      tx
        .update(checkIn)
        .set({ state: 'due' })
        .where(
          and(
            eq(checkIn.personId, turn.chatId),
            eq(checkIn.state, 'stopped'),
            gt(checkIn.latestAt, now),
          ),
        ),
    )
    await replaceTapped(ctx, say.html('check-in-stop-undone'))
  })

  return { composer, stop }
}
