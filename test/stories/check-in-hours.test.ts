import { expect, test } from 'vitest'
import { startTestBot, type TestBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn, checkInsOf, plannedFor } from '../support/follow-up.ts'
import { checks, FEVER, OUTER_HIP, SWOLLEN } from '../support/persona.ts'
import { says } from '../support/words.ts'

const OPENS = 9 * 60
const CLOSES = 20 * 60

/** A bot in a zone, its clock set to a time of the zone's wall. */
async function botAt(zone: string, wallClock: string, hours?: string): Promise<TestBot> {
  const bot = await startTestBot({
    environment: { DEFAULT_TIMEZONE: zone, ...(hours && { CHECK_IN_HOURS: hours }) },
  })
  const now = Temporal.PlainDateTime.from(wallClock).toZonedDateTime(zone).toInstant()
  await bot.restart(() => bot.query('update clock set now = $1::timestamptz', now.toString()))
  return bot
}

/** When the check-ins of a chat came, and what reminded of them, by the clock on the wall. */
function cameAt(runner: TestRunner, zone: string): Temporal.ZonedDateTime[] {
  return runner
    .messages()
    .filter(({ text }) => text.includes(`2. ${says('option-progress-better')}`))
    .map(({ message }) => Temporal.Instant.fromEpochMilliseconds(message.date * 1_000))
    .map((instant) => instant.toZonedDateTimeISO(zone))
}

const ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Madrid',
]
/** Told at these times, one after the other; a day later each begins anew. */
const WALL_CLOCKS = ['00:10', '08:59', '09:00', '19:59', '20:00', '23:50']

for (const zone of ZONES) {
  test(`no check-in comes outside the hours in ${zone}, whenever the result was told`, async () => {
    const bot = await botAt(zone, '2027-03-12T00:10')
    const runners: TestRunner[] = []
    for (const [at, wallClock] of WALL_CLOCKS.entries()) {
      const now = bot.app.now().toZonedDateTimeISO(zone)
      const then = now.withPlainTime(Temporal.PlainTime.from(wallClock))
      if (at > 0) await bot.app.advance(now.until(then, { largestUnit: 'hours' }))
      const runner = bot.runner()
      await checks(runner, SWOLLEN)
      runners.push(runner)
    }
    await bot.days(20)
    for (const runner of runners) {
      const came = cameAt(runner, zone)
      // The check-in, asked once more, and the last word.
      expect(came).toHaveLength(3)
      for (const { hour, minute } of came) {
        expect(hour * 60 + minute).toBeGreaterThanOrEqual(OPENS)
        expect(hour * 60 + minute).toBeLessThan(CLOSES)
      }
    }
  })
}

for (const [change, wallClock] of Object.entries({
  'into summer time': '2027-03-26T10:00',
  'out of summer time': '2027-10-29T10:00',
})) {
  test(`over the change ${change} a check-in comes at the same time on the wall`, async () => {
    const bot = await botAt('Europe/Madrid', wallClock)
    const runner = bot.runner()
    await checks(runner, OUTER_HIP)
    for (const days of [3, 4, 7]) {
      const now = bot.app.now().toZonedDateTimeISO('Europe/Madrid')
      await bot.app.advance(now.until(now.add({ days }), { largestUnit: 'hours' }))
      await answersCheckIn(runner, { progress: 'same' })
    }
    const rows = await checkInsOf(bot, runner)
    const came = rows.map(({ dueAt }) =>
      Temporal.Instant.fromEpochMilliseconds(dueAt.getTime()).toZonedDateTimeISO('Europe/Madrid'),
    )
    expect(came.map((at) => at.toPlainTime().toString())).toEqual(Array(4).fill('10:00:00'))
    expect(await plannedFor(bot, runner)).toEqual([
      '3 answered',
      '7 answered',
      '14 answered',
      '21 due',
    ])
  })
}

test('told late in the evening, the check-in comes in the evening of its day', async () => {
  const bot = await botAt('Europe/Madrid', '2027-01-11T23:30')
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  await bot.days(3)
  expect(cameAt(runner, 'Europe/Madrid').map(String)).toEqual([
    '2027-01-14T19:00:00+01:00[Europe/Madrid]',
  ])
  await answersCheckIn(runner, { progress: 'same' })
  expect(await plannedFor(bot, runner)).toEqual(['3 answered', '7 due'])
  const [, next] = await checkInsOf(bot, runner)
  expect(next?.dueAt.toISOString().slice(0, 10)).toBe('2027-01-18')
})

test('told in the small hours, it comes when the hours begin', async () => {
  const bot = await botAt('Europe/Madrid', '2027-01-11T04:00')
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  await bot.days(4)
  expect(cameAt(runner, 'Europe/Madrid').map(String)).toEqual([
    '2027-01-14T09:00:00+01:00[Europe/Madrid]',
  ])
})

test('after an emergency it is asked as soon as the next morning begins', async () => {
  const bot = await botAt('America/St_Johns', '2027-01-11T15:00')
  const runner = bot.runner()
  await checks(runner, FEVER)
  await bot.days(2)
  expect(cameAt(runner, 'America/St_Johns')[0]?.toString()).toContain('2027-01-12T09:00:00-03:30')
})

test('what was held back into the night waits for the morning', async () => {
  const bot = await botAt('Europe/Madrid', '2027-01-11T12:00')
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  await bot.restart(() => bot.query(`update clock set now = now + interval '3 days 11 hours'`))
  await bot.days(0)
  expect(cameAt(runner, 'Europe/Madrid')).toEqual([])
  await bot.days(1)
  expect(cameAt(runner, 'Europe/Madrid').map(String)).toEqual([
    '2027-01-15T09:00:00+01:00[Europe/Madrid]',
  ])
})

test('the hours of the operator are kept, also where they are few', async () => {
  const bot = await botAt('Asia/Kathmandu', '2027-01-11T12:00', '07:30-07:45')
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  await bot.days(15)
  for (const { hour, minute } of cameAt(runner, 'Asia/Kathmandu')) {
    expect(hour * 60 + minute).toBeGreaterThanOrEqual(7 * 60 + 30)
    expect(hour * 60 + minute).toBeLessThan(7 * 60 + 45)
  }
  expect(cameAt(runner, 'Asia/Kathmandu')).toHaveLength(3)
})

test('a zone that was chosen in between counts when it is sent', async () => {
  const bot = await botAt('Europe/Madrid', '2027-01-11T10:00')
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  await runner.sends('/settings')
  await runner.person.tapsData(runner.last().id, 'zone:America--St_Johns')
  await bot.days(4)
  expect(cameAt(runner, 'America/St_Johns').map(({ hour }) => hour)).toEqual([9])
})
