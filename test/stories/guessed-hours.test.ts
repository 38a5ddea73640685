import { expect, test } from 'vitest'
import type { TestBot, TestRunner } from '../support/bot.ts'
import { answersCheckIn, checkInsOf } from '../support/follow-up.ts'
import { keptClub, memberOf } from '../support/kept-club.ts'
import { checks, OUTER_HIP, SWOLLEN } from '../support/persona.ts'
import { botOn, cameAt } from '../support/wall-clock.ts'

const NEW_YORK = 'America/New_York'
const HONOLULU = 'Pacific/Honolulu'

function isDay({ hour }: Temporal.ZonedDateTime): boolean {
  return hour >= 9 && hour < 20
}

const american = (wallClock: string) =>
  botOn(NEW_YORK, wallClock, { environment: { DEFAULT_COUNTRY: 'US' } })

async function dueAt(bot: TestBot, runner: TestRunner, zone: string): Promise<string | undefined> {
  const row = (await checkInsOf(bot, runner)).at(-1)
  const at = row && Temporal.Instant.fromEpochMilliseconds(row.dueAt.getTime())
  return at?.toZonedDateTimeISO(zone).toPlainDateTime().toString()
}

async function tellsZone(runner: TestRunner, zone: string): Promise<void> {
  await runner.person.tapsData(runner.last().id, `zone:${zone.replaceAll('/', '--')}`)
}

test('until the clock is known it is day in all of the country: check-in, repeat and last word', async () => {
  const bot = await american('2027-01-12T10:00')
  const early = bot.runner()
  await checks(early, SWOLLEN)
  await bot.hours(13)
  const late = bot.runner()
  await checks(late, SWOLLEN)
  await bot.days(20)
  for (const runner of [early, late])
    for (const zone of [NEW_YORK, 'America/Chicago', 'America/Anchorage', HONOLULU]) {
      expect(cameAt(runner, zone)).toHaveLength(3)
      expect(cameAt(runner, zone).filter((at) => !isDay(at))).toEqual([])
    }
})

test('what is put off comes when it is day in all of the country', async () => {
  const bot = await american('2027-01-12T10:00')
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  expect(await dueAt(bot, runner, NEW_YORK)).toBe('2027-01-15T14:00:00')
  await bot.days(4)
  await runner.taps('check-in:tonight')
  expect(await dueAt(bot, runner, NEW_YORK)).toBe('2027-01-16T19:00:00')
  await bot.hours(10)
  await runner.taps('check-in:morning')
  expect(await dueAt(bot, runner, NEW_YORK)).toBe('2027-01-17T14:00:00')
  await bot.days(1)
  expect(cameAt(runner, NEW_YORK).map(({ hour }) => hour)).toEqual([14])
})

for (const [change, told, came] of [
  ['into summer time', '2027-03-12T14:30', '2027-03-15T15:00:00'],
  ['out of summer time', '2027-11-05T15:30', '2027-11-08T15:30:00'],
] as const) {
  test(`over the change ${change} it is day in all of the country`, async () => {
    const bot = await american(told)
    const runner = bot.runner()
    await checks(runner, OUTER_HIP)
    await bot.days(4)
    const [first] = cameAt(runner, NEW_YORK)
    expect(first?.toPlainDateTime().toString()).toBe(came)
    expect(cameAt(runner, HONOLULU).every(isDay)).toBe(true)
  })
}

test('what was held back until the morning of its largest city waits for the last of its islands', async () => {
  const bot = await american('2027-01-12T10:00')
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  await bot.restart(() => bot.query(`update clock set now = now + interval '4 days'`))
  await bot.days(0)
  expect(cameAt(runner, NEW_YORK)).toEqual([])
  await bot.hours(4)
  expect(cameAt(runner, NEW_YORK).map(String)).toEqual([
    '2027-01-16T14:00:00-05:00[America/New_York]',
  ])
})

test('once the clock is told its own hours count, for what was planned and what is put off', async () => {
  const bot = await american('2027-01-12T10:00')
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  await tellsZone(runner, NEW_YORK)
  await bot.days(4)
  await runner.taps('check-in:morning')
  expect(await dueAt(bot, runner, NEW_YORK)).toBe('2027-01-17T09:00:00')
})

test('planned by one clock, sent by another: never at night by the new one', async () => {
  const bot = await botOn('Europe/Madrid', '2027-03-25T19:30', {
    environment: { DEFAULT_TIMEZONE: 'Europe/Madrid' },
  })
  const runners = new Map<string, TestRunner>()
  for (const zone of ['Asia/Tokyo', 'Pacific/Auckland', HONOLULU, 'Europe/Madrid']) {
    const runner = bot.runner()
    await checks(runner, OUTER_HIP)
    await tellsZone(runner, zone)
    runners.set(zone, runner)
  }
  await bot.days(12)
  for (const [zone, runner] of runners) {
    // The check-in, its repeat and the last word, over Madrid's change of the clocks.
    expect(cameAt(runner, zone)).toHaveLength(3)
    expect(cameAt(runner, zone).every(isDay)).toBe(true)
  }
})

