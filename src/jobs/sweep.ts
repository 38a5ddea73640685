import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Db, Tx } from '../db/database.ts'
import { checkIn, expiryNotice, pulse, recall, reminder } from '../db/schema.ts'
import type { Jobs, QueueName } from './jobs.ts'

/** What one transaction takes up; the next sweep takes the rest. */
const BATCH_MAX = 500

/** The tables whose rows fall due, each with the queue that sends them. */
const DUE = {
  'check-in': checkIn,
  reminder,
  recall,
  'expiry-notice': expiryNotice,
  pulse,
} as const satisfies { [Q in QueueName]: unknown }
const TABLES = Object.values(DUE)
const QUEUES = Object.keys(DUE) as QueueName[]

/** Hands what is due to its queue. */
export interface Sweep {
  run(now: Temporal.Instant): Promise<void>
  /** Whether something that was handed over is not yet sent. */
  isSending(): Promise<boolean>
  /** How many have been sent, ever. */
  countSent(): Promise<number>
  /** The next moment at which something falls due. */
  nextDue(): Promise<Temporal.Instant | undefined>
}

/** What was handed to a queue that is gone falls due again. */
export async function fallDueAgain(tx: Tx): Promise<void> {
  for (const table of TABLES)
    await tx.update(table).set({ state: 'due' }).where(eq(table.state, 'queued'))
}

export function createSweep(db: Db, jobs: Jobs): Sweep {
  async function handOver(queue: QueueName, now: Date): Promise<void> {
    const table = DUE[queue]
    const ids = await db.transaction(async (tx) => {
      const due = await tx
        .select({ id: table.id })
        .from(table)
        .where(and(eq(table.state, 'due'), lte(table.dueAt, now)))
        .orderBy(asc(table.dueAt))
        .limit(BATCH_MAX)
        .for('update', { skipLocked: true })
      if (due.length === 0) return due
      const ids = due.map(({ id }) => id)
      await tx.update(table).set({ state: 'queued' }).where(inArray(table.id, ids))
      await jobs.send(tx, queue, due)
      return due
    })
    if (ids.length > 0) jobs.hurry(queue)
  }

  async function isSendingIn(table: (typeof TABLES)[number]): Promise<boolean> {
    const [row] = await db
      .select({ id: table.id })
      .from(table)
      .where(eq(table.state, 'queued'))
      .limit(1)
    return row !== undefined
  }

  async function nextIn(table: (typeof TABLES)[number]): Promise<number> {
    const [row] = await db
      .select({ at: table.dueAt })
      .from(table)
      .where(eq(table.state, 'due'))
      .orderBy(asc(table.dueAt))
      .limit(1)
    return row?.at.getTime() ?? Number.POSITIVE_INFINITY
  }

  return {
    async run(instant) {
      const now = new Date(instant.epochMilliseconds)
      for (const queue of QUEUES) await handOver(queue, now)
    },

    async countSent() {
      const counts = await Promise.all(
        TABLES.map((table) => db.$count(table, isNotNull(table.sentAt))),
      )
      return counts.reduce((sum, count) => sum + count, 0)
    },

    async isSending() {
      return (await Promise.all(TABLES.map(isSendingIn))).includes(true)
    },

    async nextDue() {
      const next = Math.min(...(await Promise.all(TABLES.map(nextIn))))
      return Number.isFinite(next) ? Temporal.Instant.fromEpochMilliseconds(next) : undefined
    },
  }
}
