import { expect, test } from 'vitest'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import {
  answersCheckIn,
  checkInQuestionOf,
  checkInsSeen,
  plannedFor,
} from '../support/follow-up.ts'
import { answersUntil, checks, endsOf, OUTER_HIP, SWOLLEN } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

async function withResult(given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  return runner
}

/** How often the bot called Telegram about this chat. */
function callsFor({ id }: TestRunner): number {
  return bot()
    .standIn.calls.all()
    .filter(({ payload }) => payload.chat_id === id).length
}

/** Blocks the bot without its being told, as where that update is lost. */
function blocksUnheard({ id }: TestRunner): void {
  bot().standIn.world.chat(id).membership = 'kicked'
}

test('who blocked the bot is not written to, and a new check goes on cleanly', async () => {
  const runner = await withResult()
  await runner.person.blocks()
  const calls = callsFor(runner)
  await bot().days(15)
  expect(callsFor(runner)).toBe(calls)
  expect(await plannedFor(bot(), runner)).toEqual(['3 over'])
  await runner.person.opens()
  await runner.sends('/check')
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP)
  expect((await plannedFor(bot(), runner)).filter((one) => one.endsWith('due'))).toEqual(['3 due'])
  await bot().days(3)
  expect(checkInsSeen(runner)).toBe(1)
})

test('a block that the bot first hears of when it writes is not tried again', async () => {
  const runner = await withResult()
  blocksUnheard(runner)
  await bot().days(3)
  const calls = callsFor(runner)
  await bot().days(20)
  expect(callsFor(runner)).toBe(calls)
  expect(await plannedFor(bot(), runner)).toEqual(['3 over'])
})

test('unblocked before anything was due, it comes as planned, and once', async () => {
  const runner = await withResult()
  await runner.person.blocks()
  await bot().days(1)
  await runner.person.unblocks()
  expect(await plannedFor(bot(), runner)).toEqual(['3 due'])
  await bot().days(2)
  expect(checkInsSeen(runner)).toBe(1)
})

for (const [days, day] of [
  [5, 7],
  [20, 21],
] as const) {
  test(`unblocked ${days} days later, the next check-in comes on day ${day}`, async () => {
    const runner = await withResult()
    await runner.person.blocks()
    await bot().days(days)
    await runner.person.unblocks()
    expect(await plannedFor(bot(), runner)).toEqual(['3 over', `${day} due`])
    await bot().days(day - days)
    expect(checkInQuestionOf(runner.last())).toBe('progress')
    await answersCheckIn(runner, { progress: 'same' })
    expect((await plannedFor(bot(), runner)).at(-1)).toBe(`${day + 7} due`)
  })
}

test('who writes again is reachable again, too', async () => {
  const runner = await withResult()
  blocksUnheard(runner)
  await bot().days(5)
  bot().standIn.world.chat(runner.id).membership = 'member'
  await runner.sends('/help')
  expect(await plannedFor(bot(), runner)).toEqual(['3 over', '7 due'])
  await runner.sends('/help')
  expect(await plannedFor(bot(), runner)).toEqual(['3 over', '7 due'])
})

test('who comes back with /stop is not asked again', async () => {
  const runner = await withResult()
  blocksUnheard(runner)
  await bot().days(5)
  bot().standIn.world.chat(runner.id).membership = 'member'
  expect((await runner.sends('/stop')).text).toBe(says('stopped-all'))
  const { length } = runner.messages()
  await bot().days(30)
  expect(runner.messages()).toHaveLength(length)
})

test('who had stopped, or was well, before the block is not asked again', async () => {
  for (const end of ['check-in:stop', 'check-in:well']) {
    const runner = await withResult()
    await bot().days(3)
    await runner.taps(end)
    await runner.person.blocks()
    await bot().days(5)
    await runner.person.unblocks()
    const { length } = runner.messages()
    await bot().days(10)
    expect(runner.messages()).toHaveLength(length)
  }
})

test('blocked while a check-in waits: no reminder, and after the return the next one', async () => {
  const runner = await withResult(SWOLLEN)
  await bot().days(1)
  await runner.person.blocks()
  const calls = callsFor(runner)
  await bot().days(4)
  expect(callsFor(runner)).toBe(calls)
  await runner.person.unblocks()
  expect(await plannedFor(bot(), runner)).toEqual(['1 sent', '6 due'])
  await bot().days(1)
  await runner.taps('progress:same')
  expect(checkInQuestionOf(runner.last())).toBe('seen')
})

test('back before the reminder was due, the reminder comes and nothing beside it', async () => {
  const runner = await withResult()
  await bot().days(3)
  await runner.person.blocks()
  await runner.person.unblocks()
  expect(await plannedFor(bot(), runner)).toEqual(['3 sent'])
  await bot().days(1)
  expect(runner.last().text).toContain(says('check-in-repeat'))
})

test('an answer in the very turn of the return plans once', async () => {
  const runner = await withResult()
  await bot().days(3)
  const asked = runner.last()
  blocksUnheard(runner)
  await bot().days(2)
  bot().standIn.world.chat(runner.id).membership = 'member'
  await runner.person.taps('progress:better', asked.id)
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 due'])
})

test('a consent that is taken back silences a check-in, and given again in time brings the next', async () => {
  const runner = await withResult()
  await bot().days(2)
  await bot().hours(12)
  const { id } = await runner.sends('/privacy')
  await runner.person.tapsData(id, 'consent:withdraw')
  const { length } = runner.messages()
  await bot().hours(15)
  expect(runner.messages()).toHaveLength(length)
  await runner.taps('consent:accept')
  expect(await plannedFor(bot(), runner)).toEqual(['3 over', '7 due'])
})

test('a check for somebody else is not taken up again', async () => {
  const runner = bot().runner()
  await runner.sends('/start')
  await runner.taps('consent:other')
  await answersUntil(runner, OUTER_HIP)
  await runner.person.blocks()
  await bot().days(3)
  await runner.person.unblocks()
  await bot().days(3)
  expect(endsOf(runner.last())).not.toContain('progress:same')
})
