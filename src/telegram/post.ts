import http from 'node:http'
import https from 'node:https'

/** What Telegram answered. Its body is there already, and may be read more than once. */
export interface Answer {
  readonly status: number
  readonly ok: boolean
  json(): Promise<unknown>
}

export function answerOf(status: number, text: string): Answer {
  return {
    status,
    ok: status >= 200 && status < 300,
    json: async () => JSON.parse(text),
  }
}

/** What ends a call; of signals only what those of grammY have too. */
export interface Endings {
  readonly ms: number
  readonly signals: readonly Pick<
    AbortSignal,
    'aborted' | 'addEventListener' | 'removeEventListener'
  >[]
}

/** A connection unused for longer may be one that the other end is closing just now. */
const IDLE_MS_MAX = 4_000

/** Posts JSON over connections that stay open from one call to the next. */
export type PostJson = (url: string, body: string, endings: Endings) => Promise<Answer>

/**
 * By node:http, since what falls due is sent by the thousand, and a call by `fetch`
 * costs more than twice as much.
 * @param connectionsMax what is posted beyond these waits for one of them
 */
export function createPostJson(connectionsMax: number): PostJson {
  const keeping = {
    keepAlive: true,
    timeout: IDLE_MS_MAX,
    maxSockets: connectionsMax,
    maxFreeSockets: connectionsMax,
  }
  const plain = new http.Agent(keeping)
  const secure = new https.Agent(keeping)
  return (url, body, { ms, signals }) =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }
      const options = { method: 'POST', headers }
      const request = url.startsWith('https:')
        ? https.request(url, { ...options, agent: secure })
        : http.request(url, { ...options, agent: plain })
      const abort = () => request.destroy(new Error('the call was given up'))
      const timer = setTimeout(() => request.destroy(new Error(`no answer within ${ms} ms`)), ms)
      for (const signal of signals) signal.addEventListener('abort', abort)
      request.once('close', () => {
        clearTimeout(timer)
        for (const signal of signals) signal.removeEventListener('abort', abort)
        // Cut off in the middle of its answer; after a whole one this comes too late to matter.
        reject(new Error('the connection was closed'))
      })
      request.once('error', reject)
      request.once('response', (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.once('error', reject)
        response.once('end', () => resolve(answerOf(response.statusCode ?? 0, text)))
      })
      if (signals.some(({ aborted }) => aborted)) abort()
      else request.end(body)
    })
}
