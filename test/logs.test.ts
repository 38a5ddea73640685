import { Writable } from 'node:stream'
import { sql } from 'drizzle-orm'
import pino from 'pino'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '../src/db/database.ts'
import { startTestBot, type TestRunner } from './support/bot.ts'
import { cloneDatabase } from './support/database.ts'

const NAME = 'Zebulon'
const TEXT = 'my hip burns like a toaster since the quokka marathon'
/** Ids of answers that are told, and words that the bot says of them. */
const ANSWERS = ['outer_hip', '40_54', 'lying_on_side', 'more_distance_or_speed', 'gradual']
const SAID = ['look after this yourself', 'gluteal', 'on the outside']

afterEach(() => {
  vi.restoreAllMocks()
})

/** A bot that logs all it can, and everything that it writes anywhere. */
async function startLogged() {
  let written = ''
  const collect = (chunk: unknown) => {
    written += String(chunk)
    return true
  }
  const stream = new Writable({
    write(chunk, _encoding, done) {
      collect(chunk)
      done()
    },
  })
  for (const output of [process.stdout, process.stderr])
    vi.spyOn(output, 'write').mockImplementation(collect)
  for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...args) => {
      for (const each of args) collect(each instanceof Error ? each.stack : JSON.stringify(each))
    })
  const databaseUrl = await cloneDatabase()
  const bot = await startTestBot({ databaseUrl, log: pino({ level: 'trace' }, stream) })
  const { db, close } = openDatabase(databaseUrl)
  onTestFinished(close)
  const runner = bot.runner({ name: NAME })
  return { bot, db, runner, written: () => written }
}

async function tellAll(runner: TestRunner): Promise<void> {
  await runner.sends('/start')
  await runner.taps('consent:accept', 'screen:none', 'age:40_54')
  await runner.sends(TEXT)
  await runner.taps('location:outer_hip', 'fall:none', 'onset:gradual', 'duration:weeks')
  await runner.taps('severity:5', 'walking:normal', 'worse_with:lying_on_side', 'worse_with:done')
  await runner.taps('signs:none', 'training_change:more_distance_or_speed')
}

function expectNothingOf(runner: TestRunner, written: string): void {
  const secrets = [NAME, TEXT, 'toaster', ...ANSWERS, ...SAID, String(runner.id)]
  for (const secret of secrets) {
    expect(written).not.toContain(secret)
    expect(written).not.toContain(Buffer.from(secret).toString('base64').slice(0, -3))
  }
}

test('a whole check leaves nothing of the runner in the log, nor in the figures', async () => {
  const { bot, runner, written } = await startLogged()
  await tellAll(runner)
  const metrics = await fetch(`${bot.app.url}/metrics`)
  expectNothingOf(runner, await metrics.text())
  expect(await bot.days(3)).toBe(1)
  await runner.taps('progress:worse', 'pain_now:8')
  await runner.sends('/mydata')
  await runner.sends('/forget')
  await runner.taps('forget:confirm')
  expectNothingOf(runner, written())
})

test('nor does a fault of Telegram', async () => {
  const { bot, runner, written } = await startLogged()
  const refused = { error_code: 400, description: 'Bad Request: provoked' }
  await runner.sends('/start')
  await runner.taps('consent:accept', 'screen:none')
  bot.standIn.failNext('editMessageText', refused)
  await runner.taps('age:40_54')
  bot.standIn.failNext('sendPhoto', refused)
  bot.standIn.failNext('sendMessage', refused)
  await runner.person.sends(TEXT)
  bot.standIn.failNext('sendMessage', { error_code: 502, description: 'Bad Gateway' })
  await runner.person.sends(TEXT).catch(() => {})
  expect(written()).toContain('provoked')
  expectNothingOf(runner, written())
  // Whose fault it was can be told apart, by a hash that only DATA_KEY makes.
  const lines = written()
    .split('\n')
    .filter((line) => line.includes('provoked'))
  const whose = new Set(lines.map((line) => JSON.parse(line).who))
  expect([...whose]).toEqual([expect.stringMatching(/^[0-9a-f]{12}$/)])
})

test('nor does a fault of the database, which quotes what it was given', async () => {
  const { db, runner, written } = await startLogged()
  await runner.sends('/start')
  await runner.taps('consent:accept', 'screen:none')
  const { message } = await db.execute(sql`select ${NAME}::int`).then(
    () => new Error('taken'),
    (error: Error) => error,
  )
  expect(message).toContain(NAME)
  await db.execute(sql`alter table "check" rename column document to documents`)
  await runner.taps('age:40_54').catch(() => {})
  await runner.sends(TEXT).catch(() => {})
  expectNothingOf(runner, written())
})

test('nor does a check-in that cannot be sent', async () => {
  const { bot, db, runner, written } = await startLogged()
  await tellAll(runner)
  const before = written().length
  bot.standIn.failNext('sendMessage', { error_code: 400, description: 'Bad Request: provoked' })
  await bot.days(3)
  // Told of all the same: whoever runs the bot must see that something is wrong.
  expect(written().slice(before)).toContain('provoked')
  await db.execute(sql`alter table check_in rename to check_ins`)
  await runner.taps('progress:worse').catch(() => {})
  const clock = { method: 'POST', body: '{"advance":"P4D"}' }
  expect((await fetch(`${bot.app.url}/clock`, clock)).status).toBe(500)
  expectNothingOf(runner, written())
})
