import { Composer } from 'grammy'
import { type BotContext, speak } from '../telegram/context.ts'

/** /help: what the bot understands. */
export function createHelp(): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('help', async (ctx) => {
    await speak(ctx, ctx.say.html('help'))
  })
  return composer
}
