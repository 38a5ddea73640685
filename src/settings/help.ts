import { Composer } from 'grammy'
import { type BotContext, speak } from '../telegram/context.ts'

/** /help, and a way on for commands that the bot does not know. */
export function createHelp(): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('help', async (ctx) => {
    await speak(ctx, ctx.say.html('help'))
  })
  return composer
}
