import { randomBytes } from 'node:crypto'
import { access } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import path from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { dataDir, embedded, startBot, startProgram } from '../support/bot-process.ts'
import { cloneDatabase } from '../support/database.ts'
import { CHECK, openTelegram } from '../support/telegram.ts'
import { until } from '../support/until.ts'

const FIRST_START_MS_MAX = 10_000
const START_MS_MAX = 3_000
const STOP_MS_MAX = 10_000
/** The contract is for a machine that does nothing else: by so much this one is too busy. */
const BUSY = Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())

/** Everything on standard output, in lines. */
function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

describe('a start', () => {
  test('is told by one line, quickly, and a stop is clean', async () => {
    const folder = await dataDir()
    const first = await startBot({ DATA_DIR: folder, PORT: '0' })
    expect(first.readyMs).toBeLessThan(FIRST_START_MS_MAX * BUSY)
    expect(linesOf(first.stdout())).toEqual([`ready playground ${first.url}`])
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
    expect(await (await fetch(first.url)).text()).toContain('<html')
    for (const line of linesOf(first.stderr())) expect(JSON.parse(line)).toHaveProperty('msg')
    const stopped = await first.stops('SIGTERM')
    expect(stopped.ended).toBe(0)
    expect(stopped.ms).toBeLessThan(STOP_MS_MAX)
    expect(await embedded(folder).pid()).toBeUndefined()
    expect(linesOf(first.stdout())).toHaveLength(1)

    const later: number[] = []
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT'] as const) {
      const bot = await startBot({ DATA_DIR: folder, PORT: '0' })
      later.push(bot.readyMs)
      expect((await bot.stops(signal)).ended).toBe(0)
    }
    console.log(`ready after ${first.readyMs} ms the first time, ${later.join(', ')} ms later`)
    expect(Math.min(...later)).toBeLessThan(START_MS_MAX * BUSY)
  })

  test('by npm start is the same', async () => {
    const folder = await dataDir()
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const bot = await startBot({ DATA_DIR: folder, PORT: '0' }, ['npm', 'start'])
      expect(linesOf(bot.stdout()).filter((line) => line.startsWith('ready '))).toHaveLength(1)
      const { ended, ms } = await bot.stops(signal)
      expect(ended).toBe(0)
      expect(ms).toBeLessThan(STOP_MS_MAX)
      await until(async () => !(await embedded(folder).pid()), 'its database still runs')
    }
  })

  test('with a database of one’s own needs no folder', async () => {
    const { environment } = await openTelegram()
    const folder = path.join(await dataDir(), 'none')
    const bot = await startBot({
      ...environment,
      DATA_DIR: folder,
      DATABASE_URL: await cloneDatabase(),
      DATA_KEY: randomBytes(32).toString('base64'),
    })
    expect(bot.mode).toBe('polling')
    expect((await bot.stops()).ended).toBe(0)
    expect(await exists(folder)).toBe(false)
  })

  test('by webhook is told as such', async () => {
    const { environment, standIn } = await openTelegram()
    const WEBHOOK_URL = 'http://127.0.0.1:9'
    const bot = await startBot({
      ...environment,
      WEBHOOK_URL,
      WEBHOOK_SECRET: 'a-secret-of-this-test',
      DATABASE_URL: await cloneDatabase(),
      DATA_KEY: randomBytes(32).toString('base64'),
    })
    expect(bot.mode).toBe('webhook')
    expect(standIn.world.webhook?.url).toBe(`${WEBHOOK_URL}/telegram`)
    expect((await bot.stops()).ended).toBe(0)
  })

  // What a first start makes, in the order in which it makes it.
  test.each(['postgres.new/PG_VERSION', 'postgres/postmaster.pid', 'data.key'])(
    'killed when it has made %s does not spoil the next',
    async (made) => {
      const folder = await dataDir()
      const killed = startProgram(['node', 'src/main.ts'], { DATA_DIR: folder, PORT: '0' })
      await until(() => exists(path.join(folder, made)), `it makes no ${made}`)
      await killed.kills()
      const bot = await startBot({ DATA_DIR: folder, PORT: '0' })
      expect((await bot.stops()).ended).toBe(0)
    },
  )

  test('that is told to stop comes to a clean end', async () => {
    const folder = await dataDir()
    const early = startProgram(['node', 'src/main.ts'], { DATA_DIR: folder, PORT: '0' })
    await until(() => exists(path.join(folder, 'postgres/postmaster.pid')), 'no database')
    const { ended, ms } = await early.stops()
    expect(ended).toBe(0)
    expect(ms).toBeLessThan(STOP_MS_MAX)
    expect(early.stdout()).toBe('')
    expect(await embedded(folder).pid()).toBeUndefined()
  })
})

