import { Composer, type Context } from 'grammy'
import type { Words } from '../words/words.ts'

/**
 * Commands in a group chat: one line that says nothing about health, and a button into the private
 * chat. Nobody's hip is anybody else's business there.
 */
export function createGroup(words: Words, defaultLanguage: string): Composer<Context> {
  const composer = new Composer<Context>()
  const sayIn = ({ from }: Context) => words.in(words.choose(from?.language_code, defaultLanguage))

  composer.command('help', async (ctx) => {
    await ctx.reply(sayIn(ctx).html('group-help'), { parse_mode: 'HTML' })
  })

  composer.command(['hip', 'club'], async (ctx) => {
    const say = sayIn(ctx)
    const url = `https://t.me/${ctx.me.username}?start=hip`
    await ctx.reply(say.html('group-line'), {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: say.plain('button-private'), url }]] },
    })
  })
  return composer
}
