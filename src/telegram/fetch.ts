import { deadlineNow } from './deadline.ts'

/** A call that Telegram has not answered within this long is given up, and its update comes again. */
const CALL_MS = 6_000
/** Long polling waits at Telegram's end; see the poll itself for how long. */
const POLL_MS = 60_000
/** Told to wait longer than this, a turn is given up rather than held open. */
const RETRY_AFTER_SECONDS_MAX = 3
const RETRIES_MAX = 2

/**
 * The one way to Telegram, for every call, also those inside conversations: deadlines, and a short
 * wait where Telegram asks for one.
 */
export async function telegramFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const isPoll = url.endsWith('/getUpdates')
  // grammY's signal comes from a polyfill that fetch does not know.
  const given = init.signal as { aborted: boolean } | undefined | null
  const abort = new AbortController()
  if (given) {
    const listenable = given as unknown as EventTarget
    listenable.addEventListener('abort', () => abort.abort())
    if (given.aborted) abort.abort()
  }
  for (let attempt = 0; ; attempt++) {
    const ends = [abort.signal, AbortSignal.timeout(isPoll ? POLL_MS : CALL_MS), deadlineNow()]
    const signal = AbortSignal.any(ends.filter((end) => end !== undefined))
    const isStream = init.body !== undefined && init.body !== null && typeof init.body !== 'string'
    const request = { ...init, signal, ...(isStream && { duplex: 'half' }) } as RequestInit
    const response = await fetch(url, request)
    // A stream cannot be sent twice.
    if (response.status !== 429 || isStream || attempt >= RETRIES_MAX) return response
    const seconds = await retryAfter(response.clone())
    if (seconds > RETRY_AFTER_SECONDS_MAX) return response
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  }
}

async function retryAfter(response: Response): Promise<number> {
  try {
    const { parameters } = (await response.json()) as { parameters?: { retry_after?: number } }
    return parameters?.retry_after ?? 1
  } catch {
    return 1
  }
}
