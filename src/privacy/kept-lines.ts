import { type Html, joinHtml, type Speaker } from '../words/words.ts'
import type { MyData } from './data.ts'

function dayOf(say: Speaker, moment: string, zone: string): string {
  return say.date(Temporal.Instant.from(moment), zone)
}

/** What is kept, in words: a line for each kind, and none for what there is not. */
export function keptLines(say: Speaker, data: MyData, zone: string): Html {
  const { person, checks, checkIns, recalls, expiryNotices, messages, buddies, buddyOf } = data
  const age = person.profile?.age
  const answered = checkIns.filter(({ answer }) => answer !== null).length
  const planned = [...checkIns, ...data.reminders, ...recalls, ...expiryNotices].filter(
    ({ state }) => ['due', 'queued'].includes(state),
  ).length
  const latest = checks.at(-1)
  return joinHtml('\n', [
    say.html('kept-person'),
    person.consentVersion !== null &&
      person.consentVersion > 0 &&
      person.consentAt !== null &&
      say.html('kept-consent', { day: dayOf(say, person.consentAt, zone) }),
    age !== undefined &&
      say.html('kept-age', { age: say.plain(`option-age-${age}` as 'option-age-18_39') }),
    latest !== undefined &&
      say.html('kept-checks', {
        count: checks.length,
        day: dayOf(say, latest.answeredAt, zone),
      }),
    answered > 0 && say.html('kept-check-ins', { count: answered }),
    planned > 0 && say.html('kept-planned', { count: planned }),
    buddies.length > 0 && say.html('kept-buddy'),
    buddyOf.length > 0 && say.html('kept-buddy-of', { count: buddyOf.length }),
    messages.length > 0 && say.html('kept-messages', { count: messages.length }),
  ])
}
