import type { Update } from '@grammyjs/types'
import { ApiError } from './api-error.ts'
import type { UpdateKind, World } from './world.ts'

/** What a caller of getUpdates asks for. */
export interface Poll {
  readonly offset?: number | undefined
  readonly limit?: number | undefined
  readonly timeoutSeconds?: number | undefined
}

const LIMIT_MAX = 100
const TIMEOUT_SECONDS_MAX = 50
/** Kinds that a bot must name to receive. */
const UNASKED: readonly UpdateKind[] = ['chat_member', 'message_reaction', 'message_reaction_count']

/** The updates that wait for the bot, until it confirms them by polling or a webhook takes them. */
export class UpdateQueue {
  readonly #world: World
  #supersede: (() => void) | undefined

  constructor(world: World) {
    this.#world = world
  }

  /** Drops what the bot did not ask for, as Telegram does. */
  push(update: Update): void {
    if (!this.#isAllowed(update)) return
    this.#world.updates.push(update)
    this.#world.events.emit({ type: 'updates' })
  }

  /** Confirms what is before `offset`, then waits until there is something or the time is over. */
  async poll({ offset, limit, timeoutSeconds = 0 }: Poll, signal: AbortSignal): Promise<Update[]> {
    this.#supersede?.()
    this.#confirm(offset)
    const take = () => this.#world.updates.slice(0, clamp(limit ?? LIMIT_MAX, 1, LIMIT_MAX))
    if (this.#world.updates.length === 0 && timeoutSeconds > 0)
      await this.#somethingNew(clamp(timeoutSeconds, 0, TIMEOUT_SECONDS_MAX) * 1000, signal)
    return take()
  }

  /** Takes an update out that a webhook has accepted. */
  done(updateId: number): void {
    this.#drop(({ update_id }) => update_id === updateId)
  }

  clear(): void {
    this.#drop(() => true)
  }

  #confirm(offset: number | undefined): void {
    const { updates } = this.#world
    if (offset === undefined || offset === 0) return
    const from = offset > 0 ? offset : (updates.at(offset) ?? updates[0])?.update_id
    if (from !== undefined) this.#drop(({ update_id }) => update_id < from)
  }

  #drop(isDone: (update: Update) => boolean): void {
    const kept = this.#world.updates.filter((update) => !isDone(update))
    if (kept.length === this.#world.updates.length) return
    this.#world.updates = kept
    this.#world.events.emit({ type: 'updates' })
  }

  #somethingNew(timeout_ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        stopListening()
        signal.removeEventListener('abort', finish)
        if (this.#supersede === supersede) this.#supersede = undefined
      }
      const finish = () => {
        end()
        resolve()
      }
      // Telegram lets one caller poll at a time: the newer one wins.
      const supersede = () => {
        end()
        reject(
          new ApiError(
            409,
            'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
          ),
        )
      }
      const timer = setTimeout(finish, timeout_ms)
      const stopListening = this.#world.events.on((event) => {
        if (event.type === 'updates' && this.#world.updates.length > 0) finish()
      })
      signal.addEventListener('abort', finish)
      this.#supersede = supersede
      if (signal.aborted) finish()
    })
  }

  #isAllowed(update: Update): boolean {
    const { allowedUpdates } = this.#world
    const kind = kindOf(update)
    return allowedUpdates.length === 0 ? !UNASKED.includes(kind) : allowedUpdates.includes(kind)
  }
}

/** The one field of an update besides its id. */
export function kindOf(update: Update): UpdateKind {
  return Object.keys(update).find((key) => key !== 'update_id') as UpdateKind
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
