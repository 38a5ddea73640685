import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zonesOfCountry } from '../../src/telegram/countries.ts'
import type { Hours, Zones } from '../../src/telegram/hours.ts'
import { daysLater, nextMorning, tonight, withinHours } from '../../src/telegram/hours.ts'

const DAY: Hours = { fromMinute: 9 * 60, toMinute: 20 * 60 }

/** A moment by the wall clock of a zone. */
function local(text: string): Temporal.Instant {
  return Temporal.ZonedDateTime.from(text).toInstant()
}

function told(at: Temporal.Instant, zone: string): string {
  return at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' })
}

describe('a moment moved into the hours', () => {
  test.each([
    ['early', '2026-03-10T06:30', '2026-03-10T09:00:00+01:00'],
    ['at the opening', '2026-03-10T09:00', '2026-03-10T09:00:00+01:00'],
    ['within', '2026-03-10T14:15', '2026-03-10T14:15:00+01:00'],
    ['in the last minute', '2026-03-10T19:59', '2026-03-10T19:59:00+01:00'],
    ['at the end', '2026-03-10T20:00', '2026-03-11T09:00:00+01:00'],
    ['at night', '2026-03-10T23:59', '2026-03-11T09:00:00+01:00'],
  ])('%s', (_, at, expected) => {
    const moved = withinHours(local(`${at}[Europe/Madrid]`), ['Europe/Madrid'], DAY)
    expect(told(moved, 'Europe/Madrid')).toBe(expected)
  })

  test('is judged by the zone of the runner', () => {
    const at = Temporal.Instant.from('2026-03-10T10:00:00Z')
    expect(told(withinHours(at, ['Europe/Madrid'], DAY), 'Europe/Madrid')).toBe(
      '2026-03-10T11:00:00+01:00',
    )
    expect(told(withinHours(at, ['America/Los_Angeles'], DAY), 'America/Los_Angeles')).toBe(
      '2026-03-10T09:00:00-07:00',
    )
    expect(told(withinHours(at, ['Pacific/Auckland'], DAY), 'Pacific/Auckland')).toBe(
      '2026-03-11T09:00:00+13:00',
    )
  })

  test('stays where the hours are the whole day', () => {
    const at = local('2026-03-10T23:59:59[Europe/Madrid]')
    expect(withinHours(at, ['Europe/Madrid'], { fromMinute: 0, toMinute: 1_440 })).toEqual(at)
  })
})

describe('some days later', () => {
  test.each([
    ['at the same time of day', '2026-03-10T14:15', 3, '2026-03-13T14:15:00+01:00'],
    [
      'in the morning, where it was told at night',
      '2026-03-10T03:00',
      3,
      '2026-03-13T09:00:00+01:00',
    ],
    [
      'an hour before the end, where it was late',
      '2026-03-10T22:00',
      3,
      '2026-03-13T19:00:00+01:00',
    ],
    ['across a leap day', '2028-02-27T14:00', 3, '2028-03-01T14:00:00+01:00'],
  ])('%s', (_, at, days, expected) => {
    const due = daysLater(local(`${at}[Europe/Madrid]`), days, ['Europe/Madrid'], DAY)
    expect(told(due, 'Europe/Madrid')).toBe(expected)
  })

  test('in spring, when an hour is missing, is the same wall clock', () => {
    const due = daysLater(local('2026-03-27T10:00[Europe/Madrid]'), 3, ['Europe/Madrid'], DAY)
    expect(told(due, 'Europe/Madrid')).toBe('2026-03-30T10:00:00+02:00')
  })

  test('in autumn, when an hour comes twice, is the same wall clock', () => {
    const due = daysLater(local('2026-10-23T10:00[Europe/Madrid]'), 3, ['Europe/Madrid'], DAY)
    expect(told(due, 'Europe/Madrid')).toBe('2026-10-26T10:00:00+01:00')
  })

  test('on the very night of the change is within the hours', () => {
    const night: Hours = { fromMinute: 2 * 60, toMinute: 3 * 60 }
    const spring = daysLater(local('2026-03-28T02:30[Europe/Madrid]'), 1, ['Europe/Madrid'], night)
    // From two to three there is nothing that night.
    expect(told(spring, 'Europe/Madrid')).toBe('2026-03-30T02:00:00+02:00')
    const autumn = daysLater(local('2026-10-24T02:30[Europe/Madrid]'), 1, ['Europe/Madrid'], night)
    expect(told(autumn, 'Europe/Madrid')).toBe('2026-10-25T02:30:00+02:00')
  })
})

