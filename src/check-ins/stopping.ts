import { and, eq, gt, inArray } from 'drizzle-orm'
import { Composer } from 'grammy'
import type { Db } from '../db/database.ts'
import { checkIn } from '../db/schema.ts'
import { pack } from '../telegram/callback-data.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'

/** /stop and its undo: everything that is planned ends in one transaction. */
export interface Stopping {
  readonly composer: Composer<BotContext>
  stop(ctx: BotContext): Promise<void>
}

export function createStopping(db: Db): Stopping {
  const composer = new Composer<BotContext>()
  const planned = (id: number) =>
    and(eq(checkIn.personId, id), inArray(checkIn.state, ['due', 'queued']))

  async function stop(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    if (turn.check) turn.check = { ...turn.check, askAgainAt: undefined }
    turn.alsoWrite((tx) => tx.update(checkIn).set({ state: 'stopped' }).where(planned(turn.chatId)))
    await replaceTapped(ctx, say.html('stopped-all'), [
      [
        {
          text: say.plain('button-undo'),
          callback_data: pack({ action: 'stop', value: 'undo' }),
        },
      ],
    ])
  }

  composer.command('stop', async (ctx) => {
    const { turn, say } = ctx
    const some = await db
      .select({ id: checkIn.id })
      .from(checkIn)
      .where(planned(turn.chatId))
      .limit(1)
    if (some.length > 0) await stop(ctx)
    else await speak(ctx, say.html('stop-nothing'))
  })

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
