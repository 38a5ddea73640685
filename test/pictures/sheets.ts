import { answerValue, optionLabel } from '../../src/check/labels.ts'
import type { Sheet } from '../../src/pictures/sheet.ts'
import { sheetOf, type Told } from '../../src/pictures/sheet-words.ts'
import { type Answers, LOCATIONS } from '../../src/triage/answers.ts'
import { QUESTION_IDS, QUESTIONS, type QuestionId } from '../../src/triage/questions.ts'
import type { Speaker } from '../../src/words/words.ts'
import { longCourse } from './courses.ts'

/** What may be known when a question is asked, so that it offers all it can. */
const KNOWN: readonly Answers[] = LOCATIONS.flatMap((location) => [
  { location, fall: 'other' },
  { location, signs: ['night_or_rest_pain'] },
])

function longest(lists: readonly (readonly string[])[]): readonly string[] {
  const length = (list: readonly string[]) => list.join().length
  return lists.reduce((a, b) => (length(b) > length(a) ? b : a), [])
}

/** The longest answer: all choices ticked, or the wordiest. */
function fullAnswer(say: Speaker, id: QuestionId): readonly string[] {
  const { kind, choices } = QUESTIONS[id]
  if (kind === 'scale') return [answerValue(say, id, 10)]
  const offered = KNOWN.map((known) => choices(known).map((choice) => optionLabel(say, choice)))
  return longest(kind === 'many' ? offered : offered.flat().map((label) => [label]))
}

/** Every question there is, each with its longest answer: no check has as many. */
export function fullAnswers(say: Speaker): Told[] {
  return QUESTION_IDS.map((id) => ({
    label: say.plain(`short-${id}`),
    values: fullAnswer(say, id),
  }))
}

/** The fullest sheet that a check of ten weeks could make, and more. */
export function fullSheet(say: Speaker, answers: readonly Told[] = fullAnswers(say)): Sheet {
  return sheetOf(say, {
    made: '26.11.2026',
    madeAt: Temporal.Instant.from('2026-11-26T10:00:00Z'),
    answers,
    course: longCourse(say),
    taken: [0, 7, 14].map((day) => ({
      label: say.plain('sheet-day', { day }),
      values: ['Paracetamol', 'Ibuprofen'],
    })),
  })
}
