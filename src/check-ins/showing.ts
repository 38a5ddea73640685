import { eq } from 'drizzle-orm'
import { checkIn } from '../db/schema.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import type { Screen } from '../telegram/screen.ts'
import type { Turn } from '../telegram/turn.ts'
import { isForOther } from './before.ts'
import { aboutWhom } from './screens.ts'
import type { Asked, CheckInStore } from './store.ts'

type Show = (ctx: BotContext, asked: Asked, screen: Screen) => Promise<void>

export interface Showing {
  /** In place of the message that was tapped; below what was typed, and then the old one ends. */
  readonly show: Show
  /** As the last message; what was asked above it is asked there no more. */
  readonly showBelow: Show
}

/** Where in the chat a check-in goes on: it is one message that edits itself. */
export function createShowing(store: CheckInStore): Showing {
  async function show(ctx: BotContext, asked: Asked, screen: Screen): Promise<void> {
    if (!ctx.callbackQuery) return showBelow(ctx, asked, screen)
    const { text, buttons } = aboutWhom(ctx.say, isAboutOther(ctx.turn, asked), screen)
    await replaceTapped(ctx, text, buttons)
  }

  async function showBelow(ctx: BotContext, asked: Asked, screen: Screen): Promise<void> {
    const { turn, say } = ctx
    const { row } = asked
    const old = row.messageId
    if (old) await ctx.api.editMessageReplyMarkup(turn.chatId, old).catch(() => {})
    const { text, buttons } = aboutWhom(say, isAboutOther(turn, asked), screen)
    const messageId = await speak(ctx, text, buttons)
    turn.alsoWrite((tx) => tx.update(checkIn).set({ messageId }).where(eq(checkIn.id, row.id)))
  }

  function isAboutOther(turn: Turn, asked: Asked): boolean {
    return isForOther(store.checkOf(turn, asked).document)
  }

  return { show, showBelow }
}
