import * as conditions from '../../triage/conditions.ts'
import type { Expression } from '../../triage/expression.ts'

/** A condition under the name by which rules speak of it. */
export interface Named {
  readonly name: string
  readonly expression: Expression
}

/** In capitals and in one word, so that "or" within a name joins nothing. */
function wordOf(constant: string): string {
  return constant.replaceAll('_', '-')
}

function isNamed(entry: [string, unknown]): entry is [string, Expression] {
  return typeof entry[1] === 'object'
}

/** Every named condition, in the order of the alphabet: the glossary is looked up, not read. */
export const NAMED: readonly Named[] = Object.entries<unknown>(conditions)
  .filter(isNamed)
  .map(([constant, expression]) => ({ name: wordOf(constant), expression }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

function partsOf(expression: Expression): readonly Expression[] {
  if ('all' in expression) return expression.all
  if ('any' in expression) return expression.any
  return 'not' in expression ? [expression.not] : []
}

/** From here on it is easier to look a condition up than to read it again. */
const SHARED_MIN = 3
const LETTER_A = 65

/**
 * Conditions that the steps share without a name of their own, as CASE-A and so on. A condition is
 * shared by identity, and what stands only inside a shared one counts once.
 */
export function casesIn(of: readonly Expression[]): Named[] {
  const counts = new Map<Expression, number>(NAMED.map(({ expression }) => [expression, 0]))
  const known = new Set(counts.keys())
  const count = (expression: Expression) => {
    const before = counts.get(expression)
    counts.set(expression, (before ?? 0) + 1)
    if (before === undefined) for (const part of partsOf(expression)) count(part)
  }
  for (const expression of of) count(expression)
  return [...counts]
    .filter(([expression, times]) => times >= SHARED_MIN && !known.has(expression))
    .map(([expression], at) => ({
      name: `CASE-${String.fromCharCode(LETTER_A + at)}`,
      expression,
    }))
}
