/** Minutes of the runner's own day between which a message may arrive unasked. */
export interface Hours {
  readonly fromMinute: number
  readonly toMinute: number
}

function minuteOf({ hour, minute }: Temporal.ZonedDateTime): number {
  return hour * 60 + minute
}

function timeOf(minute: number): Temporal.PlainTime {
  return new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)
}

function openingOf(day: Temporal.ZonedDateTime, { fromMinute }: Hours): Temporal.ZonedDateTime {
  return day.withPlainTime(timeOf(fromMinute))
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

/** Told late in the evening, a check-in comes this long before the hours end, not a day later. */
const BEFORE_END_MINUTES = 60

/** So many days later by the wall clock of the zone, moved into the hours of that day. */
export function daysLater(
  at: Temporal.Instant,
  days: number,
  zone: string,
  hours: Hours,
): Temporal.Instant {
  const day = at.toZonedDateTimeISO(zone).add({ days })
  if (minuteOf(day) < hours.toMinute) return withinHours(day.toInstant(), zone, hours)
  const latest = Math.max(hours.fromMinute, hours.toMinute - BEFORE_END_MINUTES)
  // Once more: that time may be one that the change to summer time leaves out.
  return withinHours(day.withPlainTime(timeOf(latest)).toInstant(), zone, hours)
}

/** The opening of the next morning. */
export function nextMorning(at: Temporal.Instant, zone: string, hours: Hours): Temporal.Instant {
  return openingOf(at.toZonedDateTimeISO(zone).add({ days: 1 }), hours).toInstant()
}

/** Early in the evening, or an hour before the end of shorter hours; tomorrow's where that is past. */
const EVENING_MINUTE = 19 * 60

/** This evening within the hours; the next one where it has begun already. */
export function tonight(at: Temporal.Instant, zone: string, hours: Hours): Temporal.Instant {
  const local = at.toZonedDateTimeISO(zone)
  const latest = Math.max(hours.fromMinute, hours.toMinute - BEFORE_END_MINUTES)
  const minute = Math.min(EVENING_MINUTE, latest)
  const day = minuteOf(local) < minute ? local : local.add({ days: 1 })
  return withinHours(day.withPlainTime(timeOf(minute)).toInstant(), zone, hours)
}
