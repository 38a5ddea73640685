import tzLookup from '@photostructure/tz-lookup'
import { Composer } from 'grammy'
import { type BotContext, replaceTapped } from '../telegram/context.ts'
import { setZone } from '../telegram/zone.ts'
import type { Html } from '../words/words.ts'

/** The zone at a place; undefined for what is no place. */
function zoneAt(latitude: number, longitude: number): string | undefined {
  try {
    return tzLookup(latitude, longitude)
  } catch {
    return undefined
  }
}

/** Says it and takes the keyboard away that asks for the place. */
async function closeWith(ctx: BotContext, text: Html): Promise<void> {
  ctx.turn.spoke = true
  await ctx.api.sendMessage(ctx.turn.chatId, text, {
    parse_mode: 'HTML',
    reply_markup: { remove_keyboard: true },
  })
}

/**
 * The zone by a place that is shared with one button of Telegram's. The place is looked up here,
 * without asking anybody, and not kept; its message is taken out of the chat.
 */
export function createPlace(): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  // Telegram lets a place be shared only by a keyboard below the field, never under a message.
  composer.callbackQuery('settings:place', async (ctx) => {
    const { say, turn } = ctx
    await replaceTapped(ctx, say.html('zone-place-why'))
    await ctx.api.sendMessage(turn.chatId, say.html('zone-place-ask'), {
      parse_mode: 'HTML',
      reply_markup: {
        keyboard: [
          [{ text: say.plain('button-place'), request_location: true }],
          [{ text: say.plain('button-place-no') }],
        ],
        resize_keyboard: true,
        one_time_keyboard: true,
      },
    })
    turn.isAsking = true
  })

  composer.on('message:location', async (ctx, next) => {
    const { turn, say } = ctx
    // Nothing is kept of somebody who was asked for nothing.
    if (!turn.person) return next()
    const { latitude, longitude } = ctx.message.location
    await ctx.deleteMessage().catch(() => {})
    const zone = zoneAt(latitude, longitude)
    if (zone === undefined) return closeWith(ctx, say.html('zone-place-unknown'))
    await closeWith(ctx, setZone(ctx, zone))
  })

  composer.on('message:text', async (ctx, next) => {
    const { say } = ctx
    if (ctx.message.text !== say.plain('button-place-no')) return next()
    await closeWith(ctx, say.html('zone-place-no'))
  })

  return composer
}
