import type { CheckRecord } from '../telegram/records.ts'
import type { Turn } from '../telegram/turn.ts'
import { fold } from '../triage/given.ts'
import type { Triage } from '../triage/triage.ts'
import { documentOf } from './document.ts'

/**
 * Whether a sheet may go to somebody else: never for who is, or may be, under 18, nor for a check
 * that is kept for its one check-in; not while help is needed sooner than any answer would come.
 */
export type Sharing = 'may' | 'urgent' | 'never'

export function sharingOf(
  triage: Triage,
  { person, check: latest }: Turn,
  record: CheckRecord,
): Sharing {
  const { subject, given } = documentOf(record)
  const ages = [fold(given).age, person?.profile.age].filter((age) => age !== undefined)
  const isAdult = ages.length > 0 && !ages.includes('under_18')
  if (record.isBrief || subject !== 'self' || !isAdult) return 'never'
  // An older sheet too: what is urgent now does not wait for whoever reads about last month.
  return [record, latest].some((one) => one !== undefined && isUrgent(triage, one))
    ? 'urgent'
    : 'may'
}

/** By what was told, and by what it was changed to. */
function isUrgent(triage: Triage, record: CheckRecord): boolean {
  const { given, told } = documentOf(record)
  return [told, record.state === 'done' ? given : undefined].some((standing) => {
    const urgency = standing && triage.assess(triage.told(standing)).urgency
    return urgency === 'emergency' || urgency === 'urgent'
  })
}
