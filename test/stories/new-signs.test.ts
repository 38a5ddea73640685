import { expect, test } from 'vitest'
import type { ChatMessage } from '../../src/playground/view.ts'
import type { Given } from '../../src/triage/given.ts'
import { QUESTIONS } from '../../src/triage/questions.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn, checkInQuestionOf, plannedFor } from '../support/follow-up.ts'
import {
  answersUntil,
  checks,
  chooses,
  endsOf,
  FEVER,
  GROIN,
  OUTER_HIP,
  questionOf,
  STRAIN,
  SWOLLEN,
} from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()
const SIGNS = QUESTIONS.screen.choices({}).map(({ value }) => value)
const URGENT = [says('urgency-urgent-title'), says('urgency-urgent-title-today')]

function isEmergency(message: ChatMessage): boolean {
  return endsOf(message).includes('check:mistake')
}

/** A runner who is asked for new signs on this day. */
async function askedForSigns(given: Given, day: number): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  await bot().days(day)
  await runner.taps('progress:same')
  if (endsOf(runner.last()).includes('seen:no')) await runner.taps('seen:no')
  await runner.taps('pain_now:5', 'activity:less')
  expect(checkInQuestionOf(runner.last())).toBe('new_sign')
  return runner
}

for (const [name, given, day] of [
  ['self-care', OUTER_HIP, 3],
  ['a strain', STRAIN, 3],
  ['a doctor’s result', GROIN, 2],
  ['an urgent result', SWOLLEN, 1],
] as const) {
  test(`after ${name} each sign is told by the rules in that very tap`, async () => {
    const runners = await Promise.all(SIGNS.map(() => begin(given)))
    await bot().days(day)
    for (const [at, sign] of SIGNS.entries()) {
      const runner = runners[at] as TestRunner
      const result = await answersCheckIn(runner, { progress: 'same', sign })
      expect(questionOf(result), sign).toBeUndefined()
      const isGrave = isEmergency(result) || URGENT.some((title) => result.text.includes(title))
      expect(isGrave, sign).toBe(true)
      const [kept] = await bot().checksOf(runner)
      expect(kept?.given.screen).toContain(sign)
      expect(kept?.state).toBe('done')
      expect((await plannedFor(bot(), runner)).at(-1)).toBe(`${day + 1} due`)
    }
  })
}

async function begin(given: Given): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  return runner
}

test('the result stands below, and the question above has no buttons any more', async () => {
  const runner = await askedForSigns(OUTER_HIP, 3)
  const asked = runner.last()
  const result = await runner.taps('new_sign:cannot')
  expect(isEmergency(result)).toBe(true)
  expect(result.id).toBeGreaterThan(asked.id)
  const above = runner.messages().find(({ id }) => id === asked.id)
  expect(above?.keyboard).toEqual([])
  expect(above?.text).toContain(says('option-screen-cannot'))
})

test('tapped twice, or another one after it, it is told once', async () => {
  const runner = await askedForSigns(OUTER_HIP, 3)
  const { id, keyboard } = runner.last()
  const [first] = keyboard.flat()
  const data = (end: string) =>
    first && 'callback_data' in first ? first.callback_data.replace('new_sign:none', end) : ''
  const cannot = data('new_sign:cannot')
  await Promise.all([runner.person.tapsData(id, cannot), runner.person.tapsData(id, cannot)])
  const count = runner.messages().length
  for (const end of ['new_sign:fever', 'new_sign:none']) await runner.person.tapsData(id, data(end))
  expect(runner.messages()).toHaveLength(count)
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '4 due'])
})

test('typed by its number, it is told too', async () => {
  const runner = await askedForSigns(OUTER_HIP, 3)
  const asked = runner.last()
  const at = endsOf(asked).indexOf('new_sign:cannot') + 1
  const result = await runner.sends(`${at}`)
  expect(isEmergency(result)).toBe(true)
  expect(runner.messages().find(({ id }) => id === asked.id)?.keyboard ?? []).toEqual([])
  expect((await runner.sends('1')).text).toContain(says('hint-start'))
})

