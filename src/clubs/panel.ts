import { type Api, Composer, InputFile } from 'grammy'
import type { InlineKeyboardButton, User } from 'grammy/types'
import type { Db } from '../db/database.ts'
import { qrPicture } from '../pictures/qr.ts'
import { unpack } from '../telegram/callback-data.ts'
import { askAside, type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import { withDeadline } from '../telegram/deadline.ts'
import { isUnreachable } from '../telegram/errors.ts'
import type { Screen } from '../telegram/screen.ts'
import type { Turn, Turns } from '../telegram/turn.ts'
import { unpackZone } from '../telegram/zone.ts'
import type { Speaker, Words } from '../words/words.ts'
import { isCaptain } from './captain.ts'
import { type Changing, createChanging, type OnPulse } from './changing.ts'
import type { Club, Clubs } from './club.ts'
import { titleOf } from './joining.ts'
import { captainIn, clubLink, topicOf } from './links.ts'
import { storeMember } from './members.ts'
import { PARTS, type Part, panelButton } from './panel-button.ts'
import {
  countriesChoice,
  countryChoice,
  languageChoice,
  runsChoice,
  topicChoice,
  zoneChoice,
  zonesChoice,
} from './panel-choices.ts'
import { headOf, linkScreen, panelScreen, renewScreen } from './panel-screens.ts'
import { ANOTHER_COUNTRY, type Whereabouts } from './places.ts'

const RUN = /^([1-7])-(on|off)$/

export interface PanelParts {
  readonly db: Db
  readonly turns: Turns
  readonly clubs: Clubs
  readonly words: Words
  readonly defaultLanguage: string
  /** Those whose emergency number is known. */
  readonly countries: readonly string[]
  /** The emergency number of the club's country, in words. */
  readonly emergencyNumber: (say: Speaker, country: string | null) => string
  readonly onPulse?: OnPulse
  /** Buttons of other parts. */
  readonly more?: (ctx: BotContext, club: Club) => Promise<readonly InlineKeyboardButton[]>
}

export interface Panel {
  readonly composer: Composer<BotContext>
  /** Leads to the panel of a club from a list of clubs, for who is its captain now. */
  button(ctx: BotContext, club: Club): Promise<InlineKeyboardButton | undefined>
  /** Sends the panel to whoever added the bot. @returns false where it cannot write there first */
  setUp(api: Api, club: Club, captain: User): Promise<boolean>
}

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

/** Of a captain it is kept which club is theirs, so that /club finds it. */
function keep(turn: Turn, { id: clubId }: Club, { language }: Speaker): void {
  const joinedAt = new Date(turn.now.epochMilliseconds)
  turn.person ??= { id: turn.chatId, createdAt: joinedAt, profile: {}, language }
  turn.alsoWrite((tx) => storeMember(tx, { clubId, personId: turn.chatId, joinedAt }))
}

/**
 * The captain's panel: one message in the private chat for each club, which edits itself. Whether
 * somebody is a captain is asked of Telegram at each press; what the button says proves nothing.
 */
export function createPanel(parts: PanelParts): Panel {
  const { clubs, words, countries } = parts
  const changing: Changing = createChanging(parts.db, parts.onPulse)
  const composer = new Composer<BotContext>()

  async function home(ctx: BotContext, club: Club, topicId?: number): Promise<Screen> {
    const buttons = (await parts.more?.(ctx, club)) ?? []
    return panelScreen(parts, ctx.say, club, { topicId, buttons })
  }

  composer.command('start', async (ctx, next) => {
    const opened = captainIn(ctx.match)
    if (!opened) return next()
    const { say, turn } = ctx
    const club = await clubs.byToken(opened.token)
    if (!club || !(await isCaptain(ctx.api, club, turn.chatId))) {
      await speak(ctx, say.html(club ? 'captain-only' : 'club-link-gone'))
      // The way on follows below.
      return next()
    }
    keep(turn, club, say)
    const { text, buttons } = await home(ctx, club, opened.topicId)
    await askAside(ctx, text, buttons)
  })

  composer.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    const part = PARTS.find((each) => each === data?.place)
    if (data?.action !== 'captain' || !data.scope || !part) return next()
    const { say, turn } = ctx
    const club = await clubs.find(data.scope)
    if (!club || club.removedAt) return replaceTapped(ctx, say.html('captain-club-gone'))
    if (!(await isCaptain(ctx.api, club, turn.chatId)))
      return replaceTapped(ctx, say.html('captain-only'))
    keep(turn, club, say)
    const screen = await ACTS[part]({ ctx, club, value: data.value })
    if (!screen) return next()
    await replaceTapped(ctx, screen.text, screen.buttons)
    turn.isAsking = part !== 'done'
  })

  /** Stores what was chosen, and shows all settings again. */
  async function set({ ctx, club }: Pressed, told: Parameters<Changing['set']>[1]) {
    return settled(ctx, await changing.set(club.id, told, ctx.turn.now))
  }

  /** The bot may have been sent away between the question and the change. */
  async function settled(ctx: BotContext, club: Club | undefined): Promise<Screen> {
    return club ? home(ctx, club) : { text: ctx.say.html('captain-club-gone'), buttons: [] }
  }

  const ACTS: Readonly<Record<Part, Act>> = {
    open: ({ ctx, club }) => home(ctx, club),

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

  async function send(api: Api, club: Club, { language_code }: User, turn: Turn): Promise<void> {
    const asked = turn.person?.language ?? language_code
    const say = words.in(words.choose(asked, parts.defaultLanguage))
    const { text, buttons } = panelScreen(parts, say, club)
    await api.sendMessage(turn.chatId, text, {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: buttons.map((row) => [...row]) },
    })
    // Of a stranger nothing is kept before they press something.
    if (turn.person) keep(turn, club, say)
  }

  return {
    composer,

    async button({ api, turn, say }, club) {
      if (club.removedAt || !(await isCaptain(api, club, turn.chatId))) return undefined
      return panelButton(club, say.plain('button-captain'), 'open')
    },

    async setUp(api, club, captain) {
      // An anonymous admin has no private chat, and any member may add a bot.
      if (captain.is_bot || !(await isCaptain(api, club, captain.id))) return false
      try {
        await withDeadline(() =>
          parts.turns.run(captain.id, undefined, (turn) => send(api, club, captain, turn)),
        )
        return true
      } catch (error) {
        if (isUnreachable(error)) return false
        throw error
      }
    },
  }
}
