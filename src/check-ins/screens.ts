import type { InlineKeyboardButton } from 'grammy/types'
import { pack } from '../telegram/callback-data.ts'
import type { Screen } from '../telegram/screen.ts'
import type { FollowUp, Outcome } from '../triage/follow-up.ts'
import { type Html, joinHtml, type Speaker } from '../words/words.ts'

export const PROGRESS = ['gone', 'better', 'same', 'worse'] as const
export type Progress = (typeof PROGRESS)[number]

const SCALE_ROWS = [
  [0, 1, 2, 3, 4, 5],
  [6, 7, 8, 9, 10],
]

function button(
  text: string,
  scope: string,
  place: string,
  action: string,
  value: string,
): InlineKeyboardButton {
  return { text, callback_data: pack({ scope, place, action, value }) }
}

function stopButton(say: Speaker, id: string): InlineKeyboardButton {
  return button(say.plain('button-stop'), id, 's', 'check-in', 'stop')
}

/** The question how it is. Its first words say nothing of a body: a lock screen shows them. */
export function checkInScreen(
  say: Speaker,
  id: string,
  since: Date,
  zone: string,
  isGrave: boolean,
): Screen {
  const day = say.date(Temporal.Instant.fromEpochMilliseconds(since.getTime()), zone)
  const options = PROGRESS.map((value) => say.plain(`option-progress-${value}`))
  return {
    text: joinHtml('\n\n', [
      say.html(isGrave ? 'check-in-graver' : 'check-in', { day }),
      joinHtml(
        '\n',
        options.map((option, at) => say.escape(`${at + 1}. ${option}`)),
      ),
    ]),
    buttons: [
      ...PROGRESS.map((value, at) => [
        button(`${at + 1}. ${options[at]}`, id, 'p', 'progress', value),
      ]),
      [stopButton(say, id)],
    ],
  }
}

/** The pain now, 0–10. */
export function painScreen(say: Speaker, id: string, progress: Progress): Screen {
  return {
    text: joinHtml('\n\n', [
      say.escape(`✓ ${say.plain(`option-progress-${progress}`)}`),
      say.html('question-pain_now'),
    ]),
    buttons: [
      ...SCALE_ROWS.map((row) =>
        row.map((value) => button(`${value}`, id, 'p', 'pain_now', `${value}`)),
      ),
      [stopButton(say, id)],
    ],
  }
}

export interface OutcomeFacts {
  readonly progress: Progress
  readonly pain: number
  /** The day by which it must be clearly better, in words. */
  readonly decideOn: string | undefined
  /** When the bot asks again, in words. */
  readonly next: string | undefined
}

/** Outcomes whose way on is an appointment. */
const BOOKS = ['wait_until', 'book_now', 'see_doctor', 'urgent_today']

/** What the answer leads to: encouragement, a day to decide by, or whom to see and why. */
export function outcomeScreen(
  say: Speaker,
  id: string,
  { outcome, whom, reasons }: FollowUp,
  { progress, pain, decideOn, next }: OutcomeFacts,
): Screen {
  const told = [
    say.plain(`option-progress-${progress}`),
    say.plain('answer-scale', { value: pain }),
  ]
  // Beside encouragement a reason only says again what was just told.
  const isReasoned = whom !== undefined && outcome !== 'wait_until'
  const worded = isReasoned ? reasons.filter((id) => say.has(`follow-up-reason-${id}`)) : []
  return {
    text: joinHtml('\n\n', [
      say.escape(`✓ ${told.join(' · ')}`),
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
        ? [[button(say.plain('button-book-now'), id, 'b', 'check-in', 'booked')]]
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
