import type { Screen } from '../telegram/screen.ts'
import { READ_FIRST } from '../triage/impact.ts'
import type { RankedCause } from '../triage/ranking/rank.ts'
import { type Html, joinHtml } from '../words/words.ts'
import { emergencyScreen } from './emergency.ts'
import { activityList, avoidList } from './labels.ts'
import {
  actionText,
  causeName,
  changeButtons,
  decidingRules,
  mayAskPainkillers,
  mayCrack,
  type Result,
  ruleText,
  sheetButton,
  showLine,
  viewButton,
} from './result.ts'

/** The rest of what may go on, and of what to leave out, stands with each cause. */
const GO_ON_MAX = 3
const AVOID_MAX = 2

/** How to rest, with what may go on and what keeps the likely causes sore. */
function restLines(result: Result): Html | undefined {
  const { say, answers, assessment, guidance } = result
  if (mayCrack(result)) return say.html('tonight-rest-bone')
  if (assessment.urgency === 'urgent') return say.html('tonight-rest-urgent')
  const isAfterFall = answers.fall === 'on_hip' || answers.fall === 'other'
  // After a fall the line above says what to leave out in the first days.
  const avoid = guidance.avoid
    .filter((thing) => !(isAfterFall && thing.endsWith('_first_days')))
    .slice(0, AVOID_MAX)
  return joinHtml('\n', [
    isAfterFall || guidance.goOn.length === 0
      ? say.html('tonight-rest-fall')
      : say.html('tonight-rest', {
          activities: activityList(say, guidance.goOn.slice(0, GO_ON_MAX)),
        }),
    avoid.length > 0 && say.html('leave-out', { things: avoidList(say, avoid) }),
  ])
}

function causeLines({ say, assessment }: Result): Html | undefined {
  const first = assessment.causes.slice(0, READ_FIRST)
  const named = (band: RankedCause['band']) =>
    first.filter((cause) => cause.band === band).map((cause) => causeName(say, cause))
  const likely = named('likely')
  const possible = named('possible')
  return joinHtml('\n', [
    likely.length > 0 && say.html('likely', { causes: say.list(likely) }),
    possible.length > 0 && say.html('possible', { causes: say.list(possible) }),
  ])
}

function runningKey(result: Result) {
  if (mayCrack(result)) return 'running-stop-bone'
  const { impact, urgency } = result.assessment
  if (impact !== 'stop') {
    return result.guidance.returnToRun === 'monitored'
      ? 'running-up_to_two'
      : 'running-as_pain_allows'
  }
  if (urgency !== 'self_care') return 'running-stop'
  return result.guidance.returnToRun === 'none' ? 'running-pause-bone' : 'running-pause'
}

function titleKey(result: Result) {
  const { urgency } = result.assessment
  const [rule] = decidingRules(result)
  if (urgency === 'urgent') {
    const isToday = rule?.urgency === 'urgent' && rule.action === 'emergency_department'
    return isToday ? 'urgency-urgent-title-today' : 'urgency-urgent-title'
  }
  return urgency === 'doctor' ? 'urgency-doctor-title' : 'urgency-self_care-title'
}

/** The first message of a result: how urgent, whether to run, what to do tonight, when to go. */
export function resultScreen(result: Result): Screen {
  const { say, assessment, guidance, facts } = result
  const { urgency } = assessment
  if (urgency === 'emergency') return emergencyScreen(result)
  const isGrave = urgency === 'urgent'
  const [rule] = decidingRules(result)
  return {
    text: joinHtml('\n\n', [
      joinHtml('\n', [say.html(titleKey(result)), actionText(result)]),
      showLine(result),
      isGrave && rule && ruleText(result, rule),
      joinHtml('\n', [
        say.html(runningKey(result)),
        restLines(result),
        guidance.ice && say.html('ice'),
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
      [viewButton(result, isGrave ? 'button-why' : 'button-causes', 'why')],
      ...(mayAskPainkillers(result)
        ? [[viewButton(result, 'button-painkillers', 'painkillers')]]
        : []),
      ...(guidance.returnToRun === 'none' ? [] : [[viewButton(result, 'button-return', 'return')]]),
      [viewButton(result, 'button-doctor', 'doctor')],
      ...(urgency === 'self_care' ? [] : [[sheetButton(result)]]),
      changeButtons(result),
    ],
  }
}
