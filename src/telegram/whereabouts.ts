import { zonesOfCountry } from './countries.ts'
import type { Zones } from './hours.ts'
import type { Turn } from './turn.ts'

/** What is known of where somebody is. */
interface Located {
  readonly timezone?: string | null | undefined
  /** Guessed from the language of their Telegram. */
  readonly country?: string | null | undefined
}

/** What whoever runs the bot has said of where its runners are. */
export interface Defaults {
  readonly country: string | undefined
  readonly timezone: string
}

/** In whose zones the person of a turn may be. */
export type ZonesOf = (turn: Turn) => Zones

/** Nobody's: whoever runs the bot has said nothing of where its runners are. */
const NOWHERE = 'UTC'

/** Whether whoever runs the bot has said where its runners are. */
export function isPlaceSet({ country, timezone }: Defaults): boolean {
  return country !== undefined || timezone !== NOWHERE
}

/**
 * The one zone that was told; until then the clubs', else all of the country's that is guessed, so
 * that the hour is right wherever the runner is in it. The word of whoever runs the bot is before a
 * language, which is spoken anywhere.
 */
export function zonesFor(
  who: Located | undefined,
  defaults: Defaults,
  clubs: readonly string[] = [],
): Zones {
  if (who?.timezone) return [who.timezone]
  const [club, ...others] = clubs
  if (club !== undefined) return [club, ...others]
  const country = isPlaceSet(defaults) ? defaults.country : who?.country
  const [first, ...more] = country ? zonesOfCountry(country) : []
  if (first === undefined) return [defaults.timezone]
  return more.includes(defaults.timezone) ? [defaults.timezone, first, ...more] : [first, ...more]
}
