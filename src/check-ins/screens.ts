import type { InlineKeyboardButton } from 'grammy/types'
import { pack } from '../telegram/callback-data.ts'
import type { Buttons, Screen } from '../telegram/screen.ts'
import type { FollowUp, Outcome } from '../triage/follow-up.ts'
import type { Step } from '../triage/plan.ts'
import { type Html, joinHtml, type Speaker } from '../words/words.ts'
import { type Answered, CHOICES, type CheckInQuestion } from './answered.ts'

/** A phone's width holds about six numbers. */
const SCALE_ROW = 6

/** What a check-in's buttons do besides answering. */
export type CheckInAction = 'tonight' | 'morning' | 'well' | 'stop' | 'booked'

function button(text: string, scope: string, action: string, value: string): InlineKeyboardButton {
  return { text, callback_data: pack({ scope, place: 'c', action, value }) }
}

function actionButton(
  say: Speaker,
  id: string,
  label: 'button-tonight' | 'button-morning' | 'button-well' | 'button-stop' | 'button-book-now',
  action: CheckInAction,
): InlineKeyboardButton {
  return button(say.plain(label), id, 'check-in', action)
}

function labelOf(say: Speaker, question: CheckInQuestion, value: string): string {
  if (question === 'found' && value !== 'untold')
    return say.plain(`cause-${value}-name` as 'cause-bursitis-name')
  if (question === 'new_sign' && value !== 'none')
    return say.plain(`option-screen-${value}` as 'option-screen-fever')
  return say.plain(`option-${question}-${value}` as 'option-progress-gone')
}

/** The choices of a question but the scale, each with its number. */
export function choiceLabels(say: Speaker, question: CheckInQuestion): string[] {
  return CHOICES[question].map((value, at) => `${at + 1}. ${labelOf(say, question, value)}`)
}

function choiceButtons(say: Speaker, id: string, question: CheckInQuestion): Buttons {
  if (question === 'pain_now') {
    const scale = CHOICES.pain_now.map((value) => button(value, id, question, value))
    return [scale.slice(0, SCALE_ROW), scale.slice(SCALE_ROW)]
  }
  return choiceLabels(say, question).map((label, at) => [
    button(label, id, question, CHOICES[question][at] ?? ''),
  ])
}

function choiceLines(say: Speaker, question: CheckInQuestion): Html | false {
  if (question === 'pain_now') return false
  return joinHtml(
    '\n',
    choiceLabels(say, question).map((label) => say.escape(label)),
  )
}

/** What was told so far, in one line. */
export function toldLine(say: Speaker, told: Answered): Html | false {
  const { progress, pain_now: pain, activity } = told
  if (progress === undefined) return false
  const parts = [
    say.plain(`option-progress-${progress}`),
    pain === undefined ? '' : say.plain('answer-scale', { value: pain }),
    activity === undefined ? '' : say.plain(`option-activity-${activity}`),
  ]
  return say.escape(`✓ ${parts.filter(Boolean).join(' · ')}`)
}

/** Later, or not at all: on the first question of every check-in. */
function wayOutButtons(say: Speaker, id: string): Buttons {
  return [
    [
      actionButton(say, id, 'button-tonight', 'tonight'),
      actionButton(say, id, 'button-morning', 'morning'),
    ],
    [actionButton(say, id, 'button-well', 'well'), actionButton(say, id, 'button-stop', 'stop')],
  ]
}

/** The first question. Its first words say nothing of a body: a lock screen shows them. */
export function checkInScreen(
  say: Speaker,
  { id, step }: { readonly id: string; readonly step: Step },
  since: Date,
  zone: string,
): Screen {
  const day = say.date(Temporal.Instant.fromEpochMilliseconds(since.getTime()), zone)
  return {
    text: joinHtml('\n\n', [say.html(`check-in-${step}`, { day }), choiceLines(say, 'progress')]),
    buttons: [...choiceButtons(say, id, 'progress'), ...wayOutButtons(say, id)],
  }
}

/** The same, where nothing was heard of it. */
export function repeatScreen(say: Speaker, id: string): Screen {
  return {
    text: joinHtml('\n\n', [say.html('check-in-repeat'), choiceLines(say, 'progress')]),
    buttons: [...choiceButtons(say, id, 'progress'), ...wayOutButtons(say, id)],
  }
}

