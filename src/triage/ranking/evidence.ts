import type { Answers } from '../answers.ts'
import { GRADED_KEYS, type SeverityBand } from '../causes/cause.ts'

/** An answer under which its grades stand, and how it is named to whoever asks why. */
export interface Evidence {
  readonly feature: string
  readonly label: string
  /** A further place counts half and only raises. */
  readonly also: boolean
}

function severityBand(severity: number): SeverityBand {
  if (severity <= 3) return '0-3'
  return severity <= 6 ? '4-6' : '7-10'
}

function valuesOf(answers: Answers, key: (typeof GRADED_KEYS)[number]): readonly string[] {
  const answer = answers[key]
  if (answer === undefined) return []
  if (typeof answer === 'number') return [severityBand(answer)]
  return typeof answer === 'string' ? [answer] : [...new Set(answer)]
}

/** What was told, answer by answer. What was not asked says nothing for or against a cause. */
export function evidenceIn(answers: Answers): Evidence[] {
  const evidence: Evidence[] = []
  for (const key of GRADED_KEYS) {
    for (const value of valuesOf(answers, key)) {
      const feature = `${key}=${value}`
      evidence.push({ feature, label: feature, also: false })
    }
  }
  for (const place of new Set(answers.also_locations)) {
    if (place === answers.location) continue
    evidence.push({ feature: `location=${place}`, label: `also_locations=${place}`, also: true })
  }
  return evidence
}
