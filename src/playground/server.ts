import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { apiRoutes } from './api-routes.ts'
import { pageRoutes } from './page.ts'
import type { PlaygroundClock } from './page-state.ts'
import { CLUBS, RUNNERS } from './people.ts'
import { openWorld } from './persist.ts'
import { StandIn, type StandInOptions } from './stand-in.ts'
import { World, type WorldOptions } from './world.ts'

/** There is no password, so nobody else is let near it. */
const HOST = '127.0.0.1'

/** How a playground is started; everything but the token can be left out. */
export interface PlaygroundOptions extends StandInOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** Keeps the world here, so that a restarted bot goes on with the chat. Not with `world`. */
  readonly stateFile?: string
  /** Who there is to play; Ana, Sam, Zoé and their captain Lee by default. Not with `world`. */
  readonly persons?: NonNullable<WorldOptions['persons']>
  /** What groups they are in; two clubs by default, none where other persons are given. */
  readonly groups?: NonNullable<WorldOptions['groups']>
  readonly clock?: PlaygroundClock
}

/** A running playground. */
export interface PlaygroundServer {
  /** Both the chat page and, as `apiRoot`, the Bot API. Without a slash at its end. */
  readonly url: string
  readonly standIn: StandIn
  /** Stops listening, lets go of every caller, writes the state. */
  close(): Promise<void>
}

/**
 * Starts a Bot API stand-in with its chat page on one port. Nothing is shared between two of
 * them, so tests can run side by side.
 *
 * ```ts
 * const playground = await startPlaygroundServer({ token: '7000000001:playground' })
 * const bot = new Bot(token, { client: { apiRoot: playground.url } })
 * await playground.standIn.person(5002).opens()
 * playground.standIn.world.last(5002)?.text
 * ```
 *
 * Only the API is wanted on a port of its own? `apiRoutes(standIn)` and `pageRoutes(standIn)` are
 * Hono apps that can be mounted anywhere.
 */
export async function startPlaygroundServer(options: PlaygroundOptions): Promise<PlaygroundServer> {
  const { port = 0, stateFile, persons = RUNNERS, clock, ...others } = options
  const { groups = persons === RUNNERS ? CLUBS : [], ...rest } = others
  const now = clock ? () => clock.now() : undefined
  const fresh: WorldOptions = { persons, groups, ...(now ? { now } : {}) }
  const kept = stateFile === undefined ? undefined : await openWorld(stateFile, fresh)
  const world = rest.world ?? kept?.world ?? new World(fresh)
  const standIn = new StandIn({ ...rest, world })

  const app = new Hono()
  app.route('/', apiRoutes(standIn))
  app.route('/', pageRoutes(standIn, { clock }))
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${HOST}:${taken}`,
    standIn,
    async close() {
      standIn.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
      await kept?.close()
    },
  }
}
