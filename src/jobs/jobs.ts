import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss, type WorkHandler } from 'pg-boss'
import { textArray } from '../db/among.ts'
import type { Tx } from '../db/database.ts'

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
/** Jobs of our own are hurried; this is for those of others, and for what is tried again. */
const POLL_SECONDS = 2
/** A worker waits for the places of its jobs, and meanwhile another looks for the next. */
const WORKERS = 3
/** What a process has in hand when it dies waits until it has expired: so little at once. */
const BATCH_MAX = 4
/** Places are told apart by so many milliseconds; and pg-boss's priorities have 32 bits. */
const PLACE_MS = 10
const PLACES_MAX = 2 ** 31
/** A job that is done is of no more use; the fewer stand there, the quicker one of them is found. */
const DONE_SECONDS_MAX = 3_600
const TELL_EVERY_MS = 30_000

/** Rows that are sent together: never a person, only the random ids of the rows. */
export interface Job {
  readonly ids: readonly string[]
  /** Their place in the row of all that is sent, epoch milliseconds. */
  readonly atMs: number
}

const QUEUES = ['check-in', 'recall', 'expiry-notice'] as const
export type QueueName = (typeof QUEUES)[number]

/** As a release before this one sent it: one row, at once. */
interface OlderJob {
  readonly id: string
}

function readJob(data: Job | OlderJob): Job {
  return 'ids' in data ? data : { ids: [data.id], atMs: 0 }
}

export interface Jobs {
  start(): Promise<void>
  /** Lets jobs under way finish. */
  stop(): Promise<void>
  /** Sends jobs within the transaction: rolled back with it. */
  send(tx: Tx, queue: QueueName, all: readonly Job[]): Promise<void>
  /** Takes these ids out of every job, done or not. */
  drop(tx: Tx, all: readonly { readonly id: string }[]): Promise<void>
  /** Handles jobs as they come; what the handler throws is tried again later. */
  work(queue: QueueName, handle: (job: Job) => Promise<void>): Promise<void>
  /** Looks for jobs at once instead of at the next poll. */
  hurry(queue: QueueName): void
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
  const workers: { readonly queue: QueueName; readonly id: string }[] = []

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
      for (const queue of QUEUES) {
        await boss.createQueue(queue, settings)
        // One that an older version made keeps its settings otherwise.
        await boss.updateQueue(queue, settings)
      }
    },

    async stop() {
      await boss.stop({ graceful: true, timeout: 5_000 })
    },

    async send(tx, queue, all) {
      // Whose place is earlier is looked for first; once in eight months that begins anew.
      const priority = ({ atMs }: Job) => -(Math.floor(atMs / PLACE_MS) % PLACES_MAX)
      const jobs = all.map((data) => ({ data, priority: priority(data) }))
      await boss.insert(queue, jobs, { db: fromDrizzle(tx, sql) })
    },

    async drop(tx, all) {
      if (all.length === 0) return
      const ids = textArray(all.map(({ id }) => id))
      // By what they carry: pg-boss knows them by ids of its own, which nothing else keeps.
      await tx.execute(sql`
        update pgboss.job set data = jsonb_set(data, '{ids}', (data->'ids') - ${ids})
        where data->'ids' ?| ${ids}`)
      await tx.execute(sql`delete from pgboss.job where data->>'id' = any(${ids})`)
    },

    async work(queue, handle) {
      const options = {
        pollingIntervalSeconds: POLL_SECONDS,
        batchSize: BATCH_MAX,
        burstWhenBatchFull: true,
        perJobResults: true as const,
      }
      const handleBatch: WorkHandler<Job | OlderJob> = async (batch) =>
        Promise.all(
          batch.map(async ({ id, data }) => {
            try {
              await handle(readJob(data))
              return { id, status: 'completed' as const }
            } catch (error) {
              onError(error)
              return { id, status: 'failed' as const }
            }
          }),
        )
      for (let worker = 0; worker < WORKERS; worker++)
        workers.push({ queue, id: await boss.work(queue, options, handleBatch) })
    },

    hurry(queue) {
      for (const worker of workers) if (worker.queue === queue) boss.notifyWorker(worker.id)
    },
  }
}
