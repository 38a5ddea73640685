import { eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { chore } from '../db/schema.ts'

const DAY_MS = 86_400_000

/** What is done once a day by the bot's clock, by one instance. */
export interface Daily {
  /** Does it if a day has gone since it was last done; what breaks off is begun again. */
  run(now: Temporal.Instant): Promise<void>
  /** When it is to be done next. */
  next(): Promise<Temporal.Instant | undefined>
}

/** @param lock of PostgreSQL, an arbitrary number that nothing else uses */
export function createDaily(
  db: Db,
  name: string,
  lock: number,
  work: (now: Temporal.Instant) => Promise<void>,
): Daily {
  async function doneAt(): Promise<number> {
    const [row] = await db.select().from(chore).where(eq(chore.name, name))
    return row?.doneAt.getTime() ?? Number.NEGATIVE_INFINITY
  }

  return {
    async run(now) {
      const isDue = async () => now.epochMilliseconds - (await doneAt()) >= DAY_MS
      if (!(await isDue())) return
      // Held by a transaction of its own: it goes with a killed process, and the chore is not done.
      await db.transaction(async (tx) => {
        const [row] = await tx.execute(sql`select pg_try_advisory_xact_lock(${lock}) as held`)
        if (!row?.held || !(await isDue())) return
        await work(now)
        const at = new Date(now.epochMilliseconds)
        await tx
          .insert(chore)
          .values({ name, doneAt: at })
          .onConflictDoUpdate({ target: chore.name, set: { doneAt: at } })
      })
    },

    async next() {
      const at = (await doneAt()) + DAY_MS
      return Number.isFinite(at) ? Temporal.Instant.fromEpochMilliseconds(at) : undefined
    },
  }
}
