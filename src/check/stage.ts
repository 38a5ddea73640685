import type { BotContext } from '../telegram/context.ts'
import type { Screen, Screens } from '../telegram/screen.ts'
import type { Subject } from './document.ts'
import type { CheckFlow } from './flow.ts'

/** The name under which the conversation is installed. */
export const CONVERSATION = 'check'

/** Shows a check in its chat, and keeps the conversation waiting exactly while a question waits. */
export interface Stage {
  /** Shows a screen in the check's message; a tap changes it in place, a word gets a new one. */
  show(ctx: BotContext, screen: Screen): Promise<void>
  /** The same, in place of a question that waits: what is typed now is no answer to it. */
  showInstead(ctx: BotContext, screen: Screen): Promise<void>
  /** Shows the question that waits, or the result. */
  showCheck(ctx: BotContext): Promise<void>
  /** Shows it as the last message of the chat, if a question waits. */
  repeat(ctx: BotContext): Promise<void>
  /** Begins a new check; in place of the message that was tapped, unless that is to be kept. */
  begin(ctx: BotContext, subject: Subject, keepsTapped?: boolean): Promise<void>
  /** Enters or leaves the conversation, as a question waits or does not. */
  wait(ctx: BotContext): Promise<void>
}

/** Whether the tap was on the message that shows the check. */
export function isOnCheck({ callbackQuery, turn }: BotContext): boolean {
  const tapped = callbackQuery?.message?.message_id
  return tapped !== undefined && tapped === turn.check?.shown?.messageId
}

export function createStage(flow: CheckFlow, screens: Screens): Stage {
  async function place(ctx: BotContext, screen: Screen, isFresh: boolean): Promise<void> {
    const { turn } = ctx
    // A result that was told stays in the chat; only a question gives way to the next message.
    const isReplaced = !isFresh || flow.isWaiting(turn)
    const at = isReplaced ? turn.check?.shown : undefined
    const shown = await screens.show(ctx.api, turn.chatId, screen, at, isFresh)
    if (turn.check) turn.check = { ...turn.check, shown }
  }

  async function wait(ctx: BotContext): Promise<void> {
    const isWaited = ctx.conversation.active(CONVERSATION) > 0
    const isWaiting = flow.isWaiting(ctx.turn)
    if (isWaiting && !isWaited) await ctx.conversation.enter(CONVERSATION)
    if (!isWaiting && isWaited) await ctx.conversation.exit(CONVERSATION)
  }

  async function showCheck(ctx: BotContext): Promise<void> {
    flow.renew(ctx.turn)
    flow.resume(ctx.turn)
    await place(ctx, flow.screen(ctx.turn, ctx.say), !isOnCheck(ctx))
    await wait(ctx)
  }

  return {
    wait,
    showCheck,

    show: (ctx, screen) => place(ctx, screen, !isOnCheck(ctx)),

    async showInstead(ctx, screen) {
      flow.setAside(ctx.turn)
      await place(ctx, screen, !isOnCheck(ctx))
    },

    async repeat(ctx) {
      if (!flow.isWaiting(ctx.turn)) return
      flow.resume(ctx.turn)
      await place(ctx, flow.screen(ctx.turn, ctx.say), true)
      await wait(ctx)
    },

    async begin(ctx, subject, keepsTapped = false) {
      const tapped = ctx.callbackQuery?.message
      flow.begin(ctx.turn, subject)
      const { check } = ctx.turn
      if (!keepsTapped && tapped && 'text' in tapped && check && !check.shown) {
        ctx.turn.check = { ...check, shown: { messageId: tapped.message_id, kind: 'text' } }
      }
      await showCheck(ctx)
    },
  }
}
