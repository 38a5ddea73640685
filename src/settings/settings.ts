import { Composer } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import { type CallbackData, pack, unpack } from '../telegram/callback-data.ts'
import { askAside, type BotContext, replaceTapped } from '../telegram/context.ts'
import type { Buttons } from '../telegram/screen.ts'
import {
  cityOf,
  hasPage,
  REGIONS,
  setZone,
  timeIn,
  unpackZone,
  zoneButton,
  zonesOf,
} from '../telegram/zone.ts'
import type { Words } from '../words/words.ts'

function button(text: string, data: CallbackData): InlineKeyboardButton {
  return { text, callback_data: pack(data) }
}

/** Two buttons a row. */
export function inPairs(buttons: readonly InlineKeyboardButton[]): Buttons {
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
  more: (ctx: BotContext) => Promise<readonly InlineKeyboardButton[]>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('settings', async (ctx) => {
    const { say, turn } = ctx
    const zone = turn.person?.timezone
    const inWords = zone
      ? `${zone.replaceAll('_', ' ')}, ${timeIn(zone, turn.now)}`
      : say.plain('settings-zone-untold')
    const language = words.in(say.language).plain('language-name')
    const others = await more(ctx)
    await askAside(ctx, say.html('settings', { language, zone: inWords }), [
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
    await replaceTapped(ctx, ctx.say.html('settings-zone-ask'), [
      ...inPairs(regions),
      [button(ctx.say.plain('button-place'), { action: 'settings', value: 'place' })],
    ])
    ctx.turn.isAsking = true
  })

  composer.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    if (data?.action === 'zones' && data.scope) return askZone(ctx, data.scope, Number(data.place))
    const zone = data?.action === 'zone' ? unpackZone(data.value ?? '') : undefined
    return zone ? replaceTapped(ctx, setZone(ctx, zone)) : next()
  })

  async function askZone(ctx: BotContext, region: string, page: number): Promise<void> {
    const { say } = ctx
    const cities = zonesOf(region, page).map((zone) => zoneButton(zone, cityOf(zone)))
    const more = hasPage(region, page + 1)
      ? [button(say.plain('button-more'), { scope: region, place: `${page + 1}`, action: 'zones' })]
      : []
    const back = button(say.plain('button-back'), { action: 'settings', value: 'zone' })
    await replaceTapped(ctx, say.html('settings-zone-ask'), [...inPairs(cities), [back, ...more]])
    ctx.turn.isAsking = true
  }

  return composer
}

/** A button for each language, in its own name. */
export function languageButtons(words: Words): Buttons {
  return words.languages.map((code) => [
    button(words.in(code).plain('language-name'), { action: 'language', value: code }),
  ])
}
