import type { InlineKeyboardButton } from 'grammy/types'
import { pack } from '../telegram/callback-data.ts'
import type { Screen } from '../telegram/screen.ts'
import type { FollowUp, Outcome } from '../triage/follow-up.ts'
import { type Html, joinHtml, type Speaker } from '../words/words.ts'
import { type Answered, CHOICES, type CheckInQuestion } from './answered.ts'

/** A phone's width holds about six numbers. */
const SCALE_ROW = 6

function button(text: string, scope: string, action: string, value: string): InlineKeyboardButton {
  return { text, callback_data: pack({ scope, place: 'c', action, value }) }
}

function stopButton(say: Speaker, id: string): InlineKeyboardButton {
  return button(say.plain('button-stop'), id, 'check-in', 'stop')
}

function choiceLabels(say: Speaker, question: Exclude<CheckInQuestion, 'pain_now'>): string[] {
  return CHOICES[question].map((value) =>
    say.plain(`option-${question}-${value}` as 'option-progress-gone'),
  )
}

function choiceButtons(say: Speaker, id: string, question: CheckInQuestion) {
  if (question === 'pain_now') {
    const scale = CHOICES.pain_now.map((value) => button(value, id, question, value))
    return [scale.slice(0, SCALE_ROW), scale.slice(SCALE_ROW)]
  }
  return choiceLabels(say, question).map((label, at) => [
    button(`${at + 1}. ${label}`, id, question, CHOICES[question][at] ?? ''),
  ])
}

function choiceLines(say: Speaker, question: CheckInQuestion): Html | false {
  if (question === 'pain_now') return false
  const lines = choiceLabels(say, question).map((label, at) => say.escape(`${at + 1}. ${label}`))
  return joinHtml('\n', lines)
}

/** What was told so far, in one line. */
function toldLine(say: Speaker, told: Answered): Html | false {
  const { progress, pain_now: pain } = told
  if (progress === undefined) return false
  const parts = [
    say.plain(`option-progress-${progress}`),
    pain === undefined ? '' : say.plain('answer-scale', { value: pain }),
  ]
  return say.escape(`✓ ${parts.filter(Boolean).join(' · ')}`)
}

function screenOf(say: Speaker, id: string, question: CheckInQuestion, text: Html[]): Screen {
  return {
    text: joinHtml('\n\n', [...text, choiceLines(say, question)]),
    buttons: [...choiceButtons(say, id, question), [stopButton(say, id)]],
  }
}

/** The first question. Its first words say nothing of a body: a lock screen shows them. */
export function checkInScreen(say: Speaker, id: string, since: Date, zone: string): Screen {
  const day = say.date(Temporal.Instant.fromEpochMilliseconds(since.getTime()), zone)
  return screenOf(say, id, 'progress', [say.html('check-in', { day })])
}

/** A question of a check-in, with what was told before it. */
export function questionScreen(
  say: Speaker,
  id: string,
  told: Answered,
  question: CheckInQuestion,
): Screen {
  const asked = say.html(`question-${question}`)
  return screenOf(
    say,
    id,
    question,
    [toldLine(say, told), asked].filter((line) => line !== false),
  )
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
      next !== undefined && outcome !== 'recovered' && say.html('follow-up-next', { day: next }),
      say.html('disclaimer-short'),
    ]),
    buttons: [
      ...(BOOKS.includes(outcome)
        ? [[button(say.plain('button-book-now'), id, 'check-in', 'booked')]]
        : []),
      [
        {
          text: say.plain('button-again'),
          callback_data: pack({ action: 'check', value: 'again' }),
        },
      ],
      ...(outcome === 'recovered' ? [] : [[stopButton(say, id)]]),
    ],
  }
}

function outcomeText(say: Speaker, outcome: Outcome, day: string, whom: string): Html {
  switch (outcome) {
    case 'recovered':
      return say.html(whom ? 'follow-up-recovered-unseen' : 'follow-up-recovered')
    case 'improving':
      return say.html('follow-up-improving')
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