describe('the next morning', () => {
  test.each([
    ['after an evening', '2026-03-10T23:30', '2026-03-11T09:00:00+01:00'],
    ['after a morning', '2026-03-10T07:00', '2026-03-11T09:00:00+01:00'],
    ['after midnight is this one', '2026-03-11T00:10', '2026-03-11T09:00:00+01:00'],
    ['six hours before it still', '2026-03-11T03:00', '2026-03-11T09:00:00+01:00'],
    ['later than that is the one after', '2026-03-11T03:01', '2026-03-12T09:00:00+01:00'],
    ['in a night that lost an hour', '2026-03-29T03:30', '2026-03-30T09:00:00+02:00'],
    ['across the change in spring', '2026-03-28T23:30', '2026-03-29T09:00:00+02:00'],
    ['across the change in autumn', '2026-10-24T23:30', '2026-10-25T09:00:00+01:00'],
  ])('%s', (_, at, expected) => {
    const morning = nextMorning(local(`${at}[Europe/Madrid]`), ['Europe/Madrid'], DAY)
    expect(told(morning, 'Europe/Madrid')).toBe(expected)
  })
})

function countryZones(country: string): Zones {
  const [first = '', ...others] = zonesOfCountry(country)
  return [first, ...others]
}

describe('where only the country is known', () => {
  const told = (at: Temporal.Instant, [first]: Zones) =>
    at.toZonedDateTimeISO(first).toString({ timeZoneName: 'never' })
  const US = countryZones('US')
  const SPAIN = countryZones('ES')

  test.each([
    ['in winter, when Honolulu wakes', '2027-01-12T10:00', '2027-01-12T14:00:00-05:00'],
    ['in summer, an hour later', '2027-07-12T10:00', '2027-07-12T15:00:00-04:00'],
    ['within, as long as New York is awake', '2027-01-12T19:59', '2027-01-12T19:59:00-05:00'],
    ['the next day, once it is not', '2027-01-12T20:00', '2027-01-13T14:00:00-05:00'],
  ])('the United States: %s', (_, at, expected) => {
    expect(told(withinHours(local(`${at}[America/New_York]`), US, DAY), US)).toBe(expected)
  })

  test('on the day on which its clocks change the hours are those after the change', () => {
    const spring = daysLater(local('2027-03-11T09:30[America/New_York]'), 3, US, DAY)
    expect(told(spring, US)).toBe('2027-03-14T15:00:00-04:00')
    const autumn = daysLater(local('2027-11-04T09:30[America/New_York]'), 3, US, DAY)
    expect(told(autumn, US)).toBe('2027-11-07T14:00:00-05:00')
  })

  test('Russia shares an hour of its day: late in Kamchatka, in the morning in Moscow', () => {
    const russia = countryZones('RU')
    const due = daysLater(local('2027-01-12T14:00[Europe/Moscow]'), 3, russia, DAY)
    expect(told(due, russia)).toBe('2027-01-15T10:00:00+03:00')
  })

  test('Spain’s day begins with the Canary Islands’', () => {
    const morning = nextMorning(local('2027-01-12T22:00[Europe/Madrid]'), SPAIN, DAY)
    expect(told(morning, SPAIN)).toBe('2027-01-13T10:00:00+01:00')
    const evening = tonight(local('2027-01-12T12:00[Europe/Madrid]'), SPAIN, DAY)
    expect(told(evening, SPAIN)).toBe('2027-01-12T19:00:00+01:00')
  })

  test('hours too short to be shared are those of the largest city', () => {
    const short: Hours = { fromMinute: 8 * 60, toMinute: 9 * 60 }
    const due = daysLater(local('2027-01-12T10:00[America/New_York]'), 3, US, short)
    expect(told(due, US)).toBe('2027-01-15T08:00:00-05:00')
  })

  test('whatever the country and the moment, it is day in all of it', () => {
    const country = fc.constantFrom('US', 'RU', 'ES', 'PT', 'CA', 'AU', 'BR', 'MX', 'CL', 'FR')
    const at = fc
      .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2029, 0) })
      .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))
    fc.assert(
      fc.property(country, at, fc.integer({ min: 1, max: 30 }), (code, moment, days) => {
        const zones = countryZones(code)
        const due = [
          withinHours(moment, zones, DAY),
          daysLater(moment, days, zones, DAY),
          nextMorning(moment, zones, DAY),
          tonight(moment, zones, DAY),
        ]
        for (const one of due) {
          for (const zone of zones) {
            const { hour } = one.toZonedDateTimeISO(zone)
            expect(hour).toBeGreaterThanOrEqual(9)
            expect(hour).toBeLessThan(20)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('whatever the moment, the zone and the hours', () => {
  const zone = fc.constantFrom(
    'UTC',
    'Europe/Madrid',
    'America/New_York',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Chatham',
    'America/Sao_Paulo',
    'Asia/Beirut',
  )
  const at = fc
    .integer({ min: Date.UTC(2010, 0), max: Date.UTC(2040, 0) })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))
  const hours = fc
    .tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 1_440 }))
    // Longer than any hour that a change leaves out, or there might be none that day.
    .filter(([from, to]) => to - from >= 180)
    .map(([fromMinute, toMinute]) => ({ fromMinute, toMinute }))
  const days = fc.integer({ min: 1, max: 30 })

  function isWithin(moment: Temporal.Instant, inZone: string, { fromMinute, toMinute }: Hours) {
    const { hour, minute } = moment.toZonedDateTimeISO(inZone)
    const of = hour * 60 + minute
    return of >= fromMinute && of < toMinute
  }

  test('a moment moved lies within the hours, never before, at most two days later', () => {
    fc.assert(
      fc.property(at, zone, hours, (moment, inZone, within) => {
        const moved = withinHours(moment, [inZone], within)
        expect(isWithin(moved, inZone, within)).toBe(true)
        expect(Temporal.Instant.compare(moved, moment)).toBeGreaterThanOrEqual(0)
        expect(moved.since(moment).total('hours')).toBeLessThan(49)
        expect(withinHours(moved, [inZone], within)).toEqual(moved)
      }),
      { numRuns: 2_000 },
    )
  })

  test('days later lies within the hours of that day', () => {
    fc.assert(
      fc.property(at, days, zone, hours, (moment, later, inZone, within) => {
        const due = daysLater(moment, later, [inZone], within)
        expect(isWithin(due, inZone, within)).toBe(true)
        const day = (each: Temporal.Instant) => each.toZonedDateTimeISO(inZone).toPlainDate()
        const passed = day(moment).until(day(due)).days
        // A day that a zone leaves out, as Apia did, takes one more.
        expect([later, later + 1]).toContain(passed)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the next morning lies within the hours, on the next day', () => {
    fc.assert(
      fc.property(at, zone, hours, (moment, inZone, within) => {
        const morning = nextMorning(moment, [inZone], within)
        expect(isWithin(morning, inZone, within)).toBe(true)
        expect(Temporal.Instant.compare(morning, moment)).toBeGreaterThan(0)
      }),
      { numRuns: 2_000 },
    )
  })
})