test('put off until the evening, then the clock is another: it comes within its hours', async () => {
  const bot = await botOn('Europe/Madrid', '2027-10-28T12:00', {
    environment: { DEFAULT_TIMEZONE: 'Europe/Madrid' },
  })
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  // Winter time has begun.
  await bot.days(3)
  await bot.hours(2)
  await runner.taps('check-in:tonight')
  expect(await dueAt(bot, runner, 'Europe/Madrid')).toBe('2027-10-31T19:00:00')
  await runner.sends('/settings')
  await tellsZone(runner, 'Asia/Tokyo')
  await bot.days(1)
  const came = cameAt(runner, 'Asia/Tokyo').at(-1)
  expect(came?.toPlainDateTime().toString()).toBe('2027-11-01T09:00:00')
})

test('where nobody has said where the runners are, their language may name the country', async () => {
  const bot = await botOn('Asia/Tokyo', '2027-01-12T23:00')
  const runner = bot.runner({ language: 'ja' })
  await checks(runner, OUTER_HIP)
  const [row] = await bot.query<{ country: string }>('select country from person')
  expect(row?.country).toBe('JP')
  await bot.days(4)
  expect(cameAt(runner, 'Asia/Tokyo')[0]?.hour).toBe(19)
  await tellsZone(runner, 'Europe/Madrid')
  const [told] = await bot.query<{ country: string | null }>('select country from person')
  expect(told?.country).toBeNull()
})

test('the word of whoever runs the bot is before the language', async () => {
  const bot = await botOn('Europe/Madrid', '2027-01-12T18:00', {
    environment: { DEFAULT_TIMEZONE: 'Europe/Madrid' },
  })
  const runner = bot.runner({ language: 'ja' })
  await checks(runner, OUTER_HIP)
  await bot.days(4)
  expect(cameAt(runner, 'Europe/Madrid')[0]?.hour).toBe(18)
})

const MEXICO = { timezone: 'America/Mexico_City' }
const ON_TUESDAYS = { ...MEXICO, runDays: [2] }

test('the clock of the club is the first guess, and its hours hold', async () => {
  const bot = await botOn('Europe/Madrid', '2027-01-12T10:00', {
    environment: { DEFAULT_COUNTRY: 'ES' },
  })
  const runner = await memberOf(bot, await keptClub(bot, MEXICO))
  await checks(runner, OUTER_HIP)
  const [first] = runner.zoneQuestions()[0]?.keyboard.flat() ?? []
  expect(first?.text).toBe('Mexico City, 03:00')
  await bot.days(4)
  expect(cameAt(runner, 'America/Mexico_City').map(({ hour }) => hour)).toEqual([9])
})

test('where the club runs on Tuesdays a check-in planned for one comes on Wednesday morning', async () => {
  // A Saturday; in three days it is Tuesday.
  const bot = await botOn('America/Mexico_City', '2027-01-09T12:00')
  const runner = await memberOf(bot, await keptClub(bot, ON_TUESDAYS))
  const result = await checks(runner, OUTER_HIP)
  expect(result.text).toContain('13 January')
  await bot.days(3)
  expect(cameAt(runner, 'America/Mexico_City')).toEqual([])
  await bot.days(1)
  expect(cameAt(runner, 'America/Mexico_City').map(String)).toEqual([
    '2027-01-13T09:00:00-06:00[America/Mexico_City]',
  ])
  await answersCheckIn(runner, { progress: 'same' })
  expect((await checkInsOf(bot, runner)).map(({ day }) => day)).toEqual([3, 7])
})

test('who was sent to be seen is asked the next day, whatever the club runs', async () => {
  const bot = await botOn('America/Mexico_City', '2027-01-11T12:00')
  const runner = await memberOf(bot, await keptClub(bot, ON_TUESDAYS))
  await checks(runner, SWOLLEN)
  expect(await dueAt(bot, runner, 'America/Mexico_City')).toBe('2027-01-12T12:00:00')
})

test('until the clock is known what is kept is dated by the first of the country, not by UTC', async () => {
  const bot = await american('2027-01-12T22:00')
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  for (const command of ['/forget', '/mydata']) {
    await runner.sends(command)
    expect(runner.last().text).toContain('12 January')
    expect(runner.last().text).not.toContain('13 January')
  }
})
