import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Ending } from '../ending.ts'
import { ALLOWED_UPDATES } from '../telegram/bot.ts'
import { faultOf } from '../telegram/fault.ts'
import { isPassing } from '../telegram/passing.ts'
import { startPolling } from '../telegram/polling.ts'
import type { Assembled } from './assemble.ts'

/** The whole stop has ten seconds; turns under way get most of them. */
const TURNS_MS_MAX = 6_000

export type Handle = (update: Update) => Promise<void>

/** Handles updates, and at the end waits for those under way. */
export function createHandling(handleUpdate: Handle, ending: Ending): Handle {
  const underWay = new Set<Promise<unknown>>()
  ending.add(async () => {
    const late = new Promise((resolve) => setTimeout(resolve, TURNS_MS_MAX).unref())
    await Promise.race([Promise.allSettled(underWay), late])
  })
  return async (update) => {
    const work = handleUpdate(update)
    underWay.add(work)
    try {
      await work
    } finally {
      underWay.delete(work)
    }
  }
}

/** Whether an update is done, so that Telegram need not send it again. */
export async function isDone(work: Promise<void>, log: Logger): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    log.warn(faultOf(error), 'an update was not handled')
    return !isPassing(error)
  }
}

/** Has Telegram send its updates, to the webhook or when it is asked. */
export async function receiveUpdates(
  telegram: Exclude<Config['telegram'], { mode: 'playground' }>,
  { api }: Assembled['bot'],
  handle: Handle,
  log: Logger,
  ending: Ending,
): Promise<void> {
  if (telegram.mode === 'webhook') {
    await api.setWebhook(`${telegram.url}/telegram`, {
      secret_token: telegram.secret,
      allowed_updates: ALLOWED_UPDATES,
    })
    return
  }
  // Where one is still set, Telegram says so at each poll, and the log with it.
  await api
    .deleteWebhook()
    .catch((error: unknown) => log.warn(faultOf(error), 'a webhook may still be set'))
  const polling = startPolling({ api, handle, log })
  ending.add(() => polling.stop())
}
