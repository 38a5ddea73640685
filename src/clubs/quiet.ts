import { type Context, GrammyError } from 'grammy'
import { isMuted, isTopicClosed, isUnreachable } from '../telegram/errors.ts'
import type { Screen } from '../telegram/screen.ts'

/** An answer to a command in a group. */
export interface GroupAnswer {
  /** For the asker alone. */
  readonly quiet: Screen
  /** In sight of all: nothing about anybody's health. */
  readonly visible: Screen
}

/** Somebody who can be answered alone: no anonymous admin, no channel, no bot. */
function askerOf({ msg, from }: Context): number | undefined {
  return from && !from.is_bot && !msg?.sender_chat ? from.id : undefined
}

function optionsOf({ buttons }: Screen) {
  return {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: buttons.map((row) => [...row]) },
  } as const
}

/**
 * Answers so that only the asker sees it. Where the server refuses that, one visible line, if the
 * hour allows one; else in the private chat, if the bot may write there.
 * @param maySpeak asked only where the answer would be visible
 */
export async function answerQuietly(
  ctx: Context,
  { quiet, visible }: GroupAnswer,
  maySpeak: () => Promise<boolean>,
): Promise<void> {
  const asker = askerOf(ctx)
  if (asker !== undefined && (await sendAlone(ctx, asker, quiet))) return
  if ((await maySpeak()) && (await sayAloud(ctx, visible))) return
  if (asker === undefined) return
  await ctx.api.sendMessage(asker, quiet.text, optionsOf(quiet)).catch((error: unknown) => {
    // Who never opened the private chat cannot be written to; the button is in the group already.
    if (!isUnreachable(error)) throw error
  })
}

/** @returns false in a group, or a topic, where nobody lets the bot write */
async function sayAloud(ctx: Context, screen: Screen): Promise<boolean> {
  try {
    await ctx.reply(screen.text, optionsOf(screen))
    return true
  } catch (error) {
    if (isMuted(error) || isTopicClosed(error)) return false
    throw error
  }
}

/** A bot that is no admin may answer alone only what was itself sent to it alone. */
function replyTo({ msg }: Context) {
  const id = msg?.ephemeral_message_id
  return id === undefined ? {} : { reply_parameters: { ephemeral_message_id: id } }
}

/** @returns false where it cannot be sent so that only one person sees it */
async function sendAlone(ctx: Context, receiver: number, screen: Screen): Promise<boolean> {
  try {
    const sent = await ctx.reply(screen.text, {
      ...optionsOf(screen),
      ephemeral_message_parameters: { receiver_user_id: receiver },
      ...replyTo(ctx),
    })
    if (sent.ephemeral_message_id !== undefined) return true
    // A server that does not know such messages has shown it to all.
    await ctx.api.deleteMessage(sent.chat.id, sent.message_id).catch(() => {})
    return false
  } catch (error) {
    if (error instanceof GrammyError && [400, 429].includes(error.error_code)) return false
    throw error
  }
}
