import type { Hours } from '../config.ts'

function minuteOf({ hour, minute }: Temporal.ZonedDateTime): number {
  return hour * 60 + minute
}

function openingOf(day: Temporal.ZonedDateTime, { fromMinute }: Hours): Temporal.ZonedDateTime {
  const time = new Temporal.PlainTime(Math.floor(fromMinute / 60), fromMinute % 60)
  return day.withPlainTime(time)
}

/**
 * The first moment from `at` on that lies within the hours of the zone, wall clock: `at` itself, or
 * the next opening.
 */
export function withinHours(at: Temporal.Instant, zone: string, hours: Hours): Temporal.Instant {
  const local = at.toZonedDateTimeISO(zone)
  const minute = minuteOf(local)
  if (minute < hours.fromMinute) return openingOf(local, hours).toInstant()
  if (minute < hours.toMinute) return at
  return openingOf(local.add({ days: 1 }), hours).toInstant()
}

/** So many days later by the wall clock of the zone, within its hours. */
export function daysLater(
  at: Temporal.Instant,
  days: number,
  zone: string,
  hours: Hours,
): Temporal.Instant {
  return withinHours(at.toZonedDateTimeISO(zone).add({ days }).toInstant(), zone, hours)
}

/** The opening of the next morning. */
export function nextMorning(at: Temporal.Instant, zone: string, hours: Hours): Temporal.Instant {
  return openingOf(at.toZonedDateTimeISO(zone).add({ days: 1 }), hours).toInstant()
}
