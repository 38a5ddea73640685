import type { Turn } from './turn.ts'

/** The zones that the clubs of the person of a turn have told. */
export function clubZonesOf({ loaded }: Turn): readonly string[] {
  return loaded.clubs.flatMap(({ timezone }) => (timezone === null ? [] : [timezone]))
}

/** The country of the first club that has told one: there the runner most likely is too. */
export function clubCountryOf({ loaded }: Turn): string | undefined {
  return loaded.clubs.find(({ country }) => country !== null)?.country ?? undefined
}

/** The weekdays on which the clubs run, Monday being 1. */
export function runDaysOf({ loaded }: Turn): readonly number[] {
  return [...new Set(loaded.clubs.flatMap(({ runDays }) => runDays))]
}
