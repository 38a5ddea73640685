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

/** Whether the condition holds for these answers. */
export function holds(expression: Expression, answers: Answers): boolean {
  if ('some' in expression) {
    const answer = answers[expression.some]
    if (answer === undefined) return false
    return Array.isArray(answer)
      ? answer.some((value) => expression.of.includes(value))
      : expression.of.includes(answer)
  }
  if ('atLeast' in expression) return (answers.severity ?? -1) >= expression.atLeast
  if ('asked' in expression) return answers[expression.asked] !== undefined
  if ('all' in expression) return expression.all.every((part) => holds(part, answers))
  if ('any' in expression) return expression.any.some((part) => holds(part, answers))
  return !holds(expression.not, answers)
}
