import type { Update } from '@grammyjs/types'
import { sql } from 'drizzle-orm'
import { Registry } from 'prom-client'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '../../src/db/database.ts'
import { createRoutes, type HttpParts, startHttp } from '../../src/http/server.ts'
import { startTestBot } from '../support/bot.ts'
import { cloneDatabase } from '../support/database.ts'
import { until } from '../support/until.ts'

const SECRET = 'a-secret-of-this-test'
const UPDATE = { update_id: 7, message: { text: 'my hip hurts' } }

afterEach(() => {
  vi.useRealTimers()
})

function routesOf(parts: Partial<HttpParts> = {}) {
  const registry = new Registry()
  const monitoring = 'loopback' as const
  const some = {
    host: '127.0.0.1',
    port: 0,
    monitoring,
    isReady: async () => true,
    metrics: registry,
  }
  return createRoutes({ ...some, onError: () => {}, ...parts })
}

function posted(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers }
}

const withSecret = (secret: string) => ({ 'x-telegram-bot-api-secret-token': secret })

/** Routes with a webhook that takes updates, or says that they should come again. */
function webhook({ isDone = true } = {}) {
  const handled: Update[] = []
  const handle = async (update: Update) => {
    handled.push(update)
    return isDone
  }
  const routes = routesOf({ webhook: { secret: SECRET, handle } })
  const post = async (body: unknown, headers: Record<string, string> = withSecret(SECRET)) =>
    (await routes.request('/telegram', posted(body, headers))).status
  return { handled, post }
}

describe('health', () => {
  test('is told while the process lives', async () => {
    const response = await routesOf({ isReady: async () => false }).request('/healthz')
    expect(response.status).toBe(200)
  })

  test('is told as ready only where database and Telegram answer', async () => {
    const ready = await routesOf().request('/readyz')
    expect(ready.status).toBe(200)
    const notReady = await routesOf({ isReady: async () => false }).request('/readyz')
    expect(notReady.status).toBe(503)
  })

  test('is told in numbers to Prometheus', async () => {
    const bot = await startTestBot()
    await bot.runner().sends('/start')
    const response = await fetch(`${bot.app.url}/metrics`)
    expect(response.headers.get('content-type')).toContain('version=0.0.4')
    const text = await response.text()
    expect(text).toMatch(/^hip_update_seconds_count 1$/m)
    expect(text).toMatch(/^hip_update_faults_total 0$/m)
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
  })
})

/** A connection from an address, as the server hands it to its routes. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const ELSEWHERE = ['192.0.2.7', '10.0.0.2', '::ffff:192.0.2.7', '2001:db8::1', '128.0.0.1', '']
const HERE = ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1']
/** What a proxy on the same machine adds of those it asks for. */
const HANDED_ON = [
  { forwarded: 'for=192.0.2.7' },
  { 'x-forwarded-for': '192.0.2.7' },
  { 'X-Forwarded-For': '127.0.0.1' },
  { 'x-forwarded-for': '' },
  { 'x-real-ip': '192.0.2.7' },
  { via: '1.1 proxy' },
] as Record<string, string>[]

async function told(response: Response | Promise<Response>) {
  const { status, headers } = await response
  return { status, headers: [...headers], text: await (await response).text() }
}

describe.each(['/healthz', '/readyz', '/metrics'])('%s', (path) => {
  test('answers this machine', async () => {
    for (const address of HERE)
      expect((await routesOf().request(path, {}, from(address))).status).toBe(200)
  })

  test('is not there for anybody elsewhere, nor handed on by a proxy', async () => {
    const isReady = vi.fn(async () => true)
    const routes = routesOf({ isReady })
    const nothing = await told(routes.request('/no-such-path', {}, from('192.0.2.7')))
    for (const method of ['GET', 'HEAD', 'POST'] as const) {
      const noText = method === 'HEAD' ? { ...nothing, text: '' } : nothing
      for (const address of ELSEWHERE)
        expect(await told(routes.request(path, { method }, from(address)))).toEqual(noText)
      for (const headers of HANDED_ON)
        expect(await told(routes.request(path, { method, headers }, from('::1')))).toEqual(noText)
    }
    expect(nothing.status).toBe(404)
    expect(isReady).not.toHaveBeenCalled()
  })

  test('answers anywhere where its operator says so', async () => {
    const routes = routesOf({ monitoring: 'anywhere' })
    for (const address of [...HERE, ...ELSEWHERE])
      expect((await routes.request(path, {}, from(address))).status).toBe(200)
    for (const headers of HANDED_ON)
      expect((await routes.request(path, { headers }, from('127.0.0.1'))).status).toBe(200)
  })

  test('of the whole bot keeps to that', async () => {
    const closed = await startTestBot()
    const headers = { 'x-forwarded-for': '192.0.2.7' }
    expect((await fetch(closed.app.url + path)).status).toBe(200)
    expect((await fetch(closed.app.url + path, { headers })).status).toBe(404)
    const open = await startTestBot({ environment: { MONITORING: 'anywhere' } })
    expect((await fetch(open.app.url + path, { headers })).status).toBe(200)
  })
})

