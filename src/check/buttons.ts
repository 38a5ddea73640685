import type { InlineKeyboardButton } from 'grammy/types'
import { type CallbackData, pack, unpack } from '../telegram/callback-data.ts'
import { QUESTION_IDS, QUESTIONS, type QuestionId } from '../triage/questions.ts'
import type { Reply } from './answering.ts'

/** Marks a tick button that takes the tick away, so that a double tap has one effect. */
const OFF = 'u'
/** Two labels share a row when both are short enough to be read on a phone. */
const HALF_ROW_CHARACTERS = 20

function placeOf(question: QuestionId, isOff = false): string {
  return QUESTION_IDS.indexOf(question).toString(36) + (isOff ? OFF : '')
}

function questionAt(place: string | undefined): QuestionId | undefined {
  return place === undefined ? undefined : QUESTION_IDS[Number.parseInt(place[0] ?? '', 36)]
}

export function button(text: string, data: CallbackData): InlineKeyboardButton.CallbackButton {
  return { text, callback_data: pack(data) }
}

/** A button of a check that answers, or asks why, or goes back. */
export function questionButton(
  text: string,
  check: string,
  question: QuestionId,
  action: string,
  value?: string,
  isOff = false,
): InlineKeyboardButton.CallbackButton {
  return button(text, { scope: check, place: placeOf(question, isOff), action, value })
}

/** What a tap on a question's button means; undefined for buttons of another kind. */
export function readReply({ place, action, value }: CallbackData): Reply | undefined {
  const question = questionAt(place)
  if (question === undefined) return undefined
  if (action === 'back') return { kind: 'back', question }
  if (action === 'why') return { kind: 'why', question }
  if (value === undefined) return undefined
  const isOff = place?.endsWith(OFF) === true
  if (action === 'also_locations' && value === 'ask') {
    return { kind: 'choice', question, value, isOff }
  }
  return answers(question, action) ? { kind: 'choice', question, value, isOff } : undefined
}

/** Whether a question's answers are told under this key. */
function answers(question: QuestionId, key: string): boolean {
  return key === question || QUESTIONS[question].choices({}).some((choice) => choice.key === key)
}

/** The check that a button belongs to, if it is one of a question. */
export function readCheckButton(
  data: string | undefined,
): { check: string; reply: Reply } | undefined {
  const parts = data === undefined ? undefined : unpack(data)
  if (parts?.scope === undefined) return undefined
  const reply = readReply(parts)
  return reply && { check: parts.scope, reply }
}

/** Lays buttons in rows, two short ones side by side. */
export function inRows(
  buttons: readonly InlineKeyboardButton[],
): (readonly InlineKeyboardButton[])[] {
  const rows: InlineKeyboardButton[][] = []
  for (const next of buttons) {
    const row = rows.at(-1)
    const isShort = ({ text }: InlineKeyboardButton) => text.length <= HALF_ROW_CHARACTERS
    if (row?.length === 1 && row.every(isShort) && isShort(next)) row.push(next)
    else rows.push([next])
  }
  return rows
}
