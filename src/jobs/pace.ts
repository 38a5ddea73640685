import { eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { pace } from '../db/schema.ts'

const ROW = 1
/**
 * What the pace sends within so many milliseconds is sent together; at the usual pace that is one,
 * so that a crash finds no more than one or two under way.
 */
const TOGETHER_MS = 50
/** Together where there is no pace. */
const TOGETHER_MAX = 50
/**
 * Groups that an instance has in hand. One that is sent alone waits for its place most of the time;
 * of many together, more than these would be sent at once where the pace has fallen behind, and taps
 * would wait for them.
 */
const ALONE_IN_HAND = 12
const TOGETHER_IN_HAND = 4
/** So much is handed over ahead: sweeps come once a second, and one may come late. */
const AHEAD_SECONDS = 2

/**
 * One pace for all instances, kept in one row of the database and by the database's clock. Nobody
 * holds that row while Telegram is called.
 */
export interface Pace {
  /** How many are sent together, in places that follow one another. */
  readonly together: number
  /** How many such groups an instance has in hand. */
  readonly inHand: number
  /** How many may wait for their places; what is graver and comes later goes before the others. */
  readonly ahead: number
  /**
   * Takes the next so many places.
   * @returns how long to wait for them, milliseconds; undefined while Telegram asks for silence
   */
  take(count: number): Promise<number | undefined>
  /**
   * Takes the next so many places and waits for them.
   * @returns whether Telegram may be called then
   */
  wait(count: number): Promise<boolean>
  /** Whether Telegram asks for silence. */
  isHeld(): Promise<boolean>
  /** Nothing that is due is sent by any instance for so many seconds. */
  hold(seconds: number): Promise<void>
}

const later = (moment: SQL, ms: number) => sql`${moment} + ${`${ms} milliseconds`}::interval`

/**
 * @param perSecond Infinity for no pace: with a clock that is moved by hand days pass in a second
 * of real time, which is what a pace counts. A hold is kept all the same.
 * @param now the moment, as the database tells it
 */
export async function createPace(
  db: Db,
  perSecond: number,
  now: () => SQL = () => sql`clock_timestamp()`,
): Promise<Pace> {
  const everyMs = 1_000 / perSecond
  const together = Math.min(TOGETHER_MAX, Math.max(1, Math.floor(TOGETHER_MS / everyMs)))
  const epoch = new Date(0)
  await db.insert(pace).values({ id: ROW, nextAt: epoch, heldUntil: epoch }).onConflictDoNothing()

  async function take(count: number): Promise<number | undefined> {
    const takenMs = count * everyMs
    const [taken] = await db.execute(sql`
      update pace set next_at = ${later(sql`greatest(next_at, ${now()})`, takenMs)}
      where id = ${ROW} and held_until <= ${now()}
      returning extract(epoch from next_at - ${now()}) * 1000 as after`)
    return taken && Math.max(0, Number(taken.after) - takenMs)
  }

  async function isHeld(): Promise<boolean> {
    const [row] = await db
      .select({ isHeld: sql<boolean>`${pace.heldUntil} > ${now()}` })
      .from(pace)
      .where(eq(pace.id, ROW))
    return row?.isHeld ?? false
  }

  return {
    take,
    isHeld,
    together,
    inHand: together === 1 ? ALONE_IN_HAND : TOGETHER_IN_HAND,
    ahead: AHEAD_SECONDS * perSecond,

    async wait(count) {
      const waitMs = await take(count)
      if (!waitMs) return waitMs === 0
      await new Promise((resolve) => setTimeout(resolve, waitMs))
      return !(await isHeld())
    },

    async hold(seconds) {
      const until = later(now(), seconds * 1_000)
      await db
        .update(pace)
        .set({ heldUntil: sql`greatest(${pace.heldUntil}, ${until})` })
        .where(eq(pace.id, ROW))
    },
  }
}
