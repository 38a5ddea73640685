import { Composer } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Config } from '../config.ts'
import { type CallbackData, pack, unpack } from '../telegram/callback-data.ts'
import { askAside, type BotContext, replaceTapped } from '../telegram/context.ts'
import type { Buttons } from '../telegram/screen.ts'
import type { Words } from '../words/words.ts'
import { cityOf, hasPage, packZone, REGIONS, unpackZone, zonesOf } from './zone.ts'

function button(text: string, data: CallbackData): InlineKeyboardButton {
  return { text, callback_data: pack(data) }
}

function inPairs(buttons: readonly InlineKeyboardButton[]): Buttons {
  return Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) =>
    buttons.slice(row * 2, row * 2 + 2),
  )
}

/**
 * /settings: the language, and the time zone by whose clock check-ins come.
 * @param more buttons to other parts' settings, where they have one for this person
 */
export function createSettings(
  words: Words,
  defaults: Config['defaults'],
  more: (ctx: BotContext) => Promise<readonly InlineKeyboardButton[]>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('settings', async (ctx) => {
    const { say, turn } = ctx
    const zone = turn.person?.timezone ?? defaults.timezone
    const language = words.in(say.language).plain('language-name')
    const others = await more(ctx)
    await askAside(ctx, say.html('settings', { language, zone: zone.replaceAll('_', ' ') }), [
      [button(say.plain('button-language'), { action: 'settings', value: 'language' })],
      [button(say.plain('button-zone'), { action: 'settings', value: 'zone' })],
      ...others.map((one) => [one]),
    ])
  })

  composer.callbackQuery('settings:language', async (ctx) => {
    await replaceTapped(ctx, ctx.say.html('language-choose'), languageButtons(words))
    ctx.turn.isAsking = true
  })

  composer.callbackQuery('settings:zone', async (ctx) => {
    const regions = REGIONS.map((region) =>
      button(region, { scope: region, place: '0', action: 'zones' }),
    )
    await replaceTapped(ctx, ctx.say.html('settings-zone-ask'), inPairs(regions))
    ctx.turn.isAsking = true
  })

  composer.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    if (data?.action === 'zones' && data.scope) return askZone(ctx, data.scope, Number(data.place))
    const zone = data?.action === 'zone' ? unpackZone(data.value ?? '') : undefined
    return zone ? setZone(ctx, zone) : next()
  })

  async function askZone(ctx: BotContext, region: string, page: number): Promise<void> {
    const { say } = ctx
    const cities = zonesOf(region, page).map((zone) =>
      button(cityOf(zone), { action: 'zone', value: packZone(zone) }),
    )
    const more = hasPage(region, page + 1)
      ? [button(say.plain('button-more'), { scope: region, place: `${page + 1}`, action: 'zones' })]
      : []
    const back = button(say.plain('button-back'), { action: 'settings', value: 'zone' })
    await replaceTapped(ctx, say.html('settings-zone-ask'), [...inPairs(cities), [back, ...more]])
    ctx.turn.isAsking = true
  }

  async function setZone(ctx: BotContext, timezone: string): Promise<void> {
    const { say, turn } = ctx
    const createdAt = new Date(turn.now.epochMilliseconds)
    turn.person = { id: turn.chatId, createdAt, profile: {}, ...turn.person, timezone }
    await replaceTapped(ctx, say.html('settings-zone-set', { zone: timezone.replaceAll('_', ' ') }))
  }

  return composer
}

/** A button for each language, in its own name. */
export function languageButtons(words: Words): Buttons {
  return words.languages.map((code) => [
    button(words.in(code).plain('language-name'), { action: 'language', value: code }),
  ])
}
