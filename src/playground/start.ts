import path from 'node:path'
import { type App, startApp } from '../app.ts'
import type { Config } from '../config.ts'
import { pageRoutes } from './page.ts'
import { startPlaygroundServer } from './server.ts'

/** No account behind it: the stand-in knows no other. */
const TOKEN = '7000000001:playground-stand-in'

/** Starts the bot against its stand-in for Telegram, with the chat page on the bot's own port. */
export async function startPlayground(config: Config): Promise<App> {
  if (config.telegram.mode !== 'playground')
    throw new Error('the playground has no place beside a token')
  let app: App | undefined
  const clock = {
    now: () => new Date(app?.now().epochMilliseconds ?? Date.now()),
    advance: async (by: string) => {
      await app?.advance(Temporal.Duration.from(by))
    },
  }
  const server = await startPlaygroundServer({
    token: TOKEN,
    stateFile: path.join(config.dataDir, 'playground.json'),
    clock,
  })
  try {
    app = await startApp(
      { ...config, telegram: { mode: 'polling', token: TOKEN, apiRoot: server.url } },
      { page: pageRoutes(server.standIn, { clock }) },
    )
  } catch (error) {
    await server.close()
    throw error
  }
  const { stop } = app
  return {
    ...app,
    stop: async () => {
      await stop()
      await server.close()
    },
  }
}
