import { Composer } from 'grammy'
import { pack } from '../telegram/callback-data.ts'
import { type BotContext, speak } from '../telegram/context.ts'
import type { Words } from '../words/words.ts'

/** /language: whatever waits for an answer is asked again in the new language, answers kept. */
export function createLanguage(
  words: Words,
  repeat: (ctx: BotContext) => Promise<void>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('language', async (ctx) => {
    const buttons = words.languages.map((code) => [
      {
        text: words.in(code).plain('language-name'),
        callback_data: pack({ action: 'language', value: code }),
      },
    ])
    await speak(ctx, ctx.say.html('language-choose'), buttons)
  })

  composer.callbackQuery(/^language:([\w-]+)$/, async (ctx, next) => {
    const language = ctx.match[1]
    if (!language || !words.languages.includes(language)) return next()
    const { turn } = ctx
    const createdAt = new Date(turn.now.epochMilliseconds)
    turn.person = { id: turn.chatId, createdAt, profile: {}, ...turn.person, language }
    ctx.say = words.in(language)
    await ctx.editMessageText(ctx.say.html('language-set'), { parse_mode: 'HTML' })
    await repeat(ctx)
  })

  return composer
}
