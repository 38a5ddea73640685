import { expect, test } from 'vitest'
import { dataDir, embedded, startBot } from '../support/bot-process.ts'
import { CHECK, GIVEN, keptOf, openTelegram, RESULT } from '../support/telegram.ts'
import { until } from '../support/until.ts'

async function openBot() {
  const telegram = await openTelegram()
  const folder = await dataDir()
  const bot = await startBot({ ...telegram.environment, DATA_DIR: folder })
  const runner = telegram.runner()
  await runner.person.sends('/start')
  await runner.sees(CHECK[0])
  return {
    telegram,
    bot,
    runner,
    database: embedded(folder),
    ready: async () => (await fetch(`${bot.url}/readyz`)).status === 200,
    async expectAllKept(): Promise<void> {
      await telegram.settled()
      const { checks } = await keptOf(telegram, runner)
      expect(checks).toHaveLength(1)
      expect(checks[0]).toMatchObject({ state: 'done', document: { given: GIVEN } })
      expect((await bot.stops()).ended).toBe(0)
    },
  }
}

const SHOWS = ['editMessageText', 'editMessageCaption', 'sendMessage', 'sendPhoto'] as const
const REFUSED = { error_code: 502, description: 'Bad Gateway' }
const WAIT = {
  error_code: 429,
  description: 'Too Many Requests: retry after 1',
  parameters: { retry_after: 1 },
}

test('no answer is lost while Telegram answers with faults, asks to wait, or not at all', async () => {
  const { telegram, runner, expectAllKept } = await openBot()
  const { standIn } = telegram
  const faults = [
    { methods: SHOWS, failure: { ...REFUSED, times: 2 } },
    { methods: SHOWS, failure: WAIT },
    // Shown, but the bot never hears of it.
    { methods: SHOWS, failure: { ...REFUSED, afterEffect: true } },
    { methods: ['answerCallbackQuery'], failure: { ...REFUSED, times: 2 } },
    { methods: ['getUpdates'], failure: { ...REFUSED, times: 2 } },
    { methods: ['*'], failure: { ...REFUSED, times: 5 } },
    { methods: SHOWS, failure: { hang: true } },
    { methods: ['answerCallbackQuery'], failure: { hang: true } },
  ] as const
  for (const [step, data] of CHECK.entries()) {
    await runner.sees(data)
    const { methods, failure } = faults[step % faults.length] ?? faults[0]
    for (const method of methods) standIn.failNext(method, failure)
    await runner.person.taps(data)
    await until(() => standIn.world.updates.length === 0, 'the tap was not taken', 40_000)
    standIn.failNoMore()
  }
  await runner.sees(RESULT)
  await expectAllKept()
})

test('no answer is lost while Telegram cannot be reached', async () => {
  const { telegram, runner, ready, expectAllKept } = await openBot()
  for (const [step, data] of CHECK.entries()) {
    await runner.sees(data)
    if (step % 4 !== 1) {
      await runner.person.taps(data)
      continue
    }
    await telegram.settled()
    const comeBack = await telegram.goesAway()
    await runner.person.taps(data)
    await until(async () => !(await ready()), 'it says that it is ready')
    await comeBack()
  }
  await runner.sees(RESULT)
  await until(ready, 'it is not ready again')
  await expectAllKept()
})

test('no answer is lost while the database is stopped', async () => {
  const { telegram, runner, database, ready, expectAllKept } = await openBot()
  for (const [step, data] of CHECK.entries()) {
    await runner.sees(data)
    if (step % 4 !== 2) {
      await runner.person.taps(data)
      continue
    }
    await telegram.settled()
    await database.stops()
    await runner.person.taps(data)
    await until(async () => !(await ready()), 'it says that it is ready')
    expect(telegram.standIn.world.updates).toHaveLength(1)
    await database.starts()
    await until(ready, 'it is not ready again', 40_000)
    await until(() => telegram.standIn.world.updates.length === 0, 'not taken', 40_000)
  }
  await runner.sees(RESULT)
  await expectAllKept()
})

test('a stop without the database is clean, and the next start is too', async () => {
  const telegram = await openTelegram()
  const folder = await dataDir()
  const environment = { ...telegram.environment, DATA_DIR: folder }
  const bot = await startBot(environment)
  await embedded(folder).stops()
  const { ended, ms } = await bot.stops()
  expect(ended).toBe(0)
  expect(ms).toBeLessThan(10_000)
  const next = await startBot(environment)
  expect((await next.stops()).ended).toBe(0)
})
