import type { ResponseParameters } from '@grammyjs/types'

/** A call that is refused, as Telegram would say it. */
export interface Refusal {
  readonly error_code: number
  readonly description: string
  readonly parameters?: ResponseParameters
  /** The call takes hold all the same and only its answer is lost: a message sent twice, say. */
  readonly afterEffect?: boolean
  readonly times?: number
}

/** A call that is never answered, until the caller hangs up or the stand-in closes. */
export interface Hang {
  readonly hang: true
  readonly times?: number
}

export type Failure = Refusal | Hang

/** A method's name, or `*` for whatever is called next. */
export type Failing = string

/** Failures that wait for their calls, in the order in which they were asked for. */
export class Failures {
  readonly #waiting: { method: Failing; failure: Failure; left: number }[] = []

  failNext(method: Failing, failure: Failure): void {
    this.#waiting.push({ method, failure, left: failure.times ?? 1 })
  }

  /** The failure of this call, if one was asked for. Polling is not taken for `*`. */
  take(method: string): Failure | undefined {
    const index = this.#waiting.findIndex(
      (each) => each.method === method || (each.method === '*' && method !== 'getUpdates'),
    )
    const found = this.#waiting[index]
    if (!found) return undefined
    found.left -= 1
    if (found.left <= 0) this.#waiting.splice(index, 1)
    return found.failure
  }

  clear(): void {
    this.#waiting.length = 0
  }
}
