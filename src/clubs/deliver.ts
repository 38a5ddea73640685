import { and, eq, inArray } from 'drizzle-orm'
import type { Api } from 'grammy'
import type { Logger } from 'pino'
import type { Db } from '../db/database.ts'
import { club, pulse } from '../db/schema.ts'
import type { Pace } from '../jobs/pace.ts'
import { withDeadline } from '../telegram/deadline.ts'
import { faultOf } from '../telegram/fault.ts'
import { isPassing } from '../telegram/passing.ts'
import type { Words } from '../words/words.ts'
import { pulseCard } from './card.ts'
import type { Club } from './club.ts'
import type { Counting, Counts } from './count.ts'
import type { Post } from './post.ts'
import type { Pulses } from './pulse.ts'
import { isSundayEvening } from './week.ts'

export interface PulseDeliveryParts {
  readonly db: Db
  readonly api: Api
  /** The bot's own, for its links. */
  readonly username: string
  readonly count: Counting
  readonly pulses: Pulses
  readonly post: Post
  readonly words: Words
  readonly defaults: { readonly language: string; readonly timezone: string }
  /** The one at which all that is due is sent. */
  readonly pace: Pace
  readonly log: Logger
  readonly now: () => Temporal.Instant
}

type Row = typeof pulse.$inferSelect

/**
 * Posts due cards, after proving that each is still wanted, and plans the next. What was posted is
 * marked at once, so that a crash repeats no more than the one under way.
 */
export function createPulseDelivery(
  parts: PulseDeliveryParts,
): (ids: readonly string[]) => Promise<void> {
  const { pace, db, api, username, count, pulses, post, words, defaults, log, now } = parts

  async function find(id: string): Promise<{ row: Row; of: Club } | undefined> {
    const [found] = await db
      .select({ row: pulse, of: club })
      .from(pulse)
      .innerJoin(club, eq(club.id, pulse.clubId))
      .where(and(eq(pulse.id, id), eq(pulse.state, 'queued')))
    return found
  }

  function isWanted({ dueAt, latestAt }: Row, { hasPulse, removedAt, timezone }: Club): boolean {
    const isLate = now().epochMilliseconds > latestAt.getTime()
    const due = Temporal.Instant.fromEpochMilliseconds(dueAt.getTime())
    const isItsHour = isSundayEvening(due, timezone ?? defaults.timezone)
    return hasPulse && !removedAt && !isLate && isItsHour
  }

  /** A wrong number is worse than none. */
  async function counted({ id }: Club): Promise<Counts | undefined> {
    try {
      return await count(id, now())
    } catch (error) {
      if (isPassing(error)) throw error
      log.error(faultOf(error), 'the runners of a club could not be counted')
      return undefined
    }
  }

  async function settle({ id, clubId, dueAt }: Row, isPosted: boolean): Promise<void> {
    const sentAt = new Date(now().epochMilliseconds)
    const to = isPosted ? { state: 'sent' as const, sentAt } : { state: 'over' as const }
    // Whoever handed it over may have a clock that is ahead: never the same Sunday again.
    const after = Math.max(sentAt.getTime(), dueAt.getTime())
    await db.transaction(async (tx) => {
      // First the club, as whoever turns the card off does.
      const [of] = await tx.select().from(club).where(eq(club.id, clubId)).for('update')
      const [settled] = await tx.update(pulse).set(to).where(eq(pulse.id, id)).returning()
      if (of && settled) await pulses.plan(tx, of, Temporal.Instant.fromEpochMilliseconds(after))
    })
  }

  async function deliver(row: Row, of: Club): Promise<boolean> {
    if (!isWanted(row, of)) return false
    const counts = await counted(of)
    if (!counts) return false
    const say = words.in(words.choose(of.language ?? undefined, defaults.language))
    return post(api, of, pulseCard(say, counts, of, username), true)
  }

  async function postOne(id: string): Promise<void> {
    const found = await find(id)
    if (found) await settle(found.row, await deliver(found.row, found.of))
  }

  return async (ids) => {
    const isHandedOver = and(inArray(pulse.id, [...ids]), eq(pulse.state, 'queued'))
    if (await pace.wait(ids.length)) for (const id of ids) await withDeadline(() => postOne(id))
    else await db.update(pulse).set({ state: 'due' }).where(isHandedOver)
  }
}
