import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { type BotProcess, dataDir, embedded, startBot } from '../support/bot-process.ts'
import { chatsOf, fillDueRows } from '../support/due-rows.ts'
import { CHECK, openTelegram, RESULT } from '../support/telegram.ts'
import { until } from '../support/until.ts'

const DUE = 500
const KILLS = 20
/** From the first message after a start to the kill, milliseconds. */
const LIFE_MS_MAX = 600
/** Jobs in the hands of a dead process are taken up again when they have expired. */
const TAKEN_UP_MS_MAX = 90_000
/** At 25 a second each is sent alone; one more may be on its way, and one being stored. */
const UNDER_WAY_MAX = 4

/** Numbers from 0 to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A bot with so many people who wait for a check-in. */
async function openBot() {
  const telegram = await openTelegram()
  const { world } = telegram.standIn
  const folder = await dataDir()
  const key = randomBytes(32)
  const environment = {
    ...telegram.environment,
    DATA_DIR: folder,
    DATA_KEY: key.toString('base64'),
    CHECK_IN_HOURS: '00:00-24:00',
  }
  const start = () => startBot(environment)
  const bot = await start()
  const { person, sees } = telegram.runner()
  await person.sends('/start')
  for (const data of CHECK) {
    await sees(data)
    await person.taps(data)
  }
  await sees(RESULT)
  await telegram.settled()
  const chats = chatsOf(DUE)
  for (const id of chats) {
    telegram.runner(id)
    world.chat(id).membership = 'member'
  }
  const rows = await fillDueRows(await embedded(folder).url(), key, DUE, 1)
  onTestFinished(() => rows.sql.end())
  const timesOf = (id: number) => world.chat(id).messages.size
  return {
    bot,
    start,
    rows,
    timesOfAll: () => chats.map(timesOf),
    countArrived: () => chats.reduce((sum, id) => sum + timesOf(id), 0),
  }
}

test('killed twenty times while 500 are due, none is lost and no more come twice than were under way', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  const random = randomOf(seed)
  const { rows, start, countArrived, timesOfAll, ...opened } = await openBot()
  let bot: BotProcess = opened.bot
  await rows.letFallDue(DUE)
  const underWay: number[] = []
  let stored = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const before = countArrived()
    await until(() => countArrived() > before, 'nothing is sent', TAKEN_UP_MS_MAX)
    const life = Promise.withResolvers<void>()
    setTimeout(life.resolve, random() * LIFE_MS_MAX)
    await life.promise
    await bot.kills()
    const storedNow = await rows.countSent()
    underWay.push(countArrived() - before - (storedNow - stored))
    stored = storedNow
    bot = await start()
  }
  await until(async () => (await rows.countWaiting()) === 0, 'some wait for ever', TAKEN_UP_MS_MAX)
  const times = timesOfAll()
  const twice = times.filter((count) => count > 1).length
  console.log(
    `seed ${seed}: under way at the kills ${underWay.join(' ')}, ${twice} of ${DUE} came twice`,
  )
  expect(await rows.countSent()).toBe(DUE)
  expect(times.filter((count) => count === 0)).toEqual([])
  const extra = times.reduce((sum, count) => sum + count - 1, 0)
  expect(extra).toBe(underWay.reduce((sum, count) => sum + count, 0))
  for (const count of underWay) expect(count).toBeLessThanOrEqual(UNDER_WAY_MAX)
})
