import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { checkIn } from '../db/schema.ts'
import type { Jobs } from '../jobs/jobs.ts'

/** What one transaction takes up; the next sweep takes the rest. */
const BATCH_MAX = 500

/** Hands what is due to the queue. */
export interface Sweep {
  run(now: Temporal.Instant): Promise<void>
  /** Whether something that was handed over is not yet sent. */
  isSending(): Promise<boolean>
  /** How many have been sent, ever. */
  countSent(): Promise<number>
  /** The next moment at which something falls due. */
  nextDue(): Promise<Temporal.Instant | undefined>
}

export function createSweep(db: Db, jobs: Jobs): Sweep {
  return {
    async run(instant) {
      const now = new Date(instant.epochMilliseconds)
      const ids = await db.transaction(async (tx) => {
        const due = await tx
          .select({ id: checkIn.id })
          .from(checkIn)
          .where(and(eq(checkIn.state, 'due'), lte(checkIn.dueAt, now)))
          .orderBy(asc(checkIn.dueAt))
          .limit(BATCH_MAX)
          .for('update', { skipLocked: true })
        if (due.length === 0) return due
        const ids = due.map(({ id }) => id)
        await tx.update(checkIn).set({ state: 'queued' }).where(inArray(checkIn.id, ids))
        await jobs.send(tx, 'check-in', due)
        return due
      })
      if (ids.length > 0) jobs.hurry('check-in')
    },

    async countSent() {
      return db.$count(checkIn, isNotNull(checkIn.sentAt))
    },

    async isSending() {
      const [row] = await db
        .select({ id: checkIn.id })
        .from(checkIn)
        .where(eq(checkIn.state, 'queued'))
        .limit(1)
      return row !== undefined
    },

    async nextDue() {
      const [row] = await db
        .select({ at: checkIn.dueAt })
        .from(checkIn)
        .where(eq(checkIn.state, 'due'))
        .orderBy(asc(checkIn.dueAt))
        .limit(1)
      return row && Temporal.Instant.fromEpochMilliseconds(row.at.getTime())
    },
  }
}
