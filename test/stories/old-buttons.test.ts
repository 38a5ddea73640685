import { expect, test } from 'vitest'
import type { ChatMessage } from '../../src/playground/view.ts'
import { sharedBot } from '../support/bot.ts'
import {
  answersUntil,
  buttonsOf,
  checks,
  chooses,
  endsOf,
  OUTER_HIP,
  questionOf,
} from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

function dataIn(message: ChatMessage, end: string): string {
  const found = buttonsOf(message).find(({ data }) => data.endsWith(end))
  if (!found) throw new Error(`no button ${end}`)
  return found.data
}

test('a button of an earlier question, in a message that could not be removed, changes nothing', async () => {
  const runner = bot().runner()
  const old = await checks(runner, OUTER_HIP, 'fall')
  await runner.taps('fall:none')
  // Older than two days: it stays in the chat with its buttons when the question moves below.
  await bot().days(3)
  await runner.sends('/check')
  await runner.taps('check:go')
  await chooses(runner, 'gradual')
  expect(questionOf(runner.last())).toBe('duration')
  const before = await bot().checksOf(runner)
  await runner.person.tapsData(old.id, dataIn(old, 'fall:on_hip'))
  expect(questionOf(runner.last())).toBe('duration')
  expect(await bot().checksOf(runner)).toEqual(before)
})

test('after the result, an old answer says what was answered and offers to change it', async () => {
  const runner = bot().runner()
  const old = await checks(runner, OUTER_HIP, 'fall')
  await answersUntil(runner, OUTER_HIP)
  await runner.person.tapsData(old.id + 100, dataIn(old, 'fall:on_hip'))
  expect(runner.last().text).toBe(says('old-button', { answer: says('option-fall-none') }))
  await runner.taps('check:change')
  expect(endsOf(runner.last())).toContain('change:fall')
})

test('a button of an older check leads to the check of today', async () => {
  const runner = bot().runner()
  const old = await checks(runner, OUTER_HIP, 'fall')
  const result = await answersUntil(runner, OUTER_HIP)
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP, 'onset')
  const before = await bot().checksOf(runner)
  for (const data of [dataIn(old, 'fall:on_hip'), dataIn(result, 'r:show:why')]) {
    await runner.person.tapsData(old.id, data)
    expect(runner.messages().at(-2)?.text).toBe(says('old-check'))
    expect(questionOf(runner.last())).toBe('onset')
    expect(runner.messages().at(-1)).toEqual(runner.last())
  }
  expect(await bot().checksOf(runner)).toEqual(before)
})

test('the result of an older check, pressed after the newer one, leads to the newer result', async () => {
  const runner = bot().runner()
  const older = await checks(runner, OUTER_HIP)
  await runner.taps('check:again')
  await answersUntil(runner, { screen: ['cannot'] })
  await runner.person.tapsData(older.id, dataIn(older, 'r:show:why'))
  expect(runner.last().text).toBe(says('old-check'))
  const shown = await runner.taps('check:show')
  expect(endsOf(shown)).toContain('check:mistake')
})

test('a check that was put away does not come back by its buttons', async () => {
  const runner = bot().runner()
  const old = await checks(runner, OUTER_HIP, 'fall')
  await runner.sends('/cancel')
  for (const end of ['fall:none', ':back', ':why']) {
    await runner.person.tapsData(old.id, dataIn(old, end))
    expect(runner.last().text).toBe(says('old-check'))
    expect(endsOf(runner.last())).toEqual(['check:start'])
  }
  expect(await bot().checksOf(runner)).toEqual([])
})

