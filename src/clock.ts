import { eq } from 'drizzle-orm'
import type { Db } from './db/database.ts'
import { clock as table } from './db/schema.ts'

const ROW = 1

/** The bot's own time: when things are due. Leases, deadlines and retries use real time. */
export interface Clock {
  now(): Temporal.Instant
}

/** A clock that stands still until it is moved; where it stands is kept in the database. */
export interface ManualClock extends Clock {
  moveTo(instant: Temporal.Instant): Promise<void>
}

export const realClock: Clock = { now: () => Temporal.Now.instant() }

/** The time by the bot's clock, for a program beside it: nothing is stored, and nothing moved. */
export async function timeNow(db: Db, kind: 'real' | 'manual'): Promise<Temporal.Instant> {
  const [row] = kind === 'manual' ? await db.select().from(table).where(eq(table.id, ROW)) : []
  return row ? Temporal.Instant.fromEpochMilliseconds(row.now.getTime()) : realClock.now()
}

/** Takes up the time at which the clock was left, or begins at the present. */
export async function createManualClock(db: Db): Promise<ManualClock> {
  const present = new Date(Math.floor(Date.now() / 1_000) * 1_000)
  await db.insert(table).values({ id: ROW, now: present }).onConflictDoNothing()
  const [row] = await db.select().from(table).where(eq(table.id, ROW))
  let now = Temporal.Instant.fromEpochMilliseconds((row?.now ?? present).getTime())
  return {
    now: () => now,
    async moveTo(instant) {
      await db
        .update(table)
        .set({ now: new Date(instant.epochMilliseconds) })
        .where(eq(table.id, ROW))
      now = instant
    },
  }
}
