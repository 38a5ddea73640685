import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { Emitter } from './events.ts'
import { act, actPhoto } from './page-acts.ts'
import { type PagePlace, placeOf } from './page-chats.ts'
import { type PageEvent, type PlaygroundClock, pageEvent, pageState } from './page-state.ts'
import type { StandIn } from './stand-in.ts'

/** What the page can do besides chatting. */
export interface PageOptions {
  /** Shows the bot's time, with buttons that move it. */
  readonly clock?: PlaygroundClock | undefined
}

const FOLDER = path.join(import.meta.dirname, 'page')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}
/** A picture or a text of the bot's must not be able to run anything. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** How soon a page finds a bot that was restarted. */
const RECONNECT_MS = 500
const ADVANCES = ['P1D', 'P3D']

/**
 * The chat page, for mounting at `/`. Its own files and calls stand under `/playground/`.
 * Live updates are server-sent events; a page that was cut off gets the whole chat again.
 */
export function pageRoutes(standIn: StandIn, { clock }: PageOptions = {}): Hono {
  const app = new Hono()
  const { world } = standIn
  const ticks = new Emitter<PageEvent>()
  const tick = () => {
    if (clock) ticks.emit({ type: 'clock', now: clock.now().toISOString() })
  }

  app.get('/', (context) => file(context, 'index.html'))
  app.get('/playground/page/:name{[a-z-]+\\.(css|js|svg)}', (context) =>
    file(context, context.req.param('name')),
  )

  app.get('/playground/events', (context) => {
    // A page may remember somebody whom a fresh world does not know.
    const personId = personOf(context, standIn) ?? world.persons.keys().next().value
    if (personId === undefined) return context.notFound()
    const place = placeIn(context, standIn, personId)
    return streamSSE(context, async (stream) => {
      const tell = (event: PageEvent | undefined) => {
        if (event) void stream.writeSSE({ data: JSON.stringify(event), retry: RECONNECT_MS })
      }
      const stops = [
        world.events.on((event) => {
          tell(pageEvent(world, place, event))
          if (event.type === 'message') tick()
        }),
        ticks.on(tell),
      ]
      tell(pageState(world, place, clock?.now()))
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve)
        standIn.closed.addEventListener('abort', () => resolve())
        if (standIn.closed.aborted) resolve()
      })
      for (const stop of stops) stop()
    })
  })

  // JSON only: a form on another site cannot send that without asking first.
  app.post('/playground/act', async (context) => {
    const personId = personOf(context, standIn)
    const what = await json(context)
    if (personId === undefined || !what) return context.notFound()
    return context.json(await act(standIn, placeIn(context, standIn, personId), what))
  })

  app.post('/playground/photo', async (context) => {
    const personId = personOf(context, standIn)
    const isPicture = context.req.header('content-type')?.startsWith('image/')
    if (personId === undefined || !isPicture) return context.notFound()
    const bytes = Buffer.from(await context.req.arrayBuffer())
    return context.json(await actPhoto(standIn, personId, bytes))
  })

  app.post('/playground/clock', async (context) => {
    const advance = (await json(context))?.advance
    if (!clock || typeof advance !== 'string' || !ADVANCES.includes(advance))
      return context.notFound()
    await clock.advance(advance)
    tick()
    return context.json({ now: clock.now().toISOString() })
  })

  app.get('/playground/files/:id', (context) => {
    const stored = world.files.get(context.req.param('id'))
    if (!stored) return context.notFound()
    const isPicture = /^image\/(png|jpeg|webp)$/.test(stored.type)
    return context.body(new Uint8Array(stored.bytes), 200, {
      'content-type': isPicture ? stored.type : 'application/octet-stream',
      'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(stored.name)}`,
      'x-content-type-options': 'nosniff',
    })
  })

  return app
}

async function file(context: Context, name: string): Promise<Response> {
  const body = await readFile(path.join(FOLDER, name), 'utf8').catch(() => undefined)
  if (body === undefined) return context.notFound()
  return context.body(body, 200, {
    'content-type': TYPES[path.extname(name)] ?? 'text/plain',
    'content-security-policy': POLICY,
    'cache-control': 'no-cache',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
}

/** The person named in the address. */
function personOf(context: Context, { world }: StandIn): number | undefined {
  const id = Number(context.req.query('person'))
  return world.persons.has(id) ? id : undefined
}

/** The chat and the topic named in the address. */
function placeIn(context: Context, { world }: StandIn, personId: number): PagePlace {
  const chatId = Number(context.req.query('chat')) || undefined
  return placeOf(world, personId, { chatId, topic: context.req.query('topic') })
}

async function json(
  context: Context,
): Promise<({ type: string } & Record<string, unknown>) | undefined> {
  if (!context.req.header('content-type')?.startsWith('application/json')) return undefined
  return context.req.json().catch(() => undefined)
}
