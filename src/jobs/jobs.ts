import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss, type WorkHandler } from 'pg-boss'
import { textArray } from '../db/among.ts'
import type { Tx } from '../db/database.ts'

/** One for all kinds, so that the graver goes first whatever it is. */
const QUEUE = 'due'
/** Its migrations open transactions of their own, which our pool refuses; two connections do. */
const POOL_MAX = 2
/** A job whose process died is taken up again after this long. */
const EXPIRE_SECONDS = 30
/** Past two days of them whatever was to be done is too late, and its handler says so. */
const RETRIES_MAX = 2_000
const RETRY_DELAY_SECONDS = 1
const RETRY_DELAY_SECONDS_MAX = 120
/** How often it looks for jobs whose process died. */
const SUPERVISE_SECONDS = 15
const POLL_SECONDS = 0.5
/** A worker waits for the last of its jobs, and meanwhile the others look for the next. */
const WORKERS = 2
/** A job that is done is of no more use; the fewer stand there, the quicker one of them is found. */
const DONE_SECONDS_MAX = 3_600
const TELL_EVERY_MS = 30_000

export type KindName = 'check-in' | 'reminder' | 'recall' | 'expiry-notice' | 'pulse'

/** Rows that are sent together: never a person, only the random ids of the rows. */
export interface Job {
  readonly kind: KindName
  readonly ids: readonly string[]
  /** The gravest, 0, goes first. */
  readonly rank: number
}

export interface Jobs {
  start(): Promise<void>
  /** Lets jobs under way finish. */
  stop(): Promise<void>
  /** Sends jobs within the transaction: rolled back with it. */
  send(tx: Tx, all: readonly Job[]): Promise<void>
  /** How many nobody has taken up yet; those that are tried again later are not counted. */
  countWaiting(tx: Tx): Promise<number>
  /** Takes these ids out of every job, done or not. */
  drop(tx: Tx, all: readonly { readonly id: string }[]): Promise<void>
  /**
   * Handles jobs as they come, so many at once; what the handler throws is tried again later, and
   * what a process has in hand when it dies, when it has expired.
   */
  work(inHand: number, handle: (job: Job) => Promise<void>): Promise<void>
  /** Looks for jobs at once instead of at the next poll. */
  hurry(): void
}

/**
 * Delivery by pg-boss. When something is due is decided elsewhere, by our own clock; pg-boss's
 * serves its retries alone.
 * @param onError hears of every fault: a job's own, and such as a lost connection
 */
export function createJobs(url: string, onError: (error: unknown) => void): Jobs {
  const boss = new PgBoss({
    connectionString: url,
    max: POOL_MAX,
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  })
  // While the database is away every poll fails; once in a while is enough to hear of it.
  let toldAt = Number.NEGATIVE_INFINITY
  boss.on('error', (error) => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return
    toldAt = performance.now()
    onError(error)
  })
  const workers: string[] = []

  return {
    async start() {
      await boss.start()
      const settings = {
        retryLimit: RETRIES_MAX,
        retryDelay: RETRY_DELAY_SECONDS,
        retryDelayMax: RETRY_DELAY_SECONDS_MAX,
        retryBackoff: true,
        expireInSeconds: EXPIRE_SECONDS,
        deleteAfterSeconds: DONE_SECONDS_MAX,
      }
      await boss.createQueue(QUEUE, settings)
      // One that an older version made keeps its settings otherwise.
      await boss.updateQueue(QUEUE, settings)
    },

    async stop() {
      await boss.stop({ graceful: true, timeout: 5_000 })
    },

    async send(tx, all) {
      const jobs = all.map((data) => ({ data, priority: -data.rank }))
      await boss.insert(QUEUE, jobs, { db: fromDrizzle(tx, sql) })
    },

    async countWaiting(tx) {
      const [row] = await tx.execute(sql`
        select count(*)::int as waiting from pgboss.job
        where name = ${QUEUE} and state < 'active' and not blocked and start_after <= now()`)
      return Number(row?.waiting)
    },

    async drop(tx, all) {
      if (all.length === 0) return
      const ids = textArray(all.map(({ id }) => id))
      // By what they carry: pg-boss knows them by ids of its own, which nothing else keeps.
      await tx.execute(sql`
        update pgboss.job set data = jsonb_set(data, '{ids}', (data->'ids') - ${ids})
        where data->'ids' ?| ${ids}`)
    },

    async work(inHand, handle) {
      const options = {
        pollingIntervalSeconds: POLL_SECONDS,
        batchSize: Math.ceil(inHand / WORKERS),
        burstWhenBatchFull: true,
        perJobResults: true as const,
      }
      const handleBatch: WorkHandler<Job> = async (batch) =>
        Promise.all(
          batch.map(async ({ id, data }) => {
            try {
              await handle(data)
              return { id, status: 'completed' as const }
            } catch (error) {
              onError(error)
              return { id, status: 'failed' as const }
            }
          }),
        )
      for (let worker = 0; worker < WORKERS; worker++)
        workers.push(await boss.work(QUEUE, options, handleBatch))
    },

    hurry() {
      for (const worker of workers) boss.notifyWorker(worker)
    },
  }
}
