import type { InlineKeyboardButton } from 'grammy/types'
import type { Screen } from '../telegram/screen.ts'
import { type Assessment, assess } from '../triage/assess.ts'
import type { RankedCause } from '../triage/causes/rank.ts'
import { holds } from '../triage/expression.ts'
import { fold, type Given } from '../triage/given.ts'
import { type DoctorRule, firedRules, type Rule } from '../triage/rules.ts'
import { type Html, joinHtml, type Speaker } from '../words/words.ts'
import { button } from './buttons.ts'
import { mayAskPainkillers } from './painkillers.ts'

/** How many causes the first message names of each band. */
const NAMED_MAX = 3

/** What a result says besides what follows from the answers. */
export interface ResultFacts {
  /** The emergency number of the runner's country, if it is known. */
  readonly emergencyNumber: string | undefined
  /** When the bot asks again; absent where it will not. */
  readonly nextCheckIn: { readonly at: Temporal.Instant; readonly zone: string } | undefined
}

/** A result with what it was made of. */
export interface Result {
  readonly say: Speaker
  readonly check: string
  readonly given: Given
  readonly assessment: Assessment
  readonly fired: readonly Rule[]
  readonly facts: ResultFacts
}

/** The views of a result that its buttons lead to. */
export type ResultView = 'result' | 'causes' | 'why' | 'doctor' | 'painkillers'

export function resultOf(say: Speaker, check: string, given: Given, facts: ResultFacts): Result {
  const answers = fold(given)
  return { say, check, given, assessment: assess(answers), fired: firedRules(answers), facts }
}

/** A button that shows another view of the result in its place. */
export function viewButton(
  { say, check }: Result,
  label: 'button-causes' | 'button-why' | 'button-doctor' | 'button-painkillers' | 'button-result',
  view: ResultView,
): InlineKeyboardButton {
  return button(say.plain(label), { scope: check, place: 'r', action: 'show', value: view })
}

export function causeName(say: Speaker, { id, sub }: RankedCause): string {
  return sub ? say.plain(`sub-${sub}-name`) : say.plain(`cause-${id}-name`)
}

export function emergencyNumber({ say, facts }: Result): string {
  return facts.emergencyNumber ?? say.plain('emergency-number-unknown')
}

/** The rule that decides: the first of those that fired, the gravest come first. */
export function decidingRule({ fired }: Result): Rule | undefined {
  return fired[0]
}

/** Whom to see, and how soon: where bone is suspected days matter. */
export function whomLead(result: Result, { whom }: DoctorRule): Html {
  return result.say.html(
    whom === 'doctor' && suspectsBone(result) ? 'whom-doctor-lead-bone' : `whom-${whom}-lead`,
  )
}

export function suspectsBone({ fired, given }: Result): boolean {
  const answers = fold(given)
  return fired.some(({ suspectsBone: when }) => when !== undefined && holds(when, answers))
}

function changeButtons({ say }: Result): InlineKeyboardButton[] {
  return [
    button(say.plain('button-change'), { action: 'check', value: 'change' }),
    button(say.plain('button-again'), { action: 'check', value: 'again' }),
  ]
}

/** What to do while help is on its way, by what the emergency is about. */
const MEANWHILE: Readonly<Record<string, string>> = {
  E1: 'spine',
  E2: 'spine',
  E3: 'walking',
  E4: 'walking',
  E5: 'walking',
  E6: 'infection',
  E7: 'testicle',
  E9: 'breath',
}

function emergencyScreen(result: Result): Screen {
  const { say, check } = result
  const rule = decidingRule(result)
  const number = emergencyNumber(result)
  const action = rule?.urgency === 'emergency' ? rule.action : 'ambulance'
  const meanwhile = MEANWHILE[rule?.id ?? ''] ?? 'default'
  return {
    text: joinHtml('\n\n', [
      say.html(`action-${action}`, { number }),
      rule && say.html(`rule-${rule.id}` as 'rule-E1'),
      say.html(`emergency-meanwhile-${meanwhile}` as 'emergency-meanwhile-default'),
      say.html('disclaimer-short'),
    ]),
    buttons: [
      [
        button(say.plain('button-mistake'), {
          scope: check,
          place: 'r',
          action: 'check',
          value: 'mistake',
        }),
      ],
      changeButtons(result),
    ],
  }
}

function leadOf(result: Result): Html {
  const { say } = result
  const rule = decidingRule(result)
  if (rule?.urgency === 'urgent') {
    return rule.action === 'emergency_department'
      ? say.html('action-emergency_department-today')
      : say.html(`action-${rule.action}`)
  }
  if (rule?.urgency === 'doctor') return whomLead(result, rule)
  return say.html('urgency-self_care-lead')
}

function restKey(result: Result): 'tonight-rest' | 'tonight-rest-bone' | 'tonight-rest-fall' {
  const { fall } = fold(result.given)
  if (suspectsBone(result)) return 'tonight-rest-bone'
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
  return result.assessment.impact === 'stop' ? 'running-stop' : 'running-as_pain_allows'
}

/** The first message of a result: how urgent, whether to run, what to do tonight, when to go. */
export function resultScreen(result: Result): Screen {
  const { say, assessment, facts } = result
  const { urgency } = assessment
  if (urgency === 'emergency') return emergencyScreen(result)
  const isGrave = urgency === 'urgent'
  const rule = decidingRule(result)
  return {
    text: joinHtml('\n\n', [
      joinHtml('\n', [say.html(`urgency-${urgency}-title`), leadOf(result)]),
      isGrave && rule && say.html(`rule-${rule.id}` as 'rule-U1'),
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
      ...(mayAskPainkillers(assessment)
        ? [[viewButton(result, 'button-painkillers', 'painkillers')]]
        : []),
      [viewButton(result, 'button-doctor', 'doctor')],
      changeButtons(result),
    ],
  }
}
