import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { check, checkIn, expiryNotice, person, recall, reminder } from '../db/schema.ts'
import type { Jobs } from '../jobs/jobs.ts'

/** The tables whose rows are handed to a queue. */
const QUEUED = [checkIn, reminder, recall, expiryNotice] as const

/** Erases what is kept, with the jobs that bear the ids of its rows. */
export interface Erasing {
  /** People, with everything that is theirs: their keys too, so that no copy opens any more. */
  people(tx: Tx, ids: readonly number[]): Promise<void>
  /** Checks, with all that followed them. */
  checks(tx: Tx, ids: readonly string[]): Promise<void>
}

export function createErasing(jobs: Jobs): Erasing {
  async function dropJobs(
    tx: Tx,
    isTheirs: (table: (typeof QUEUED)[number]) => SQL,
  ): Promise<void> {
    for (const table of QUEUED)
      await jobs.drop(tx, await tx.select({ id: table.id }).from(table).where(isTheirs(table)))
  }

  return {
    async people(tx, ids) {
      if (ids.length === 0) return
      const checks = tx
        .select({ id: check.id })
        .from(check)
        .where(inArray(check.personId, [...ids]))
      // By the check too: a reminder to the buddy of somebody who is erased is the buddy's.
      await dropJobs(
        tx,
        (table) => sql`(${inArray(table.personId, [...ids])} or ${inArray(table.checkId, checks)})`,
      )
      await tx.delete(person).where(inArray(person.id, [...ids]))
    },

    async checks(tx, ids) {
      if (ids.length === 0) return
      await dropJobs(tx, (table) => inArray(table.checkId, [...ids]))
      await tx.delete(check).where(inArray(check.id, [...ids]))
    },
  }
}
