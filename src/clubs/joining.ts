import { Composer } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Db } from '../db/database.ts'
import { pack, unpack } from '../telegram/callback-data.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import type { Buttons } from '../telegram/screen.ts'
import { name } from '../words/name.ts'
import type { Speaker } from '../words/words.ts'
import type { Club, Clubs } from './club.ts'
import { tokenIn } from './links.ts'
import {
  clubsOf,
  isUnder18,
  type Membership,
  membershipIn,
  removeMember,
  storeMember,
} from './members.ts'

export interface JoiningParts {
  readonly db: Db
  readonly clubs: Clubs
  /** Leads to the captain's panel, for who is one now. */
  readonly captainButton: (ctx: BotContext, club: Club) => Promise<InlineKeyboardButton | undefined>
}

type Act = 'yes' | 'no' | 'show' | 'leave'

function clubButton(say: Speaker, { id }: Club, act: Act, label?: string): InlineKeyboardButton {
  return {
    text: label ?? say.plain(`button-club-${act as 'yes'}`),
    callback_data: pack({ scope: id, action: 'club', value: act }),
  }
}

/** A title may be anything that somebody typed. */
export function titleOf(say: Speaker, { title }: Club): string {
  return name(title) || say.plain('club-unnamed')
}

/**
 * Belonging to clubs, in the private chat: who comes by a club's link is asked once whether it may
 * count them, sees with /club where they belong, and leaves in one tap.
 */
export function createJoining({ db, clubs, captainButton }: JoiningParts): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.command('start', async (ctx, next) => {
    const token = tokenIn('club', ctx.match)
    if (token === undefined) return next()
    const club = await clubs.byToken(token)
    if (!club) await speak(ctx, ctx.say.html('club-link-gone'))
    else if (!isUnder18(ctx.turn)) await askOnce(ctx, club)
    // What they came for follows below; the club never stands before it.
    await next()
  })

  async function askOnce(ctx: BotContext, club: Club): Promise<void> {
    const { turn, say } = ctx
    const known = await membershipIn(db, club.id, turn.chatId)
    if (known?.isCounted !== undefined) return
    await speak(ctx, say.html('club-join', { club: titleOf(say, club) }), askButtons(say, club))
  }

  function askButtons(say: Speaker, club: Club): Buttons {
    return [[clubButton(say, club, 'yes')], [clubButton(say, club, 'no')]]
  }

  composer.command('club', async (ctx) => {
    const { turn, say } = ctx
    const all = await clubsOf(db, turn.chatId)
    const buttons = all.map(({ club }) => [clubButton(say, club, 'show', titleOf(say, club))])
    await speak(ctx, say.html(all.length > 0 ? 'club-list' : 'club-none'), buttons)
  })

  composer.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    if (data?.action !== 'club' || !data.scope) return next()
    const club = await clubs.find(data.scope)
    if (!club) return replaceTapped(ctx, ctx.say.html('club-link-gone'))
    const known = await membershipIn(db, club.id, ctx.turn.chatId)
    switch (data.value as Act) {
      case 'yes':
        return count(ctx, club)
      case 'no':
        return doNotCount(ctx, club)
      case 'leave':
        return leave(ctx, club)
      case 'show':
        return known ? show(ctx, known) : replaceTapped(ctx, ctx.say.html('club-left-already'))
      default:
        return next()
    }
  })

  /** From now on something is kept of them: that they belong to it. */
  async function count(ctx: BotContext, club: Club): Promise<void> {
    const { turn, say } = ctx
    if (isUnder18(ctx.turn)) return replaceTapped(ctx, say.html('club-minor'))
    const since = new Date(turn.now.epochMilliseconds)
    const { language } = say
    turn.person = { id: turn.chatId, createdAt: since, profile: {}, language, ...turn.person }
    await keep(ctx, club, true)
  }

  /** Of somebody of whom nothing is kept, nothing is kept for a no. */
  async function doNotCount(ctx: BotContext, club: Club): Promise<void> {
    const { say, turn } = ctx
    if (turn.person) return keep(ctx, club, false)
    const buttons = isUnder18(turn) ? [] : [[clubButton(say, club, 'yes')]]
    await replaceTapped(ctx, say.html('club-not-counted', { club: titleOf(say, club) }), buttons)
  }

  async function keep(ctx: BotContext, club: Club, isCounted: boolean): Promise<void> {
    const { turn } = ctx
    const joinedAt = new Date(turn.now.epochMilliseconds)
    const member = { clubId: club.id, personId: turn.chatId, isCounted, joinedAt }
    turn.alsoWrite((tx) => storeMember(tx, member))
    await show(ctx, { club, isCounted })
  }

  async function leave(ctx: BotContext, club: Club): Promise<void> {
    const { turn, say } = ctx
    turn.alsoWrite((tx) => removeMember(tx, club.id, turn.chatId))
    await replaceTapped(ctx, say.html('club-left', { club: titleOf(say, club) }))
  }

  async function show(ctx: BotContext, { club, isCounted }: Membership): Promise<void> {
    const { say } = ctx
    const title = { club: titleOf(say, club) }
    const panel = await captainButton(ctx, club)
    const isAsked = !isUnder18(ctx.turn)
    // A captain belongs to the club before anybody asked them.
    const isOpen = isAsked && isCounted === undefined
    const told = isCounted ? 'club-counted' : 'club-not-counted'
    await replaceTapped(ctx, say.html(isOpen ? 'club-join' : told, title), [
      ...(panel ? [[panel]] : []),
      ...(isAsked && !isCounted ? [[clubButton(say, club, 'yes')]] : []),
      ...(isCounted || isOpen ? [[clubButton(say, club, 'no')]] : []),
      [clubButton(say, club, 'leave')],
    ])
  }

  return composer
}