describe('a bot without its database', () => {
  test('lives, but is not ready until it is back', async () => {
    const databaseUrl = await cloneDatabase()
    const bot = await startTestBot({ databaseUrl })
    const status = async (path: string) => (await fetch(`${bot.app.url}${path}`)).status
    expect(await status('/readyz')).toBe(200)

    const admin = openDatabase(databaseUrl.replace(/[^/]+$/, 'postgres'))
    onTestFinished(() => admin.close())
    const name = sql.identifier(databaseUrl.split('/').at(-1) ?? '')
    await admin.db.execute(sql`alter database ${name} with allow_connections false`)
    await admin.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${databaseUrl.split('/').at(-1)}`,
    )
    await until(async () => (await status('/readyz')) === 503, 'not ready any more')
    expect(await status('/healthz')).toBe(200)
    expect(await status('/metrics')).toBe(200)

    await admin.db.execute(sql`alter database ${name} with allow_connections true`)
    await until(async () => (await status('/readyz')) === 200, 'ready again')
  })

  test('or without Telegram is not ready', async () => {
    const bot = await startTestBot()
    const status = async () => (await fetch(`${bot.app.url}/readyz`)).status
    bot.standIn.failNext('getMe', { error_code: 502, description: 'Bad Gateway' })
    expect(await status()).toBe(503)
    expect(await status()).toBe(200)
  })
})

describe('the webhook', () => {
  test('takes an update with the secret', async () => {
    const { handled, post } = webhook()
    expect(await post(UPDATE)).toBe(200)
    expect(handled).toEqual([UPDATE])
  })

  test.each([
    ['missing', {}],
    ['empty', withSecret('')],
    ['wrong', withSecret('z'.repeat(SECRET.length))],
    ['wrong in its last letter', withSecret(SECRET.replace(/.$/, 'z'))],
    ['in large letters', withSecret(SECRET.toUpperCase())],
    ['longer', withSecret(`${SECRET}x`)],
    ['twice as long', withSecret(SECRET + SECRET)],
    ['shorter', withSecret(SECRET.slice(1))],
    ['no more than its beginning', withSecret(SECRET.slice(0, 1))],
  ])('takes nothing with a secret that is %s', async (_, headers) => {
    const { handled, post } = webhook()
    expect(await post(UPDATE, headers)).toBe(401)
    expect(handled).toEqual([])
  })

  test('refuses what is no update', async () => {
    const { handled, post } = webhook()
    for (const body of ['', '{', 'null', '[]', '7', '{"message":{}}', '{"update_id":"7"}'])
      expect(await post(body)).toBe(400)
    expect(handled).toEqual([])
  })

  test('refuses what is too large for one', async () => {
    const { handled, post } = webhook()
    expect(await post({ ...UPDATE, filler: 'x'.repeat(1_000_000) })).toBe(413)
    expect(await post({ ...UPDATE, filler: 'x'.repeat(900_000) })).toBe(200)
    expect(handled).toHaveLength(1)
  })

  test('ends the connection of what it refuses unread, and of nothing else', async () => {
    const routes = routesOf({ webhook: { secret: SECRET, handle: async () => true } })
    const asked = async (body: unknown, secret: string, path = '/telegram') => {
      const { status, headers } = await routes.request(path, posted(body, withSecret(secret)))
      return [status, headers.get('connection')]
    }
    const large = 'x'.repeat(1_000_001)
    expect(await asked(UPDATE, 'x')).toEqual([401, 'close'])
    expect(await asked(large, SECRET)).toEqual([413, 'close'])
    expect(await asked(large, SECRET, '/nowhere')).toEqual([404, 'close'])
    expect(await asked(UPDATE, SECRET)).toEqual([200, null])
  })

  test('asks for what could not be handled to come again', async () => {
    const { post } = webhook({ isDone: false })
    expect(await post(UPDATE)).toBe(503)
  })

  test('is not there where updates do not come by it', async () => {
    const response = await routesOf().request('/telegram', posted(UPDATE, withSecret(SECRET)))
    expect(response.status).toBe(404)
  })

  test('of the whole bot answers when the turn is stored, and 503 while the chat is busy', async () => {
    const databaseUrl = await cloneDatabase()
    const bot = await startTestBot({
      databaseUrl,
      environment: { WEBHOOK_URL: 'http://127.0.0.1:9', WEBHOOK_SECRET: SECRET },
    })
    const runner = bot.runner()
    await runner.sends('/start')
    await runner.taps('consent:accept')
    const { db, close } = openDatabase(databaseUrl)
    onTestFinished(close)
    const message = {
      message_id: 900,
      date: 1_770_000_000,
      chat: { id: runner.id, type: 'private', first_name: 'Robin' },
      from: { id: runner.id, is_bot: false, first_name: 'Robin' },
      text: '0',
    }
    const post = async (update_id: number) =>
      fetch(`${bot.app.url}/telegram`, posted({ update_id, message }, withSecret(SECRET)))

    await db.execute(sql`
      update chat set lease_token = 'another', lease_until = now() + interval '1 minute'`)
    vi.useFakeTimers({ toFake: ['performance'] })
    const busy = post(1)
    // It has asked for the lease by the time that it is counted, and gives up when the time is over.
    const advancing = setInterval(() => vi.advanceTimersByTime(500), 20)
    expect((await busy).status).toBe(503)
    clearInterval(advancing)
    vi.useRealTimers()

    await db.execute(sql`update chat set lease_token = null, lease_until = null`)
    expect((await post(1)).status).toBe(200)
    expect(runner.last().text).toContain('How old')
    const { seen } = (await db.execute(sql`select seen::text from chat`))[0] as { seen: string }
    expect(seen).toMatch(/^\{1,/)
  })
})

describe('the clock moved by hand', () => {
  function clock() {
    const moved: string[] = []
    const advance = async (by: Temporal.Duration) => {
      moved.push(by.toString())
      return { now: Temporal.Instant.from('2026-03-04T10:00:00Z'), sent: 2 }
    }
    const routes = routesOf({ advance })
    return { moved, post: (body: unknown) => routes.request('/clock', posted(body)) }
  }

  test('tells the new time and how many were sent', async () => {
    const { moved, post } = clock()
    const response = await post({ advance: 'P3D' })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ now: '2026-03-04T10:00:00Z', sent: 2 })
    expect(moved).toEqual(['P3D'])
  })

  test('refuses what is no duration, or one back', async () => {
    const { moved, post } = clock()
    const bad = ['', '3', 'P', '3D', 'three days', '-P3D', 'P1D T2H', 3, null, {}]
    for (const advance of bad) expect((await post({ advance })).status).toBe(400)
    for (const body of ['', '{', '"P3D"', '{}']) expect((await post(body)).status).toBe(400)
    expect(moved).toEqual([])
  })

  test('is not there for anybody elsewhere, wherever health is told', async () => {
    for (const monitoring of ['loopback', 'anywhere'] as const) {
      const advance = vi.fn()
      const routes = routesOf({ monitoring, advance })
      const nothing = await told(routes.request('/no-such-path', posted({ advance: 'P3D' })))
      for (const address of ELSEWHERE) {
        const asked = routes.request('/clock', posted({ advance: 'P3D' }), from(address))
        expect(await told(asked)).toEqual(nothing)
      }
      for (const headers of HANDED_ON) {
        const asked = routes.request('/clock', posted({ advance: 'P3D' }, headers), from('::1'))
        expect(await told(asked)).toEqual(nothing)
      }
      expect(advance).not.toHaveBeenCalled()
    }
  })

  test('is not there where the clock is real', async () => {
    expect((await routesOf().request('/clock', posted({ advance: 'P3D' }))).status).toBe(404)
  })

  test('of the whole bot adds up what is asked for at once', async () => {
    const bot = await startTestBot()
    const before = bot.app.now()
    const post = () => fetch(`${bot.app.url}/clock`, posted({ advance: 'P1D' }))
    const responses = await Promise.all([post(), post(), post()])
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(bot.app.now().since(before, { largestUnit: 'hour' }).hours).toBe(72)
  })

  test('takes durations that no calendar day fits, such as a month', async () => {
    const bot = await startTestBot()
    const response = await fetch(`${bot.app.url}/clock`, posted({ advance: 'P1M' }))
    expect(response.status).toBe(200)
  })

  test('refuses a time past the end of all days', async () => {
    const bot = await startTestBot()
    const response = await fetch(`${bot.app.url}/clock`, posted({ advance: 'P999999Y' }))
    expect(response.status).toBe(400)
    expect((await fetch(`${bot.app.url}/readyz`)).status).toBe(200)
  })
})

test('a fault nobody thought of is told to the log, not to who asked', async () => {
  const onError = vi.fn()
  const fault = new Error('select name from person')
  const routes = routesOf({ isReady: () => Promise.reject(fault), onError })
  const response = await routes.request('/readyz')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('person')
  expect(onError).toHaveBeenCalledExactlyOnceWith(fault)
})

describe('the server', () => {
  const parts = {
    monitoring: 'loopback' as const,
    isReady: async () => true,
    metrics: new Registry(),
    onError: () => {},
  }

  test('takes a free port for 0, and says which', async () => {
    const server = await startHttp({ ...parts, host: '127.0.0.1', port: 0 })
    onTestFinished(() => server.close())
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  test('says that a port is taken', async () => {
    const server = await startHttp({ ...parts, host: '127.0.0.1', port: 0 })
    onTestFinished(() => server.close())
    const port = Number(new URL(server.url).port)
    const second = startHttp({ ...parts, host: '127.0.0.1', port })
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  test('writes an address of version 6 as a URL', async () => {
    const server = await startHttp({ ...parts, host: '::1', port: 0 })
    onTestFinished(() => server.close())
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  test('closes though a client keeps its connection', async () => {
    const server = await startHttp({ ...parts, host: '127.0.0.1', port: 0 })
    await (await fetch(`${server.url}/healthz`)).text()
    await server.close()
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
  })
})
