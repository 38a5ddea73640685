import { expect, test } from 'vitest'
import { createRateLimit } from '../../src/telegram/rate-limit.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { checks, chooses, OUTER_HIP, questionOf, tickedIn } from '../support/persona.ts'
import { says } from '../support/words.ts'

const WINDOW_MS = 10_000
let now = 0
const bot = sharedBot({ rateLimit: createRateLimit(() => now) })

/** Stands at worse_with, hopping ticked, and has sent nothing for a while. */
async function inTheMiddle(who: { language?: string } = {}): Promise<TestRunner> {
  const runner = bot().runner(who)
  await checks(runner, OUTER_HIP, 'worse_with')
  await chooses(runner, 'hopping')
  now += WINDOW_MS
  return runner
}

/** Sets and takes away one tick, over and over: as many updates as a person may send at once. */
async function tapsThirtyTimes(runner: TestRunner): Promise<void> {
  for (let count = 0; count < 30; count++) await chooses(runner, 'crossing_legs')
}

function linesTo(runner: TestRunner, language = 'en'): number {
  const line = says('too-fast', {}, language)
  return runner.messages().filter(({ text }) => text === line).length
}

async function isSeen({ id }: TestRunner, update: { update_id: number }): Promise<boolean> {
  const [row] = await bot().query<{ seen: string[] }>('select seen from chat where id = $1', id)
  return row?.seen.map(Number).includes(update.update_id) ?? false
}

test('the 31st tap within ten seconds is told of and changes nothing, the 32nd is let be', async () => {
  const runner = await inTheMiddle()
  await tapsThirtyTimes(runner)
  expect(linesTo(runner)).toBe(0)
  const question = runner.last()
  const kept = await bot().checksOf(runner)

  const tooFast = await runner.person.taps('worse_with:stairs_hills')
  expect(linesTo(runner)).toBe(1)
  expect(await isSeen(runner, tooFast)).toBe(false)
  const calls = bot().standIn.calls.all().length
  await runner.person.taps('worse_with:stairs_hills')
  expect(linesTo(runner)).toBe(1)
  // No button spins: that is all that is asked of Telegram.
  const asked = bot().standIn.calls.all().slice(calls)
  expect(asked.map(({ method }) => method)).toEqual(['answerCallbackQuery'])

  expect(await bot().checksOf(runner)).toEqual(kept)
  expect(runner.messages().find(({ id }) => id === question.id)).toEqual(question)
})

test('after ten seconds the next tap works, and no earlier answer is lost', async () => {
  const runner = await inTheMiddle()
  await tapsThirtyTimes(runner)
  for (let count = 0; count < 5; count++) await runner.person.taps('worse_with:stairs_hills')
  now += WINDOW_MS
  await runner.taps('worse_with:stairs_hills')
  expect(tickedIn(runner.last())).toEqual(['stairs_hills', 'hopping'])
  await runner.taps('worse_with:done')
  expect(questionOf(runner.last())).toBe('signs')
  const [check] = await bot().checksOf(runner)
  expect(check?.given).toMatchObject({ severity: 5, worse_with: ['hopping', 'stairs_hills'] })
})

test('words count like taps', async () => {
  const runner = await inTheMiddle()
  for (let count = 0; count < 30; count++) await runner.person.sends('99')
  const before = runner.messages().length
  await runner.person.sends('1')
  await runner.person.sends('/forget')
  expect(linesTo(runner)).toBe(1)
  expect(runner.messages()).toHaveLength(before + 1)
})

test('nobody else waits for it', async () => {
  const fast = await inTheMiddle()
  const other = await inTheMiddle()
  await tapsThirtyTimes(fast)
  await fast.person.taps('worse_with:done')
  await other.taps('worse_with:done')
  expect(questionOf(other.last())).toBe('signs')
  expect(linesTo(other)).toBe(0)
})

test('the line is in the language that was chosen, whatever that of the phone', async () => {
  const runner = await inTheMiddle({ language: 'en' })
  await runner.sends('/language')
  await runner.taps('language:es')
  for (let count = 0; count < 29; count++) await chooses(runner, 'crossing_legs')
  expect(linesTo(runner, 'es')).toBe(1)
  expect(linesTo(runner, 'en')).toBe(0)
})

test('a group is answered sixty times, then nothing is said there, and its members are heard', async () => {
  const member = await inTheMiddle()
  const members = [member, bot().runner(), bot().runner()]
  const group = bot().standIn.addGroup({ title: 'Hills', creator: member, members, bot: 'member' })
  const inGroup = members.map(({ person }) => person.in(group))
  for (let count = 0; count < 90; count++) await inGroup[count % 3]?.sends('/hip')
  const answers = () => inGroup.flatMap((each) => each.sees().filter(({ isFromBot }) => isFromBot))
  expect(answers()).toHaveLength(60)
  await member.taps('worse_with:done')
  expect(questionOf(member.last())).toBe('signs')
  now += WINDOW_MS
  await inGroup[0]?.sends('/hip')
  expect(answers()).toHaveLength(61)
})
