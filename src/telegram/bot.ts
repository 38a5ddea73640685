import { conversations, createConversation } from '@grammyjs/conversations'
import { Bot, type Composer, type Context, GrammyError, HttpError } from 'grammy'
import type { Logger } from 'pino'
import type { Words } from '../words/words.ts'
import type { BotContext, BotConversation } from './context.ts'
import { isQueryTooOld, isUnreachable } from './errors.ts'
import { faultOf } from './fault.ts'
import { telegramFetch } from './fetch.ts'
import { ChatBusy, LeaseLost } from './lease.ts'
import type { Turns } from './turn.ts'

/** Handling one update has this long in all; the chat's lease outlives it. */
const UPDATE_MS = 10_000

/** What the bot asks Telegram for; the list is sticky there, so it is always given whole. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const

export interface BotParts {
  readonly token: string
  readonly apiRoot: string
  readonly turns: Turns
  readonly words: Words
  readonly defaultLanguage: string
  readonly log: Logger
  /** The conversation that waits for answers, with the version of its order of code. */
  readonly check: { run(conversation: BotConversation): Promise<void>; version: number }
  /** The features in private chats, in the order in which an update passes them. */
  readonly features: readonly Composer<BotContext>[]
  readonly groups: Composer<Context>
}

class UpdateTooSlow extends Error {}

/** Whether the update should come again: the fault is not in it, and nothing of it was stored. */
export function isPassing(error: unknown): boolean {
  const cause = error instanceof Error && 'error' in error ? error.error : undefined
  if (cause !== undefined && !(error instanceof HttpError)) return isPassing(cause)
  if (error instanceof GrammyError) return error.error_code === 429 || error.error_code >= 500
  return (
    error instanceof HttpError ||
    error instanceof ChatBusy ||
    error instanceof LeaseLost ||
    error instanceof UpdateTooSlow ||
    isDatabaseAway(error)
  )
}

/** Codes of postgres.js, and of the network between. */
const AWAY =
  /^(CONNECTION_|CONNECT_TIMEOUT|E(CONN|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_))/
/** PostgreSQL's own: starting or stopping, no connection, a deadlock, or no room for one more. */
const UNABLE = /^(57P0|08|40|53)/

function isDatabaseAway(error: unknown): boolean {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : ''
  return AWAY.test(code) || UNABLE.test(code)
}

async function withinTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UpdateTooSlow()), UPDATE_MS)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The bot: one visible list of what an update passes through, the turn first. */
export function createBot(parts: BotParts): Bot<BotContext> {
  const { turns, words, log } = parts
  const bot = new Bot<BotContext>(parts.token, {
    client: {
      apiRoot: parts.apiRoot,
      // grammY's type is that of node-fetch; the two differ in their signals only.
      fetch: telegramFetch as unknown as NonNullable<
        NonNullable<ConstructorParameters<typeof Bot>[1]>['client']
      >['fetch'] & {},
    },
  })

  /** Every tap is acknowledged at once, beside the work; what matters is said in the message. */
  bot.on('callback_query', async (ctx, next) => {
    const acknowledged = ctx.answerCallbackQuery().catch((error: unknown) => {
      if (!isQueryTooOld(error)) throw error
    })
    // Its fault is dealt with after the work, and must not count as unhandled before.
    acknowledged.catch(() => {})
    await next()
    await acknowledged
  })

  const chat = bot.chatType('private')

  chat.use(async (ctx, next) => {
    await turns.run(ctx.chat.id, ctx.update.update_id, async (turn) => {
      ctx.turn = turn
      const language = turn.person?.language ?? ctx.from?.language_code
      ctx.say = words.in(words.choose(language, parts.defaultLanguage))
      await withinTime(next())
    })
  })

  /** Inside the turn: what was answered is stored even where showing what follows has failed. */
  const guarded = chat.errorBoundary(async ({ error, ctx }) => {
    if (isUnreachable(error)) return
    if (isPassing(error)) throw error
    log.error(faultOf(error), 'an update could not be handled')
    const text = ctx.say.html('sorry')
    await ctx.api.sendMessage(ctx.turn.chatId, text, { parse_mode: 'HTML' }).catch(() => {})
  })

  guarded.use(
    conversations<BotContext, Context>({
      storage: {
        type: 'context',
        version: parts.check.version,
        adapter: {
          read: ({ turn }) => turn.conversation && JSON.parse(turn.conversation),
          write: ({ turn }, state) => {
            turn.conversation = JSON.stringify(state)
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

  bot.chatType(['group', 'supergroup']).use(parts.groups)
  return bot
}
