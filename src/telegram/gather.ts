/** What one statement takes at once. */
const BATCH_MAX = 200
/** So long others are waited for, milliseconds: far less than a call to Telegram takes. */
const GATHER_MS = 20

interface Waiting<T, R> {
  readonly one: T
  readonly resolve: (result: R) => void
  readonly reject: (error: unknown) => void
}

/**
 * Does many as one: what comes within some milliseconds of the first, or while those before it are
 * being done.
 * @param work gives one result for each, in their order; where it throws, all of its batch fail
 */
export function gather<T, R>(
  work: (batch: readonly T[]) => Promise<readonly R[]>,
): (one: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = []
  let isBusy = false

  async function doAll(): Promise<void> {
    isBusy = true
    while (waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
      const batch = waiting.splice(0, BATCH_MAX)
      try {
        const results = await work(batch.map(({ one }) => one))
        for (const [at, { resolve }] of batch.entries()) resolve(results[at] as R)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    isBusy = false
  }

  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject })
      if (!isBusy) void doAll()
    })
}
