import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import type { Keyring } from '../db/keyring.ts'
import { check, checkIn, clubMember, person, personKey } from '../db/schema.ts'
import type { Opener } from '../db/seal.ts'
import { COUNTED_MIN, MANY_FROM } from './band.ts'
import { isMinor } from './members.ts'
import { LESS_DAYS, runningNow, ToldInCheckIn, type ToldRunning } from './running.ts'

const DAY_MS = 86_400_000
/** People whose answers are open at once, however many a club counts. */
const BATCH_MAX = 200

const Profile = z.object({ age: z.string().optional() })

/** How many of a club's counted runners; past the last band it is not counted on. */
export interface Counts {
  readonly less: number
  readonly back: number
}

type Members = readonly { readonly id: number; readonly profile: Uint8Array | null }[]

/** Counts what a club may know of its runners. */
export type Counting = (clubId: string, now: Temporal.Instant) => Promise<Counts | undefined>

/**
 * Counts the runners who agreed to it and are of age, by what they told. A number that does not
 * hold is worse than none: whatever does not open is thrown.
 * @returns undefined where fewer than five are counted
 */
export function createCounting(db: Db, keyring: Keyring): Counting {
  /** Who may be counted, by what stands in the clear; the age is sealed. */
  const mayCount = (clubId: string) =>
    and(
      eq(clubMember.clubId, clubId),
      eq(clubMember.isCounted, true),
      sql`${person.consentVersion} is distinct from 0`,
    )

  /** The adults of a club, batch by batch, with what opens what they told. */
  async function* adultsOf(clubId: string, onlyToldSince?: Date) {
    const lately = onlyToldSince && hasToldSince(onlyToldSince)
    for (let after = 0; ; ) {
      const rows = await db
        .select({ id: person.id, profile: person.profile, wrapped: personKey.wrapped })
        .from(clubMember)
        .innerJoin(person, eq(person.id, clubMember.personId))
        .innerJoin(personKey, eq(personKey.personId, person.id))
        .where(and(mayCount(clubId), gt(person.id, after), lately))
        .orderBy(asc(person.id))
        .limit(BATCH_MAX)
      const opener = keyring.openerOf(rows.map(({ id, wrapped }) => ({ personId: id, wrapped })))
      yield { adults: rows.filter((row) => isAdult(row, opener)), opener }
      const last = rows.at(-1)
      if (!last || rows.length < BATCH_MAX) return
      after = last.id
    }
  }

  /** Every answer to a check-in is one to its check. */
  function hasToldSince(since: Date) {
    const own = and(eq(check.personId, person.id), eq(check.isBrief, false))
    const told = db
      .select({ one: sql`1` })
      .from(check)
      .where(and(own, gt(check.answeredAt, since)))
    return sql`exists ${told}`
  }

  function isAdult({ id, profile }: Members[number], opener: Opener): boolean {
    return !profile || !isMinor(Profile.parse(opener.open(`person:${id}`, profile)))
  }

  async function areEnough(clubId: string): Promise<boolean> {
    let count = 0
    for await (const { adults } of adultsOf(clubId)) {
      count += adults.length
      if (count >= COUNTED_MIN) return true
    }
    return false
  }

  /** What each of them told of their running, the oldest first. */
  async function toldBy(people: Members, opener: Opener): Promise<ToldRunning[][]> {
    const ids = people.map(({ id }) => id)
    const rows = await db
      .select({
        id: checkIn.id,
        personId: checkIn.personId,
        answer: checkIn.answer,
        sentAt: checkIn.sentAt,
      })
      .from(checkIn)
      .innerJoin(check, eq(check.id, checkIn.checkId))
      .where(
        and(inArray(checkIn.personId, ids), eq(check.isBrief, false), isNotNull(checkIn.answer)),
      )
    const told = rows.flatMap(({ id, personId, answer, sentAt }) => {
      const { progress, activity, toldAt } = ToldInCheckIn.parse(
        opener.open(`check-in:${id}`, answer ?? new Uint8Array()),
      )
      if (activity === undefined && progress !== 'gone') return []
      // Releases before this one stored only when they asked.
      const at = toldAt ?? sentAt?.toISOString()
      return at === undefined ? [] : [{ personId, activity, at: Temporal.Instant.from(at) }]
    })
    told.sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    return [...Map.groupBy(told, ({ personId }) => personId).values()]
  }

  return async (clubId, now) => {
    if (!(await areEnough(clubId))) return undefined
    const counts = { less: 0, back: 0 }
    const since = new Date(now.epochMilliseconds - LESS_DAYS * DAY_MS)
    for await (const { adults, opener } of adultsOf(clubId, since)) {
      if (adults.length === 0) continue
      for (const told of await toldBy(adults, opener)) {
        const running = runningNow(told, now)
        if (running) counts[running] += 1
      }
      if (Math.min(counts.less, counts.back) >= MANY_FROM) break
    }
    return counts
  }
}