test('a sign that was there before is told again, and asked after anew', async () => {
  const runner = await askedForSigns(SWOLLEN, 1)
  const result = await runner.taps('new_sign:calf_swelling')
  expect(URGENT.some((title) => result.text.includes(title))).toBe(true)
  expect(await plannedFor(bot(), runner)).toEqual(['1 answered', '2 due'])
})

test('whoever was seen before the new sign is asked again whether somebody has looked', async () => {
  const runner = bot().runner()
  await checks(runner, GROIN)
  await bot().days(2)
  await answersCheckIn(runner, { progress: 'same', seen: 'yes', pain: 4 })
  await bot().days(5)
  await answersCheckIn(runner, { progress: 'same', pain: 4, sign: 'cannot' })
  await bot().days(1)
  expect(runner.last().text).toContain(says('check-in-seen', { day: '' }).slice(0, 40))
  await runner.taps('progress:better')
  expect(checkInQuestionOf(runner.last())).toBe('seen')
  const outcome = await answersCheckIn(runner, { progress: 'better', pain: 1 })
  expect(outcome.text).toContain(says('follow-up-urgent_today'))
})

test('taken back as a mistake, the screen is asked once more', async () => {
  const runner = await askedForSigns(OUTER_HIP, 3)
  const result = await runner.taps('new_sign:cannot')
  expect(endsOf(result)).toContain('check:mistake')
  await runner.taps('check:mistake')
  expect(questionOf(runner.last())).toBe('screen')
  await chooses(runner, 'cannot')
  const told = await answersUntil(runner, OUTER_HIP)
  expect(told.text).toContain(says('urgency-self_care-title'))
  expect((await plannedFor(bot(), runner)).filter((one) => one.endsWith('due'))).toHaveLength(1)
})

test('while an answer is being changed the sign is told at once all the same', async () => {
  const runner = await askedForSigns(OUTER_HIP, 3)
  const asked = runner.last()
  await runner.sends('/check')
  await runner.taps('check:change', 'change:location')
  expect(questionOf(runner.last())).toBe('location')
  await runner.person.taps('new_sign:cannot', asked.id)
  expect(isEmergency(runner.last())).toBe(true)
})

test('with a new check begun, the sign is told by the rules of the older one, and the new one goes on', async () => {
  const runner = await askedForSigns(OUTER_HIP, 3)
  const asked = runner.last()
  await runner.sends('/check')
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP, 'fall')
  await runner.person.taps('new_sign:cannot', asked.id)
  expect(isEmergency(runner.last())).toBe(true)
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '4 due'])
  const [older, newer] = await bot().checksOf(runner)
  expect(older?.given.screen).toEqual(['cannot'])
  expect(newer).toMatchObject({ state: 'open', given: { location: 'outer_hip' } })
  await runner.sends('/check')
  await runner.taps('check:go')
  expect(questionOf(runner.last())).toBe('fall')
  await runner.taps('fall:none')
  expect(questionOf(runner.last())).toBe('onset')
})

test('a sign of one’s own is told though the latest check was for a friend', async () => {
  const runner = await begin(OUTER_HIP)
  await bot().hours(1)
  await runner.sends('/check')
  await runner.taps('check:other')
  await answersUntil(runner, OUTER_HIP)
  await bot().days(3)
  const own = runner.messages().filter((message) => endsOf(message).includes('progress:same'))[0]
  for (const end of ['progress:same', 'pain_now:5', 'activity:less', 'new_sign:cannot'])
    await runner.person.taps(end, own?.id)
  const [mine, theirs] = await bot().checksOf(runner)
  expect(mine?.given.screen).toEqual(['cannot'])
  expect(theirs?.given.screen).toEqual([])
  expect(runner.messages().some(isEmergency)).toBe(true)
})

test('an emergency asks for signs too, and another one is one more emergency', async () => {
  const runner = await askedForSigns(FEVER, 1)
  const result = await runner.taps('new_sign:cannot')
  expect(isEmergency(result)).toBe(true)
  expect(await plannedFor(bot(), runner)).toEqual(['1 answered', '2 due'])
})
