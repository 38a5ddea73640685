import { Composer } from 'grammy'
import { type BotContext, speak } from './context.ts'
import { isToken } from './deep-links.ts'

/** After all who have links: a token that is none of theirs was forged, used, or has run out. */
export function createLinkGone(): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('start', async (ctx, next) => {
    if (isToken(ctx.match)) await speak(ctx, ctx.say.html('link-gone'))
    // The way on follows below.
    await next()
  })
  return composer
}
