import type { InlineKeyboardButton } from 'grammy/types'
import { isTimeZone } from '../time-zone.ts'
import type { Html } from '../words/words.ts'
import { pack } from './callback-data.ts'
import type { BotContext } from './context.ts'

/** Zones by region, as in `Europe/Madrid`; those that are no place, such as `UTC`, are left out. */
const ZONES: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/')),
  (zone) => zone.split('/')[0] ?? '',
)

/** Telegram shows no more than a hundred buttons; this many are still found by eye. */
const PAGE = 30

/** Where most runners live comes first. */
const FIRST = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific']
export const REGIONS: readonly string[] = [
  ...FIRST,
  ...[...ZONES.keys()].filter((region) => !FIRST.includes(region)),
]

/** One page of a region's zones. */
export function zonesOf(region: string, page: number): readonly string[] {
  return (ZONES.get(region) ?? []).slice(page * PAGE, (page + 1) * PAGE)
}

export function hasPage(region: string, page: number): boolean {
  return zonesOf(region, page).length > 0
}

/** The city of a zone as people read it. */
export function cityOf(zone: string): string {
  return zone.split('/').slice(1).join(', ').replaceAll('_', ' ')
}

/** A zone in a button's data, where neither `/` nor `+` may stand. */
export function packZone(zone: string): string {
  return zone.replaceAll('/', '--')
}

/** Undefined for what is no zone. */
export function unpackZone(packed: string): string | undefined {
  const zone = packed.replaceAll('--', '/')
  return zone.includes('/') && isTimeZone(zone) ? zone : undefined
}

/** What the clocks of a zone show. */
export function timeIn(zone: string, now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** Takes the zone. */
export function zoneButton(zone: string, text: string): InlineKeyboardButton {
  return { text, callback_data: pack({ action: 'zone', value: packZone(zone) }) }
}

/** From now on this is the person's zone, and what was guessed goes. @returns what to say */
export function setZone({ turn, say }: BotContext, timezone: string): Html {
  const createdAt = new Date(turn.now.epochMilliseconds)
  const person = { id: turn.chatId, createdAt, profile: {}, ...turn.person }
  turn.person = { ...person, timezone, country: undefined }
  const time = timeIn(timezone, turn.now)
  return say.html('settings-zone-set', { city: cityOf(timezone), time })
}
