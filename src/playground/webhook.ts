import type { Update } from '@grammyjs/types'
import type { UpdateQueue } from './queue.ts'
import type { Webhook, World } from './world.ts'

/** Runs a method that a webhook asks for in the body of its response. */
export type CallBack = (method: string, payload: Record<string, unknown>) => Promise<unknown>

export interface WebhookOptions {
  readonly world: World
  readonly queue: UpdateQueue
  readonly call: CallBack
  /** How long to wait after the nth failure, from 1; Telegram's own waits grow in the same way. */
  readonly retryDelay_ms: (attempt: number) => number
}

/** A webhook that takes longer counts as failed. */
const ANSWER_TIMEOUT_MS = 60_000

/** 100 ms, then twice as long each time, up to 5 s: short, so that a restarted bot is found soon. */
export function backoff_ms(attempt: number): number {
  return Math.min(100 * 2 ** (attempt - 1), 5000)
}

/**
 * Posts waiting updates to the bot's webhook while one is set: in order within a chat, one at a
 * time; several chats at once. An update stays in the queue until it is answered with 2xx.
 */
export class WebhookSender {
  readonly #options: WebhookOptions
  readonly #closed = new AbortController()
  readonly #busy = new Set<string>()
  readonly #stopListening: () => void

  constructor(options: WebhookOptions) {
    this.#options = options
    this.#stopListening = options.world.events.on(({ type }) => {
      if (type === 'updates') this.pump()
    })
  }

  /** Starts what can be started; called again whenever something changes. */
  pump(): void {
    const { world } = this.#options
    const { webhook } = world
    if (!webhook || this.#closed.signal.aborted) return
    for (const update of world.updates) {
      if (this.#busy.size >= webhook.connectionsMax) return
      const key = chatKey(update)
      if (this.#busy.has(key)) continue
      this.#busy.add(key)
      void this.#deliver(update, webhook).finally(() => {
        this.#busy.delete(key)
        this.pump()
      })
    }
  }

  close(): void {
    this.#stopListening()
    this.#closed.abort()
  }

  async #deliver(update: Update, webhook: Webhook): Promise<void> {
    const { world, queue, retryDelay_ms } = this.#options
    for (let attempt = 1; this.#isWanted(update, webhook); attempt += 1) {
      const failure = await this.#post(update, webhook)
      if (this.#closed.signal.aborted) return
      if (failure === undefined) {
        queue.done(update.update_id)
        return
      }
      webhook.lastError = { at: world.unixTime(), message: failure }
      await this.#wait(retryDelay_ms(attempt))
    }
  }

  #isWanted(update: Update, webhook: Webhook): boolean {
    const { world } = this.#options
    return (
      !this.#closed.signal.aborted && world.webhook === webhook && world.updates.includes(update)
    )
  }

  /** Why it failed; undefined where it did not. */
  async #post(update: Update, { url, secret }: Webhook): Promise<string | undefined> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.any([this.#closed.signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
      })
      const body = await response.text()
      if (!response.ok) return `Wrong response from the webhook: ${response.status}`
      await this.#callBack(body)
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  /** A bot may answer with one method call; its result is never told, as by Telegram. */
  async #callBack(body: string): Promise<void> {
    if (!body.startsWith('{')) return
    const { method, ...payload } = JSON.parse(body)
    if (typeof method === 'string') await this.#options.call(method, payload)
  }

  #wait(delay_ms: number): Promise<void> {
    return new Promise((resolve) => {
      const { signal } = this.#closed
      const finish = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', finish)
        resolve()
      }
      const timer = setTimeout(finish, delay_ms)
      signal.addEventListener('abort', finish)
    })
  }
}

/** What must stay in order: a chat, or a person where an update has no chat. */
function chatKey(update: Update): string {
  const { message, callback_query, my_chat_member, inline_query } = update
  const chat = message?.chat ?? callback_query?.message?.chat ?? my_chat_member?.chat
  return String(chat?.id ?? (callback_query ?? inline_query)?.from.id ?? 'none')
}
