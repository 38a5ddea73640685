import { fold } from '../triage/given.ts'
import { type Choice, choiceOf, QUESTIONS, type QuestionId } from '../triage/questions.ts'
import { type CheckDocument, drop, give, type Position } from './document.ts'
import { numberOf } from './numbers.ts'

const SCALE_MAX = 10
/** Longer than any list of numbers; what is longer was meant for somebody else. */
const TEXT_MAX = 60

/** What a runner did, as far as the question that waits is concerned. */
export type Reply =
  | {
      readonly kind: 'choice'
      readonly question: QuestionId
      readonly value: string
      readonly isOff: boolean
    }
  | { readonly kind: 'back'; readonly question: QuestionId }
  | { readonly kind: 'why'; readonly question: QuestionId }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'other' }

/** What is said above the question when a reply was no answer to it. */
export type Note =
  | { readonly key: 'hint-tap' | 'hint-not-text' | 'hint-too-long' | 'hint-scale' }
  | { readonly key: 'hint-number'; readonly max: number }
  | { readonly key: 'why'; readonly question: QuestionId }

/** What a reply leads to. `left` means that the runner went back from the very first question. */
export type Outcome =
  | { readonly kind: 'kept'; readonly document: CheckDocument }
  | { readonly kind: 'noted'; readonly note: Note }
  | { readonly kind: 'left' }
  /** A tap that has had its effect already, as the second of a double tap. */
  | { readonly kind: 'ignored' }

function kept(document: CheckDocument): Outcome {
  return { kind: 'kept', document }
}

function noted(note: Note): Outcome {
  return { kind: 'noted', note }
}

/** The choices of a question as they are offered now: those that fit, and what was told before. */
export function choicesOf({ document, given }: Position, id: QuestionId): readonly Choice[] {
  const fitting = QUESTIONS[id].choices(fold(given))
  if (id === 'also_locations') return fitting
  const told = (document.ticks[id] ?? [])
    .filter((tick) => fitting.every(({ value }) => value !== tick))
    .map((tick) => choiceOf(id, tick))
    .filter((choice) => choice !== undefined)
  return [...fitting, ...told]
}

function withTick(document: CheckDocument, id: QuestionId, value: string, isOff: boolean) {
  const others = (document.ticks[id] ?? []).filter((tick) => tick !== value)
  const ticks = isOff ? others : [...others, value]
  return { ...document, ticks: { ...document.ticks, [id]: ticks } }
}

/** The wish to name other places too is a tick list begun before its question is asked. */
function wishAlso(document: CheckDocument, isOff: boolean): CheckDocument {
  const { also_locations: _, ...others } = document.ticks
  return { ...document, ticks: isOff ? others : { ...others, also_locations: [] } }
}

function choose(at: Position, id: QuestionId, value: string, isOff: boolean): Outcome {
  const { document } = at
  if (id === 'location' && value === 'ask') return kept(wishAlso(document, isOff))
  const values = choicesOf(at, id).map((choice) => choice.value)
  const ticks = (document.ticks[id] ?? []).filter((tick) => values.includes(tick))
  switch (QUESTIONS[id].kind) {
    case 'scale':
      return scale(document, id, value)
    case 'one':
      return values.includes(value) ? kept(give(document, id, value)) : { kind: 'ignored' }
    case 'many':
      if (value === 'done' && ticks.length > 0) return kept(give(document, id, ticks))
      if (value === 'none' && ticks.length === 0) return kept(give(document, id, []))
      if (values.includes(value)) return kept(withTick(document, id, value, isOff))
      return { kind: 'ignored' }
  }
}

function scale(document: CheckDocument, id: QuestionId, text: string): Outcome {
  const number = Number(text)
  const fits = Number.isInteger(number) && number >= 0 && number <= SCALE_MAX
  return fits ? kept(give(document, id, number)) : noted({ key: 'hint-scale' })
}

/** Typed numbers: the value itself on a scale, elsewhere the numbers of the list; 0 is none. */
function typed(at: Position, id: QuestionId, text: string): Outcome {
  const { document } = at
  if (text.length > TEXT_MAX) return noted({ key: 'hint-too-long' })
  const { kind } = QUESTIONS[id]
  const isNumbers = /^[\d\s,.;]+$/.test(text)
  if (!isNumbers) return noted({ key: 'hint-tap' })
  const numbers = text.split(/\D+/).filter(Boolean).map(Number)
  if (kind === 'scale') {
    return numbers.length === 1 ? scale(document, id, text.trim()) : noted({ key: 'hint-scale' })
  }
  const choices = choicesOf(at, id)
  const values = choices.map((choice) => choice.value)
  const byNumber = new Map(choices.map((choice, at) => [numberOf(choice, at), choice.value]))
  const hint = noted({ key: 'hint-number', max: Math.max(...byNumber.keys()) })
  const ticked = (document.ticks[id] ?? []).filter((tick) => values.includes(tick))
  if (kind === 'many' && numbers.length === 1 && numbers[0] === 0) {
    // "None" beside ticks is a slip: nothing that was ticked is lost to it.
    return ticked.length > 0 ? hint : kept(give(document, id, []))
  }
  const chosen = numbers.map((number) => byNumber.get(number))
  if (chosen.length === 0 || chosen.includes(undefined)) return hint
  const [first] = chosen as string[]
  if (kind === 'one') return numbers.length === 1 && first ? kept(give(document, id, first)) : hint
  // What was tapped before stays ticked: a danger sign is not lost to a number typed after it.
  return kept(give(document, id, [...new Set([...ticked, ...(chosen as string[])])]))
}

function back({ document, answered }: Position, current: QuestionId): Outcome {
  const { asking, ...rest } = document
  if (asking !== undefined) return kept(rest)
  if (current === 'also_locations') return kept(drop(document, 'location'))
  const last = answered.at(-1)
  return last === undefined ? { kind: 'left' } : kept(drop(document, last))
}

/** What a reply to the question that waits does to the check. Pure. */
export function answer(at: Position, current: QuestionId, reply: Reply): Outcome {
  if (reply.kind === 'other') return noted({ key: 'hint-not-text' })
  if (reply.kind === 'text') return typed(at, current, reply.text)
  if (reply.question !== current) return { kind: 'ignored' }
  if (reply.kind === 'why') return noted({ key: 'why', question: current })
  if (reply.kind === 'back') return back(at, current)
  return choose(at, current, reply.value, reply.isOff)
}
