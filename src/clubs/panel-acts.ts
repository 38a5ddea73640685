import { InputFile } from 'grammy'
import { qrPicture } from '../pictures/qr.ts'
import type { BotContext } from '../telegram/context.ts'
import type { Screen } from '../telegram/screen.ts'
import { unpackZone } from '../telegram/zone.ts'
import type { Speaker, Words } from '../words/words.ts'
import type { Changing } from './changing.ts'
import type { Club, Clubs } from './club.ts'
import { titleOf } from './joining.ts'
import { clubLink, topicOf } from './links.ts'
import type { Part } from './panel-button.ts'
import {
  countriesChoice,
  countryChoice,
  languageChoice,
  runsChoice,
  topicChoice,
  zoneChoice,
  zonesChoice,
} from './panel-choices.ts'
import { headOf, linkScreen, renewScreen } from './panel-screens.ts'
import { ANOTHER_COUNTRY, type Whereabouts } from './places.ts'

const RUN = /^([1-7])-(on|off)$/

/** What a captain has pressed. */
interface Pressed {
  readonly ctx: BotContext
  readonly club: Club
  readonly value: string | undefined
}

/** Shows what comes next; undefined for a value that no button has. */
type Act = (pressed: Pressed) => Promise<Screen | undefined> | Screen | undefined

function whereaboutsOf({ from, turn }: BotContext): Whereabouts {
  return { languageCode: from?.language_code, timezone: turn.person?.timezone }
}

interface ActsParts {
  readonly clubs: Clubs
  readonly changing: Changing
  readonly words: Words
  readonly countries: readonly string[]
  /** All settings of a club. */
  readonly home: (say: Speaker, club: Club) => Screen
}

/** What each part of the panel does for somebody who is known to be a captain now. */
export function createActs(parts: ActsParts): Readonly<Record<Part, Act>> {
  const { clubs, changing, words, countries, home } = parts

  /** Stores what was chosen, and shows all settings again. */
  async function set({ ctx, club }: Pressed, told: Parameters<Changing['set']>[1]) {
    return settled(ctx, await changing.set(club.id, told, ctx.turn.now))
  }

  /** The bot may have been sent away between the question and the change. */
  function settled({ say }: BotContext, club: Club | undefined): Screen {
    return club ? home(say, club) : { text: say.html('captain-club-gone'), buttons: [] }
  }

  return {
    open: ({ ctx: { say }, club }) => home(say, club),

    done: ({ ctx: { say }, club }) => ({
      text: say.html('captain-done', { club: titleOf(say, club) }),
      buttons: [],
    }),

    language(pressed) {
      const { ctx, club, value } = pressed
      if (value === undefined) return languageChoice(ctx.say, club, words)
      return words.languages.includes(value) ? set(pressed, { language: value }) : undefined
    },

    zone(pressed) {
      const { ctx, club, value } = pressed
      if (value === undefined) return zoneChoice(ctx.say, club, whereaboutsOf(ctx))
      const timezone = unpackZone(value)
      return timezone === undefined ? undefined : set(pressed, { timezone })
    },

    zones: ({ ctx, club, value = '' }) => zonesChoice(ctx.say, club, value),

    country(pressed) {
      const { ctx, club, value } = pressed
      if (value === undefined) return countryChoice(ctx.say, club, whereaboutsOf(ctx), countries)
      const isKnown = countries.includes(value) || value === ANOTHER_COUNTRY
      return isKnown ? set(pressed, { country: value }) : undefined
    },

    countries: ({ ctx, club, value }) => countriesChoice(ctx.say, club, countries, Number(value)),

    async runs({ ctx, club, value }) {
      if (value === undefined) return runsChoice(ctx.say, club)
      const [, day, to] = RUN.exec(value) ?? []
      if (!day) return undefined
      const changed = await changing.setRun(club.id, Number(day), to === 'on')
      return changed ? runsChoice(ctx.say, changed) : settled(ctx, undefined)
    },

    pulse(pressed) {
      const { value } = pressed
      return value === 'on' || value === 'off'
        ? set(pressed, { hasPulse: value === 'on' })
        : undefined
    },

    topic(pressed) {
      const { ctx, club, value } = pressed
      if (value === undefined) return topicChoice(ctx.say, club)
      if (value === '0') return set(pressed, { topicId: null })
      const topicId = topicOf(value)
      // Whoever chooses where it goes wants it.
      return topicId === undefined ? undefined : set(pressed, { topicId, hasPulse: true })
    },

    link: ({ ctx, club }) => linkScreen(ctx.say, club, ctx.me.username),

    async qr({ ctx, club }) {
      const link = clubLink(ctx.me.username, 'club', club)
      const picture = new InputFile(await qrPicture(link), 'link.png')
      await ctx.api.sendPhoto(ctx.turn.chatId, picture, { caption: link })
      return linkScreen(ctx.say, club, ctx.me.username)
    },

    async renew({ ctx, club, value }) {
      if (value === undefined) return renewScreen(ctx.say, club)
      // A second tap finds another link already, and shows that one.
      const isThis = value === headOf(club)
      const renewed = isThis ? await changing.renew(club.id, club.token) : undefined
      const now = renewed ?? (await clubs.find(club.id)) ?? club
      return linkScreen(ctx.say, now, ctx.me.username)
    },
  }
}