describe('a stop', () => {
  test('finishes the turn under way', async () => {
    const telegram = await openTelegram()
    const environment = { ...telegram.environment, DATA_DIR: await dataDir() }
    const bot = await startBot(environment)
    const runner = telegram.runner()
    await runner.person.sends('/start')
    await runner.sees('consent:accept')
    await telegram.settled()

    // The call waits at Telegram's end until it is told to wait no longer, and the turn with it.
    const wait = {
      error_code: 429,
      description: 'Too Many Requests',
      parameters: { retry_after: 2 },
    }
    telegram.standIn.failNext('editMessageText', wait)
    telegram.standIn.failNext('sendPhoto', wait)
    const { calls } = telegram.standIn
    const refusals = () => calls.all().filter(({ response }) => !response.ok).length
    await runner.person.taps('consent:accept')
    await until(() => refusals() > 0, 'the turn has begun')
    const { ended, ms } = await bot.stops()
    expect(ended).toBe(0)
    expect(ms).toBeLessThan(STOP_MS_MAX)
    expect(telegram.standIn.world.updates).toEqual([])
    await runner.sees(CHECK[1])
  })

  test('does not wait for a Telegram that answers nothing, and loses nothing', async () => {
    const telegram = await openTelegram()
    const folder = await dataDir()
    const environment = { ...telegram.environment, DATA_DIR: folder }
    const bot = await startBot(environment)
    const runner = telegram.runner()
    await runner.person.sends('/start')
    await runner.sees('consent:accept')
    await telegram.settled()
    for (const method of ['editMessageText', 'answerCallbackQuery', 'getUpdates'] as const)
      telegram.standIn.failNext(method, { hang: true, times: 99 })
    await runner.person.taps('consent:accept')
    // The poll that was waiting has handed the tap over by now.
    const { ended, ms } = await bot.stops()
    expect(ended).toBe(0)
    expect(ms).toBeLessThan(STOP_MS_MAX)
    expect(await embedded(folder).pid()).toBeUndefined()

    telegram.standIn.failNoMore()
    await startBot(environment)
    await runner.sees(CHECK[1])
  })

  test('by webhook finishes what was posted', async () => {
    let endpoint = ''
    const secret = 'a-secret-of-this-test'
    const answers: Promise<number>[] = []
    const telegram = await openTelegram({
      deliver: async (update) => {
        const post = fetch(`${endpoint}/telegram`, {
          method: 'POST',
          headers: { 'x-telegram-bot-api-secret-token': secret },
          body: JSON.stringify(update),
        })
        answers.push(post.then(({ status }) => status))
      },
    })
    const bot = await startBot({
      ...telegram.environment,
      WEBHOOK_URL: 'http://127.0.0.1:9',
      WEBHOOK_SECRET: secret,
      DATABASE_URL: await cloneDatabase(),
      DATA_KEY: randomBytes(32).toString('base64'),
    })
    endpoint = bot.url
    const runner = telegram.runner()
    await runner.person.sends('/start')
    expect(await answers[0]).toBe(200)
    const wait = {
      error_code: 429,
      description: 'Too Many Requests',
      parameters: { retry_after: 2 },
    }
    telegram.standIn.failNext('editMessageText', wait)
    const { calls } = telegram.standIn
    const refusals = () => calls.all().filter(({ response }) => !response.ok).length
    await runner.person.taps('consent:accept')
    await until(() => refusals() > 0, 'the turn has begun')
    const stopped = bot.stops()
    expect(await answers[1]).toBe(200)
    expect((await stopped).ended).toBe(0)
    await runner.sees(CHECK[1])
  })

  test('killed in the middle does not spoil the next start', async () => {
    const folder = await dataDir()
    const bot = await startBot({ DATA_DIR: folder, PORT: '0' })
    bot.signal('SIGTERM')
    const isAway = () =>
      fetch(`${bot.url}/healthz`).then(
        () => false,
        () => true,
      )
    await until(isAway, 'it goes on answering')
    await bot.kills()
    const next = await startBot({ DATA_DIR: folder, PORT: '0' })
    expect((await next.stops()).ended).toBe(0)
  })
})

