import type { InlineKeyboardButton } from 'grammy/types'
import type { Screen } from '../telegram/screen.ts'
import { cityOf, hasPage, packZone, REGIONS, zonesOf } from '../telegram/zone.ts'
import type { Speaker, Words } from '../words/words.ts'
import type { Club } from './club.ts'
import { backButton, inRows, type Part, panelButton } from './panel-button.ts'
import {
  ANOTHER_COUNTRY,
  byName,
  countryName,
  guessCountries,
  guessZones,
  type Whereabouts,
} from './places.ts'
import { WEEK_DAYS, weekDayName } from './week-days.ts'

const COUNTRIES_A_PAGE = 24
const DAYS_A_ROW = 4

export function languageChoice(say: Speaker, club: Club, words: Words): Screen {
  const languages = words.languages.map((code) => [
    panelButton(club, words.in(code).plain('language-name'), 'language', code),
  ])
  return {
    text: say.html('captain-language-ask'),
    buttons: [...languages, [backButton(say, club)]],
  }
}

function zoneButton(club: Club, zone: string): InlineKeyboardButton {
  return panelButton(club, cityOf(zone), 'zone', packZone(zone))
}

/** The likely ones first, below them all regions. */
export function zoneChoice(say: Speaker, club: Club, from: Whereabouts): Screen {
  const regions = REGIONS.map((region) => panelButton(club, region, 'zones', `${region}-0`))
  return {
    text: say.html('captain-zone-ask'),
    buttons: [
      ...inRows(guessZones(club, from).map((zone) => zoneButton(club, zone))),
      ...inRows(regions, 3),
      [backButton(say, club)],
    ],
  }
}

/** One page of a region; undefined where there is none. */
export function zonesChoice(say: Speaker, club: Club, value: string): Screen | undefined {
  const [region = '', page = ''] = value.split('-')
  const zones = zonesOf(region, Number(page))
  if (zones.length === 0) return undefined
  const next = Number(page) + 1
  const more = hasPage(region, next) ? [moreButton(say, club, 'zones', `${region}-${next}`)] : []
  return {
    text: say.html('captain-zone-ask'),
    buttons: [
      ...inRows(zones.map((zone) => zoneButton(club, zone))),
      [backButton(say, club, 'zone'), ...more],
    ],
  }
}

function moreButton(say: Speaker, club: Club, part: Part, value: string): InlineKeyboardButton {
  return panelButton(club, say.plain('button-more'), part, value)
}

function countryButtons(say: Speaker, club: Club, countries: readonly string[]) {
  return inRows(
    countries.map((country) => panelButton(club, countryName(say, country), 'country', country)),
  )
}

/** The likely ones; the way to all of them; and a country that is none of them. */
export function countryChoice(
  say: Speaker,
  club: Club,
  from: Whereabouts,
  countries: readonly string[],
): Screen {
  return {
    text: say.html('captain-country-ask'),
    buttons: [
      ...countryButtons(say, club, guessCountries(club, from, countries)),
      [panelButton(club, say.plain('button-captain-countries'), 'countries', '0')],
      [anotherCountry(say, club)],
      [backButton(say, club)],
    ],
  }
}

function anotherCountry(say: Speaker, club: Club): InlineKeyboardButton {
  return panelButton(club, say.plain('button-captain-another'), 'country', ANOTHER_COUNTRY)
}

/** One page of all countries by name; undefined where there is none. */
export function countriesChoice(
  say: Speaker,
  club: Club,
  countries: readonly string[],
  page: number,
): Screen | undefined {
  const from = page * COUNTRIES_A_PAGE
  const all = byName(say, countries)
  const shown = all.slice(from, from + COUNTRIES_A_PAGE)
  if (shown.length === 0) return undefined
  const isLast = from + COUNTRIES_A_PAGE >= all.length
  const more = isLast ? [] : [moreButton(say, club, 'countries', `${page + 1}`)]
  return {
    text: say.html('captain-country-ask'),
    buttons: [
      ...countryButtons(say, club, shown),
      [anotherCountry(say, club)],
      [backButton(say, club, 'country'), ...more],
    ],
  }
}

/** Says what a tap leads to, so that a second tap on the same button changes nothing. */
export function runsChoice(say: Speaker, club: Club): Screen {
  const days = WEEK_DAYS.map((day) => {
    const hasRun = club.runDays.includes(day)
    const label = `${hasRun ? '✓ ' : ''}${say.sentence(weekDayName(say, day, 'short'))}`
    return panelButton(club, label, 'runs', `${day}-${hasRun ? 'off' : 'on'}`)
  })
  return {
    text: say.html('captain-runs-ask'),
    buttons: [...inRows(days, DAYS_A_ROW), [backButton(say, club)]],
  }
}

/** A bot is not told which topics there are: the captain asks from within the one that is meant. */
export function topicChoice(say: Speaker, club: Club): Screen {
  const general =
    club.topicId === null
      ? []
      : [[panelButton(club, say.plain('button-captain-general'), 'topic', '0')]]
  return { text: say.html('captain-topic-ask'), buttons: [...general, [backButton(say, club)]] }
}
