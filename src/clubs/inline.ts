import { Composer, type Context } from 'grammy'
import type { InlineQueryResultArticle } from 'grammy/types'
import { joinHtml, type Speaker, type Words } from '../words/words.ts'

/** Whatever is typed gets the same card, so Telegram may remember it for a while; seconds. */
const CACHE_S = 300

export interface InlineParts {
  readonly words: Words
  readonly defaultLanguage: string
  readonly emergencyNumber: (say: Speaker) => string
}

/**
 * `@bot hip` in any chat, wherever the bot is not: a card of first aid that says nothing of anybody.
 * It is answered outside any turn, so nothing about whoever asks is read or kept.
 */
export function createInline(parts: InlineParts): Composer<Context> {
  const { words, defaultLanguage, emergencyNumber } = parts
  const composer = new Composer<Context>()

  composer.on('inline_query', async (ctx) => {
    const say = words.in(words.choose(ctx.from.language_code, defaultLanguage))
    // One for each person: it is in their language.
    const options = { is_personal: true, cache_time: CACHE_S }
    await ctx.answerInlineQuery([card(say, ctx.me.username)], options)
  })

  function card(say: Speaker, username: string): InlineQueryResultArticle {
    const number = emergencyNumber(say)
    const url = `https://t.me/${username}?start=hip`
    return {
      type: 'article',
      id: `first-aid-${say.language}`,
      title: say.plain('inline-title'),
      description: say.plain('inline-description'),
      input_message_content: {
        message_text: joinHtml('\n\n', [say.html('stop-signs', { number }), say.html('first-aid')]),
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
      },
      reply_markup: { inline_keyboard: [[{ text: say.plain('button-private'), url }]] },
    }
  }

  return composer
}
