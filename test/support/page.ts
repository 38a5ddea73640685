import type { Update } from '@grammyjs/types'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { type PlaygroundOptions, startPlaygroundServer } from '../../src/playground/server.ts'
import { hasBrowser, openBrowser } from './browser.ts'
import { TOKEN } from './stand-in.ts'

/** Opens the page in one browser for all tests of a file, each with a playground of its own. */
export function pagesOf() {
  let browser: Browser
  beforeAll(async () => {
    if (hasBrowser) browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  /** The page in a browser, and a bot that the test plays through the HTTP API. */
  return async function started(options: Partial<PlaygroundOptions> = {}, path = '/') {
    const playground = await startPlaygroundServer({ token: TOKEN, ...options })
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    // Below the runner's own, so that a failure says what was waited for.
    page.setDefaultTimeout(10_000)
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
    onTestFinished(async () => {
      await page.close()
      await playground.close()
    })
    const bot = async <Result>(method: string, payload: object): Promise<Result> => {
      const response = await fetch(`${playground.url}/bot${TOKEN}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(payload),
      })
      const { ok, result, description } = (await response.json()) as Answer<Result>
      if (!ok) throw new Error(description)
      return result
    }
    await page.goto(playground.url + path)
    await page.locator('.avatar:not(:empty)').waitFor()
    return { ...playground, page, bot, faults }
  }
}

interface Answer<Result> {
  readonly ok: boolean
  readonly result: Result
  readonly description?: string
}

/** Polls until the bot has an update of the kind, as a bot would. */
export async function nextUpdate(
  bot: <Result>(method: string, payload: object) => Promise<Result>,
  offset?: number,
): Promise<Update> {
  const [update] = await bot<Update[]>('getUpdates', { timeout: 20, offset })
  if (!update) throw new Error('no update came')
  return update
}

/** The one button that is called just this. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
