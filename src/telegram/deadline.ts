import { AsyncLocalStorage } from 'node:async_hooks'

/** Handling one update, or one check-in, has this long in all; a chat's lease outlives it. */
const DEADLINE_MS = 10_000

/** The time is over: nothing is stored, and the update comes again. */
export class DeadlinePassed extends Error {}

const deadlines = new AsyncLocalStorage<AbortSignal>()

/** The deadline of the work under way: calls to Telegram end with it. */
export function deadlineNow(): AbortSignal | undefined {
  return deadlines.getStore()
}

/** Runs the work, which is given up when its time is over. @throws DeadlinePassed */
export async function withDeadline<T>(work: () => Promise<T>): Promise<T> {
  const abort = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      abort.abort()
      reject(new DeadlinePassed())
    }, DEADLINE_MS)
  })
  try {
    return await Promise.race([deadlines.run(abort.signal, work), late])
  } finally {
    clearTimeout(timer)
  }
}
