import { expect, test } from 'vitest'
import { sharedBot, startTestBot, type TestBot, type TestRunner } from '../support/bot.ts'
import { checkInQuestionOf, checkInsOf, plannedFor } from '../support/follow-up.ts'
import { answersUntil, buttonsOf, checks, endsOf, OUTER_HIP, SWOLLEN } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()
const ZONE = 'Europe/Madrid'

async function asked(): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(3)
  return runner
}

/** A bot in Madrid whose clock shows this, and a runner who is asked on day 3 at that time. */
async function askedAt(wallClock: string): Promise<{ own: TestBot; runner: TestRunner }> {
  const own = await startTestBot({ environment: { DEFAULT_TIMEZONE: ZONE } })
  const now = Temporal.PlainDateTime.from(wallClock).toZonedDateTime(ZONE).toInstant()
  await own.restart(() => own.query('update clock set now = $1::timestamptz', now.toString()))
  const runner = own.runner()
  await checks(runner, OUTER_HIP)
  await own.days(3)
  return { own, runner }
}

async function dueAt(own: TestBot, runner: TestRunner): Promise<string> {
  const [row] = await checkInsOf(own, runner)
  const at = Temporal.Instant.fromEpochMilliseconds(row?.dueAt.getTime() ?? 0)
  return at.toZonedDateTimeISO(ZONE).toPlainDateTime().toString()
}

test('Tonight: the question goes, and comes again in the evening of the same day', async () => {
  const { own, runner } = await askedAt('2027-01-11T10:00')
  const before = runner.last()
  const said = await runner.taps('check-in:tonight')
  expect(said.id).toBe(before.id)
  expect(said.text).toContain('14 January')
  expect(said.keyboard).toEqual([])
  expect(await dueAt(own, runner)).toBe('2027-01-14T19:00:00')
  await own.hours(9)
  expect(runner.last().id).toBeGreaterThan(before.id)
  expect(endsOf(runner.last())).toEqual(endsOf(before))
  expect(await plannedFor(own, runner)).toEqual(['3 sent'])
  // It is repeated a day after that, and not before.
  await own.hours(23)
  expect(runner.last().text).not.toContain(says('check-in-repeat'))
  await own.hours(2)
  expect(runner.last().text).toContain(says('check-in-repeat'))
})

test('Tonight, tapped in the evening, is the next one', async () => {
  const { own, runner } = await askedAt('2027-01-11T19:30')
  await runner.taps('check-in:tonight')
  expect(await dueAt(own, runner)).toBe('2027-01-15T19:00:00')
})

test('Tomorrow morning: when the hours begin', async () => {
  const { own, runner } = await askedAt('2027-01-11T12:00')
  await runner.taps('check-in:morning')
  expect(await dueAt(own, runner)).toBe('2027-01-15T09:00:00')
  await own.days(1)
  expect(checkInQuestionOf(runner.last())).toBe('progress')
})

test('it is put off again and again only as long as it is still safe to wait', async () => {
  const { own, runner } = await askedAt('2027-01-11T12:00')
  for (const day of [15, 16]) {
    await runner.taps('check-in:morning')
    expect(await dueAt(own, runner)).toBe(`2027-01-${day}T09:00:00`)
    await own.days(1)
  }
  await runner.taps('check-in:morning')
  expect(runner.messages().at(-2)?.text).toBe(says('put-off-too-late'))
  expect(checkInQuestionOf(runner.last())).toBe('progress')
  expect(await plannedFor(own, runner)).toEqual(['3 sent'])
  await runner.sends('2')
  expect(checkInQuestionOf(runner.last())).toBe('pain_now')
})

test('who was sent to be seen is told why it cannot wait', async () => {
  const runner = bot().runner()
  await checks(runner, SWOLLEN)
  await bot().days(1)
  for (let mornings = 0; mornings < 2; mornings++) {
    await runner.taps('check-in:morning')
    await bot().days(1)
  }
  await runner.taps('check-in:morning')
  expect(runner.messages().at(-2)?.text).toBe(says('put-off-too-late-seen'))
  expect(await plannedFor(bot(), runner)).toEqual(['1 sent'])
})

test('tapped twice, or after an answer, it is taken once', async () => {
  const runner = await asked()
  const { id } = runner.last()
  const data =
    buttonsOf(runner.last()).find((button) => button.data.endsWith(':morning'))?.data ?? ''
  await Promise.all([runner.person.tapsData(id, data), runner.person.tapsData(id, data)])
  await runner.person.tapsData(id, data.replace('morning', 'tonight'))
  const said = runner.last()
  expect(await plannedFor(bot(), runner)).toEqual(['3 due'])
  for (const end of ['progress:gone', 'check-in:well']) {
    await runner.person.tapsData(id, data.replace('check-in:morning', end))
    expect(runner.last()).toEqual(said)
  }
  await bot().days(1)
  const again = await runner.taps('progress:same')
  await runner.person.tapsData(again.id, data)
  expect(checkInQuestionOf(runner.last())).toBe('pain_now')
  expect(await plannedFor(bot(), runner)).toEqual(['3 sent', '7 due'])
})

test('a number that is typed while it is put off answers nothing', async () => {
  const runner = await asked()
  await runner.taps('check-in:tonight')
  expect((await runner.sends('2')).text).toContain(says('hint-start'))
  expect(await plannedFor(bot(), runner)).toEqual(['3 due'])
})

test('a repeat can be put off, too, and is repeated again', async () => {
  const runner = await asked()
  await bot().days(1)
  await runner.taps('check-in:tonight')
  await bot().hours(12)
  expect(checkInQuestionOf(runner.last())).toBe('progress')
  expect(runner.last().text).not.toContain(says('check-in-repeat'))
  await bot().days(1)
  expect(runner.last().text).toContain(says('check-in-repeat'))
})

test('a new result takes the place of what was put off', async () => {
  const runner = await asked()
  await runner.taps('check-in:morning')
  await runner.sends('/check')
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP)
  expect(await plannedFor(bot(), runner)).toEqual(['3 due'])
})

test('a check for somebody else can be put off, and is asked after once', async () => {
  const runner = bot().runner()
  await runner.sends('/start')
  await runner.taps('consent:other')
  await answersUntil(runner, OUTER_HIP)
  await bot().days(3)
  await runner.taps('check-in:morning')
  await bot().days(1)
  expect(checkInQuestionOf(runner.last())).toBe('progress')
})

test('in Spanish the ways out are named in Spanish', async () => {
  const runner = bot().runner({ language: 'es' })
  await checks(runner, OUTER_HIP)
  await bot().days(3)
  const texts = buttonsOf(runner.last()).map(({ text }) => text)
  for (const key of ['button-tonight', 'button-morning', 'button-well', 'button-stop'] as const)
    expect(texts).toContain(says(key, {}, 'es'))
  const said = await runner.taps('check-in:morning')
  expect(said.text).toContain(says('put-off', { day: '' }, 'es').slice(0, 15))
})
