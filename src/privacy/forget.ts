import { Composer } from 'grammy'
import { pack } from '../telegram/callback-data.ts'
import { type BotContext, speak } from '../telegram/context.ts'
import type { Html } from '../words/words.ts'

/** /forget: says what goes, asks once, and erases it with the end of the turn. */
export function createForget(): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('forget', async (ctx) => {
    const { say, turn } = ctx
    if (!turn.person) {
      await speak(ctx, say.html('forget-nothing'))
      return
    }
    await speak(ctx, say.html('forget-ask'), [
      [
        {
          text: say.plain('button-forget-confirm'),
          callback_data: pack({ action: 'forget', value: 'confirm' }),
        },
      ],
      [
        {
          text: say.plain('button-forget-cancel'),
          callback_data: pack({ action: 'forget', value: 'cancel' }),
        },
      ],
    ])
  })

  async function replace(ctx: BotContext, text: Html): Promise<void> {
    await ctx.editMessageText(text, { parse_mode: 'HTML' })
  }

  composer.callbackQuery('forget:confirm', async (ctx) => {
    const { say, turn } = ctx
    if (!turn.person) {
      await replace(ctx, say.html('forget-nothing'))
      return
    }
    await ctx.conversation.exitAll()
    const { shown } = turn.check ?? {}
    if (shown) await ctx.api.deleteMessage(turn.chatId, shown.messageId).catch(() => {})
    turn.check = undefined
    turn.erase()
    await replace(ctx, say.html('forget-done'))
  })

  composer.callbackQuery('forget:cancel', async (ctx) => {
    await replace(ctx, ctx.say.html('forget-cancelled'))
  })

  return composer
}
