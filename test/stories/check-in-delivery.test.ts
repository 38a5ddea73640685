import { expect, test } from 'vitest'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { checkInsOf, plannedFor } from '../support/follow-up.ts'
import { answersUntil, checks, endsOf, OUTER_HIP, questionOf, SWOLLEN } from '../support/persona.ts'
import { LANGUAGES, says } from '../support/words.ts'

const bot = sharedBot()

async function withResult(given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  return runner
}

function checkInsSeen(runner: TestRunner): number {
  return runner.messages().filter((message) => endsOf(message).includes('check-in:stop')).length
}

/** How often the bot called Telegram about this chat. */
function callsFor({ id }: TestRunner): number {
  return bot()
    .standIn.calls.all()
    .filter(({ payload }) => payload.chat_id === id).length
}

for (const language of LANGUAGES) {
  test(`what a lock screen shows of a check-in says nothing of a body, in ${language}`, async () => {
    const runner = bot().runner({ language })
    await checks(runner, OUTER_HIP)
    await bot().days(3)
    expect(endsOf(runner.last())).toContain('progress:same')
    expect(runner.last().text.slice(0, 60)).not.toMatch(
      /hip|pain|hurt|sore|injur|health|doctor|cadera|dol|duel|lesi|salud|m[ée]dic|enferm/i,
    )
  })
}

test('Stop on a check-in stops all of them, and Undo brings them back', async () => {
  const runner = await withResult()
  await bot().days(3)
  const stopped = await runner.taps('check-in:stop')
  expect(stopped.text).toBe(says('stopped-all'))
  expect(await plannedFor(bot(), runner)).toEqual(['3 over', '7 stopped', '14 stopped'])
  const undone = await runner.taps('stop:undo')
  expect(undone.text).toBe(says('check-in-stop-undone'))
  await bot().days(4)
  expect(endsOf(runner.last())).toContain('progress:same')
})

test('Stop on the last check-in that was planned: no typed number wakes another', async () => {
  const runner = await withResult(SWOLLEN)
  await bot().days(3)
  const before = checkInsSeen(runner)
  await runner.taps('check-in:stop')
  expect(runner.last().text).toBe(says('stopped-all'))
  await runner.sends('2')
  await bot().days(40)
  expect(checkInsSeen(runner)).toBe(before)
  expect((await plannedFor(bot(), runner)).join()).not.toContain('due')
})

test('Stop and Undo tapped twice say so once', async () => {
  const runner = await withResult()
  await bot().days(3)
  const twice = async (end: string) => {
    const { id, keyboard } = runner.last()
    const found = keyboard
      .flat()
      .find((button) => 'callback_data' in button && button.callback_data.endsWith(end))
    const data = found && 'callback_data' in found ? found.callback_data : ''
    await Promise.all([runner.person.tapsData(id, data), runner.person.tapsData(id, data)])
  }
  await twice('check-in:stop')
  expect(runner.last().text).toBe(says('stopped-all'))
  await twice('stop:undo')
  expect(runner.last().text).toBe(says('check-in-stop-undone'))
  expect(await plannedFor(bot(), runner)).toEqual(['3 over', '7 due', '14 due'])
})

test('/stop before the first check-in, and /stop where nothing is planned', async () => {
  const runner = await withResult()
  expect((await runner.sends('/stop')).text).toBe(says('stopped-all'))
  expect((await runner.sends('/stop')).text).toBe(says('stop-nothing'))
  await bot().days(15)
  expect(checkInsSeen(runner)).toBe(0)
})

test('undone too late, what is past its time does not come after all', async () => {
  const runner = await withResult()
  await runner.sends('/stop')
  await bot().days(6)
  await runner.taps('stop:undo')
  expect(await plannedFor(bot(), runner)).toEqual(['3 stopped', '7 due', '14 due'])
})

test('a new check replaces what was planned after the old one', async () => {
  const runner = await withResult()
  const [old] = await checkInsOf(bot(), runner)
  await bot().days(1)
  await runner.taps('check:again')
  await answersUntil(runner, SWOLLEN)
  expect(await plannedFor(bot(), runner)).toEqual(['1 due', '3 due'])
  const now = await checkInsOf(bot(), runner)
  expect(now.map(({ checkId }) => checkId)).not.toContain(old?.checkId)
})

