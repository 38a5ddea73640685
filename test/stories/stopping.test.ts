import { expect, test } from 'vitest'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn, checkInsSeen, plannedFor } from '../support/follow-up.ts'
import { answersUntil, buttonsOf, checks, endsOf, OUTER_HIP, SWOLLEN } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

async function withResult(given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  return runner
}

test('Stop on a check-in ends all of it, and Undo asks again at once', async () => {
  const runner = await withResult()
  await bot().days(3)
  const asked = runner.last()
  const stopped = await runner.taps('check-in:stop')
  expect(stopped.text).toBe(says('stopped-all'))
  expect(await plannedFor(bot(), runner)).toEqual(['3 stopped'])
  const undone = await runner.taps('stop:undo')
  expect(undone.text).toBe(says('check-in-stop-undone'))
  await bot().hours(1)
  expect(runner.last().id).toBeGreaterThan(undone.id)
  expect(endsOf(runner.last())).toEqual(endsOf(asked))
  expect(await plannedFor(bot(), runner)).toEqual(['3 sent'])
  // The older message asks no more, and the newer one is repeated like any other.
  expect(runner.messages().find(({ id }) => id === asked.id)?.keyboard).toEqual([])
  await bot().days(1)
  expect(runner.last().text).toContain(says('check-in-repeat'))
})

test('stopped after an answer, the next one is brought back by Undo', async () => {
  const runner = await withResult()
  await bot().days(3)
  await answersCheckIn(runner, { progress: 'same' })
  await runner.taps('check-in:stop')
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 stopped'])
  await runner.taps('stop:undo')
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 due'])
  await bot().days(4)
  expect(endsOf(runner.last())).toContain('progress:same')
})

test('stopped in the middle of an answer, Undo brings back the next one', async () => {
  const runner = await withResult()
  await bot().days(3)
  await runner.taps('progress:worse', 'check-in:stop')
  expect(await plannedFor(bot(), runner)).toEqual(['3 stopped', '7 stopped'])
  await bot().days(1)
  await runner.taps('stop:undo')
  expect(await plannedFor(bot(), runner)).toEqual(['3 over', '7 due'])
})

test('stopped while it is put off, nothing comes, and Undo brings it back', async () => {
  const runner = await withResult()
  await bot().days(3)
  await runner.taps('check-in:morning')
  await runner.sends('/stop')
  await bot().hours(1)
  await runner.taps('stop:undo')
  expect(await plannedFor(bot(), runner)).toEqual(['3 due'])
  await bot().days(1)
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
    const { id } = runner.last()
    const data = buttonsOf(runner.last()).find((button) => button.data.endsWith(end))?.data ?? ''
    await Promise.all([runner.person.tapsData(id, data), runner.person.tapsData(id, data)])
  }
  await twice('check-in:stop')
  expect(runner.last().text).toBe(says('stopped-all'))
  await twice('stop:undo')
  expect(runner.last().text).toBe(says('check-in-stop-undone'))
  expect(await plannedFor(bot(), runner)).toEqual(['3 due'])
})

test('/stop before the first check-in, and /stop where nothing is planned', async () => {
  const runner = await withResult()
  expect((await runner.sends('/stop')).text).toBe(says('stopped-all'))
  expect((await runner.sends('/stop')).text).toBe(says('stop-nothing'))
  await bot().days(15)
  expect(checkInsSeen(runner)).toBe(0)
})

for (const [days, day] of [
  [6, 7],
  [20, 21],
] as const) {
  test(`undone ${days} days later, the next one is planned instead`, async () => {
    const runner = await withResult()
    await runner.sends('/stop')
    await bot().days(days)
    await runner.taps('stop:undo')
    expect(await plannedFor(bot(), runner)).toEqual(['3 over', `${day} due`])
    await bot().days(1)
    expect(endsOf(runner.last())).toContain('progress:same')
  })
}

test('a new result in between is asked after, and an old Undo changes nothing of it', async () => {
  const runner = await withResult()
  await bot().days(3)
  const { id } = await runner.taps('check-in:stop')
  await runner.sends('/check')
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP)
  const planned = await plannedFor(bot(), runner)
  await runner.person.tapsData(id, 'stop:undo')
  expect(await plannedFor(bot(), runner)).toEqual(planned)
  expect(planned.filter((one) => one.endsWith('due'))).toEqual(['3 due'])
})

test('Undo after everything was erased brings nothing back', async () => {
  const runner = await withResult()
  const { id } = await runner.sends('/stop')
  await runner.sends('/forget')
  await runner.taps('forget:confirm')
  await runner.person.tapsData(id, 'stop:undo')
  expect(runner.last().text).not.toBe(says('check-in-stop-undone'))
  expect(await plannedFor(bot(), runner)).toEqual([])
})

test('buttons of a check-in that was stopped say that they are old, and change nothing', async () => {
  const runner = await withResult()
  await bot().days(3)
  const asked = runner.last()
  await runner.taps('check-in:stop')
  for (const end of ['progress:same', 'check-in:well', 'check-in:tonight', 'check-in:stop']) {
    await runner.person.taps(end, asked.id)
    expect([says('unknown-button'), says('stopped-all')]).toContain(runner.last().text)
  }
  expect(await plannedFor(bot(), runner)).toEqual(['3 stopped'])
})

test('“I am well, stop” says once more what was advised, and then there is silence', async () => {
  for (const [given, days, words] of [
    [OUTER_HIP, 3, 'follow-up-recovered'],
    [SWOLLEN, 1, 'follow-up-reason-not_seen_yet'],
  ] as const) {
    const runner = await withResult(given)
    await bot().days(days)
    const told = await runner.taps('check-in:well')
    expect(told.text).toContain(says(words))
    expect(endsOf(told)).not.toContain('check-in:stop')
    expect(await plannedFor(bot(), runner)).toEqual([`${days} answered`])
    await bot().days(60)
    expect(runner.last()).toEqual(told)
    await runner.person.taps('check:again', told.id)
  }
})

test('“I am well, stop” tapped twice, or after an answer, is taken once', async () => {
  const runner = await withResult()
  await bot().days(3)
  const { id } = runner.last()
  const data = buttonsOf(runner.last()).find((button) => button.data.endsWith(':well'))?.data ?? ''
  await Promise.all([runner.person.tapsData(id, data), runner.person.tapsData(id, data)])
  const told = runner.last()
  await runner.person.tapsData(id, data)
  expect(runner.last()).toEqual(told)
  expect(runner.messages().filter(({ text }) => text === told.text)).toHaveLength(1)
})

test('/stop while a check-in waits: it is not asked again below', async () => {
  const runner = await withResult()
  await bot().days(3)
  expect((await runner.sends('/stop')).text).toBe(says('stopped-all'))
  expect((await runner.sends('/help')).text).toBe(says('help'))
})
