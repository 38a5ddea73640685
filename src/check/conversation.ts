import type { Context } from 'grammy'
import type { BotContext, BotConversation } from '../telegram/context.ts'
import type { Screens } from '../telegram/screen.ts'
import type { Turn } from '../telegram/turn.ts'
import type { Reply } from './answering.ts'
import { readCheckButton } from './buttons.ts'
import type { CheckFlow } from './flow.ts'

/** Change it with the order of what the conversation does: what it waits for is saved by order. */
export const CONVERSATION_VERSION = 1

/** What an update says to the question that waits; undefined where it is not about it. */
export function replyOf(ctx: Context, turn: Turn, flow: CheckFlow): Reply | undefined {
  if (ctx.callbackQuery) {
    const pressed = readCheckButton(ctx.callbackQuery.data)
    return pressed?.check === turn.check?.id ? pressed?.reply : undefined
  }
  // After a long break a word may be meant for something else: the runner is asked first.
  if (!ctx.message || !flow.isWaiting(turn) || flow.isIdle(turn)) return undefined
  const { text } = ctx.message
  if (text === undefined) return { kind: 'other' }
  return text.startsWith('/') ? undefined : { kind: 'text', text }
}

/** Takes a reply and shows what follows. @returns whether nothing more is waited for */
export async function takeReply(
  ctx: Pick<Context, 'api' | 'callbackQuery'>,
  outer: <T>(work: (ctx: BotContext) => T) => Promise<T>,
  { flow, screens }: { flow: CheckFlow; screens: Screens },
  reply: Reply,
): Promise<boolean> {
  const { step, chatId, at } = await outer(({ turn, say }) => ({
    step: flow.take(turn, say, reply),
    chatId: turn.chatId,
    at: turn.check?.shown,
  }))
  // What is typed stands below the question, so the next one comes below it too.
  const shown = await screens.show(ctx.api, chatId, step.screen, at, !ctx.callbackQuery)
  await outer(({ turn }) => {
    if (turn.check) turn.check = { ...turn.check, shown }
  })
  return step.isOver
}

/**
 * Waits for one answer after another. The answers themselves are kept by the turn, so the
 * conversation always waits at the same place: it is rewound there after each of them, its saved
 * state stays small, and a new version of it costs nobody an answer.
 */
export function createCheckConversation(
  flow: CheckFlow,
  screens: Screens,
  hasConsent: (ctx: BotContext) => boolean,
) {
  return async function check(conversation: BotConversation): Promise<void> {
    const waiting = conversation.checkpoint()
    const ctx = await conversation.wait()
    const reply = await conversation.external((outer) =>
      hasConsent(outer) ? replyOf(ctx, outer.turn, flow) : undefined,
    )
    if (!reply) return conversation.skip({ next: true })
    const isOver = await takeReply(
      ctx,
      (work) => conversation.external((outer) => work(outer)),
      { flow, screens },
      reply,
    )
    if (!isOver) await conversation.rewind(waiting)
  }
}
