import { createHash, timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Update } from 'grammy/types'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Registry } from 'prom-client'
import { z } from 'zod'

/** Telegram's updates are some kilobytes; what is larger is not from there. */
const BODY_BYTES_MAX = 1_000_000
/** A century: a longer way to move the clock is a slip, and soon past the end of all dates. */
const ADVANCE_DAYS_MAX = 36_525

/** A close waits so long for requests under way, and then for their answers to go out. */
const REQUESTS_MS_MAX = 6_000
const ANSWERS_MS = 100

/** What the HTTP server needs of the bot. */
export interface HttpParts {
  readonly host: string
  readonly port: number
  /** Who is told of health and figures. */
  readonly monitoring: 'loopback' | 'anywhere'
  /** Database and Telegram reachable. */
  readonly isReady: () => Promise<boolean>
  readonly metrics: Registry
  /** Absent where updates do not come by webhook. */
  readonly webhook?:
    | {
        readonly secret: string
        /** @returns whether it is done; else Telegram is to deliver it again */
        readonly handle: (update: Update) => Promise<boolean>
      }
    | undefined
  /** Absent where the clock is not moved by hand. */
  readonly advance?:
    | ((by: Temporal.Duration) => Promise<{ now: Temporal.Instant; sent: number }>)
    | undefined
  /** The playground's page. */
  readonly page?: Hono | undefined
  /** Hears of what a request met that nobody thought of. */
  readonly onError: (error: Error) => void
}

/** A server that listens. */
export interface HttpServer {
  readonly url: string
  /** Takes no more requests, answers those under way, and ends every connection. */
  close(): Promise<void>
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Compares digests, which are of one length: how long it takes tells nothing, not even a length. */
function isSecret(given: string | undefined, secret: string): boolean {
  return timingSafeEqual(digest(given ?? ''), digest(secret))
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const UpdateShape = z.looseObject({ update_id: z.int() })
const Advance = z.object({ advance: z.string() })

function durationOf(text: string): Temporal.Duration | undefined {
  try {
    const duration = Temporal.Duration.from(text)
    const days = duration.total({ unit: 'days', relativeTo: '2000-01-01' })
    return days < 0 || days > ADVANCE_DAYS_MAX ? undefined : duration
  } catch {
    return undefined
  }
}

/** A proxy on the same machine asks over loopback, too, and says by one of these for whom. */
const HEADERS_OF_PROXIES = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** Asked over loopback for nobody else, or by a call within the process, which has no connection. */
function isFromHere(c: Context): boolean {
  if (HEADERS_OF_PROXIES.some((name) => c.req.header(name) !== undefined)) return false
  if (c.env?.incoming === undefined) return true
  return LOOPBACK.test(getConnInfo(c).remote.address ?? '')
}

/** From elsewhere there is no such path, and nothing tells that there is one. */
const onlyFromHere: MiddlewareHandler = async (c, next) => (isFromHere(c) ? next() : c.notFound())

export function createRoutes(parts: HttpParts): Hono {
  const { webhook, advance } = parts
  const routes = new Hono()
  routes.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    parts.onError(error)
    return c.text('a fault', 500)
  })
  routes.use(async (c, next) => {
    await next()
    // A body that nobody read has its connection cut half a second later, and with it the next
    // request, where a proxy shares connections: what is refused ends its connection itself.
    if (c.res.status >= 400 && c.res.status < 500) c.header('connection', 'close')
  })
  if (parts.monitoring === 'loopback') {
    for (const path of ['/healthz', '/readyz', '/metrics']) routes.use(path, onlyFromHere)
  }
  routes.get('/healthz', (c) => c.text('ok'))
  routes.get('/readyz', async (c) =>
    (await parts.isReady()) ? c.text('ready') : c.text('not ready', 503),
  )
  routes.get('/metrics', async (c) =>
    c.text(await parts.metrics.metrics(), 200, { 'content-type': parts.metrics.contentType }),
  )
  if (webhook) {
    routes.post('/telegram', bodyLimit({ maxSize: BODY_BYTES_MAX }), async (c) => {
      if (!isSecret(c.req.header('x-telegram-bot-api-secret-token'), webhook.secret)) {
        return c.text('wrong secret', 401)
      }
      const update = UpdateShape.safeParse(await c.req.json().catch(() => undefined))
      if (!update.success) return c.text('no update', 400)
      const isDone = await webhook.handle(update.data as unknown as Update)
      return isDone ? c.text('ok') : c.text('again, please', 503)
    })
  }
  if (advance) {
    // Wherever it listens, nobody else is to move anybody's time.
    routes.post('/clock', onlyFromHere, async (c) => {
      const body = Advance.safeParse(await c.req.json().catch(() => undefined))
      const by = body.success ? durationOf(body.data.advance) : undefined
      if (!by) return c.json({ error: 'advance must be an ISO 8601 duration such as P3D' }, 400)
      const { now, sent } = await advance(by)
      return c.json({ now: now.toString(), sent })
    })
  }
  if (parts.page) routes.route('/', parts.page)
  return routes
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}

/** Listens on the host and port; port 0 takes a free one. */
export async function startHttp(parts: HttpParts): Promise<HttpServer> {
  const routes = createRoutes(parts)
  const underWay = new Set<Promise<unknown>>()

  async function answer(...request: Parameters<typeof routes.fetch>): Promise<Response> {
    const answered = Promise.resolve(routes.fetch(...request))
    underWay.add(answered)
    return answered.finally(() => underWay.delete(answered))
  }

  const server = await new Promise<ServerType>((resolve, reject) => {
    const listening = serve({ fetch: answer, hostname: parts.host, port: parts.port }, () =>
      resolve(listening),
    )
    listening.once('error', reject)
  })
  const { port } = server.address() as AddressInfo
  const host = parts.host.includes(':') ? `[${parts.host}]` : parts.host
  return {
    url: `http://${host}:${port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await Promise.race([Promise.allSettled(underWay), after(REQUESTS_MS_MAX)])
      await Promise.race([closed, after(ANSWERS_MS)])
      // Event streams of the page would keep it open.
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
