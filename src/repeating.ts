import type { Logger } from 'pino'
import { faultOf } from './telegram/fault.ts'

/** Does something again and again, never twice at once. @returns what ends it */
export function startRepeating(work: () => Promise<unknown>, everyMs: number, log: Logger) {
  let running: Promise<unknown> = Promise.resolve()
  let isIdle = true
  const timer = setInterval(() => {
    if (!isIdle) return
    isIdle = false
    running = work()
      .catch((error: unknown) => log.warn(faultOf(error), 'what is due was not done'))
      .finally(() => {
        isIdle = true
      })
  }, everyMs)
  return async () => {
    clearInterval(timer)
    await running
  }
}
