import { Composer, type Context } from 'grammy'
import type { Words } from '../words/words.ts'

/**
 * Commands in a group chat: one line that says nothing about health, and a button into the private
 * chat. Nobody's hip is anybody else's business there.
 */
export function createGroup(words: Words, defaultLanguage: string): Composer<Context> {
  const composer = new Composer<Context>()
  composer.command(['hip', 'club', 'help'], async (ctx) => {
    const say = words.in(words.choose(ctx.from?.language_code, defaultLanguage))
    const url = `https://t.me/${ctx.me.username}?start=hip`
    await ctx.reply(say.html('group-line'), {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: say.plain('button-private'), url }]] },
    })
  })
  return composer
}
