/**
 * The zones of a country that people know first, the largest before the others; for countries with
 * several clocks. Which zones a country has at all is told by Node's own data.
 */
const KNOWN_FIRST: Readonly<Record<string, readonly string[]>> = {
  AR: ['America/Buenos_Aires'],
  AU: ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Perth', 'Australia/Adelaide'],
  BR: ['America/Sao_Paulo', 'America/Manaus', 'America/Rio_Branco'],
  CA: ['America/Toronto', 'America/Vancouver', 'America/Edmonton', 'America/Winnipeg'],
  CD: ['Africa/Kinshasa', 'Africa/Lubumbashi'],
  CL: ['America/Santiago', 'America/Punta_Arenas'],
  CN: ['Asia/Shanghai'],
  CY: ['Asia/Nicosia'],
  DE: ['Europe/Berlin'],
  EC: ['America/Guayaquil', 'Pacific/Galapagos'],
  ES: ['Europe/Madrid', 'Atlantic/Canary'],
  ID: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
  KZ: ['Asia/Almaty'],
  MN: ['Asia/Ulaanbaatar'],
  MX: ['America/Mexico_City', 'America/Tijuana', 'America/Cancun', 'America/Hermosillo'],
  MY: ['Asia/Kuala_Lumpur'],
  NZ: ['Pacific/Auckland'],
  PT: ['Europe/Lisbon', 'Atlantic/Azores'],
  RU: ['Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Novosibirsk', 'Asia/Vladivostok'],
  US: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
  UZ: ['Asia/Tashkent'],
}

/** Where a language is at home in several countries with clocks of their own, the largest first. */
const SPOKEN_IN: Readonly<Record<string, readonly string[]>> = {
  ar: ['EG', 'SA', 'MA'],
  en: ['GB', 'US', 'AU'],
  es: ['ES', 'MX', 'CO', 'AR'],
  fr: ['FR', 'CA'],
  pt: ['BR', 'PT'],
}

/** Nobody to be written to: its stations keep the clocks of others, or none. */
const EMPTY = 'Antarctica/'

const MONTHS = [1, 4, 7, 10].map((month) =>
  Temporal.PlainDate.from({ year: 2026, month, day: 1 }).toZonedDateTime('UTC').toInstant(),
)

/** The same for zones whose clocks show the same all the year round. */
function clockOf(zone: string): string {
  return MONTHS.map((at) => at.toZonedDateTimeISO(zone).offset).join()
}

/** One zone for each clock, the first of those that share it. */
function byClock(zones: readonly string[]): string[] {
  const first = new Map<string, string>()
  for (const zone of zones) {
    const clock = clockOf(zone)
    if (!first.has(clock)) first.set(clock, zone)
  }
  return [...first.values()]
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    // What an update calls a language can be anything.
    return undefined
  }
}

const known = new Map<string, readonly string[]>()

/** The clocks of a country, each by one of its zones, the best known first; none of no country. */
export function zonesOfCountry(country: string): readonly string[] {
  const before = known.get(country)
  if (before) return before
  const all = localeOf(`und-${country}`)?.getTimeZones() ?? []
  const lived = all.filter((zone) => !zone.startsWith(EMPTY))
  const zones = byClock([...(KNOWN_FIRST[country] ?? []), ...lived])
  known.set(country, zones)
  return zones
}

/** The countries in which a language of Telegram is spoken; one where it names its region. */
export function countriesOf(languageCode: string | undefined): readonly string[] {
  const locale = languageCode === undefined ? undefined : localeOf(languageCode)
  if (!locale) return []
  const { region, language } = locale
  // A number is that of a part of the world, as in es-419.
  if (region && /^[A-Z]{2}$/.test(region)) return [region]
  const countries = SPOKEN_IN[language]
  if (countries) return countries
  const { region: home } = locale.maximize()
  return home ? [home] : []
}
