import type { Screen } from '../telegram/screen.ts'
import {
  type Activity,
  type Care,
  type Cause,
  GRADED_KEYS,
  type SubCause,
} from '../triage/causes/cause.ts'
import { CAUSES, SUB_CAUSES } from '../triage/causes/causes.ts'
import type { RankedCause } from '../triage/ranking/rank.ts'
import { type Html, joinHtml, type Speaker } from '../words/words.ts'
import { activityList, avoidList } from './labels.ts'
import { reasons } from './reasons.ts'
import { actionText, causeName, mayCrack, type Result, viewButton } from './result.ts'

const CAUSES_MAX = 6
const SOURCES_MAX = 5
/** What may go on while bone is suspected. */
const HELD: readonly Activity[] = ['walking', 'upper_body']

/** Without a place every cause is open, and naming some would only mislead. */
export function namedCauses({ assessment, given }: Result): readonly RankedCause[] {
  if (given.location === undefined) return []
  return assessment.causes.filter(({ band }) => band !== 'less_likely').slice(0, CAUSES_MAX)
}

function dataOf({ id, sub }: RankedCause): Cause | SubCause | undefined {
  return sub ? SUB_CAUSES.find((one) => one.id === sub) : CAUSES.find((one) => one.id === id)
}

/** Where the grades of the answers that speak for a cause come from, and its care. */
function sourceLine(
  say: Speaker,
  { sources, care }: Cause | SubCause,
  told: readonly string[],
): Html {
  const keys = GRADED_KEYS.filter((key) => told.some((reason) => reason.startsWith(`${key}=`)))
  const named = [care.source, ...keys.map((key) => sources[key])].filter((one) => one !== undefined)
  const texts = new Set(named.flatMap(({ text }) => text.split('; ')))
  const source = [...texts].slice(0, SOURCES_MAX).join('; ')
  const isConfirmed = named.every(({ confirmed }) => confirmed)
  return say.html(isConfirmed ? 'source' : 'source-unconfirmed', { source })
}

/** What to do meanwhile, if this cause is the right one. */
function careBlock(
  result: Result,
  key: `cause-${Cause['id']}` | `sub-${SubCause['id']}`,
  { goOn, avoid, ice, see }: Care,
): Html | undefined {
  const { say, assessment, guidance } = result
  const mayRun = assessment.impact !== 'stop'
  // Until the bone is ruled out no cause allows more than the result does.
  const isHeld = mayCrack(result)
  const activities = goOn.filter((activity) =>
    isHeld ? HELD.includes(activity) : activity !== 'short_easy_runs' || mayRun,
  )
  const isSeenFirst = see.afterDays === 0
  return joinHtml('\n\n', [
    isSeenFirst &&
      joinHtml('\n', [
        say.html('care-title'),
        say.html(`${key}-care` as 'cause-hip_fracture-care'),
      ]),
    joinHtml('\n', [
      activities.length > 0 && say.html('may-go-on', { activities: activityList(say, activities) }),
      avoid.length > 0 && say.html('leave-out', { things: avoidList(say, avoid) }),
      ice && guidance.ice && say.html('ice'),
    ]),
    !isSeenFirst &&
      !isHeld &&
      joinHtml('\n', [
        say.html('strength-title'),
        say.html(`${key}-loading` as 'cause-bursitis-loading'),
      ]),
  ])
}

/** One cause: what it is, why it is named, its care, how long it takes, what a doctor may do. */
export function causeScreen(result: Result, id: string): Screen | undefined {
  const { say } = result
  const cause = namedCauses(result).find((one) => one.id === id)
  const data = cause && dataOf(cause)
  if (!cause || !data) return undefined
  const key = cause.sub ? (`sub-${cause.sub}` as const) : (`cause-${cause.id}` as const)
  const part = (name: 'what' | 'expect' | 'doctor' | 'treatment') => say.html(`${key}-${name}`)
  const titled = (title: Html, text: Html) => joinHtml('\n', [title, text])
  const against = reasons(say, cause.against)
  const isUrgent = result.assessment.urgency === 'urgent'
  const isSelfCare = result.assessment.urgency === 'self_care'
  return {
    text: joinHtml('\n\n', [
      isUrgent && say.html('cause-first'),
      joinHtml('\n', [say.bold(say.sentence(causeName(say, cause))), part('what')]),
      joinHtml('\n', [
        cause.for.length > 0 && say.html('why-for', { answers: reasons(say, cause.for) }),
        against !== '' && say.html('why-against', { answers: against }),
      ]),
      // Beside an urgent result no cause has a care or a date of its own.
      !isUrgent && careBlock(result, key, data.care),
      !isUrgent && titled(say.html('expect-title'), part('expect')),
      // The result says when, wherever somebody is to be seen.
      titled(say.html('see-doctor-title'), isSelfCare ? part('doctor') : actionText(result)),
      titled(say.html('doctor-may-title'), part('treatment')),
      joinHtml('\n', [sourceLine(say, data, cause.for), say.html('disclaimer-short')]),
    ]),
    buttons: [
      [viewButton(result, isUrgent ? 'button-why' : 'button-causes', 'why')],
      [viewButton(result, 'button-result', 'result')],
    ],
  }
}
