import { randomBytes } from 'node:crypto'
import type { InlineKeyboardButton, Update } from '@grammyjs/types'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import type { ChatMessage } from '../../src/playground/view.ts'
import { type BotProcess, startBot } from '../support/bot-process.ts'
import { cloneDatabase } from '../support/database.ts'
import { CHECK, CHECK_IN, GIVEN, keptOf, openTelegram, RESULT } from '../support/telegram.ts'
import { until } from '../support/until.ts'

const SECRET = 'a-secret-of-this-test'
const RUNNERS = 20

/** Posts an update to an instance until it takes it, as Telegram does. */
async function post(bot: BotProcess | undefined, update: Update): Promise<void> {
  if (!bot) throw new Error('no such bot')
  await until(
    async () => {
      const { status } = await fetch(`${bot.url}/telegram`, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': SECRET },
        body: JSON.stringify(update),
      })
      return status === 200
    },
    `not taken: ${JSON.stringify(update)}`,
  )
}

/** Two instances on one database, and how an update reaches them. */
async function openTwo(deliver: (bots: readonly BotProcess[], update: Update) => Promise<void>) {
  const bots: BotProcess[] = []
  const telegram = await openTelegram({ deliver: (update) => deliver(bots, update) })
  const databaseUrl = await cloneDatabase()
  const environment = {
    ...telegram.environment,
    DATABASE_URL: databaseUrl,
    DATA_KEY: randomBytes(32).toString('base64'),
    WEBHOOK_URL: 'http://127.0.0.1:9',
    WEBHOOK_SECRET: SECRET,
    CHECK_IN_HOURS: '00:00-24:00',
  }
  bots.push(...(await Promise.all([startBot(environment), startBot(environment)])))
  const sql = postgres(databaseUrl, { max: 1 })
  onTestFinished(() => sql.end())
  return { telegram, bots, sql }
}

/** What to type in the place of a tap, where the choices are numbered. */
function numberOf({ keyboard }: ChatMessage, data: string): string | undefined {
  const isMeant = (button: InlineKeyboardButton) =>
    'callback_data' in button && button.callback_data.endsWith(data)
  return /^(\d+)\./.exec(keyboard.flat().find(isMeant)?.text ?? '')?.[1]
}

test('an update that reaches both instances at once has one effect', async () => {
  const { telegram } = await openTwo(async (bots, update) => {
    await Promise.all(bots.map((bot) => post(bot, update)))
  })
  const runner = telegram.runner()
  await runner.person.sends('/start')
  for (const data of CHECK) {
    await runner.sees(data)
    // A number that counts twice would answer the next question too; one of a list ends the list.
    const number = data.startsWith('worse_with') ? undefined : numberOf(runner.last(), data)
    if (number === undefined) await runner.person.taps(data)
    else await runner.person.sends(number)
  }
  await runner.sees(RESULT)
  expect(runner.showing(RESULT)).toHaveLength(1)
  const { checks } = await keptOf(telegram, runner)
  expect(checks).toHaveLength(1)
  expect(checks[0]).toMatchObject({ state: 'done', document: { given: GIVEN } })
})

test('a double tap of which each instance gets one has one effect', async () => {
  let turn = 0
  const { telegram } = await openTwo((bots, update) => post(bots[turn++ % 2], update))
  const runner = telegram.runner()
  await runner.person.sends('/start')
  for (const data of CHECK) {
    await runner.sees(data)
    await Promise.all([runner.person.taps(data), runner.person.taps(data)])
  }
  await runner.sees(RESULT)
  const { checks } = await keptOf(telegram, runner)
  expect(checks).toHaveLength(1)
  expect(checks[0]).toMatchObject({ state: 'done', document: { given: GIVEN } })
})

test('check-ins that fall due at once are each sent exactly once', async () => {
  let turn = 0
  const { telegram, bots, sql } = await openTwo((all, update) => post(all[turn++ % 2], update))
  const runners = Array.from({ length: RUNNERS }, () => telegram.runner())
  await Promise.all(
    runners.map(async ({ person, sees }) => {
      await person.sends('/start')
      for (const data of CHECK) await person.taps(data)
      await sees(RESULT)
    }),
  )
  await sql`
    update check_in set due_at = now() - interval '1 minute'
    where (check_id, day) in (select check_id, min(day) from check_in group by check_id)`
  await until(async () => {
    const [row] = await sql<{ sent: number }[]>`
      select count(*)::int as sent from check_in where state = 'sent'`
    return row?.sent === RUNNERS
  }, 'not every check-in was sent')
  for (const { showing } of runners) expect(showing(CHECK_IN)).toHaveLength(1)
  for (const bot of bots) expect((await bot.stops()).ended).toBe(0)
  for (const { showing } of runners) expect(showing(CHECK_IN)).toHaveLength(1)
})

test('where one instance is killed in a turn, the other takes the tap', async () => {
  let down = false
  const { telegram, bots } = await openTwo(async ([first, second], update) => {
    const reached = post(down ? second : first, update)
    await reached.catch(() => post(second, update))
  })
  const runner = telegram.runner()
  await runner.person.sends('/start')
  const [first] = bots
  if (!first) throw new Error('no bot')
  const killed = telegram.killsAt('answerCallbackQuery', first).then(() => {
    down = true
  })
  await runner.person.taps(CHECK[0])
  await killed
  await runner.sees(CHECK[1])
  for (const data of CHECK.slice(1)) {
    await runner.sees(data)
    await runner.person.taps(data)
  }
  await runner.sees(RESULT)
})
