import type { InlineQueryResult, Message } from '@grammyjs/types'

/** A question typed after the bot's name, in any chat. */
export interface InlineQueryAsked {
  readonly id: string
  readonly personId: number
  readonly chatId: number
  readonly at: number
}

/** What choosing a result posts, by the result's id. */
export type InlineContents = ReadonlyMap<string, Partial<Message>>

/** A few at a time: a person types on, and only the last one counts. */
const KEPT = 100

/** Inline queries and what they were answered with. None is kept over a restart. */
export class InlineQueries {
  readonly #asked = new Map<string, InlineQueryAsked>()
  readonly #offered = new Map<number, { results: readonly InlineQueryResult[] } & Contents>()

  ask(query: InlineQueryAsked): void {
    this.#asked.set(query.id, query)
    const [oldest] = this.#asked.keys()
    if (this.#asked.size > KEPT && oldest !== undefined) this.#asked.delete(oldest)
  }

  /** The query that waits for an answer; undefined for one that is unknown. */
  get(id: string): InlineQueryAsked | undefined {
    return this.#asked.get(id)
  }

  offer(
    { id, personId }: InlineQueryAsked,
    results: readonly InlineQueryResult[],
    contents: InlineContents,
  ): void {
    this.#asked.delete(id)
    this.#offered.set(personId, { results, contents })
  }

  /** What a person was offered last. */
  offered(personId: number): readonly InlineQueryResult[] {
    return this.#offered.get(personId)?.results ?? []
  }

  content(personId: number, resultId: string): Partial<Message> | undefined {
    return this.#offered.get(personId)?.contents.get(resultId)
  }
}

interface Contents {
  readonly contents: InlineContents
}
