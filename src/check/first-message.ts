import type { Screen } from '../telegram/screen.ts'
import { fold } from '../triage/given.ts'
import type { RankedCause } from '../triage/ranking/rank.ts'
import { type Html, joinHtml } from '../words/words.ts'
import { emergencyScreen } from './emergency.ts'
import {
  actionText,
  causeName,
  changeButtons,
  decidingRules,
  mayAskPainkillers,
  type Result,
  ruleText,
  suspectsBone,
  viewButton,
} from './result.ts'

/** How many causes are named of each band. */
const NAMED_MAX = 3

function restKey(result: Result) {
  const { fall } = fold(result.given)
  if (suspectsBone(result)) return 'tonight-rest-bone'
  if (result.assessment.urgency === 'urgent') return 'tonight-rest-urgent'
  return fall === 'on_hip' || fall === 'other' ? 'tonight-rest-fall' : 'tonight-rest'
}

/** Ice is for comfort, never where it could hide something, and not where bone is suspected. */
function mayIce(result: Result): boolean {
  return (
    result.assessment.urgency !== 'emergency' &&
    !result.fired.some(({ noIce }) => noIce) &&
    !suspectsBone(result)
  )
}

function causeLines({ say, assessment }: Result): Html | undefined {
  const named = (band: RankedCause['band']) =>
    assessment.causes
      .filter((cause) => cause.band === band)
      .slice(0, NAMED_MAX)
      .map((cause) => causeName(say, cause))
  const likely = named('likely')
  const possible = named('possible')
  return joinHtml('\n', [
    likely.length > 0 && say.html('likely', { causes: say.list(likely) }),
    possible.length > 0 && say.html('possible', { causes: say.list(possible) }),
  ])
}

function runningKey(result: Result) {
  if (suspectsBone(result)) return 'running-stop-bone'
  const { impact, urgency } = result.assessment
  if (impact !== 'stop') return 'running-as_pain_allows'
  return urgency === 'self_care' ? 'running-pause' : 'running-stop'
}

/** The first message of a result: how urgent, whether to run, what to do tonight, when to go. */
export function resultScreen(result: Result): Screen {
  const { say, assessment, facts } = result
  const { urgency } = assessment
  if (urgency === 'emergency') return emergencyScreen(result)
  const isGrave = urgency === 'urgent'
  const [rule] = decidingRules(result)
  return {
    text: joinHtml('\n\n', [
      joinHtml('\n', [say.html(`urgency-${urgency}-title`), actionText(result)]),
      isGrave && rule && ruleText(result, rule),
      joinHtml('\n', [
        say.html(runningKey(result)),
        say.html(restKey(result)),
        mayIce(result) && say.html('ice'),
      ]),
      !isGrave && causeLines(result),
      say.html('go-today'),
      joinHtml('\n', [
        say.html('disclaimer-short'),
        facts.nextCheckIn &&
          say.html('follow-up-note', {
            day: say.date(facts.nextCheckIn.at, facts.nextCheckIn.zone),
          }),
      ]),
    ]),
    buttons: [
      [viewButton(result, isGrave ? 'button-why' : 'button-causes', isGrave ? 'why' : 'causes')],
      ...(mayAskPainkillers(result)
        ? [[viewButton(result, 'button-painkillers', 'painkillers')]]
        : []),
      [viewButton(result, 'button-doctor', 'doctor')],
      changeButtons(result),
    ],
  }
}
