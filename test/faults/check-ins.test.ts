import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { dataDir, embedded, startBot } from '../support/bot-process.ts'
import {
  ACTIVITY,
  CHECK,
  CHECK_IN,
  openTelegram,
  RESULT,
  type Runner,
} from '../support/telegram.ts'
import { until } from '../support/until.ts'

const RUNNERS = 6
/** A job of a dead process is taken up again when it has expired and somebody has noticed. */
const TAKEN_UP_MS_MAX = 90_000

/** A bot whose check-ins may come at any hour, and runners who wait for theirs. */
async function openBot(pace = 25) {
  const telegram = await openTelegram()
  const folder = await dataDir()
  const database = embedded(folder)
  const sending = { CHECK_IN_HOURS: '00:00-24:00', SENDING_PACE: `${pace}` }
  const environment = { ...telegram.environment, ...sending, DATA_DIR: folder }
  const bot = await startBot(environment)
  const sql = postgres(await database.url(), { max: 1 })
  onTestFinished(() => sql.end())
  const runners = Array.from({ length: RUNNERS }, () => telegram.runner())
  await Promise.all(
    runners.map(async ({ person, sees }) => {
      await person.sends('/start')
      for (const data of CHECK) {
        await sees(data)
        await person.taps(data)
      }
      await sees(RESULT)
    }),
  )
  await telegram.settled()
  return { telegram, bot, runners, sql, start: () => startBot(environment) }
}

/** Lets the first check-in of every runner fall due. */
async function letFallDue(sql: postgres.Sql): Promise<void> {
  await sql`
    update check_in set due_at = now() - interval '1 minute'
    where (check_id, day) in (select check_id, min(day) from check_in group by check_id)`
}

/** @returns how many messages it took */
async function expectAllDelivered(
  sql: postgres.Sql,
  runners: readonly Runner[],
  timesMax: number,
): Promise<number> {
  await until(
    async () => {
      const states = await sql`
        select distinct on (check_id) state from check_in order by check_id, day`
      return states.every(({ state }) => state === 'sent')
    },
    'not every check-in was delivered',
    TAKEN_UP_MS_MAX,
  )
  for (const { showing } of runners) {
    expect(showing(CHECK_IN).length).toBeGreaterThanOrEqual(1)
    expect(showing(CHECK_IN).length).toBeLessThanOrEqual(timesMax)
  }
  const all = runners.reduce((sum, { showing }) => sum + showing(CHECK_IN).length, 0)
  // What stands twice in a chat is answered once.
  for (const { person, sees } of runners) {
    await person.taps(CHECK_IN)
    await sees(ACTIVITY)
    await person.taps(ACTIVITY)
    await sees(RESULT)
  }
  return all
}

test('killed while it sends check-ins, each arrives after the next start, at most twice', async () => {
  const { telegram, bot, runners, sql, start } = await openBot()
  const killed = telegram.killsAt('sendMessage', bot, { takesHold: true })
  await letFallDue(sql)
  await killed
  await start()
  const all = await expectAllDelivered(sql, runners, 2)
  console.log(`${all} messages for ${RUNNERS} check-ins`)
})

test('killed between the sweep and the sending, none is lost', async () => {
  // So slow that some always wait for their place, while somebody else holds all chats.
  const { bot, runners, sql, start } = await openBot(2)
  await sql`update chat set lease_token = 'another', lease_until = now() + interval '1 minute'`
  await letFallDue(sql)
  const countQueued = async () => {
    const [row] = await sql<{ queued: number }[]>`
      select count(*)::int as queued from check_in where state = 'queued'`
    return row?.queued
  }
  await until(countQueued, 'nothing was handed over')
  await bot.kills()
  expect(await countQueued()).toBeGreaterThan(0)
  await sql`update chat set lease_token = null, lease_until = null`
  await start()
  await expectAllDelivered(sql, runners, 1)
})
