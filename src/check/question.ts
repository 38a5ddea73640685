import type { InlineKeyboardButton } from 'grammy/types'
import type { Screen } from '../telegram/screen.ts'
import { type Choice, QUESTIONS, type QuestionId } from '../triage/questions.ts'
import { type Html, joinHtml, type Speaker } from '../words/words.ts'
import { choicesOf, type Note } from './answering.ts'
import { inRows, questionButton } from './buttons.ts'
import type { CheckDocument, Position } from './document.ts'
import { answerLabel, buttonLabel } from './labels.ts'

const SCALE_ROWS = [
  [0, 1, 2, 3, 4, 5],
  [6, 7, 8, 9, 10],
]
/** A longer list is told in one paragraph, or it would push the picture out of sight. */
const LINES_MAX = 12
/** Questions whose purpose is plain need no "Why do you ask?". */
const PLAIN: readonly QuestionId[] = ['location', 'also_locations', 'severity']

/** Words that were no answer can be a call for help. */
function noteText(say: Speaker, note: Note, number: string): Html {
  if (note.key === 'why') return say.html(`why-${note.question}`)
  if (note.key === 'hint-number') return say.html(note.key, { max: note.max })
  if (note.key === 'hint-scale') return say.html(note.key)
  return joinHtml('\n', [say.html(note.key), say.html('hint-emergency', { number })])
}

function asksIll(document: CheckDocument): boolean {
  const screen = document.given.screen
  return Array.isArray(screen) && screen.length > 0
}

function questionText(say: Speaker, document: CheckDocument, id: QuestionId): Html {
  const key = id === 'walking' && asksIll(document) ? 'question-walking-ill' : `question-${id}`
  return say.html(key as 'question-walking-ill')
}

function choiceLines(say: Speaker, id: QuestionId, choices: readonly Choice[]): Html[] {
  const lines = choices.map((choice, at) => say.escape(buttonLabel(say, choice, at)))
  const none = [say.escape(`0. ${say.plain('button-none')}`)]
  const isMany = QUESTIONS[id].kind === 'many'
  return isMany ? [...lines, ...none, say.html('type-several')] : lines
}

interface Asked {
  readonly say: Speaker
  readonly check: string
  readonly document: CheckDocument
  readonly id: QuestionId
  readonly choices: readonly Choice[]
}

function scaleButtons({ check, id }: Asked): InlineKeyboardButton[][] {
  return SCALE_ROWS.map((row) =>
    row.map((value) => questionButton(`${value}`, check, id, id, `${value}`)),
  )
}

function oneButtons({ say, check, id, choices }: Asked) {
  return inRows(
    choices.map((choice, at) =>
      questionButton(buttonLabel(say, choice, at), check, id, choice.key, choice.value),
    ),
  )
}

function manyButtons({ say, check, id, choices, document }: Asked) {
  const ticked = choices.filter(({ value }) => document.ticks[id]?.includes(value))
  const [firstKey] = choices.map((choice) => choice.key)
  const end = ticked.length > 0 ? 'done' : 'none'
  return [
    ...inRows(
      choices.map((choice, at) => {
        const isTicked = ticked.includes(choice)
        const label = `${isTicked ? '✓ ' : ''}${buttonLabel(say, choice, at)}`
        return questionButton(label, check, id, choice.key, choice.value, isTicked)
      }),
    ),
    [questionButton(say.plain(`button-${end}`), check, id, firstKey ?? id, end)],
  ]
}

function alsoButton({ say, check, document }: Asked): InlineKeyboardButton[] {
  const isOn = document.ticks.also_locations !== undefined
  const label = say.plain(isOn ? 'button-also-on' : 'button-also')
  return [questionButton(label, check, 'location', 'also_locations', 'ask', isOn)]
}

function answerButtons(asked: Asked) {
  const { kind } = QUESTIONS[asked.id]
  if (kind === 'scale') return scaleButtons(asked)
  if (kind === 'many') return manyButtons(asked)
  return asked.id === 'location' && asked.document.asking === undefined
    ? [...oneButtons(asked), alsoButton(asked)]
    : oneButtons(asked)
}

/** The question that waits, with its numbered choices and what was answered so far. */
export function questionScreen(
  say: Speaker,
  check: string,
  at: Position,
  id: QuestionId,
  number: string,
  note?: Note,
): Screen {
  const { document, answered, given } = at
  const choices = choicesOf(at, id)
  const asked: Asked = { say, check, document, id, choices }
  const soFar = answered
    .filter((question) => question !== id)
    .map((question) => say.escape(answerLabel(say, question, given[question])))
  const back = questionButton(say.plain('button-back'), check, id, 'back')
  const why = questionButton(say.plain('button-why-ask'), check, id, 'why')
  return {
    text: joinHtml('\n\n', [
      joinHtml('\n', [
        say.html('progress-line', { position: answered.length + 1 }),
        questionText(say, document, id),
      ]),
      joinHtml(choices.length > LINES_MAX ? ' · ' : '\n', choiceLines(say, id, choices)),
      // Asked again from the card, which lists them all.
      document.asking === undefined &&
        soFar.length > 0 &&
        joinHtml(' ', [say.html('answers-so-far'), joinHtml(' · ', soFar)]),
      // Last, right above the buttons: the top of a long question is out of sight.
      note && noteText(say, note, number),
    ]),
    buttons: [...answerButtons(asked), PLAIN.includes(id) ? [back] : [back, why]],
    picture: id === 'location' || id === 'also_locations' ? 'hip' : undefined,
  }
}
