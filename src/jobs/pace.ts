import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/database.ts'
import { pace } from '../db/schema.ts'

const ROW = 1
/**
 * So far ahead rows are handed over, milliseconds: twice the time between two sweeps, so that a
 * sweep that comes a little late leaves no gap.
 */
const AHEAD_MS = 2_000
/** A place that was missed by more is taken anew: after a crash, a retry, or a long standstill. */
const LATE_MS_MAX = 500

/** Places in the one row of all sendings: the first is at `startMs`, epoch milliseconds. */
export interface Places {
  readonly startMs: number
  /** From one to the next; 0 where there is no pace. */
  readonly everyMs: number
  /** How many are free. */
  readonly count: number
}

/**
 * One pace for all instances, kept in one row of the database and by the database's clock. Nobody
 * holds that row while Telegram is called.
 */
export interface Pace {
  /** Within the transaction that hands rows over; whoever else hands over waits for its end. */
  free(tx: Tx): Promise<Places>
  /** Takes the first so many of them. */
  take(tx: Tx, places: Places, count: number): Promise<void>
  /**
   * How long to wait for a place that was taken, milliseconds; undefined where it is not to be used:
   * Telegram has asked for silence, or it was missed and no other is free.
   */
  untilPlace(atMs: number, count: number): Promise<number | undefined>
  /** Nothing that is due is sent by any instance for so many seconds. */
  hold(seconds: number): Promise<void>
}

const REAL_TIME = sql`clock_timestamp()`
const inMs = (moment: SQL) => sql`extract(epoch from ${moment}) * 1000`
const later = (moment: SQL, ms: number) => sql`${moment} + ${`${ms} milliseconds`}::interval`

/**
 * @param perSecond Infinity for no pace: with a clock that is moved by hand days pass in a second
 * of real time, which is what a pace counts. A hold is kept all the same.
 * @param now the moment, as the database tells it
 */
export async function createPace(
  db: Db,
  perSecond: number,
  now: () => SQL = () => REAL_TIME,
): Promise<Pace> {
  const everyMs = 1_000 / perSecond
  const begin = () => sql`greatest(next_at, held_until, ${now()})`
  const epoch = new Date(0)
  await db.insert(pace).values({ id: ROW, nextAt: epoch, heldUntil: epoch }).onConflictDoNothing()

  return {
    async free(tx) {
      const [row] = await tx.execute(sql`
        select ${inMs(begin())} as start, ${inMs(now())} as now from pace where id = ${ROW} for update`)
      const startMs = Number(row?.start)
      const leftMs = Number(row?.now) + AHEAD_MS - startMs
      return { startMs, everyMs, count: leftMs <= 0 ? 0 : Math.floor(leftMs / everyMs) }
    },

    async take(tx, { startMs }, count) {
      await tx.execute(sql`
        update pace set next_at = to_timestamp(${(startMs + count * everyMs) / 1_000})
        where id = ${ROW}`)
    },

    async untilPlace(atMs, count) {
      const [row] = await db.execute(sql`
        select ${atMs}::float8 - ${inMs(now())} as wait,
          held_until > greatest(${now()}, to_timestamp(${atMs / 1_000})) as held
        from pace where id = ${ROW}`)
      if (row?.held) return undefined
      const waitMs = Number(row?.wait)
      if (waitMs >= -LATE_MS_MAX) return Math.max(0, waitMs)
      const takenMs = count * everyMs
      const [taken] = await db.execute(sql`
        update pace set next_at = ${later(begin(), takenMs)}
        where id = ${ROW} and ${begin()} < ${later(now(), AHEAD_MS)}
        returning ${inMs(sql`next_at`)} - ${inMs(now())} as after`)
      return taken && Math.max(0, Number(taken.after) - takenMs)
    },

    async hold(seconds) {
      await db.execute(sql`
        update pace set held_until = greatest(held_until, ${later(now(), seconds * 1_000)})
        where id = ${ROW}`)
    },
  }
}
