import { Composer } from 'grammy'
import { type BotContext, speak } from '../telegram/context.ts'

/** @param repeat what waits for an answer stays the last message */
export function createHelp(repeat: (ctx: BotContext) => Promise<void>): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('help', async (ctx) => {
    await speak(ctx, ctx.say.html('help'))
    await repeat(ctx)
  })
  return composer
}