test('a check-in of the old check is closed by the new one, by button and by number', async () => {
  const runner = await withResult()
  await bot().days(3)
  const asked = runner.last()
  await runner.sends('/check')
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP)
  const planned = await plannedFor(bot(), runner)
  expect(planned).toEqual(expect.arrayContaining(['3 over', '3 due', '7 due', '14 due']))
  expect((await runner.sends('2')).text).toContain(says('hint-start'))
  await runner.person.taps('progress:same', asked.id)
  expect(runner.last().text).toBe(says('unknown-button'))
  expect(await plannedFor(bot(), runner)).toEqual(planned)
})

test('/stop while a check-in waits: it is not asked again below', async () => {
  const runner = await withResult()
  await bot().days(3)
  expect((await runner.sends('/stop')).text).toBe(says('stopped-all'))
  expect((await runner.sends('/help')).text).toBe(says('help'))
})

test('who blocked the bot is not written to, and after unblocking it goes on cleanly', async () => {
  const runner = await withResult()
  await runner.person.blocks()
  const calls = callsFor(runner)
  await bot().days(15)
  expect(callsFor(runner)).toBe(calls)
  expect(await plannedFor(bot(), runner)).toEqual(['3 over', '7 over', '14 over'])
  await runner.person.opens()
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP)
  await bot().days(3)
  expect(checkInsSeen(runner)).toBe(1)
})

test('unblocked in time, what is still to come goes on', async () => {
  const runner = await withResult()
  await runner.person.blocks()
  await bot().days(5)
  await runner.person.unblocks()
  await bot().days(2)
  expect(await plannedFor(bot(), runner)).toEqual(['3 over', '7 sent', '14 due'])
  expect(checkInsSeen(runner)).toBe(1)
})

test('a block that the bot first hears of when it writes is not tried again', async () => {
  const runner = await withResult()
  bot().standIn.world.chat(runner.id).membership = 'kicked'
  await bot().days(3)
  const calls = callsFor(runner)
  await bot().days(20)
  expect(callsFor(runner)).toBe(calls)
  expect(await plannedFor(bot(), runner)).toEqual(['3 over', '7 over', '14 over'])
})

test('a check-in that was held back too long does not come, the next one does', async () => {
  const runner = await withResult()
  await bot().restart(() => bot().query(`update clock set now = now + interval '6 days'`))
  await bot().days(0)
  expect(await plannedFor(bot(), runner)).toEqual(['3 over', '7 due', '14 due'])
  expect(checkInsSeen(runner)).toBe(0)
  await bot().days(1)
  expect(checkInsSeen(runner)).toBe(1)
})

test('a check-in that was held back a little comes late', async () => {
  const runner = await withResult()
  await bot().restart(() => bot().query(`update clock set now = now + interval '4 days'`))
  await bot().days(0)
  await bot().days(1)
  expect(await plannedFor(bot(), runner)).toEqual(['3 sent', '7 due', '14 due'])
})

test('in the middle of a new check it waits, and then a number is meant for it', async () => {
  const runner = await withResult()
  await bot().days(2)
  await bot().hours(22)
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP, 'fall')
  await bot().hours(3)
  expect(questionOf(runner.last())).toBe('fall')
  await bot().days(1)
  expect(endsOf(runner.last())).toContain('progress:same')
  const asked = await runner.sends('2')
  expect(asked.text).toContain(says('question-pain_now'))
  await runner.sends('3')
  const [, unfinished] = await bot().checksOf(runner)
  expect(unfinished?.given.fall).toBeUndefined()
  expect(questionOf(runner.last())).toBe('fall')
})

for (const [fault, failure] of Object.entries({
  'a 500': { error_code: 500, description: 'Internal Server Error' },
  'a 429': {
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  },
})) {
  test(`${fault} from Telegram: the check-in is tried again and comes once`, async () => {
    const runner = await withResult()
    await bot().days(2)
    bot().standIn.failNext('sendMessage', failure)
    await bot().days(1)
    bot().standIn.failNoMore()
    expect(checkInsSeen(runner)).toBe(1)
    expect(await plannedFor(bot(), runner)).toContain('3 sent')
  })
}

test('two instances: each check-in is sent by one of them', async () => {
  const twin = await bot().twin()
  const runners = await Promise.all([1, 2, 3, 4, 5].map(() => withResult(SWOLLEN)))
  const day = Temporal.Duration.from({ hours: 30 })
  await Promise.all([bot().app.advance(day), twin.advance(day)])
  for (const runner of runners) expect(checkInsSeen(runner)).toBe(1)
})
