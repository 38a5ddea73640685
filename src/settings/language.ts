import { Composer } from 'grammy'
import { askAside, type BotContext, replaceTapped } from '../telegram/context.ts'
import type { Words } from '../words/words.ts'
import { languageButtons } from './settings.ts'

/** /language: what waits for an answer is asked again in the new language, answers kept. */
export function createLanguage(
  words: Words,
  repeat: (ctx: BotContext) => Promise<void>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('language', async (ctx) => {
    await askAside(ctx, ctx.say.html('language-choose'), languageButtons(words))
  })

  composer.callbackQuery(/^language:([\w-]+)$/, async (ctx, next) => {
    const language = ctx.match[1]
    if (!language || !words.languages.includes(language)) return next()
    const { turn } = ctx
    const createdAt = new Date(turn.now.epochMilliseconds)
    turn.person = { id: turn.chatId, createdAt, profile: {}, ...turn.person, language }
    ctx.say = words.in(language)
    await replaceTapped(ctx, ctx.say.html('language-set'))
    await repeat(ctx)
  })

  return composer
}
