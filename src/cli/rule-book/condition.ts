import { optionLabel } from '../../check/labels.ts'
import type { AnswerKey } from '../../triage/answers.ts'
import type { Expression } from '../../triage/expression.ts'
import type { Speaker } from '../../words/words.ts'
import { type Block, escapeMarkdown } from './markdown.ts'
import type { Named } from './names.ts'

type Some = Extract<Expression, { some: AnswerKey }>

/** What conditions are printed with: the runner's words, and the names that stand for a condition. */
export interface Terms {
  readonly say: Speaker
  readonly names: ReadonlyMap<string, string>
}

/** The same condition has the same name wherever it stands, so it is known by what it says. */
function keyOf(expression: Expression): string {
  return JSON.stringify(expression)
}

export function termsOf(say: Speaker, named: readonly Named[]): Terms {
  return { say, names: new Map(named.map(({ name, expression }) => [keyOf(expression), name])) }
}

/** A question in short, as on the card of answers. */
export function questionName(say: Speaker, key: AnswerKey): string {
  return escapeMarkdown(say.plain(`short-${key}`))
}

/** An answer in the runner's words. */
export function answerName(say: Speaker, key: AnswerKey, value: string): string {
  return `“${escapeMarkdown(optionLabel(say, { key, value }))}”`
}

function answers(say: Speaker, { some, of }: Some): string {
  return of.map((value) => answerName(say, some, String(value))).join(' / ')
}

/** The places of `hurtsAt`, which holds where it hurts there most or also. */
function placesOf(expression: Expression): Some | undefined {
  if (!('any' in expression)) return undefined
  const [most, also, ...more] = expression.any
  if (!most || !also || more.length > 0 || !('some' in most) || !('some' in also)) return undefined
  const isHurtsAt =
    most.some === 'location' && also.some === 'also_locations' && most.of.join() === also.of.join()
  return isHurtsAt ? most : undefined
}

function negated(terms: Terms, expression: Expression): string {
  const { say, names } = terms
  const name = names.get(keyOf(expression))
  if (name) return `not ${name}`
  if ('some' in expression) {
    return `${questionName(say, expression.some)} ≠ ${answers(say, expression)}`
  }
  if ('atLeast' in expression) return `${questionName(say, 'severity')} < ${expression.atLeast}`
  if ('asked' in expression) return `${questionName(say, expression.asked)} was not asked`
  const places = placesOf(expression)
  if (places) return `does not hurt at ${answers(say, places)}`
  return `not ${spelled(terms, expression, true)}`
}

/** A condition in one line without its own name; inside another one it stands in brackets. */
export function spelled(terms: Terms, expression: Expression, isInside = false): string {
  const { say } = terms
  if ('some' in expression) {
    return `${questionName(say, expression.some)} = ${answers(say, expression)}`
  }
  if ('atLeast' in expression) return `${questionName(say, 'severity')} ≥ ${expression.atLeast}`
  if ('asked' in expression) return `${questionName(say, expression.asked)} was asked`
  if ('not' in expression) return negated(terms, expression.not)
  const places = placesOf(expression)
  if (places) return `hurts at ${answers(say, places)}`
  const isAll = 'all' in expression
  const parts = (isAll ? expression.all : expression.any).map((part) => phrase(terms, part, true))
  if (parts.length === 0) return isAll ? 'always' : 'never'
  const line = parts.join(isAll ? ' and ' : ' or ')
  return isInside && parts.length > 1 ? `(${line})` : line
}

/** A condition in one line: its name, where it has one. */
export function phrase(terms: Terms, expression: Expression, isInside = false): string {
  return terms.names.get(keyOf(expression)) ?? spelled(terms, expression, isInside)
}

/** A longer line is not taken in at one look: its parts stand below each other. */
const LINE_LENGTH_MAX = 90

/** The parts of a condition under the words that join them; undefined where it has none. */
function listOf(expression: Expression): [head: string, parts: readonly Expression[]] | undefined {
  if (placesOf(expression)) return undefined
  if ('all' in expression) return ['all of these:', expression.all]
  if ('any' in expression) return ['any of these:', expression.any]
  if (!('not' in expression) || placesOf(expression.not)) return undefined
  if ('any' in expression.not) return ['none of these:', expression.not.any]
  return 'all' in expression.not ? ['not all of these together:', expression.not.all] : undefined
}

function itemLines(terms: Terms, expression: Expression, indent: string): string[] {
  const line = phrase(terms, expression)
  const list = listOf(expression)
  if (line.length <= LINE_LENGTH_MAX || !list) return [`${indent}- ${line}`]
  const [head, parts] = list
  return [`${indent}- ${head}`, ...parts.flatMap((part) => itemLines(terms, part, `${indent}  `))]
}

/** The parts of a condition that all or any of have to hold, each at its own bullet. */
export function partsBlock(terms: Terms, expression: Expression): Block {
  const [, parts] = listOf(expression) ?? ['', [expression]]
  return parts.flatMap((part) => itemLines(terms, part, '')).join('\n')
}

/** A condition after some words: in one line where it is short, else as a list. */
export function conditionBlock(
  terms: Terms,
  lead: string,
  expression: Expression,
  print: typeof phrase = phrase,
): Block {
  const line = print(terms, expression)
  const list = listOf(expression)
  if (line.length <= LINE_LENGTH_MAX || !list) return `${lead} ${line}`
  return `${lead} ${list[0]}\n\n${partsBlock(terms, expression)}`
}
