import type { Answers } from './answers.ts'
import { holds } from './expression.ts'
import { fold, type Given, type GivenValue } from './given.ts'
import { impactAllowed } from './impact.ts'
import { QUESTIONS, type QuestionId, STEPS } from './questions.ts'
import { firedRules, isEmergency } from './rules.ts'
import { mostUrgent } from './urgency.ts'

/** Where a check stands. */
export interface Path {
  /** The answered questions that still count, in the order in which they were asked. */
  readonly answered: readonly QuestionId[]
  /** What was given to them; everything else is left aside. */
  readonly given: Given
  /** The question to ask now; none where the result can be told. */
  readonly next: QuestionId | undefined
}

/** What is left of an answer among today's choices; undefined where it must be asked again. */
function fitting(id: QuestionId, value: GivenValue, answers: Answers): GivenValue | undefined {
  const { kind, choices } = QUESTIONS[id]
  if (kind === 'scale') return value
  const values = choices(answers).map((choice) => choice.value)
  if (Array.isArray(value)) return value.filter((tick) => values.includes(tick))
  return values.includes(String(value)) ? value : undefined
}

/** Answers that could be given to a question: each alone, all ticks together, or none. */
function possibleValues(id: QuestionId, answers: Answers): GivenValue[] {
  const { kind, choices } = QUESTIONS[id]
  const values = choices(answers).map((choice) => choice.value)
  return kind === 'many' ? [...values.map((value) => [value]), values, []] : values
}

/** Whether an answer to the question could still change the urgency or whether one may run. */
function decides(id: QuestionId, given: Given, answers: Answers): boolean {
  const outcomes = new Set<string>()
  return possibleValues(id, answers).some((value) => {
    outcomes.add(outcomeOf(fold({ ...given, [id]: value })))
    return outcomes.size > 1
  })
}

/** What the rules alone say: the causes never make it more or less urgent. */
function outcomeOf(answers: Answers): string {
  const fired = firedRules(answers)
  const urgency = mostUrgent(fired.map((rule) => rule.urgency))
  return `${urgency} ${impactAllowed(answers, urgency, fired, [])}`
}

/**
 * Walks the questions over what was given. An emergency ends it at once; an answer that no longer
 * fits what stands before it is asked again.
 */
export function walk(all: Given): Path {
  const answered: QuestionId[] = []
  let given: Given = {}
  let answers = fold(given)
  for (const { ask, when, onRequest, ifItDecides } of STEPS) {
    if (given[ask] !== undefined) continue
    const before = all[ask]
    // A risk once told is never left aside, also where it would no longer be asked about.
    const isKept = ifItDecides && before !== undefined
    if (!isKept && !holds(when, answers)) continue
    if (onRequest && before === undefined) continue
    if (ifItDecides && !isKept && !decides(ask, given, answers)) continue
    const value = before === undefined ? undefined : fitting(ask, before, answers)
    if (value === undefined) return { answered, given, next: ask }
    answered.push(ask)
    given = { ...given, [ask]: value }
    answers = fold(given)
    if (isEmergency(answers)) break
  }
  return { answered, given, next: undefined }
}
