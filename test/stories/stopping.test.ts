import { expect, test } from 'vitest'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { checkInsSeen, plannedFor } from '../support/follow-up.ts'
import { buttonsOf, checks, endsOf, OUTER_HIP, SWOLLEN } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

async function withResult(given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  return runner
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
    const { id } = runner.last()
    const data = buttonsOf(runner.last()).find((button) => button.data.endsWith(end))?.data ?? ''
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

test('/stop while a check-in waits: it is not asked again below', async () => {
  const runner = await withResult()
  await bot().days(3)
  expect((await runner.sends('/stop')).text).toBe(says('stopped-all'))
  expect((await runner.sends('/help')).text).toBe(says('help'))
})
