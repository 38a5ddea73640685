import { and, eq, gte, inArray, isNull, lt, notExists, or, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/database.ts'
import { buddy, chat, check, checkIn, clubMember, deepLink, person, physio } from '../db/schema.ts'
import type { Erasing } from './erasing.ts'

const DAY_MS = 86_400_000
/** Who has blocked the bot has had this long to come back, days. */
const UNREACHABLE_DAYS = 30
/** A consent taken back can be given again for so long, days. */
const WITHDRAWN_DAYS = 1
/** A brief check that was left, or whose check-in is over, stays in sight for so long, days. */
const BRIEF_DAYS = 1
/** A check-in that was sent waits so long for its answer, days. */
const WAITS_DAYS = 7
/** What one transaction erases; a crash loses no more than that. */
const BATCH_MAX = 500

/** From when on the days of a check are counted: the last answer, or the wish to keep it. */
export const keptSince = sql`greatest(${check.answeredAt}, ${check.keptAt})`.mapWith(
  check.answeredAt,
)

/** Checks whose days began before this. */
export function isKeptSinceBefore(date: Date): SQL {
  return sql`${keptSince} < ${date.toISOString()}::timestamptz`
}

export interface ExpiryParts {
  readonly db: Db
  readonly erasing: Erasing
  /** Days after the last answer. */
  readonly keepDays: number
}

/**
 * Erases what has been kept long enough, batch by batch: begun again it goes on where it was.
 */
export async function expire(
  { db, erasing, keepDays }: ExpiryParts,
  now: Temporal.Instant,
): Promise<void> {
  const ago = (days: number) => new Date(now.epochMilliseconds - days * DAY_MS)

  /** People for whom this holds, until there are none. */
  async function erasePeople(where: SQL | undefined): Promise<void> {
    await inBatches(
      () => db.select({ id: person.id }).from(person).where(where).limit(BATCH_MAX),
      (rows) => db.transaction((tx) => erasing.people(tx, idsOf(rows))),
    )
  }

  /** Checks for which this holds, and the people of whom nothing else is kept then. */
  async function eraseChecks(where: SQL | undefined): Promise<void> {
    const { id, personId } = check
    await inBatches(
      () => db.select({ id, personId }).from(check).where(where).limit(BATCH_MAX),
      (rows) =>
        db.transaction(async (tx) => {
          await erasing.checks(tx, idsOf(rows))
          const owners = rows.map((row) => row.personId)
          const isLeft = and(isNull(person.consentVersion), hasNoCheck(tx), isNobodys(tx))
          const left = await tx
            .select({ id: person.id })
            .from(person)
            .where(and(inArray(person.id, owners), isLeft))
          await erasing.people(tx, idsOf(left))
        }),
    )
  }

  function hasNoCheck(tx: Tx): SQL {
    return notExists(tx.select({ one: sql`1` }).from(check).where(eq(check.personId, person.id)))
  }

  /** A buddy and a physio are kept as long as they are one; whom a club may count, for some time. */
  function isNobodys(tx: Tx): SQL | undefined {
    const one = { one: sql`1` }
    const isAskedFor = and(
      eq(clubMember.personId, person.id),
      sql`${clubMember.isCounted} is distinct from false`,
      gte(clubMember.joinedAt, ago(keepDays)),
    )
    return and(
      notExists(tx.select(one).from(buddy).where(eq(buddy.buddyId, person.id))),
      notExists(tx.select(one).from(physio).where(eq(physio.personId, person.id))),
      notExists(tx.select(one).from(clubMember).where(isAskedFor)),
    )
  }

  const isOpen = or(
    inArray(checkIn.state, ['due', 'queued']),
    and(eq(checkIn.state, 'sent'), sql`${checkIn.sentAt} > ${ago(WAITS_DAYS).toISOString()}`),
  )
  const isAskedAfter = db
    .select({ one: sql`1` })
    .from(checkIn)
    .where(and(eq(checkIn.checkId, check.id), isOpen))

  await erasePeople(and(eq(person.consentVersion, 0), lt(person.consentAt, ago(WITHDRAWN_DAYS))))
  await erasePeople(lt(person.unreachableAt, ago(UNREACHABLE_DAYS)))
  await eraseChecks(
    and(check.isBrief, lt(check.answeredAt, ago(BRIEF_DAYS)), notExists(isAskedAfter)),
  )
  await eraseChecks(isKeptSinceBefore(ago(keepDays)))
  await erasePeople(and(lt(person.createdAt, ago(keepDays)), hasNoCheck(db), isNobodys(db)))
  await db.delete(deepLink).where(lt(deepLink.expiresAt, ago(0)))
  // Left by a process that was killed in a turn of somebody of whom nothing is kept.
  await db
    .delete(chat)
    .where(and(isNull(chat.personId), lt(chat.leaseUntil, sql`now() - interval '1 hour'`)))
}

function idsOf<Id>(rows: readonly { readonly id: Id }[]): Id[] {
  return rows.map(({ id }) => id)
}

/** What is found and erased, batch by batch, until nothing is found. */
async function inBatches<Row>(
  find: () => Promise<Row[]>,
  erase: (rows: Row[]) => Promise<void>,
): Promise<void> {
  for (let rows = await find(); rows.length > 0; rows = await find()) await erase(rows)
}
