import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSundayEvening, nextSunday } from '../../src/clubs/week.ts'

/** With both changes of the clock, in both halves of the year, by half an hour, and at midnight. */
const ZONES = [
  'UTC',
  'Europe/Madrid',
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Asia/Beirut',
  'Asia/Kathmandu',
]

function local(text: string): Temporal.Instant {
  return Temporal.ZonedDateTime.from(text).toInstant()
}

function told(at: Temporal.Instant, zone: string): string {
  return at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' })
}

const moments = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
  .map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()))

describe('the next Sunday at 18:00', () => {
  test.each([
    ['on a Monday', '2027-03-01T10:00', '2027-03-07T18:00:00+01:00'],
    ['on the Sunday itself', '2027-03-07T17:59', '2027-03-07T18:00:00+01:00'],
    ['at that moment', '2027-03-07T18:00', '2027-03-14T18:00:00+01:00'],
    ['later that evening', '2027-03-07T23:00', '2027-03-14T18:00:00+01:00'],
    ['where summer time begins that day', '2027-03-27T12:00', '2027-03-28T18:00:00+02:00'],
    ['where it ends that day', '2027-10-30T12:00', '2027-10-31T18:00:00+01:00'],
  ])('%s', (_, at, expected) => {
    const next = nextSunday(local(`${at}[Europe/Madrid]`), 'Europe/Madrid')
    expect(told(next, 'Europe/Madrid')).toBe(expected)
  })

  test('is by the wall clock of any zone, to come, and within the week', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...ZONES), (now, zone) => {
        const next = nextSunday(now, zone)
        const { dayOfWeek, hour, minute } = next.toZonedDateTimeISO(zone)
        expect([dayOfWeek, hour, minute]).toEqual([7, 18, 0])
        expect(isSundayEvening(next, zone)).toBe(true)
        const hours = now.until(next).total('hours')
        expect(hours).toBeGreaterThan(0)
        expect(hours).toBeLessThanOrEqual(7 * 24 + 1)
      }),
    )
  })

  test('follows the one before by seven days of the calendar, whatever the clock does', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...ZONES), (now, zone) => {
        const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
        const first = nextSunday(now, zone)
        expect(day(first).until(day(nextSunday(first, zone))).days).toBe(7)
      }),
    )
  })
})

test('another moment, or another zone, is no Sunday evening', () => {
  const at = local('2027-03-07T18:00[Europe/Madrid]')
  expect(isSundayEvening(at, 'Europe/Madrid')).toBe(true)
  expect(isSundayEvening(at, 'America/New_York')).toBe(false)
  expect(isSundayEvening(at.add({ minutes: 1 }), 'Europe/Madrid')).toBe(false)
})
