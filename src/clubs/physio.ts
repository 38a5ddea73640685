import { Composer } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { pack, unpack } from '../telegram/callback-data.ts'
import { askAside, type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import {
  findLink,
  isToken,
  newToken,
  type OpenedLink,
  storeLink,
  useLink,
} from '../telegram/deep-links.ts'
import type { Turn } from '../telegram/turn.ts'
import { name } from '../words/name.ts'
import type { Speaker } from '../words/words.ts'
import { isCaptain } from './captain.ts'
import type { Club, Clubs } from './club.ts'
import { titleOf } from './joining.ts'
import type { Farewell } from './physio-farewell.ts'
import { type Physios, removePhysio, sealedPlace, storePhysio } from './physios.ts'

const LINK_DAYS = 7
const DAY_MS = 86_400_000

const Told = z.object({ clubId: z.string() })

export interface PhysioParts {
  readonly db: Db
  readonly clubs: Clubs
  readonly physios: Physios
  readonly farewell: Farewell
  /** Back to the captain's panel. */
  readonly panelButton: (ctx: BotContext, club: Club) => Promise<InlineKeyboardButton | undefined>
}

export interface PhysioHandlers {
  readonly composer: Composer<BotContext>
  /** From the captain's panel to the club's physio. */
  physioButton(say: Speaker, club: Club): InlineKeyboardButton
  /** From the settings to what a physio has agreed to; none for anybody else. */
  roleButton(ctx: BotContext): Promise<InlineKeyboardButton | undefined>
}

/** A link that still names a physio, with the club that it is of. */
interface Naming extends OpenedLink {
  readonly club: Club
}

function labelled(text: string, value: string, scope?: string): InlineKeyboardButton {
  return { text, callback_data: pack({ scope, action: 'physio', value }) }
}

/**
 * The physio of a club: named by the captain with a link, and asked before anything can be sent to
 * them. Either ends it in one tap.
 */
export function createPhysio(parts: PhysioParts): PhysioHandlers {
  const { db, clubs, physios, farewell, panelButton } = parts
  const composer = new Composer<BotContext>()

  /** What the runners will read. */
  function calledName({ from }: BotContext, say: Speaker): string {
    const full = [from?.first_name, from?.last_name].filter(Boolean).join(' ')
    return name(full) || say.plain('physio-unnamed')
  }

  /** From now on something is kept of them. */
  function keepPerson(turn: Turn, { language }: Speaker): Date {
    const since = new Date(turn.now.epochMilliseconds)
    turn.person = { id: turn.chatId, createdAt: since, profile: {}, language, ...turn.person }
    return since
  }

  /** A link is worth what its maker is: a captain now, and not only when it was made. */
  async function openedLink(ctx: BotContext, token: string): Promise<Naming | undefined> {
    const link = await findLink(db, 'physio', token, ctx.turn.now)
    const club = link && (await clubs.find(Told.parse(link.told).clubId))
    if (!link || !club || club.removedAt) return undefined
    return (await isCaptain(ctx.api, club, link.personId)) ? { ...link, club } : undefined
  }

  composer.command('start', async (ctx, next) => {
    if (!isToken(ctx.match)) return next()
    const { turn, say } = ctx
    const link = await openedLink(ctx, ctx.match)
    if (!link) return next()
    if (link.personId === turn.chatId) {
      await speak(ctx, say.html('physio-own-link'))
      return
    }
    const told = { club: titleOf(say, link.club), name: calledName(ctx, say) }
    await askAside(ctx, say.html('physio-asked', told), [
      [labelled(say.plain('button-physio-yes'), 'yes', link.token)],
      [labelled(say.plain('button-physio-no'), 'no', link.token)],
    ])
  })

  composer.callbackQuery('physio:roles', showRoles)

  composer.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    if (data?.action !== 'physio' || !data.scope) return next()
    const { scope, value } = data
    if (isToken(scope)) return answer(ctx, scope, value === 'yes')
    const club = await clubs.find(scope)
    if (!club) return replaceTapped(ctx, ctx.say.html('club-link-gone'))
    if (value === 'stop') return stop(ctx, club)
    // Whoever was a captain when the button came may be none now.
    if (!(await isCaptain(ctx.api, club, ctx.turn.chatId)))
      return replaceTapped(ctx, ctx.say.html('physio-no-captain'))
    if (value === 'link') return makeLink(ctx, club)
    if (value === 'end') return end(ctx, club)
    await showPanel(ctx, club)
  })

  async function answer(ctx: BotContext, token: string, isYes: boolean): Promise<void> {
    const { turn, say } = ctx
    const link = await openedLink(ctx, token)
    if (!link || link.personId === turn.chatId) return replaceTapped(ctx, say.html('link-gone'))
    if (!isYes) {
      // Of somebody of whom nothing is kept the turn stores nothing.
      await db.transaction((tx) => useLink(tx, token))
      return replaceTapped(ctx, say.html('physio-no'))
    }
    const { club } = link
    const since = keepPerson(turn, say)
    const sealed = turn.sealer.seal(sealedPlace(club.id), calledName(ctx, say))
    const row = { clubId: club.id, personId: turn.chatId, name: sealed, since }
    const former = await physios.of(club.id)
    turn.alsoWrite(async (tx) => {
      if (await useLink(tx, token)) await storePhysio(tx, row)
    })
    await replaceTapped(ctx, say.html('physio-yes', { club: titleOf(say, club) }))
    if (former && former.personId !== turn.chatId) await farewell(ctx.api, former)
  }

  async function showRoles(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    const all = await physios.clubsOf(turn.chatId)
    if (all.length === 0) return replaceTapped(ctx, say.html('physio-of-none'))
    const list = all.map((club) => titleOf(say, club)).join(' · ')
    const ends = all.map((club) => {
      const label = say.plain('button-physio-stop', { club: titleOf(say, club) })
      return [labelled(label, 'stop', club.id)]
    })
    await replaceTapped(ctx, say.html('physio-roles', { clubs: list }), ends)
  }

  async function stop(ctx: BotContext, club: Club): Promise<void> {
    const { turn, say } = ctx
    turn.alsoWrite((tx) => removePhysio(tx, club.id, turn.chatId))
    await replaceTapped(ctx, say.html('physio-stopped', { club: titleOf(say, club) }))
  }

  async function showPanel(ctx: BotContext, club: Club): Promise<void> {
    const { say } = ctx
    const found = await physios.of(club.id)
    const told = { club: titleOf(say, club), name: found?.name ?? '' }
    const back = await panelButton(ctx, club)
    await replaceTapped(ctx, say.html(found ? 'physio-panel' : 'physio-panel-none', told), [
      [labelled(say.plain('button-physio-link'), 'link', club.id)],
      ...(found ? [[labelled(say.plain('button-physio-end'), 'end', club.id)]] : []),
      ...(back ? [[back]] : []),
    ])
  }

  async function makeLink(ctx: BotContext, club: Club): Promise<void> {
    const { turn, say } = ctx
    const now = keepPerson(turn, say)
    const token = newToken()
    const link = {
      token,
      purpose: 'physio' as const,
      personId: turn.chatId,
      about: club.id,
      told: { clubId: club.id },
      expiresAt: new Date(now.getTime() + LINK_DAYS * DAY_MS),
    }
    turn.alsoWrite((tx) => storeLink(tx, link))
    const url = `https://t.me/${ctx.me.username}?start=${token}`
    const share = new URL('https://t.me/share/url')
    share.searchParams.set('url', url)
    share.searchParams.set('text', say.plain('physio-share', { club: titleOf(say, club) }))
    const told = { club: titleOf(say, club), link: url, days: LINK_DAYS }
    await replaceTapped(ctx, say.html('physio-link', told), [
      [{ text: say.plain('button-physio-share'), url: share.href }],
      [labelled(say.plain('button-back'), 'panel', club.id)],
    ])
  }

  async function end(ctx: BotContext, club: Club): Promise<void> {
    const { say } = ctx
    const former = await physios.of(club.id)
    // The club's, not the captain's, of whom nothing may be kept.
    await db.transaction((tx) => removePhysio(tx, club.id))
    await replaceTapped(ctx, say.html('physio-ended', { club: titleOf(say, club) }), [
      [labelled(say.plain('button-back'), 'panel', club.id)],
    ])
    if (former) await farewell(ctx.api, former)
  }

  return {
    composer,
    physioButton: (say, { id }) => labelled(say.plain('button-physio'), 'panel', id),
    async roleButton({ turn, say }) {
      const isOne = turn.person && (await physios.clubsOf(turn.chatId)).length > 0
      return isOne ? labelled(say.plain('button-physio-roles'), 'roles') : undefined
    },
  }
}
