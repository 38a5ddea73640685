import { Composer } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Db } from '../db/database.ts'
import { pack } from '../telegram/callback-data.ts'
import { askAside, type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import type { ZonesOf } from '../telegram/whereabouts.ts'
import { joinHtml, type Speaker } from '../words/words.ts'
import { collect } from './collect.ts'
import { keptLines } from './kept-lines.ts'
import { takeBackMessages } from './take-back.ts'

/** The one confirmation after which everything goes. */
export function forgetButton(say: Speaker): InlineKeyboardButton {
  return {
    text: say.plain('button-forget-confirm'),
    callback_data: pack({ action: 'forget', value: 'confirm' }),
  }
}

/** /forget: says what goes, asks once, and erases it with the end of the turn. */
export function createForget(db: Db, zonesOf: ZonesOf): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('forget', async (ctx) => {
    const { turn, say } = ctx
    const data = await collect(db, turn)
    if (!data) {
      await speak(ctx, say.html('forget-nothing'))
      return
    }
    const text = joinHtml('\n\n', [
      say.html('forget-ask'),
      keptLines(say, data, zonesOf(turn)[0]),
      say.html('forget-undone'),
    ])
    await askAside(ctx, text, [
      [forgetButton(say)],
      [
        {
          text: say.plain('button-forget-cancel'),
          callback_data: pack({ action: 'forget', value: 'cancel' }),
        },
      ],
    ])
  })

  composer.callbackQuery('forget:confirm', async (ctx) => {
    const { say, turn } = ctx
    if (!turn.person) {
      await replaceTapped(ctx, say.html('forget-nothing'))
      return
    }
    await ctx.conversation.exitAll()
    turn.check = undefined
    turn.erase()
    const left = await takeBackMessages(db, ctx)
    await replaceTapped(
      ctx,
      joinHtml('\n\n', [
        say.html('forget-done'),
        left.own > 0 && say.html('forget-left', { count: left.own }),
        left.shared > 0 && say.html('forget-left-shared', { count: left.shared }),
      ]),
    )
  })

  composer.callbackQuery('forget:cancel', async (ctx) => {
    await replaceTapped(ctx, ctx.say.html('forget-cancelled'))
  })

  return composer
}
