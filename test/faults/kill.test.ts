import postgres from 'postgres'
import { expect, test } from 'vitest'
import { type BotProcess, dataDir, embedded, startBot } from '../support/bot-process.ts'
import { CHECK, GIVEN, keptOf, openTelegram, RESULT } from '../support/telegram.ts'

/** What waits once a step was taken. */
function after(step: number): string {
  return CHECK[step + 1] ?? RESULT
}

async function openBot() {
  const telegram = await openTelegram()
  const folder = await dataDir()
  const database = embedded(folder)
  const environment = { ...telegram.environment, DATA_DIR: folder }
  const runner = telegram.runner()
  return {
    telegram,
    runner,
    database,
    start: () => startBot(environment),
    /** A dead process's lease of a chat runs out after some seconds; here at once. */
    async letLeasesRunOut(): Promise<void> {
      const sql = postgres(await database.url(), { max: 1 })
      await sql`update chat set lease_until = now() - interval '1 second' where lease_until is not null`
      await sql.end()
    },
    async expectAllKept(): Promise<void> {
      const { checks } = await keptOf(telegram, runner)
      expect(checks).toHaveLength(1)
      expect(checks[0]).toMatchObject({ state: 'done', document: { given: GIVEN } })
    },
  }
}

test('killed after each tap, with its database left running, it goes on where it was', async () => {
  const { telegram, runner, start, expectAllKept } = await openBot()
  const starts: number[] = []
  let bot: BotProcess | undefined
  async function startAnew(): Promise<void> {
    await bot?.kills()
    bot = await start()
    starts.push(bot.readyMs)
  }
  await startAnew()
  await runner.person.sends('/start')
  await runner.sees(CHECK[0])
  for (const [step, data] of CHECK.entries()) {
    await runner.person.taps(data)
    await telegram.settled()
    await runner.sees(after(step))
    const { length } = telegram.standIn.world.messages(runner.id)
    await startAnew()
    // The question waits as it did: nothing is said twice, nothing is asked again.
    await runner.sees(after(step))
    expect(telegram.standIn.world.messages(runner.id)).toHaveLength(length)
  }
  await expectAllKept()
  console.log(`started anew ${starts.length} times, ready after ${starts.join(', ')} ms`)
})

/** Where a tap can be cut off: before it is shown, when it is shown but not stored, when stored. */
const MOMENTS = [
  { method: 'answerCallbackQuery', takesHold: false },
  { method: 'editMessageText', takesHold: false },
  { method: 'editMessageText', takesHold: true },
  { method: 'getUpdates', takesHold: false },
] as const

test('killed while it handles a tap, it takes that tap exactly once', async () => {
  const { telegram, runner, start, letLeasesRunOut, expectAllKept } = await openBot()
  let bot = await start()
  await runner.person.sends('/start')
  await runner.sees(CHECK[0])
  await telegram.settled()
  for (const [step, data] of CHECK.entries()) {
    const { method, takesHold } = MOMENTS[step % MOMENTS.length] ?? MOMENTS[0]
    // Pictures come and go, and are not edited.
    const isPicture = [CHECK[step - 1], data].some((each) =>
      /^(screen|age|location):/.test(each ?? ''),
    )
    const which = method === 'editMessageText' && isPicture ? 'answerCallbackQuery' : method
    const killed = telegram.killsAt(which, bot, { takesHold })
    await runner.person.taps(data)
    await killed
    await letLeasesRunOut()
    bot = await start()
    await telegram.settled()
    await runner.sees(after(step))
    expect(runner.showing(after(step))).toHaveLength(1)
  }
  await expectAllKept()
})

test('killed while it answers what was typed, it takes that answer exactly once', async () => {
  const { telegram, runner, start, letLeasesRunOut } = await openBot()
  let bot = await start()
  await runner.person.sends('/start')
  await runner.sees(CHECK[0])
  await runner.person.taps(CHECK[0])
  await runner.sees(CHECK[1])
  await telegram.settled()
  for (const method of ['deleteMessage', 'sendMessage'] as const) {
    const killed = telegram.killsAt(method, bot, { takesHold: true })
    // None of the signs; later the first on the list.
    await runner.person.sends(method === 'deleteMessage' ? '0' : '/cancel')
    await killed
    await letLeasesRunOut()
    bot = await start()
    await telegram.settled()
    await runner.sees(method === 'deleteMessage' ? 'age:40_54' : 'check:start')
  }
})

test('killed in a turn, its chat is free again after some seconds by itself', async () => {
  const { telegram, runner, start } = await openBot()
  const bot = await start()
  await runner.person.sends('/start')
  await runner.sees(CHECK[0])
  const killed = telegram.killsAt('answerCallbackQuery', bot)
  await runner.person.taps(CHECK[0])
  await killed
  const next = await start()
  await runner.sees(CHECK[1])
  await telegram.settled()
  expect((await next.stops()).ended).toBe(0)
})

test('killed together with its database, it goes on where it was', async () => {
  const { telegram, runner, database, start, letLeasesRunOut, expectAllKept } = await openBot()
  let bot = await start()
  await runner.person.sends('/start')
  await runner.sees(CHECK[0])
  for (const [step, data] of CHECK.entries()) {
    if (step % 3 !== 1) {
      await runner.person.taps(data)
      await runner.sees(after(step))
      continue
    }
    const killed = telegram.killsAt('answerCallbackQuery', bot)
    await runner.person.taps(data)
    await killed
    await database.kills()
    bot = await start()
    await letLeasesRunOut()
    await telegram.settled()
    await runner.sees(after(step))
  }
  await telegram.settled()
  await expectAllKept()
})
