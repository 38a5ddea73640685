import { Composer } from 'grammy'
import type { Config } from '../config.ts'
import { type BotContext, speak } from '../telegram/context.ts'
import { joinHtml } from '../words/words.ts'

/** /privacy: what is kept, how long, who answers for it. */
export function createPrivacy({ name, contact }: Config['operator']): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('privacy', async (ctx) => {
    const { say } = ctx
    const operator = name ?? say.plain('operator-unnamed')
    const text = say.html('privacy', { operator, contact: contact ?? say.plain('contact-unnamed') })
    const unnamed = name === undefined && say.html('privacy-no-operator')
    await speak(ctx, joinHtml('\n\n', [text, unnamed]))
  })
  return composer
}
