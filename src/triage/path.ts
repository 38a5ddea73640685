import type { Answers } from './answers.ts'
import { holds } from './expression.ts'
import { fold, type Given, type GivenValue } from './given.ts'
import { impactAllowed } from './impact.ts'
import { choiceOf, QUESTIONS, type QuestionId } from './questions.ts'
import { firedRules, isEmergency, type RuleBook } from './rule-book.ts'
import { STEPS, type Step } from './steps.ts'
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
  // A sign once told stays, also where a changed place no longer offers it.
  const isTold = (tick: string) => id !== 'also_locations' && choiceOf(id, tick) !== undefined
  if (Array.isArray(value)) return value.filter((tick) => values.includes(tick) || isTold(tick))
  return values.includes(String(value)) ? value : undefined
}

/** Answers that could be given to a question: each alone, all ticks together, or none. */
function possibleValues(id: QuestionId, answers: Answers): GivenValue[] {
  const { kind, choices } = QUESTIONS[id]
  const values = choices(answers).map((choice) => choice.value)
  return kind === 'many' ? [...values.map((value) => [value]), values, []] : values
}

/** Whether an answer could still change the urgency, whether one may run, or what may be taken. */
function decides(book: RuleBook, id: QuestionId, given: Given, answers: Answers): boolean {
  const outcomes = new Set<string>()
  return possibleValues(id, answers).some((value) => {
    outcomes.add(outcomeOf(book, fold({ ...given, [id]: value })))
    return outcomes.size > 1
  })
}

/** What the rules alone say: the causes never make it more or less urgent. */
function outcomeOf(book: RuleBook, answers: Answers): string {
  const fired = firedRules(book, answers)
  const urgency = mostUrgent(fired.map((rule) => rule.urgency))
  const isBone = fired.some((rule) => rule.suspectsBone && holds(rule.suspectsBone, answers))
  return `${urgency} ${impactAllowed(answers, urgency, fired, [])} ${isBone}`
}

/** Whether a question that was not answered yet is to be asked. */
function isAsked(
  book: RuleBook,
  { ask, when, onRequest, ifItDecides }: Step,
  given: Given,
  answers: Answers,
): boolean {
  if (onRequest || !holds(when, answers)) return false
  return !ifItDecides || decides(book, ask, given, answers)
}

/** A question that may be asked at several places has its last one here. */
const LAST_PLACES = new Map(STEPS.map((step) => [step.ask, step]))

/**
 * Whether a told answer counts at this place: a danger once told is not lost to another answer's
 * change. It counts where it was asked, so that the answers keep their order.
 */
function isKept(step: Step, answers: Answers): boolean {
  const isHere = holds(step.when, answers) || LAST_PLACES.get(step.ask) === step
  return isHere && (step.needs === undefined || holds(step.needs, answers))
}

function walkSteps(book: RuleBook, all: Given, asks: boolean): Path {
  const answered: QuestionId[] = []
  let given: Given = {}
  let answers = fold(given)
  for (const step of STEPS) {
    const { ask } = step
    if (given[ask] !== undefined) continue
    const before = all[ask]
    const counts =
      before === undefined ? asks && isAsked(book, step, given, answers) : isKept(step, answers)
    if (!counts) continue
    const value = before === undefined ? undefined : fitting(ask, before, answers)
    if (value === undefined && !asks) continue
    if (value === undefined) return { answered, given, next: ask }
    answered.push(ask)
    given = { ...given, [ask]: value }
    answers = fold(given)
    if (isEmergency(answers)) break
  }
  return { answered, given, next: undefined }
}

/**
 * Walks the questions over what was given. An emergency ends it at once; an answer that no longer
 * fits what stands before it is asked again.
 */
export function walk(book: RuleBook, given: Given): Path {
  return walkSteps(book, given, true)
}

/**
 * The same over a check that was told: nothing more is asked, so a question that came with other
 * rules neither opens it again nor hides what was answered after its place.
 */
export function walkTold(book: RuleBook, given: Given): Path {
  return walkSteps(book, given, false)
}
