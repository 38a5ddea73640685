import { Composer } from 'grammy'
import { pack } from '../telegram/callback-data.ts'
import { askAside, type BotContext, replaceTapped, speak } from '../telegram/context.ts'

/** Says what would go, and asks whether it shall. */
export async function askForget(ctx: BotContext): Promise<void> {
  const { say } = ctx
  await askAside(ctx, say.html('forget-ask'), [
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
}

/** /forget: says what goes, asks once, and erases it with the end of the turn. */
export function createForget(): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('forget', async (ctx) => {
    if (ctx.turn.person) await askForget(ctx)
    else await speak(ctx, ctx.say.html('forget-nothing'))
  })

  composer.callbackQuery('forget:confirm', async (ctx) => {
    const { say, turn } = ctx
    if (!turn.person) {
      await replaceTapped(ctx, say.html('forget-nothing'))
      return
    }
    await ctx.conversation.exitAll()
    const { shown } = turn.check ?? {}
    if (shown) await ctx.api.deleteMessage(turn.chatId, shown.messageId).catch(() => {})
    turn.check = undefined
    turn.erase()
    await replaceTapped(ctx, say.html('forget-done'))
  })

  composer.callbackQuery('forget:cancel', async (ctx) => {
    await replaceTapped(ctx, ctx.say.html('forget-cancelled'))
  })

  return composer
}
