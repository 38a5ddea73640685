import { expect, test } from 'vitest'
import { CAUSES, SUB_CAUSES } from '../../src/triage/causes/causes.ts'
import { MAY_SELF_CARE } from '../../src/triage/conditions.ts'
import type { Expression } from '../../src/triage/expression.ts'
import { PAINKILLER_CAUTIONS } from '../../src/triage/painkiller-cautions.ts'
import { gradesIn } from '../../src/triage/ranking/weights.ts'
import { RULES } from '../../src/triage/rules.ts'
import { idsOf, KEYS } from './arbitrary.ts'

/** Ids that nothing uses, each with its reason. */
const UNUSED: Record<string, string> = {
  'side=left': 'told to the doctor only: neither side is likelier or graver',
  'side=right': 'told to the doctor only: neither side is likelier or graver',
  'side=unsure': 'says nothing; the rules look for both sides',
}

function usedIn(expression: Expression): string[] {
  if ('some' in expression) return expression.of.map((id) => `${expression.some}=${id}`)
  if ('all' in expression) return expression.all.flatMap(usedIn)
  if ('any' in expression) return expression.any.flatMap(usedIn)
  return 'not' in expression ? usedIn(expression.not) : []
}

const EVERY_ID = KEYS.flatMap((key) => idsOf(key).map((id) => `${key}=${id}`))
const graded = [...CAUSES, ...SUB_CAUSES].flatMap(({ grades }) =>
  gradesIn(grades).map(({ key, value }) => `${key}=${value}`),
)
const USED = new Set([
  ...RULES.flatMap(({ when }) => usedIn(when)),
  ...PAINKILLER_CAUTIONS.flatMap(({ when }) => usedIn(when)),
  ...usedIn(MAY_SELF_CARE),
  ...graded,
  // A further place counts by the row of the place.
  ...graded.map((feature) => feature.replace(/^location=/, 'also_locations=')),
])

test('every answer id is used by a rule, a cause or the painkiller check, or is listed with a reason', () => {
  expect(EVERY_ID.filter((id) => !USED.has(id) && !(id in UNUSED))).toEqual([])
})

test('no id is listed as unused that is used or does not exist', () => {
  expect(Object.keys(UNUSED).filter((id) => USED.has(id) || !EVERY_ID.includes(id))).toEqual([])
})

test('rules, cautions and grades name only ids that exist', () => {
  const known = new Set([...EVERY_ID, 'severity=0-3', 'severity=4-6', 'severity=7-10'])
  expect([...USED].filter((id) => !known.has(id))).toEqual([])
})
