import { randomBytes } from 'node:crypto'
import { and, eq, ne, notExists, sql } from 'drizzle-orm'
import { Composer } from 'grammy'
import { among } from '../db/among.ts'
import type { Db } from '../db/database.ts'
import { check, expiryNotice, person } from '../db/schema.ts'
import { pack, unpack } from '../telegram/callback-data.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import type { Kind } from '../telegram/delivery.ts'
import { type Hours, withinHours } from '../telegram/hours.ts'
import { type Defaults, type ZonesOf, zonesFor } from '../telegram/whereabouts.ts'
import { isKeptSinceBefore, keptSince } from './expiry.ts'

const DAY_MS = 86_400_000
/** So many days before it is erased, the person is told. */
const NOTICE_DAYS = 7
/** Another check that goes so many days after one that was told of goes with that one's notice. */
const TOGETHER_DAYS = 1
/** 72 random bits, as for checks. */
const ID_BYTES = 9
const BATCH_MAX = 500

type Notice = typeof expiryNotice.$inferSelect & {
  /** When the check that it tells of will be erased as things stand. */
  readonly expiresNow: Date
  /** When that check was last told something. */
  readonly answeredAt: Date
}

export interface NoticeParts {
  readonly db: Db
  readonly keepDays: number
  readonly defaults: Defaults
  readonly hours: Hours
}

/** Plans a notice for each person whose answers go within the week. */
export async function planNotices(
  { db, keepDays, defaults, hours }: NoticeParts,
  now: Temporal.Instant,
): Promise<void> {
  const soon = new Date(now.epochMilliseconds - (keepDays - NOTICE_DAYS) * DAY_MS)
  const expiresAt = sql`${keptSince} + make_interval(days => ${keepDays})`.mapWith(
    expiryNotice.expiresAt,
  )
  const announced = db
    .select({ one: sql`1` })
    .from(expiryNotice)
    .where(
      and(
        eq(expiryNotice.personId, check.personId),
        ne(expiryNotice.state, 'over'),
        sql`${expiryNotice.expiresAt} between ${expiresAt} - make_interval(days => ${TOGETHER_DAYS})
          and ${expiresAt}`,
      ),
    )
  for (;;) {
    const rows = await db
      .selectDistinctOn([check.personId], {
        checkId: check.id,
        personId: check.personId,
        expiresAt,
        timezone: person.timezone,
        country: person.country,
      })
      .from(check)
      .innerJoin(person, eq(person.id, check.personId))
      .where(
        and(
          eq(check.isBrief, false),
          isKeptSinceBefore(soon),
          sql`${person.unreachableAt} is null`,
          sql`${person.consentVersion} is distinct from 0`,
          notExists(announced),
        ),
      )
      .orderBy(check.personId, keptSince)
      .limit(BATCH_MAX)
    if (rows.length === 0) return
    await db
      .insert(expiryNotice)
      .values(
        rows.map(({ timezone, country, ...row }) => ({
          ...row,
          id: randomBytes(ID_BYTES).toString('base64url'),
          state: 'due' as const,
          dueAt: new Date(
            withinHours(now, zonesFor({ timezone, country }, defaults), hours).epochMilliseconds,
          ),
          latestAt: row.expiresAt,
        })),
      )
      // One that came to nothing, as while the bot was away, is taken up again.
      .onConflictDoUpdate({
        target: [expiryNotice.checkId, expiryNotice.expiresAt],
        set: { state: 'due', dueAt: sql`excluded.due_at`, latestAt: sql`excluded.latest_at` },
      })
  }
}

/** How a notice is sent: its first words say nothing of a body. */
export function noticeKind({ db, keepDays }: NoticeParts): Kind<Notice> {
  return {
    table: expiryNotice,
    async find(ids) {
      const found = await db
        .select({ row: expiryNotice, answeredAt: check.answeredAt, since: keptSince })
        .from(expiryNotice)
        .innerJoin(check, eq(check.id, expiryNotice.checkId))
        .where(and(among(expiryNotice.id, ids), eq(expiryNotice.state, 'queued')))
      return found.map(({ row, answeredAt, since }) => {
        const expiresNow = new Date(since.getTime() + keepDays * DAY_MS)
        return { ...row, answeredAt, expiresNow }
      })
    },
    // Answered or kept since, it goes later than this says.
    isWanted: (_turn, { expiresAt, expiresNow }) => expiresNow.getTime() <= expiresAt.getTime(),
    screen(say, { id, answeredAt, expiresAt }, zone) {
      const day = (at: Date) => say.date(Temporal.Instant.fromEpochMilliseconds(at.getTime()), zone)
      const button = (key: 'button-keep' | 'button-let-go', value: string) => [
        { text: say.plain(key), callback_data: pack({ scope: id, action: 'expiry', value }) },
      ]
      return {
        text: say.html('expiry-notice', { told: day(answeredAt), day: day(expiresAt) }),
        buttons: [
          button('button-keep', 'keep'),
          [{ text: say.plain('button-mydata'), callback_data: pack({ action: 'mydata' }) }],
          button('button-let-go', 'go'),
        ],
      }
    },
  }
}

/** What the buttons of a notice do: keep for as long again, or let it go. */
export function createNotice({
  db,
  keepDays,
  zonesOf,
}: Pick<NoticeParts, 'db' | 'keepDays'> & { readonly zonesOf: ZonesOf }): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.on('callback_query:data', async (ctx, next) => {
    const { turn, say } = ctx
    const data = unpack(ctx.callbackQuery.data)
    if (data?.action !== 'expiry' || !data.scope) return next()
    const mine = and(eq(expiryNotice.id, data.scope), eq(expiryNotice.personId, turn.chatId))
    const [found] = await db.select().from(expiryNotice).where(mine)
    if (!found) {
      await speak(ctx, say.html('expiry-gone'))
      return
    }
    const dayOf = (ms: number) =>
      say.date(Temporal.Instant.fromEpochMilliseconds(ms), zonesOf(turn)[0])
    if (data.value !== 'keep') {
      await replaceTapped(ctx, say.html('expiry-let-go', { day: dayOf(found.expiresAt.getTime()) }))
      return
    }
    const now = new Date(turn.now.epochMilliseconds)
    const before = new Date(now.getTime() - (keepDays - NOTICE_DAYS - TOGETHER_DAYS) * DAY_MS)
    const going = and(
      eq(check.personId, turn.chatId),
      eq(check.isBrief, false),
      isKeptSinceBefore(before),
    )
    turn.alsoWrite((tx) => tx.update(check).set({ keptAt: now }).where(going))
    const day = dayOf(now.getTime() + keepDays * DAY_MS)
    await replaceTapped(ctx, say.html('expiry-kept', { day }))
  })

  return composer
}
