import type { InlineQueryResult, Message } from '@grammyjs/types'

/** A tap's answer: a toast where there is text, an alert if so asked, else only the spinner's end. */
export interface CallbackAnswer {
  readonly queryId: string
  readonly chatId: number
  readonly personId: number
  readonly text: string
  readonly isAlert: boolean
  readonly url: string | undefined
}

/** What the bot offers to somebody who typed its name and a question. */
export interface InlineAnswer {
  readonly queryId: string
  readonly results: readonly InlineQueryResult[]
  /** Above the results: leads into the private chat. */
  readonly button: { readonly text: string; readonly start: string | undefined } | undefined
}

/** What changes in the world; the page shows it, the snapshot is written after it. */
export type WorldEvent =
  | { readonly type: 'message'; readonly chatId: number; readonly message: Message }
  | { readonly type: 'edit'; readonly chatId: number; readonly message: Message }
  | { readonly type: 'delete'; readonly chatId: number; readonly messageIds: readonly number[] }
  | {
      readonly type: 'whisper'
      readonly chatId: number
      readonly message: Message
      readonly replaces: number | undefined
    }
  | { readonly type: 'unwhisper'; readonly chatId: number; readonly message: Message }
  | { readonly type: 'inline'; readonly personId: number; readonly answer: InlineAnswer }
  | { readonly type: 'action'; readonly chatId: number; readonly action: string }
  | { readonly type: 'answer'; readonly chatId: number; readonly answer: CallbackAnswer }
  | { readonly type: 'membership'; readonly chatId: number }
  | { readonly type: 'profile' }
  | { readonly type: 'updates' }

type Listener<Event> = (event: Event) => void

/** Listeners to one kind of event; called at once, in the order in which they came. */
export class Emitter<Event> {
  readonly #listeners = new Set<Listener<Event>>()

  /** Returns how to stop listening. */
  on(listener: Listener<Event>): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  emit(event: Event): void {
    for (const listener of [...this.#listeners]) listener(event)
  }
}
