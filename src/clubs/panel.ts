import { type Api, Composer } from 'grammy'
import type { InlineKeyboardButton, User } from 'grammy/types'
import type { Db } from '../db/database.ts'
import { unpack } from '../telegram/callback-data.ts'
import { askAside, type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import { withDeadline } from '../telegram/deadline.ts'
import { isUnreachable } from '../telegram/errors.ts'
import type { Screen } from '../telegram/screen.ts'
import type { Turn, Turns } from '../telegram/turn.ts'
import type { Speaker, Words } from '../words/words.ts'
import { isCaptain } from './captain.ts'
import { createChanging, type OnPulse } from './changing.ts'
import type { Club, Clubs } from './club.ts'
import { captainIn } from './links.ts'
import { storeMember } from './members.ts'
import { createActs } from './panel-acts.ts'
import { PARTS, panelButton } from './panel-button.ts'
import { panelScreen } from './panel-screens.ts'

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
  readonly more?: (say: Speaker, club: Club) => readonly InlineKeyboardButton[]
}

export interface Panel {
  readonly composer: Composer<BotContext>
  /** Leads to the panel of a club from a list of clubs, for who is its captain now. */
  button(ctx: BotContext, club: Club): Promise<InlineKeyboardButton | undefined>
  /** Sends the panel to whoever added the bot. @returns false where it cannot write there first */
  setUp(api: Api, club: Club, captain: User): Promise<boolean>
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
  const composer = new Composer<BotContext>()

  function home(say: Speaker, club: Club, topicId?: number): Screen {
    return panelScreen(parts, say, club, { topicId, buttons: parts.more?.(say, club) })
  }

  const changing = createChanging(parts.db, parts.onPulse)
  const acts = createActs({ clubs, changing, words, countries, home })

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
    const { text, buttons } = home(say, club, opened.topicId)
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
    const screen = await acts[part]({ ctx, club, value: data.value })
    if (!screen) return next()
    await replaceTapped(ctx, screen.text, screen.buttons)
    turn.isAsking = part !== 'done'
  })

  async function send(api: Api, club: Club, { language_code }: User, turn: Turn): Promise<void> {
    const asked = turn.person?.language ?? language_code
    const say = words.in(words.choose(asked, parts.defaultLanguage))
    const { text, buttons } = home(say, club)
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
