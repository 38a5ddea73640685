import type { AnswerKey, Answers } from './answers.ts'

/** The ids that an answer can hold, whether it is one of them or a list. */
type ValueOf<K extends AnswerKey> = Extract<
  Answers[K] extends (infer V)[] | undefined ? V : Answers[K],
  string | number
>

/**
 * A condition over the answers, as data, so that it can be printed for a clinician and proved.
 * What was not asked fulfils no `some` and no `atLeast`.
 */
export type Expression =
  | { readonly some: AnswerKey; readonly of: readonly (string | number)[] }
  | { readonly atLeast: number; readonly key: 'severity' }
  | { readonly asked: AnswerKey }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }

/** The answer is one of `of`, or its list holds one of them. */
export function has<K extends AnswerKey>(key: K, ...of: ValueOf<K>[]): Expression {
  return { some: key, of }
}

/** The worst pain is at least this, 0–10. */
export function severityFrom(least: number): Expression {
  return { atLeast: least, key: 'severity' }
}

/** The question was asked and answered. */
export function asked(key: AnswerKey): Expression {
  return { asked: key }
}

export function all(...of: Expression[]): Expression {
  return { all: of }
}

export function any(...of: Expression[]): Expression {
  return { any: of }
}

/** True also where nothing was asked: use it for exceptions to a rule only in the rule's favour. */
export function not(of: Expression): Expression {
  return { not: of }
}

type Predicate = (answers: Answers) => boolean

/** Conditions are asked for thousands of times a check, and never change. */
const predicates = new WeakMap<Expression, Predicate>()

function predicateOf(expression: Expression): Predicate {
  const known = predicates.get(expression)
  if (known) return known
  const made = compile(expression)
  predicates.set(expression, made)
  return made
}

function compile(expression: Expression): Predicate {
  if ('some' in expression) {
    const { some: key, of } = expression
    return (answers) => {
      const answer = answers[key]
      if (!Array.isArray(answer)) return answer !== undefined && of.includes(answer)
      for (const value of answer) if (of.includes(value)) return true
      return false
    }
  }
  if ('atLeast' in expression) {
    const { atLeast } = expression
    return (answers) => (answers.severity ?? -1) >= atLeast
  }
  if ('asked' in expression) {
    const { asked: key } = expression
    return (answers) => answers[key] !== undefined
  }
  if ('all' in expression) {
    const parts = expression.all.map(predicateOf)
    return (answers) => {
      for (const part of parts) if (!part(answers)) return false
      return true
    }
  }
  if ('any' in expression) {
    const parts = expression.any.map(predicateOf)
    return (answers) => {
      for (const part of parts) if (part(answers)) return true
      return false
    }
  }
  const part = predicateOf(expression.not)
  return (answers) => !part(answers)
}

/** Whether the condition holds for these answers. */
export function holds(expression: Expression, answers: Answers): boolean {
  return predicateOf(expression)(answers)
}
