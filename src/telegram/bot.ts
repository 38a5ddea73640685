import { conversations, createConversation } from '@grammyjs/conversations'
import { Bot, type Composer, type Context } from 'grammy'
import type { Logger } from 'pino'
import type { Words } from '../words/words.ts'
import type { BotContext, BotConversation } from './context.ts'
import { withDeadline } from './deadline.ts'
import { isQueryTooOld, isUnreachable } from './errors.ts'
import { faultOf } from './fault.ts'
import { clientOf, telegramFetch } from './fetch.ts'
import { isPassing } from './passing.ts'
import type { RateLimit } from './rate-limit.ts'
import { remembering } from './remember.ts'
import type { Turn, Turns } from './turn.ts'

/** What the bot asks Telegram for; the list is sticky there, so it is always given whole. */
export const ALLOWED_UPDATES = [
  'message',
  'callback_query',
  'my_chat_member',
  'inline_query',
] as const

export interface BotParts {
  readonly token: string
  readonly apiRoot: string
  readonly turns: Pick<Turns, 'run'>
  readonly rateLimit: RateLimit
  readonly words: Words
  readonly defaultLanguage: string
  readonly log: Logger
  /** What stands for a person in the log. */
  readonly who: (personId: number) => string
  /** The conversation that waits for answers, with the version of its order of code. */
  readonly check: { run(conversation: BotConversation): Promise<void>; version: number }
  /** Has the last word of a turn, after the conversation and all features. */
  readonly last: Composer<BotContext>
  /** The features in private chats, in the order in which an update passes them. */
  readonly features: readonly Composer<BotContext>[]
  readonly groups: Composer<Context>
  /** What is asked from any chat, by the bot's name: nothing of it is kept. */
  readonly inline: Composer<Context>
  /** Shows again, as the last message, whatever waits for an answer. */
  readonly repeat: (ctx: BotContext) => Promise<void>
}

/** The conversation stores the updates that it has seen; of those nothing is read but that they came. */
function withoutUpdates(_key: string, value: unknown): unknown {
  const isUpdate = typeof value === 'object' && value !== null && 'update_id' in value
  return isUpdate ? { update_id: value.update_id } : value
}

/** The bot: one visible list of what an update passes through, the turn first. */
export function createBot(parts: BotParts): Bot<BotContext> {
  const { turns, rateLimit, words, log, who } = parts
  const bot = new Bot<BotContext>(parts.token, {
    client: clientOf(parts.apiRoot, remembering(telegramFetch)),
  })

  /** Every tap is acknowledged at once, beside the work; what matters is said in the message. */
  bot.on('callback_query', async (ctx, next) => {
    const acknowledged = ctx.answerCallbackQuery().catch((error: unknown) => {
      if (!isQueryTooOld(error)) log.warn(faultOf(error), 'a tap was not acknowledged')
    })
    await next()
    // Its fault must not bring back an update that is stored already.
    await acknowledged
  })

  /** A private chat bears its person's own id: what is not from them is dropped. */
  bot.use(async ({ chat, from }, next) => {
    const isOwn = Number.isSafeInteger(chat?.id) && from?.id === chat?.id
    if (chat?.type !== 'private' || isOwn) await next()
  })

  /** Who is too fast is told so once, and costs no more: no turn, nothing of the database. */
  bot.use(async (ctx, next) => {
    const sender = ctx.chatId ?? ctx.from?.id
    if (sender === undefined) return next()
    const verdict = rateLimit.take(sender, ctx.update.update_id)
    if (verdict === 'pass') return next()
    // In a group every line is one more that others have to read.
    if (verdict !== 'tell' || ctx.chat?.type !== 'private') return
    const language = rateLimit.languageOf(sender) ?? ctx.from?.language_code
    const say = words.in(words.choose(language, parts.defaultLanguage))
    await ctx.reply(say.html('too-fast'), { parse_mode: 'HTML' }).catch(() => {})
  })

  const chat = bot.chatType('private')

  chat.use(async (ctx, next) => {
    const work = async (turn: Turn) => {
      ctx.turn = turn
      const language = turn.person?.language ?? ctx.from?.language_code
      ctx.say = words.in(words.choose(language, parts.defaultLanguage))
      await next()
      rateLimit.answered(ctx.chat.id, ctx.say.language)
    }
    try {
      await withDeadline(() => turns.run(ctx.chat.id, ctx.update.update_id, work))
    } catch (error) {
      if (isPassing(error)) throw error
      // What cannot be loaded or stored will not be at the next try either: nobody is left in silence.
      log.error({ ...faultOf(error), who: who(ctx.chat.id) }, 'a turn failed')
      const say = words.in(words.choose(ctx.from?.language_code, parts.defaultLanguage))
      await ctx.reply(say.html('sorry'), { parse_mode: 'HTML' }).catch(() => {})
    }
  })

  /** Inside the turn: what was answered is stored even where showing what follows has failed. */
  const guarded = chat.errorBoundary(async ({ error, ctx }) => {
    if (isUnreachable(error)) return
    if (isPassing(error)) throw error
    const by = who(ctx.turn.chatId)
    log.error({ ...faultOf(error), who: by }, 'an update could not be handled')
    const text = ctx.say.html('sorry')
    await ctx.api.sendMessage(ctx.turn.chatId, text, { parse_mode: 'HTML' }).catch(() => {})
    // What waits for an answer comes below, so that the way on is in sight.
    await parts.repeat(ctx).catch(() => {})
  })

  guarded.use(parts.last)
  guarded.use(
    conversations<BotContext, Context>({
      storage: {
        type: 'context',
        version: parts.check.version,
        adapter: {
          read: ({ turn }) => turn.conversation && JSON.parse(turn.conversation),
          write: ({ turn }, state) => {
            turn.conversation = JSON.stringify(state, withoutUpdates)
          },
          delete: ({ turn }) => {
            turn.conversation = undefined
          },
        },
      },
    }),
  )
  // It leaves to the features whatever is no answer to its question.
  guarded.use(createConversation(parts.check.run, { id: 'check' }))
  for (const feature of parts.features) guarded.use(feature)

  /** Nothing is kept of a group: what fails there is over, unless it passes by itself. */
  const groups = bot.chatType(['group', 'supergroup']).errorBoundary(({ error }) => {
    if (isUnreachable(error)) return
    if (isPassing(error)) throw error
    log.error(faultOf(error), 'a group was not answered')
  })
  groups.use(parts.groups)

  bot
    .errorBoundary(({ error }) => {
      // Typed on meanwhile, Telegram asks anew by itself.
      if (!isQueryTooOld(error)) log.warn(faultOf(error), 'an inline query was not answered')
    })
    .use(parts.inline)
  return bot
}
