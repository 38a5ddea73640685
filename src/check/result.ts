import type { InlineKeyboardButton } from 'grammy/types'
import type { Answers } from '../triage/answers.ts'
import type { Assessment } from '../triage/assess.ts'
import { decidingRules as deciding } from '../triage/deciding.ts'
import { holds } from '../triage/expression.ts'
import { fold, type Given } from '../triage/given.ts'
import { type Guidance, guidance } from '../triage/guidance.ts'
import type { RankedCause } from '../triage/ranking/rank.ts'
import type { DoctorRule, Rule } from '../triage/rules.ts'
import type { Triage } from '../triage/triage.ts'
import type { Html, Speaker } from '../words/words.ts'
import { button } from './buttons.ts'
import type { Subject } from './document.ts'

/** What a result says besides what follows from the answers. */
export interface ResultFacts {
  /** The emergency number of the runner's country, if it is known. */
  readonly emergencyNumber: string | undefined
  /** When the bot asks again; absent where it will not. */
  readonly nextCheckIn: { readonly at: Temporal.Instant; readonly zone: string } | undefined
}

/** A check that was told. */
interface ToldCheck {
  /** Its id. */
  readonly check: string
  readonly given: Given
  readonly subject: Subject
  readonly facts: ResultFacts
}

/** A result with what it was made of. */
export interface Result extends ToldCheck {
  readonly say: Speaker
  readonly answers: Answers
  readonly assessment: Assessment
  readonly fired: readonly Rule[]
  readonly guidance: Guidance
}

type ViewLabel =
  | 'button-causes'
  | 'button-why'
  | 'button-doctor'
  | 'button-painkillers'
  | 'button-return'
  | 'button-result'

/** The views of a result that its buttons lead to. */
export type ResultView = 'result' | 'why' | 'doctor' | 'painkillers' | 'return'

export function resultOf(triage: Triage, say: Speaker, told: ToldCheck): Result {
  const answers = fold(told.given)
  const assessment = triage.assess(answers)
  const fired = triage.firedRules(answers)
  const advice = guidance(answers, assessment, fired)
  return { ...told, say, answers, assessment, fired, guidance: advice }
}

/** A button that shows another view of the result in its place. */
export function viewButton(
  { say, check }: Result,
  label: ViewLabel,
  view: ResultView,
): InlineKeyboardButton {
  return button(say.plain(label), { scope: check, place: 'r', action: 'show', value: view })
}

/** A sheet of this check to take along. */
export function sheetButton({ say, check }: Result): InlineKeyboardButton {
  return button(say.plain('button-sheet'), {
    scope: check,
    place: 'r',
    action: 'check',
    value: 'sheet',
  })
}

export function causeName(say: Speaker, { id, sub }: RankedCause): string {
  return sub ? say.plain(`sub-${sub}-name`) : say.plain(`cause-${id}-name`)
}

/** A child is not left alone with it, and who asked for somebody else is not its reader. */
export function showLine({ say, answers, subject }: Result): Html | false {
  if (answers.age === 'under_18' || subject === 'younger')
    return say.html(subject === 'other' ? 'show-parent' : 'tell-parent')
  return subject === 'other' && say.html('show-them')
}

/** The action that a result begins with: where to go and how soon, or whom to book. */
export function actionText(result: Result): Html {
  const { say } = result
  const [rule] = decidingRules(result)
  if (rule?.urgency === 'urgent') {
    return rule.action === 'emergency_department'
      ? say.html('action-emergency_department-today')
      : say.html(`action-${rule.action}`)
  }
  if (rule?.urgency === 'doctor') return whomLead(result, rule)
  return say.html('urgency-self_care-lead')
}

export function emergencyNumber({ say, facts }: Result): string {
  return facts.emergencyNumber ?? say.plain('emergency-number-unknown')
}

/** The rules that make it as urgent as it is, the one with the strictest action first. */
export function decidingRules({ fired, assessment }: Result): Rule[] {
  return deciding(fired, assessment.urgency)
}

/** Why a rule matters, in the runner's words. */
export function ruleText({ say }: Result, { id }: Rule): Html {
  return say.html(`rule-${id}` as 'rule-E1')
}

/** Whom to see, and how soon: where bone is suspected days matter. */
function whomLead(result: Result, { whom }: DoctorRule): Html {
  return result.say.html(
    whom === 'doctor' && mayCrack(result) ? 'whom-doctor-lead-bone' : `whom-${whom}-lead`,
  )
}

/** Whether a rule sends to a doctor for the bone itself, not only for a joint that is old or long sore. */
export function mayCrack({ fired, answers }: Result): boolean {
  return fired.some(
    (rule) =>
      rule.suspectsBone !== undefined &&
      holds(rule.suspectsBone, answers) &&
      !(rule.urgency === 'doctor' && rule.whom !== 'doctor'),
  )
}

/** Beside an emergency no painkiller is spoken of. */
export function mayAskPainkillers({ assessment }: Result): boolean {
  return assessment.urgency !== 'emergency'
}

/** The way to another answer, and to another check. */
export function changeButtons({ say }: Result): InlineKeyboardButton[] {
  return [
    button(say.plain('button-change'), { action: 'check', value: 'change' }),
    button(say.plain('button-again'), { action: 'check', value: 'again' }),
  ]
}
