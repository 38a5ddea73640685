import { eq } from 'drizzle-orm'
import { Composer } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { buddy } from '../db/schema.ts'
import { pack, unpack } from '../telegram/callback-data.ts'
import { askAside, type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import { findLink, isToken, newToken, storeLink, useLink } from '../telegram/deep-links.ts'
import type { Buttons } from '../telegram/screen.ts'
import type { Turn } from '../telegram/turn.ts'
import type { ZonesOf } from '../telegram/whereabouts.ts'
import { name } from '../words/name.ts'
import type { Speaker } from '../words/words.ts'

const LINK_DAYS = 7
const DAY_MS = 86_400_000
const MINOR = 'under_18'

const Told = z.object({ name: z.string() })

export interface BuddyParts {
  readonly db: Db
  readonly zonesOf: ZonesOf
  /** Whether the person has agreed to more than one check. */
  readonly hasConsent: (ctx: BotContext) => boolean
}

export interface Buddies {
  readonly composer: Composer<BotContext>
  /** Leads to the buddy from the settings; none where there can be none. */
  button(ctx: BotContext): InlineKeyboardButton | undefined
}

function buddyButton(say: Speaker, label: Label, value: string): InlineKeyboardButton {
  return { text: say.plain(label), callback_data: pack({ action: 'buddy', value }) }
}
type Label = 'button-buddy' | 'button-buddy-link' | 'button-buddy-end'

/** Somebody of the runner's own choice, who is asked to look in and told nothing of health. */
export function createBuddies({ db, zonesOf, hasConsent }: BuddyParts): Buddies {
  const composer = new Composer<BotContext>()

  /** Who is under 18, or of whom one check alone is kept, has no buddy. */
  function mayHave(ctx: BotContext): boolean {
    return hasConsent(ctx) && ctx.turn.person?.profile.age !== MINOR
  }

  async function buddyOf({ chatId }: Turn) {
    const [found] = await db.select().from(buddy).where(eq(buddy.personId, chatId))
    return found
  }

  composer.callbackQuery('buddy:show', async (ctx) => {
    const { turn, say } = ctx
    if (!mayHave(ctx)) return offerNone(ctx)
    const found = await buddyOf(turn)
    if (!found) {
      const ways = [[buddyButton(say, 'button-buddy-link', 'link')]]
      await replaceTapped(ctx, say.html('buddy-none'), ways)
      return
    }
    const at = Temporal.Instant.fromEpochMilliseconds(found.since.getTime())
    const day = say.date(at, zonesOf(turn)[0])
    await replaceTapped(ctx, say.html('buddy-chosen', { day }), [
      [buddyButton(say, 'button-buddy-link', 'link')],
      [buddyButton(say, 'button-buddy-end', 'end')],
    ])
  })

  async function offerNone(ctx: BotContext): Promise<void> {
    await speak(ctx, ctx.say.html('buddy-not-yet'))
  }

  composer.callbackQuery('buddy:link', async (ctx) => {
    const { turn, say } = ctx
    if (!mayHave(ctx)) return offerNone(ctx)
    const token = newToken()
    const link = {
      token,
      purpose: 'buddy' as const,
      personId: turn.chatId,
      told: { name: name(`${ctx.from.first_name}`) || say.plain('buddy-unnamed') },
      expiresAt: new Date(turn.now.epochMilliseconds + LINK_DAYS * DAY_MS),
    }
    turn.alsoWrite((tx) => storeLink(tx, link))
    const url = `https://t.me/${ctx.me.username}?start=${token}`
    const share = new URL('https://t.me/share/url')
    share.searchParams.set('url', url)
    share.searchParams.set('text', say.plain('buddy-share'))
    await replaceTapped(ctx, say.html('buddy-link', { link: url, days: LINK_DAYS }), [
      [{ text: say.plain('button-buddy-share'), url: share.href }],
    ])
  })

  composer.callbackQuery('buddy:end', async (ctx) => {
    const { turn, say } = ctx
    turn.alsoWrite((tx) => tx.delete(buddy).where(eq(buddy.personId, turn.chatId)))
    await replaceTapped(ctx, say.html('buddy-ended'))
  })

  composer.command('start', async (ctx, next) => {
    if (!isToken(ctx.match)) return next()
    const { turn, say } = ctx
    const link = await findLink(db, 'buddy', ctx.match, turn.now)
    if (!link) return next()
    if (link.personId === turn.chatId) {
      await speak(ctx, say.html('buddy-own-link'))
      return
    }
    await askAside(
      ctx,
      say.html('buddy-asked', Told.parse(link.told)),
      answerButtons(say, link.token),
    )
  })

  function answerButtons(say: Speaker, token: string): Buttons {
    const answer = (label: 'button-buddy-yes' | 'button-buddy-no', value: string) => ({
      text: say.plain(label),
      callback_data: pack({ scope: token, action: 'buddy', value }),
    })
    return [[answer('button-buddy-yes', 'yes')], [answer('button-buddy-no', 'no')]]
  }

  composer.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    if (data?.action !== 'buddy' || !data.scope) return next()
    const { turn, say } = ctx
    const link = await findLink(db, 'buddy', data.scope, turn.now)
    if (!link || link.personId === turn.chatId) return replaceTapped(ctx, say.html('link-gone'))
    if (data.value !== 'yes') {
      turn.alsoWrite((tx) => useLink(tx, link.token))
      await replaceTapped(ctx, say.html('buddy-no'))
      return
    }
    const runner = Told.parse(link.told)
    await accept(ctx, link.personId, runner.name, link.token)
    await replaceTapped(ctx, say.html('buddy-yes', runner))
  })

  /** From now on something is kept of the buddy too: that they are one. */
  async function accept(
    { turn, say }: BotContext,
    personId: number,
    called: string,
    token: string,
  ): Promise<void> {
    const since = new Date(turn.now.epochMilliseconds)
    const { language } = say
    turn.person = { id: turn.chatId, createdAt: since, profile: {}, language, ...turn.person }
    const row = {
      buddyId: turn.chatId,
      name: turn.sealer.seal(`buddy:${personId}`, called),
      since,
    }
    turn.alsoWrite(async (tx) => {
      if (!(await useLink(tx, token))) return
      await tx
        .insert(buddy)
        .values({ personId, ...row })
        .onConflictDoUpdate({ target: buddy.personId, set: row })
    })
  }

  return {
    composer,
    button: (ctx) => (mayHave(ctx) ? buddyButton(ctx.say, 'button-buddy', 'show') : undefined),
  }
}
