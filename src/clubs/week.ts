const SUNDAY = 7
const AT = Temporal.PlainTime.from('18:00')

function sundayEvening(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  const sunday = day.add({ days: SUNDAY - day.dayOfWeek })
  return sunday.toZonedDateTime({ timeZone: zone, plainTime: AT }).toInstant()
}

/** The first Sunday at 18:00 after this moment, by the wall clock of the zone. */
export function nextSunday(after: Temporal.Instant, zone: string): Temporal.Instant {
  const today = after.toZonedDateTimeISO(zone).toPlainDate()
  const evening = sundayEvening(today, zone)
  return Temporal.Instant.compare(evening, after) > 0
    ? evening
    : sundayEvening(today.add({ weeks: 1 }), zone)
}

/** Whether it is Sunday at 18:00 in the zone, to the moment. */
export function isSundayEvening(at: Temporal.Instant, zone: string): boolean {
  return sundayEvening(at.toZonedDateTimeISO(zone).toPlainDate(), zone).equals(at)
}
