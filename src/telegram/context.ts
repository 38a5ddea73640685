import type { Conversation, ConversationFlavor } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { Html, Speaker } from '../words/words.ts'
import { type Buttons, edit } from './screen.ts'
import type { Turn } from './turn.ts'

interface TurnFlavor {
  /** The private chat that this update came from. */
  turn: Turn
  /** Words in the language of whoever sent this update. */
  say: Speaker
}

/** What handlers of a private chat get. */
export type BotContext = ConversationFlavor<Context & TurnFlavor>
export type BotConversation = Conversation<BotContext, Context>

/** Says something besides the question that waits for an answer. */
export async function speak(ctx: BotContext, text: Html, buttons: Buttons = []): Promise<number> {
  ctx.turn.spoke = true
  const { message_id } = await ctx.api.sendMessage(ctx.turn.chatId, text, {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: buttons.map((row) => [...row]) },
  })
  return message_id
}

/** Asks something by buttons of its own: it stays the last message until it is answered. */
export async function askAside(ctx: BotContext, text: Html, buttons: Buttons): Promise<void> {
  await speak(ctx, text, buttons)
  ctx.turn.isAsking = true
}

/** Puts something in the place of the message that was tapped, or below where that cannot change. */
export async function replaceTapped(
  ctx: BotContext,
  text: Html,
  buttons: Buttons = [],
): Promise<void> {
  const tapped = ctx.callbackQuery?.message
  const isText = tapped !== undefined && 'text' in tapped
  const at = isText ? ({ messageId: tapped.message_id, kind: 'text' } as const) : undefined
  // Also what changed in place now stands after the question that waits.
  ctx.turn.spoke = true
  const isDone = at && (await edit(ctx.api, ctx.turn.chatId, { text, buttons }, at))
  ctx.turn.spoke = true
  if (!isDone) await speak(ctx, text, buttons)
}
