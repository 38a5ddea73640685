import type { ApiClientOptions } from 'grammy'
import { deadlineNow } from './deadline.ts'
import { type Answer, answerOf, createPostJson } from './post.ts'

/** A call that Telegram has not answered within this long is given up, and its update comes again. */
const CALL_MS = 6_000
/** Long polling waits at Telegram's end; see the poll itself for how long. */
const POLL_MS = 60_000
/** Told to wait longer than this, a turn is given up rather than held open. */
const RETRY_AFTER_SECONDS_MAX = 3
const RETRIES_MAX = 2
/** Calls at once: each for itself, so that no tap waits behind what falls due. */
const postTalk = createPostJson(250)
const postDue = createPostJson(100)

export type Fetch = (url: string, init?: RequestInit) => Promise<Answer>

/** How grammY's client calls Telegram: its own type is that of node-fetch, of which it uses little. */
export function clientOf(apiRoot: string, fetch: Fetch): ApiClientOptions {
  return { apiRoot, fetch: fetch as unknown as NonNullable<ApiClientOptions['fetch']> }
}

/**
 * The one way to Telegram, for every call, also those inside conversations: deadlines, and a short
 * wait where Telegram asks for one.
 */
export const telegramFetch: Fetch = async (url, init = {}) => {
  for (let attempt = 0; ; attempt++) {
    const answer = await callOnce(url, init, deadlineNow())
    // A stream cannot be sent twice.
    if (answer.status !== 429 || isStream(init) || attempt >= RETRIES_MAX) return answer
    const seconds = await retryAfter(answer)
    if (seconds > RETRY_AFTER_SECONDS_MAX) return answer
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  }
}

/** For texts that fall due: where Telegram asks to wait, all that is due waits, not this one alone. */
export const dueFetch: Fetch = (url, init = {}) =>
  postDue(url, String(init.body), { ms: CALL_MS, signals: [] })

function isStream({ body }: RequestInit): boolean {
  return body !== undefined && body !== null && typeof body !== 'string'
}

async function callOnce(
  url: string,
  init: RequestInit,
  deadline: AbortSignal | undefined,
): Promise<Answer> {
  const ms = url.endsWith('/getUpdates') ? POLL_MS : CALL_MS
  const signals = [init.signal, deadline].filter((signal) => !!signal)
  if (typeof init.body === 'string') return postTalk(url, init.body, { ms, signals })
  return upload(url, init, ms, deadline)
}

/** A file, as a stream of multipart form data. */
async function upload(
  url: string,
  init: RequestInit,
  ms: number,
  deadline: AbortSignal | undefined,
): Promise<Answer> {
  // grammY's signal comes from a polyfill that fetch does not know.
  const given = init.signal as unknown as EventTarget & { aborted: boolean }
  const abort = new AbortController()
  given.addEventListener('abort', () => abort.abort())
  if (given.aborted) abort.abort()
  const ends = [abort.signal, AbortSignal.timeout(ms), deadline]
  const signal = AbortSignal.any(ends.filter((end) => end !== undefined))
  const response = await fetch(url, { ...init, signal, duplex: 'half' } as RequestInit)
  return answerOf(response.status, await response.text())
}

async function retryAfter(answer: Answer): Promise<number> {
  try {
    const { parameters } = (await answer.json()) as { parameters?: { retry_after?: number } }
    return parameters?.retry_after ?? 1
  } catch {
    return 1
  }
}