describe('what an operator can put right stops the start with one line', () => {
  /** @returns what it said */
  async function refusal(environment: Record<string, string>): Promise<string> {
    const program = startProgram(['node', 'src/main.ts'], { PORT: '0', ...environment })
    expect(await program.ended).toBe(1)
    expect(program.stdout()).toBe('')
    const lines = linesOf(program.stderr()).filter((line) => !line.startsWith('{'))
    expect(lines).toHaveLength(1)
    return lines[0] ?? ''
  }

  test.each([
    ['PORT', 'http'],
    ['HOST', '0.0.0.0'],
    ['LANGUAGES', 'en,xx'],
    ['DEFAULT_LANGUAGE', 'xx'],
    ['WEBHOOK_URL', 'https://hip.example.org'],
  ])('a broken %s', async (variable, value) => {
    const folder = await dataDir()
    const line = await refusal({ DATA_DIR: folder, [variable]: value })
    expect(line).toMatch(variable === 'WEBHOOK_URL' ? /^WEBHOOK_SECRET / : `${variable} `)
    expect(await exists(path.join(folder, 'postgres'))).toBe(false)
  })

  test('a folder that cannot be one', async () => {
    const file = path.join(import.meta.dirname, 'lifecycle.test.ts')
    expect(await refusal({ DATA_DIR: file })).toContain('DATA_DIR')
  })

  test('a host that is none', async () => {
    const { environment } = await openTelegram()
    const DATA_DIR = await dataDir()
    const line = await refusal({ ...environment, DATA_DIR, HOST: 'no-such-host.invalid' })
    expect(line).toContain('HOST')
    expect(await embedded(DATA_DIR).pid()).toBeUndefined()
  })

  test('a database that does not answer, or not to us', async () => {
    const DATA_KEY = randomBytes(32).toString('base64')
    const nobody = 'postgres://hip:x@127.0.0.1:1/hip'
    expect(await refusal({ DATABASE_URL: nobody, DATA_KEY })).toContain('DATABASE_URL')
    const wrong = new URL(inject('databaseUrl'))
    wrong.password = 'a-wrong-password'
    const line = await refusal({ DATABASE_URL: wrong.href, DATA_KEY })
    expect(line).toContain('DATABASE_URL')
    expect(line).not.toContain('a-wrong-password')
  })

  test('a token that Telegram does not know', async () => {
    const { environment } = await openTelegram()
    const DATA_DIR = await dataDir()
    const line = await refusal({ ...environment, DATA_DIR, BOT_TOKEN: '123456:of-another-bot' })
    expect(line).toContain('BOT_TOKEN')
    expect(line).not.toContain('of-another-bot')
    expect(await embedded(DATA_DIR).pid()).toBeUndefined()
  })

  test('a Bot API server that does not answer', async () => {
    const { environment } = await openTelegram()
    const DATA_DIR = await dataDir()
    const away = { ...environment, DATA_DIR, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' }
    expect(await refusal(away)).toContain('TELEGRAM_API_ROOT')
  })

  test('a port in use', async () => {
    const { environment } = await openTelegram()
    const bot = await startBot({ ...environment, DATA_DIR: await dataDir() })
    const DATA_DIR = await dataDir()
    const { port } = new URL(bot.url)
    const second = { ...(await openTelegram()).environment, DATA_DIR, PORT: port }
    expect(await refusal(second)).toContain('PORT')
    expect(await embedded(DATA_DIR).pid()).toBeUndefined()
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200)
  })

  test('a second bot on one folder, and the first goes on', async () => {
    const telegram = await openTelegram()
    const DATA_DIR = await dataDir()
    const bot = await startBot({ ...telegram.environment, DATA_DIR })
    const second = { ...(await openTelegram()).environment, DATA_DIR }
    expect(await refusal(second)).toContain('DATA_DIR')
    const runner = telegram.runner()
    await runner.person.sends('/start')
    await runner.sees('consent:accept')
    expect((await bot.stops()).ended).toBe(0)
  })
})
