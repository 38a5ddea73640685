import { and, isNull, lt, notExists, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { chat, check, person } from '../db/schema.ts'

/** What consent promises. */
const KEEP_DAYS = 180
const HOURS = 24

/**
 * Erases the checks whose last answer is 180 days old, with their check-ins, and then the people of
 * whom nothing else is left.
 */
export async function expire(db: Db, now: Temporal.Instant): Promise<void> {
  const before = new Date(now.subtract({ hours: KEEP_DAYS * HOURS }).epochMilliseconds)
  await db.transaction(async (tx) => {
    await tx.delete(check).where(lt(check.answeredAt, before))
    const checksLeft = tx
      .select({ one: sql`1` })
      .from(check)
      .where(sql`${check.personId} = ${person.id}`)
    await tx.delete(person).where(and(lt(person.createdAt, before), notExists(checksLeft)))
    // Left by a process that was killed in a turn of somebody of whom nothing is kept.
    await tx
      .delete(chat)
      .where(and(isNull(chat.personId), lt(chat.leaseUntil, sql`now() - interval '1 hour'`)))
  })
}
