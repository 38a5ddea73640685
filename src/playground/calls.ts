import type { ApiResponse } from '@grammyjs/types'

/** One call that the bot made, and what it was told. */
export interface Call {
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly response: ApiResponse<unknown>
  /** By the world's clock. */
  readonly at: Date
}

/** A benchmark makes millions; a test looks at the last few. */
const CALLS_KEPT = 10_000

/** Every call, the oldest first, those refused too. */
export class Calls {
  #calls: Call[] = []

  add(call: Call): void {
    this.#calls.push(call)
    // In large steps, as cutting an array copies it.
    if (this.#calls.length > 2 * CALLS_KEPT) this.#calls = this.#calls.slice(-CALLS_KEPT)
  }

  all(): readonly Call[] {
    return this.#calls
  }

  of(method: string): readonly Call[] {
    return this.#calls.filter((call) => call.method === method)
  }

  last(): Call | undefined {
    return this.#calls.at(-1)
  }

  clear(): void {
    this.#calls = []
  }
}
