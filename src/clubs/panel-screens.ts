import type { InlineKeyboardButton } from 'grammy/types'
import type { Screen } from '../telegram/screen.ts'
import type { Speaker, Words } from '../words/words.ts'
import type { Club } from './club.ts'
import { titleOf } from './joining.ts'
import { clubLink } from './links.ts'
import { backButton, inRows, panelButton } from './panel-button.ts'
import { ANOTHER_COUNTRY, countryName } from './places.ts'
import { WEEK_DAYS, weekDayName } from './week-days.ts'

/** How much of a token tells one from the next. */
const TOKEN_HEAD = 8

export interface ScreenParts {
  readonly words: Words
  /** The emergency number of the club's country, in words. */
  readonly emergencyNumber: (say: Speaker, country: string | null) => string
}

function countryIn(say: Speaker, { country }: Club): string {
  if (country === null) return say.plain('captain-not-chosen')
  return country === ANOTHER_COUNTRY
    ? say.plain('captain-country-another')
    : countryName(say, country)
}

function runsIn(say: Speaker, { runDays }: Club): string {
  const days = WEEK_DAYS.filter((day) => runDays.includes(day))
  if (days.length === 0) return say.plain('captain-not-chosen')
  return say.list(days.map((day) => weekDayName(say, day, 'long')))
}

function cardIn(say: Speaker, { hasPulse, topicId }: Club): string {
  if (!hasPulse) return say.plain('captain-card-off')
  return say.plain(topicId === null ? 'captain-card-on' : 'captain-card-topic')
}

/** All settings of a club, each with its button. */
export function panelScreen(
  { words, emergencyNumber }: ScreenParts,
  say: Speaker,
  club: Club,
  more: {
    readonly topicId?: number | undefined
    readonly buttons?: readonly InlineKeyboardButton[] | undefined
  } = {},
): Screen {
  const { language, timezone, country, hasPulse } = club
  const text = say.html('captain-panel', {
    club: titleOf(say, club),
    language: language
      ? words.in(language).plain('language-name')
      : say.plain('captain-language-none'),
    zone: timezone?.replaceAll('_', ' ') ?? say.plain('captain-not-chosen'),
    country: countryIn(say, club),
    number: emergencyNumber(say, country),
    runs: runsIn(say, club),
    card: cardIn(say, club),
  })
  const here = more.topicId
  const offersTopic = here !== undefined && here !== club.topicId
  const topicHere = offersTopic
    ? [[panelButton(club, say.plain('button-captain-topic-here'), 'topic', `${here}`)]]
    : []
  const card = hasPulse ? 'button-captain-card-off' : 'button-captain-card-on'
  return {
    text,
    buttons: [
      ...topicHere,
      ...inRows([
        panelButton(club, say.plain('button-language'), 'language'),
        panelButton(club, say.plain('button-zone'), 'zone'),
        panelButton(club, say.plain('button-captain-country'), 'country'),
        panelButton(club, say.plain('button-captain-runs'), 'runs'),
        panelButton(club, say.plain(card), 'pulse', hasPulse ? 'off' : 'on'),
        panelButton(club, say.plain('button-captain-topic'), 'topic'),
      ]),
      ...(more.buttons ?? []).map((button) => [button]),
      [panelButton(club, say.plain('button-captain-link'), 'link')],
      [panelButton(club, say.plain('button-done'), 'done')],
    ],
  }
}

/** The link by which runners come, to be copied into other channels. */
export function linkScreen(say: Speaker, club: Club, username: string): Screen {
  const link = clubLink(username, 'club', club)
  return {
    text: say.html('captain-link', { club: titleOf(say, club), link }),
    buttons: [
      [{ text: say.plain('button-captain-copy'), copy_text: { text: link } }],
      [panelButton(club, say.plain('button-captain-qr'), 'qr')],
      [panelButton(club, say.plain('button-captain-renew'), 'renew')],
      [backButton(say, club)],
    ],
  }
}

/** Asked before: a printed link cannot be called back. */
export function renewScreen(say: Speaker, club: Club): Screen {
  return {
    text: say.html('captain-renew-ask'),
    buttons: [
      [panelButton(club, say.plain('button-captain-renew-yes'), 'renew', headOf(club))],
      [backButton(say, club, 'link')],
    ],
  }
}

/** The link that a button renews, so that a second tap does not renew the next. */
export function headOf({ token }: Club): string {
  return token.slice(0, TOKEN_HEAD)
}
