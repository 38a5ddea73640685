import type { Answers } from '../answers.ts'
import { GRADED_KEYS, type GradedKey, type SeverityBand } from '../causes/cause.ts'

/** One answer as evidence. */
export interface Evidence {
  readonly key: GradedKey
  readonly value: string
  /** A further place counts half and only raises. */
  readonly also: boolean
}

function severityBand(severity: number): SeverityBand {
  if (severity <= 3) return '0-3'
  return severity <= 6 ? '4-6' : '7-10'
}

function valuesOf(answers: Answers, key: GradedKey): readonly string[] {
  const answer = answers[key]
  if (answer === undefined) return []
  if (typeof answer === 'number') return [severityBand(answer)]
  return typeof answer === 'string' ? [answer] : [...new Set(answer)]
}

/** What was told, answer by answer. What was not asked says nothing for or against a cause. */
export function evidenceIn(answers: Answers): Evidence[] {
  const evidence: Evidence[] = []
  for (const key of GRADED_KEYS) {
    for (const value of valuesOf(answers, key)) evidence.push({ key, value, also: false })
  }
  for (const value of new Set(answers.also_locations)) {
    if (value !== answers.location) evidence.push({ key: 'location', value, also: true })
  }
  return evidence
}
