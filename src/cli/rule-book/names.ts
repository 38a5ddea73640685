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

/** A condition with everything that it is built of. */
export function within(expression: Expression): Expression[] {
  return [expression, ...partsOf(expression).flatMap(within)]
}