/** The last word where nothing was heard: the signs to go for, and the question still open. */
export function silenceScreen(say: Speaker, id: string, hasBuddy: boolean): Screen {
  return {
    text: joinHtml('\n\n', [
      say.html('silence'),
      hasBuddy && say.html('silence-buddy'),
      say.html('follow-up-new-signs'),
      choiceLines(say, 'progress'),
    ]),
    buttons: choiceButtons(say, id, 'progress'),
  }
}

/** A question of a check-in, with what was told before it. */
export function questionScreen(
  say: Speaker,
  id: string,
  told: Answered,
  question: CheckInQuestion,
): Screen {
  const isFirst = question === 'progress'
  return {
    text: joinHtml('\n\n', [
      toldLine(say, told),
      say.html(`question-${question}`),
      choiceLines(say, question),
    ]),
    buttons: [
      ...choiceButtons(say, id, question),
      ...(isFirst ? wayOutButtons(say, id) : [[actionButton(say, id, 'button-stop', 'stop')]]),
    ],
  }
}

/** What was told up to a new sign; what that leads to stands below. */
export function signScreen(say: Speaker, told: Answered, sign: string): Screen {
  const text = joinHtml('\n', [
    toldLine(say, told),
    say.escape(`✓ ${labelOf(say, 'new_sign', sign)}`),
  ])
  return { text, buttons: [] }
}

export interface OutcomeDays {
  /** The day by which it must be clearly better, in words. */
  readonly decideOn: string | undefined
  /** When the bot asks again, in words. */
  readonly next: string | undefined
}

/** Outcomes whose way on is an appointment. */
const BOOKS: readonly Outcome[] = ['wait_until', 'book_now', 'see_doctor', 'urgent_today']

/** What the answer leads to: encouragement, a day to decide by, or whom to see and why. */
export function outcomeScreen(
  say: Speaker,
  id: string,
  told: Answered,
  { outcome, whom, reasons }: FollowUp,
  { decideOn, next }: OutcomeDays,
): Screen {
  // Beside encouragement a reason only says again what was just told.
  const isReasoned = whom !== undefined && outcome !== 'wait_until'
  const worded = isReasoned ? reasons.filter((id) => say.has(`follow-up-reason-${id}`)) : []
  const isBooked = told.seen === 'booked'
  return {
    text: joinHtml('\n\n', [
      toldLine(say, told),
      outcomeText(say, outcome, decideOn ?? '', whom ? say.plain(`whom-${whom}`) : ''),
      joinHtml(
        '\n',
        worded.map((reason) => say.html(`follow-up-reason-${reason}` as 'follow-up-reason-worse')),
      ),
      outcome === 'see_doctor' && say.html('follow-up-what-to-say'),
      outcome === 'recovered' && !whom && say.html('follow-up-return'),
      outcome !== 'recovered' && say.html('follow-up-new-signs'),
      next !== undefined && say.html('follow-up-next', { day: next }),
      say.html('disclaimer-short'),
    ]),
    buttons: [
      ...(BOOKS.includes(outcome) && !isBooked
        ? [[actionButton(say, id, 'button-book-now', 'booked')]]
        : []),
      [
        {
          text: say.plain('button-again'),
          callback_data: pack({ action: 'check', value: 'again' }),
        },
      ],
      ...(next === undefined ? [] : [[actionButton(say, id, 'button-stop', 'stop')]]),
    ],
  }
}

function outcomeText(say: Speaker, outcome: Outcome, day: string, whom: string): Html {
  switch (outcome) {
    case 'recovered':
      return say.html(whom ? 'follow-up-recovered-unseen' : 'follow-up-recovered')
    case 'improving':
      return say.html('follow-up-improving')
    case 'under_care':
      return say.html('follow-up-under_care')
    case 'wait_until':
      return say.html('follow-up-wait_until', { day })
    case 'book_now':
      return say.html('follow-up-book_now', { whom, day })
    case 'see_doctor':
      return say.html('follow-up-see_doctor', { whom })
    case 'urgent_today':
      return say.html('follow-up-urgent_today')
  }
}
