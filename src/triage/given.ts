import { z } from 'zod'
import { type AnswerKey, Answers } from './answers.ts'
import { choiceOf, QUESTION_IDS, QUESTIONS, type QuestionId } from './questions.ts'

/** One question's answer as it was given: an id, a number on a scale, or the ids that were ticked. */
export const GivenValue = z.union([z.string(), z.int(), z.array(z.string())])
export type GivenValue = z.infer<typeof GivenValue>

/** What a runner gave, question by question. All else is derived from it. */
export const Given = z.partialRecord(z.enum(QUESTION_IDS), GivenValue)
export type Given = z.infer<typeof Given>

/** What the safety screen writes besides the sign itself. */
const SCREEN_WRITES: Record<string, Partial<Answers>> = {
  cannot: { walking: 'cannot' },
  // Asked as sudden pain, so it began today.
  testicular_pain: { duration: 'today' },
}

type Draft = Partial<Record<AnswerKey, unknown>>

function addTo(draft: Draft, key: AnswerKey, values: readonly string[]): void {
  const before = Array.isArray(draft[key]) ? draft[key] : []
  draft[key] = [...new Set([...before, ...values])]
}

function writeScreen(draft: Draft, ticked: readonly string[]): void {
  addTo(
    draft,
    'signs',
    ticked.filter((value) => value !== 'cannot'),
  )
  for (const value of ticked) Object.assign(draft, SCREEN_WRITES[value])
}

/** Ticks of a question that writes into several answers, or shares one with another question. */
function writeTicks(draft: Draft, id: QuestionId, ticked: readonly string[]): void {
  for (const { key } of QUESTIONS[id].choices(draft as Answers)) {
    // `injury` asks for one medicine only, which must not count as the whole painkiller check.
    if (key !== 'screen' && key !== 'nsaid_risk') addTo(draft, key, [])
  }
  for (const value of ticked) {
    const key = choiceOf(id, value)?.key
    if (key !== undefined && key !== 'screen') addTo(draft, key, [value])
  }
}

/** The answers that follow from what was given: a fold, so going back is folding fewer. */
export function fold(given: Given): Answers {
  const draft: Draft = {}
  for (const id of QUESTION_IDS) {
    const value = given[id]
    if (value === undefined) continue
    if (id === 'screen') writeScreen(draft, value as string[])
    else if (id === 'nsaid_risk') addTo(draft, id, value as string[])
    else if (Array.isArray(value)) writeTicks(draft, id, value)
    else draft[id as AnswerKey] = value
  }
  return Answers.parse(draft)
}
