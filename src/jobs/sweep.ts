import { and, asc, eq, gt, inArray, isNotNull, lte } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { Db, Tx } from '../db/database.ts'
import { checkIn, expiryNotice, RANKS, recall } from '../db/schema.ts'
import type { Job, Jobs, QueueName } from './jobs.ts'
import type { Pace, Places } from './pace.ts'

/** What one transaction takes up; the next sweep takes the rest. */
const BATCH_MAX = 2_000
/**
 * Rows whose places are closer than this are sent together, as many as the pace has in a tenth of a
 * second; others one by one, so that a crash finds no more than one under way. Milliseconds.
 */
const APART_MS = 20
const TOGETHER_MS = 100
const TOGETHER_MAX = 100

/** The tables whose rows fall due, each with the queue that sends them. */
const DUE = {
  'check-in': checkIn,
  recall,
  'expiry-notice': expiryNotice,
} as const satisfies { [Q in QueueName]: unknown }
const TABLES = Object.values(DUE)
const QUEUES = Object.keys(DUE) as QueueName[]

interface DueRow {
  readonly queue: QueueName
  readonly id: string
  readonly rank: number
  readonly dueAt: Date
}

/** Hands what is due to its queue, the graver first, as many as the pace lets go. */
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

export function createSweep(db: Db, jobs: Jobs, pace: Pace): Sweep {
  const dateOf = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds)

  function dueIn(tx: Tx, queue: QueueName, now: Date, limit: number) {
    const table = DUE[queue]
    return (
      tx
        .select({ id: table.id, rank: table.rank, dueAt: table.dueAt })
        .from(table)
        // Each rank by name: so the index answers, however many rows are still to come.
        .where(and(eq(table.state, 'due'), inArray(table.rank, [...RANKS]), lte(table.dueAt, now)))
        .orderBy(asc(table.rank), asc(table.dueAt))
        .limit(limit)
    )
  }

  /** The gravest of all tables, and of these what has waited longest. */
  async function first(tx: Tx, now: Date, limit: number): Promise<DueRow[]> {
    const rows: DueRow[] = []
    for (const queue of QUEUES) {
      const due = await dueIn(tx, queue, now, limit).for('update', { skipLocked: true })
      for (const row of due) rows.push({ queue, ...row })
    }
    return rows
      .sort((a, b) => a.rank - b.rank || a.dueAt.getTime() - b.dueAt.getTime())
      .slice(0, limit)
  }

  async function handOver(tx: Tx, now: Date): Promise<QueueName[]> {
    const places = await pace.free(tx)
    const limit = Math.min(places.count, BATCH_MAX)
    const rows = limit > 0 ? await first(tx, now, limit) : []
    if (rows.length === 0) return []
    await pace.take(tx, places, rows.length)
    const ofQueues = jobsOf(rows, places)
    for (const [queue, all] of ofQueues) {
      const table = DUE[queue]
      const ids = all.flatMap((job) => job.ids)
      await tx.update(table).set({ state: 'queued' }).where(among(table.id, ids))
      await jobs.send(tx, queue, all)
    }
    return [...ofQueues.keys()]
  }

  async function isAnyIn(queue: QueueName, now: Date): Promise<boolean> {
    return (await dueIn(db, queue, now, 1)).length > 0
  }

  async function isDue(now: Temporal.Instant): Promise<boolean> {
    const found = await Promise.all(QUEUES.map((queue) => isAnyIn(queue, dateOf(now))))
    return found.includes(true)
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
      // Nothing is locked while nothing is due.
      if (!(await isDue(now))) return
      const queues = await db.transaction((tx) => handOver(tx, dateOf(now)))
      for (const queue of queues) jobs.hurry(queue)
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

/** Rows in their order, by queue, in jobs of as many as are sent together. */
function jobsOf(
  rows: readonly DueRow[],
  { startMs, everyMs }: Places,
): ReadonlyMap<QueueName, readonly Job[]> {
  const isApart = everyMs >= APART_MS
  const together = isApart ? 1 : Math.min(TOGETHER_MAX, Math.round(TOGETHER_MS / everyMs))
  const all = new Map<QueueName, { ids: string[]; atMs: number }[]>()
  for (const [place, { queue, id }] of rows.entries()) {
    const ofQueue = all.get(queue) ?? []
    all.set(queue, ofQueue)
    const last = ofQueue.at(-1)
    if (last && last.ids.length < together) last.ids.push(id)
    else ofQueue.push({ ids: [id], atMs: startMs + place * everyMs })
  }
  return all
}
