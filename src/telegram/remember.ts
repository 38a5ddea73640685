import { AsyncLocalStorage } from 'node:async_hooks'
import { z } from 'zod'
import type { Fetch } from './fetch.ts'
import type { Answer } from './post.ts'

/** A message of the bot in the chat of a turn. */
export interface SentMessage {
  readonly messageId: number
  readonly kind: 'text' | 'photo' | 'document'
  readonly sentAt: Date
}

/** Who hears what was sent and taken back while its work runs. */
export interface Remembering {
  readonly chatId: number
  /** Whether messages from before are unknown, so that a change of one tells of it. */
  readonly isNew: boolean
  said(message: SentMessage): void
  unsaid(messageIds: readonly number[]): void
}

const Sent = z.object({
  result: z.object({
    message_id: z.int(),
    date: z.int(),
    chat: z.object({ id: z.int() }),
    photo: z.unknown().optional(),
    document: z.unknown().optional(),
  }),
})
const Deleted = z.object({
  message_id: z.int().optional(),
  message_ids: z.array(z.int()).optional(),
})

const listeners = new AsyncLocalStorage<Remembering>()

/** Runs the work with every message that it sends told to whoever remembers them. */
export function rememberIn<T>(to: Remembering, work: () => Promise<T>): Promise<T> {
  return listeners.run(to, work)
}

/**
 * Hears of what is sent on the one way to Telegram. In the API object it would miss what is sent
 * inside conversations, whose objects are their own.
 */
export function remembering(fetch: Fetch): Fetch {
  return async (url, init) => {
    const answer = await fetch(url, init)
    const to = listeners.getStore()
    if (to && answer.ok) await tell(to, url.slice(url.lastIndexOf('/') + 1), init, answer)
    return answer
  }
}

async function tell(
  to: Remembering,
  method: string,
  init: RequestInit | undefined,
  answer: Answer,
): Promise<void> {
  if (/^deleteMessages?$/.test(method)) {
    const deleted = Deleted.safeParse(jsonOf(init?.body)).data
    const { message_id: one, message_ids: many = [] } = deleted ?? {}
    to.unsaid(one === undefined ? many : [one, ...many])
    return
  }
  if (!method.startsWith('send') && !(to.isNew && method.startsWith('editMessage'))) return
  const sent = Sent.safeParse(await answer.json()).data?.result
  if (sent?.chat.id !== to.chatId) return
  const kind = sent.photo ? 'photo' : sent.document ? 'document' : 'text'
  to.said({ messageId: sent.message_id, kind, sentAt: new Date(sent.date * 1_000) })
}

function jsonOf(body: unknown): unknown {
  return typeof body === 'string' ? JSON.parse(body) : {}
}
