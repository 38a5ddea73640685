import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
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
const POLL_SECONDS = 0.5
const BATCH_MAX = 20
/** A job that is done is of no more use; the fewer stand there, the quicker one of them is found. */
const DONE_SECONDS_MAX = 3_600
const TELL_EVERY_MS = 30_000

/** Every queue with what its jobs carry: never a person, only the random id of a row. */
export interface Queues {
  'check-in': { readonly id: string }
  reminder: { readonly id: string }
  recall: { readonly id: string }
  'expiry-notice': { readonly id: string }
  pulse: { readonly id: string }
}
export type QueueName = keyof Queues

const QUEUES: readonly QueueName[] = ['check-in', 'reminder', 'recall', 'expiry-notice', 'pulse']

export interface Jobs {
  start(): Promise<void>
  /** Lets jobs under way finish. */
  stop(): Promise<void>
  /** Sends jobs within the transaction: rolled back with it. */
  send<Q extends QueueName>(tx: Tx, queue: Q, all: readonly Queues[Q][]): Promise<void>
  /** Takes away whatever bears one of these ids, done or not. */
  drop(tx: Tx, all: readonly Queues[QueueName][]): Promise<void>
  /** Handles jobs as they come; what the handler throws is tried again later. */
  work<Q extends QueueName>(queue: Q, handle: (data: Queues[Q]) => Promise<void>): Promise<void>
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
  const workers = new Map<QueueName, string>()

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
      const jobs = all.map((data) => ({ data }))
      await boss.insert(queue, jobs, { db: fromDrizzle(tx, sql) })
    },

    async drop(tx, all) {
      if (all.length === 0) return
      const ids = all.map(({ id }) => id)
      // By what they carry: pg-boss knows them by ids of its own, which nothing else keeps.
      await tx.execute(sql`delete from pgboss.job where data->>'id' in ${ids}`)
    },

    async work(queue, handle) {
      const options = {
        pollingIntervalSeconds: POLL_SECONDS,
        batchSize: BATCH_MAX,
        perJobResults: true as const,
      }
      const worker = await boss.work<Queues[typeof queue], void, typeof options>(
        queue,
        options,
        async (batch) =>
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
          ),
      )
      workers.set(queue, worker)
    },

    hurry(queue) {
      const worker = workers.get(queue)
      if (worker) boss.notifyWorker(worker)
    },
  }
}
