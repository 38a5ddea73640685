import { expect, test } from 'vitest'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { checkInsOf, checkInsSeen, plannedFor } from '../support/follow-up.ts'
import { answersUntil, checks, endsOf, OUTER_HIP, questionOf, SWOLLEN } from '../support/persona.ts'
import { LANGUAGES, says } from '../support/words.ts'

const bot = sharedBot()

async function withResult(given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  return runner
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

test('a new check replaces what was planned after the old one', async () => {
  const runner = await withResult()
  const [old] = await checkInsOf(bot(), runner)
  await bot().days(1)
  await runner.taps('check:again')
  await answersUntil(runner, SWOLLEN)
  expect(await plannedFor(bot(), runner)).toEqual(['1 due'])
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
  expect(planned).toEqual(['3 over', '3 due'])
  expect((await runner.sends('2')).text).toContain(says('hint-start'))
  await runner.person.taps('progress:same', asked.id)
  expect(runner.last().text).toBe(says('unknown-button'))
  expect(await plannedFor(bot(), runner)).toEqual(planned)
})

test('a check-in that was held back too long does not come, the next one does', async () => {
  const runner = await withResult()
  await bot().restart(() => bot().query(`update clock set now = now + interval '6 days'`))
  await bot().days(0)
  expect(await plannedFor(bot(), runner)).toEqual(['3 over', '7 due'])
  expect(checkInsSeen(runner)).toBe(0)
  await bot().days(1)
  expect(checkInsSeen(runner)).toBe(1)
})

test('a check-in that was held back a little comes late', async () => {
  const runner = await withResult()
  await bot().restart(() => bot().query(`update clock set now = now + interval '4 days'`))
  await bot().days(0)
  await bot().days(1)
  expect(await plannedFor(bot(), runner)).toEqual(['3 sent'])
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
  for (const number of ['3', '2', '1']) await runner.sends(number)
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