test('another runner’s buttons neither answer for them nor for the one who presses', async () => {
  const owner = bot().runner()
  const theirs = await checks(owner, OUTER_HIP, 'fall')
  const other = bot().runner()
  await checks(other, OUTER_HIP, 'fall')
  const before = await bot().checksOf(owner)
  await other.person.tapsData(other.last().id, dataIn(theirs, 'fall:on_hip'))
  expect(questionOf(other.last())).toBe('fall')
  expect(await bot().checksOf(owner)).toEqual(before)
  await answersUntil(owner, OUTER_HIP)
  await bot().days(3)
  const checkIn = owner.last()
  await other.person.tapsData(other.last().id, dataIn(checkIn, 'progress:gone'))
  expect(questionOf(other.last())).toBe('fall')
  expect(owner.last()).toEqual(checkIn)
})

/** What this bot never made, or not for this moment. */
const RUBBISH = [
  'x',
  ':',
  '::::',
  'check',
  'check:nothing',
  'consent:maybe',
  'change:',
  'change:severity2',
  'forget:',
  'language:xx',
  'progress:gone',
  'a.p:progress:gone',
  'a.0:screen:none',
  '🏃'.repeat(16),
  'z'.repeat(64),
  '__proto__:constructor',
  'check:constructor',
  'check:__proto__',
]

test('unknown data is answered, and the question that waits stays the last message', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  const before = await bot().checksOf(runner)
  for (const data of RUBBISH) {
    await runner.person.tapsData(runner.last().id, data)
    expect(questionOf(runner.last()), data).toBe('fall')
    expect(runner.messages().at(-1), data).toEqual(runner.last())
  }
  expect(await bot().checksOf(runner)).toEqual(before)
  await answersUntil(runner, OUTER_HIP)
  expect(endsOf(runner.last())).toContain('check:again')
})

test('unknown data before consent and after the result gets a friendly line', async () => {
  const stranger = bot().runner()
  await stranger.sends('/start')
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  for (const data of RUBBISH) {
    await stranger.person.tapsData(1, data)
    expect(stranger.last().text.length, data).toBeGreaterThan(20)
    await runner.person.tapsData(1, data)
    expect(runner.last().text.length, data).toBeGreaterThan(20)
  }
})

test('data of this very question that it does not offer is no answer', async () => {
  const runner = bot().runner()
  const { id } = await checks(runner, OUTER_HIP, 'onset')
  const data = dataIn(runner.last(), 'onset:gradual')
  for (const value of ['after_fall_or_blow', 'none', 'done', '5', '__proto__']) {
    await runner.person.tapsData(id, data.replace('gradual', value))
    expect(questionOf(runner.last()), value).toBe('onset')
  }
  await chooses(runner, 'gradual')
  const scale = dataIn(await chooses(runner, 'weeks'), 'severity:5')
  for (const value of ['11', '-1', 'x', '55555555']) {
    await runner.person.tapsData(id, scale.replace('severity:5', `severity:${value}`))
    expect(questionOf(runner.last()), value).toBe('severity')
  }
})

test('a tap on a message that is gone is taken all the same', async () => {
  const runner = bot().runner()
  const { id } = await checks(runner, OUTER_HIP, 'fall')
  const data = dataIn(runner.last(), 'fall:none')
  bot().standIn.world.remove(runner.id, [id])
  await runner.person.tapsData(id, data)
  expect(questionOf(runner.last())).toBe('onset')
  const again = runner.last()
  await runner.person.tapsData(again.id, dataIn(again, 'onset:gradual'), { isInaccessible: true })
  expect(questionOf(runner.last())).toBe('duration')
})

test('every button outside the questions works on a message that is gone', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  for (const data of ['check:show', 'check:change', 'consent:signs', 'consent:ask']) {
    bot().standIn.world.remove(
      runner.id,
      runner.messages().map(({ id }) => id),
    )
    await runner.person.tapsData(1, data)
    expect(runner.last().text.length, data).toBeGreaterThan(20)
  }
  for (const data of ['language:en', 'forget:cancel', 'stop:undo', 'check:again', 'check:go']) {
    await runner.person.tapsData(1, data)
    expect(runner.last().text.length, data).toBeGreaterThan(20)
  }
})
