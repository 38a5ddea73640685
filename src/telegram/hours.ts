/** Minutes of the runner's own day between which a message may arrive unasked. */
export interface Hours {
  readonly fromMinute: number
  readonly toMinute: number
}

/**
 * By whose clocks the hours are held: one where it is known, else those of every place where the
 * runner may be. Days are counted by the first.
 */
export type Zones = readonly [string, ...string[]]

function minuteOf({ hour, minute }: Temporal.ZonedDateTime): number {
  return hour * 60 + minute
}

function timeOf(minute: number): Temporal.PlainTime {
  return new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)
}

function openingOf(day: Temporal.ZonedDateTime, { fromMinute }: Hours): Temporal.ZonedDateTime {
  return day.withPlainTime(timeOf(fromMinute))
}

function withinHoursOf(zone: string, at: Temporal.Instant, hours: Hours): Temporal.Instant {
  const local = at.toZonedDateTimeISO(zone)
  const minute = minuteOf(local)
  if (minute < hours.fromMinute) return openingOf(local, hours).toInstant()
  if (minute < hours.toMinute) return at
  return openingOf(local.add({ days: 1 }), hours).toInstant()
}

/** Clocks that share an hour of the day do so within these, also where the clocks change. */
const SHARED_HOURS = 72

/**
 * The first moment from `at` on that lies within the hours of every zone, wall clock: `at` itself,
 * or the next one. Where the zones lie too far apart to share any, the first alone counts.
 */
export function withinHours(at: Temporal.Instant, zones: Zones, hours: Hours): Temporal.Instant {
  const latest = at.add({ hours: SHARED_HOURS })
  let moment = at
  while (Temporal.Instant.compare(moment, latest) < 0) {
    const moved = zones.reduce((each, zone) => withinHoursOf(zone, each, hours), moment)
    if (moved.equals(moment)) return moment
    moment = moved
  }
  return withinHoursOf(zones[0], at, hours)
}

/** Told late in the evening, a check-in comes this long before the hours end, not a day later. */
const BEFORE_END_MINUTES = 60

function latestOf(day: Temporal.ZonedDateTime, { fromMinute, toMinute }: Hours) {
  return day.withPlainTime(timeOf(Math.max(fromMinute, toMinute - BEFORE_END_MINUTES)))
}

/** So many days later by the wall clock of the first zone, moved into the hours of that day. */
export function daysLater(
  at: Temporal.Instant,
  days: number,
  zones: Zones,
  hours: Hours,
): Temporal.Instant {
  const day = at.toZonedDateTimeISO(zones[0]).add({ days })
  const within = (local: Temporal.ZonedDateTime) => withinHours(local.toInstant(), zones, hours)
  const isThatDay = (moment: Temporal.Instant) =>
    moment.toZonedDateTimeISO(zones[0]).toPlainDate().equals(day.toPlainDate())
  const same = within(day)
  if (isThatDay(same)) return same
  // Where the hours are over, near their end; where they were over early, at their beginning.
  return [latestOf(day, hours), openingOf(day, hours)].map(within).find(isThatDay) ?? same
}

/** Nobody is asked after the night before it has passed. */
const NIGHT_HOURS = 6

/** When the hours of the next morning begin, told before dawn this one's. */
export function nextMorning(at: Temporal.Instant, zones: Zones, hours: Hours): Temporal.Instant {
  const local = at.toZonedDateTimeISO(zones[0])
  const today = openingOf(local, hours)
  const isFar = Temporal.Instant.compare(today.toInstant(), at.add({ hours: NIGHT_HOURS })) >= 0
  const morning = isFar ? today : openingOf(local.add({ days: 1 }), hours)
  return withinHours(morning.toInstant(), zones, hours)
}

/** When the hours begin, so many days later. */
export function morningLater(
  at: Temporal.Instant,
  days: number,
  zones: Zones,
  hours: Hours,
): Temporal.Instant {
  const day = at.toZonedDateTimeISO(zones[0]).add({ days })
  return withinHours(openingOf(day, hours).toInstant(), zones, hours)
}

/** Early in the evening, or an hour before the end of shorter hours; tomorrow's where that is past. */
const EVENING_MINUTE = 19 * 60

/** This evening within the hours; the next one where it has begun already. */
export function tonight(at: Temporal.Instant, zones: Zones, hours: Hours): Temporal.Instant {
  const local = at.toZonedDateTimeISO(zones[0])
  const latest = minuteOf(latestOf(local, hours))
  const minute = Math.min(EVENING_MINUTE, latest)
  const day = minuteOf(local) < minute ? local : local.add({ days: 1 })
  return withinHours(day.withPlainTime(timeOf(minute)).toInstant(), zones, hours)
}
