import { countriesOf, zonesOfCountry } from '../telegram/countries.ts'
import type { Speaker } from '../words/words.ts'
import type { Club } from './club.ts'

/** A country whose emergency number is not known here; ISO 3166 leaves this code to its users. */
export const ANOTHER_COUNTRY = 'ZZ'

const ZONES_MAX = 6
const COUNTRIES_MAX = 4

export function countryName({ language }: Speaker, country: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country
}

/** Sorted as they are read. */
export function byName(say: Speaker, countries: readonly string[]): string[] {
  const { compare } = new Intl.Collator(say.language)
  return countries.toSorted((a, b) => compare(countryName(say, a), countryName(say, b)))
}

/** What is known of where a captain is. */
export interface Whereabouts {
  readonly languageCode: string | undefined
  readonly timezone: string | undefined
}

/** The zones in which a club may be, the likeliest first. */
export function guessZones({ country }: Club, { languageCode, timezone }: Whereabouts): string[] {
  const countries = country && country !== ANOTHER_COUNTRY ? [country] : countriesOf(languageCode)
  // A country with many clocks leaves room for the others.
  const each = Math.ceil(ZONES_MAX / countries.length)
  const guessed = [
    ...(timezone ? [timezone] : []),
    ...countries.flatMap((one) => zonesOfCountry(one).slice(0, each)),
  ]
  return [...new Set(guessed)].slice(0, ZONES_MAX)
}

/** The countries in which a club may be, of those given, the likeliest first. */
export function guessCountries(
  { timezone }: Club,
  from: Whereabouts,
  countries: readonly string[],
): string[] {
  const zone = timezone ?? from.timezone
  const byZone = zone ? countries.filter((country) => zonesOfCountry(country).includes(zone)) : []
  const bySpeech = countriesOf(from.languageCode).filter((country) => countries.includes(country))
  return [...new Set([...byZone, ...bySpeech])].slice(0, COUNTRIES_MAX)
}
