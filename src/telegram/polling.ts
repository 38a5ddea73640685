import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import { ALLOWED_UPDATES } from './bot.ts'
import { faultOf } from './fault.ts'
import { isAway, isPassing } from './passing.ts'

const POLL_SECONDS = 30
const BATCH_MAX = 100
/** Waits between tries where Telegram or the database is away, milliseconds. */
const PAUSES_MS = [200, 500, 1_000, 2_000, 5_000] as const
/** An update that meets a passing fault so often is left, or it would hold up its chat for ever. */
const TRIES_MAX = 20
/** A stop does not wait longer than this for its confirmation: what comes again is known by its id. */
const CONFIRM_MS_MAX = 2_000

function pauseAfter(failures: number): number {
  return PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1] ?? 0
}

/**
 * Long polling where a batch is handled chat by chat in parallel, each chat in order, and the next
 * is asked for, which confirms this one, when all of it is stored. grammY's own loop handles one
 * update after another, its runner confirms before the work is done.
 */
export interface Polling {
  /** Ends when the batch under way is stored and confirmed. */
  stop(): Promise<void>
}

export interface PollingParts {
  readonly api: Api
  /** @throws where the update should be tried again */
  readonly handle: (update: Update) => Promise<void>
  readonly log: Logger
}

export function startPolling({ api, handle, log }: PollingParts): Polling {
  const stopping = new AbortController()
  let offset = 0

  // grammY's type is of a polyfill that lacks what newer signals have.
  function poll(timeout: number, limit: number, signal: AbortSignal): Promise<Update[]> {
    return api.getUpdates(
      { offset, limit, timeout, allowed_updates: ALLOWED_UPDATES },
      signal as Parameters<typeof api.getUpdates>[1] & AbortSignal,
    )
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      if (stopping.signal.aborted) return resolve()
      const end = () => {
        clearTimeout(timer)
        stopping.signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      stopping.signal.addEventListener('abort', end)
    })
  }

  async function handleOften(update: Update): Promise<void> {
    let tries = 0
    for (let failures = 1; ; failures++) {
      try {
        await handle(update)
        return
      } catch (error) {
        // While everything is away no update is to blame, and none is given up.
        if (!isAway(error)) tries += 1
        if (!isPassing(error) || tries >= TRIES_MAX) {
          log.error(faultOf(error), 'an update was given up')
          return
        }
        log.warn(faultOf(error), 'an update is tried again')
        if (stopping.signal.aborted) throw error
        await pause(pauseAfter(failures))
      }
    }
  }

  async function handleBatch(updates: readonly Update[]): Promise<void> {
    const chats = Map.groupBy(updates, chatOf)
    await Promise.all(
      [...chats.values()].map(async (ofChat) => {
        for (const update of ofChat) await handleOften(update)
      }),
    )
  }

  async function loop(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      try {
        const updates = await poll(POLL_SECONDS, BATCH_MAX, stopping.signal)
        failures = 0
        await handleBatch(updates)
        offset = (updates.at(-1)?.update_id ?? offset - 1) + 1
      } catch (error) {
        if (stopping.signal.aborted) break
        failures += 1
        log.warn(faultOf(error), 'Telegram cannot be reached')
        await pause(pauseAfter(failures))
      }
    }
    // Confirms the last batch, so that the next start does not get it again.
    if (offset > 0) await poll(0, 1, AbortSignal.timeout(CONFIRM_MS_MAX)).catch(() => {})
  }

  const ended = loop()
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

/** Never throws: an update without what its kind should have would hold up all others for ever. */
function chatOf({ message, callback_query, my_chat_member }: Update): number {
  return (
    message?.chat?.id ??
    callback_query?.message?.chat?.id ??
    my_chat_member?.chat?.id ??
    callback_query?.from?.id ??
    0
  )
}
