import type { AnswerKey, Answers } from './answers.ts'
import { asked, type Expression, has, holds, severityFrom } from './expression.ts'

/** The given answers among those that a condition names. */
function named(key: AnswerKey, of: readonly (string | number)[], answers: Answers): string[] {
  const given = [answers[key] ?? []].flat()
  return given.filter((value) => of.includes(value)).map((value) => `${key}=${value}`)
}

/**
 * The answers by which a condition holds, such as `location=groin`: what the runner told that made
 * a rule fire. What it only excludes is not among them.
 */
export function because(condition: Expression, answers: Answers): string[] {
  if (!holds(condition, answers)) return []
  if ('some' in condition) return named(condition.some, condition.of, answers)
  if ('atLeast' in condition) return [`severity=${answers.severity}`]
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  return [...new Set(parts.flatMap((part) => because(part, answers)))]
}

/** Answers that speak for less hurry. They never outweigh a rule: they only say why no graver one fired. */
const REASSURING: readonly { readonly label: string; readonly when: Expression }[] = [
  { label: 'walking=normal', when: has('walking', 'normal') },
  { label: 'fall=none', when: has('fall', 'none') },
]

/** From here on pain is no longer mild. */
const FELT = 4

/** What was told that speaks for less hurry; what was not asked never does. */
export function reassuring(answers: Answers): string[] {
  const labels = REASSURING.filter(({ when }) => holds(when, answers)).map(({ label }) => label)
  const isMild = holds(asked('severity'), answers) && !holds(severityFrom(FELT), answers)
  return isMild ? [...labels, `severity=${answers.severity}`] : labels
}
