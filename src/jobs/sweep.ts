import { and, asc, eq, gt, inArray, isNotNull, lte } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { Db, Tx } from '../db/database.ts'
import { checkIn, expiryNotice, pulse, RANKS, recall, reminder } from '../db/schema.ts'
import type { Job, Jobs, KindName } from './jobs.ts'
import type { Pace } from './pace.ts'

/** What one transaction takes up; the next sweep takes the rest. */
const BATCH_MAX = 2_000

/** The tables whose rows fall due, by what their jobs name them. */
const DUE = {
  'check-in': checkIn,
  reminder,
  recall,
  'expiry-notice': expiryNotice,
  pulse,
} as const satisfies { [K in KindName]: unknown }
const TABLES = Object.values(DUE)
const KINDS = Object.keys(DUE) as KindName[]

interface DueRow {
  readonly kind: KindName
  readonly id: string
  readonly rank: number
  readonly dueAt: Date
}

/** Hands over what is due, the graver first, as much as the pace will send before the next sweeps. */
export interface Sweep {
  run(now: Temporal.Instant): Promise<void>
  /** Whether something that was handed over is not yet sent. */
  isSending(): Promise<boolean>
  /** Whether something is due and not yet handed over. */
  isDue(now: Temporal.Instant): Promise<boolean>
  /** How many have been sent, ever. */
  countSent(): Promise<number>
  /** The next moment after this at which something falls due. */
  nextDue(now: Temporal.Instant): Promise<Temporal.Instant | undefined>
}

/** What was handed to a queue that is gone falls due again. */
export async function fallDueAgain(tx: Tx): Promise<void> {
  for (const table of TABLES)
    await tx.update(table).set({ state: 'due' }).where(eq(table.state, 'queued'))
}

const dateOf = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds)

/** The gravest rows of one table, and of these what has waited longest. */
function dueIn(db: Db | Tx, kind: KindName, now: Date, limit: number) {
  const table = DUE[kind]
  // Each rank by name: so the index answers, however many rows are still to come.
  const isDue = and(eq(table.state, 'due'), inArray(table.rank, [...RANKS]), lte(table.dueAt, now))
  return db
    .select({ id: table.id, rank: table.rank, dueAt: table.dueAt })
    .from(table)
    .where(isDue)
    .orderBy(asc(table.rank), asc(table.dueAt))
    .limit(limit)
}

/** The same of all tables. */
async function firstOfAll(tx: Tx, now: Date, limit: number): Promise<DueRow[]> {
  const rows: DueRow[] = []
  for (const kind of KINDS) {
    const due = await dueIn(tx, kind, now, limit).for('update', { skipLocked: true })
    for (const row of due) rows.push({ kind, ...row })
  }
  return rows
    .sort((a, b) => a.rank - b.rank || a.dueAt.getTime() - b.dueAt.getTime())
    .slice(0, limit)
}

export function createSweep(db: Db, jobs: Jobs, pace: Pace): Sweep {
  async function handOver(tx: Tx, now: Date): Promise<void> {
    const waiting = (await jobs.countWaiting(tx)) * pace.together
    const limit = Math.min(pace.ahead - waiting, BATCH_MAX)
    if (limit <= 0) return
    const rows = await firstOfAll(tx, now, limit)
    for (const kind of KINDS) {
      const ofKind = rows.filter((row) => row.kind === kind)
      if (ofKind.length === 0) continue
      const table = DUE[kind]
      const ids = ofKind.map(({ id }) => id)
      await tx.update(table).set({ state: 'queued' }).where(among(table.id, ids))
      await jobs.send(tx, jobsOf(kind, ofKind, pace.together))
    }
  }

  async function isDue(now: Temporal.Instant): Promise<boolean> {
    const first = await Promise.all(KINDS.map((kind) => dueIn(db, kind, dateOf(now), 1)))
    return first.flat().length > 0
  }

  async function isSendingIn(table: (typeof TABLES)[number]): Promise<boolean> {
    const [row] = await db
      .select({ id: table.id })
      .from(table)
      .where(eq(table.state, 'queued'))
      .limit(1)
    return row !== undefined
  }

  async function nextIn(table: (typeof TABLES)[number], now: Date): Promise<number> {
    const [row] = await db
      .select({ at: table.dueAt })
      .from(table)
      .where(and(eq(table.state, 'due'), gt(table.dueAt, now)))
      .orderBy(asc(table.dueAt))
      .limit(1)
    return row?.at.getTime() ?? Number.POSITIVE_INFINITY
  }

  return {
    isDue,

    async run(now) {
      // Most seconds nothing is due, and then nothing is opened or locked.
      if (!(await isDue(now)) || (await pace.isHeld())) return
      await db.transaction((tx) => handOver(tx, dateOf(now)))
      jobs.hurry()
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

    async nextDue(now) {
      const next = Math.min(...(await Promise.all(TABLES.map((each) => nextIn(each, dateOf(now))))))
      return Number.isFinite(next) ? Temporal.Instant.fromEpochMilliseconds(next) : undefined
    },
  }
}

/** Rows in their order, as many in a job as are sent together; it is as grave as its first. */
function jobsOf(kind: KindName, rows: readonly DueRow[], together: number): Job[] {
  const jobs: Job[] = []
  for (let at = 0; at < rows.length; at += together) {
    const some = rows.slice(at, at + together)
    jobs.push({ kind, ids: some.map(({ id }) => id), rank: some[0]?.rank ?? 0 })
  }
  return jobs
}
