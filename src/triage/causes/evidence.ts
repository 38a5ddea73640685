import type { Answers } from '../answers.ts'

/** Answers that hold one id each, and those that hold a list; pain and further places are read apart. */
const SINGLE = [
  'location',
  'side',
  'onset',
  'duration',
  'fall',
  'walking',
  'training_change',
  'age',
] as const
const LISTS = ['signs', 'worse_with', 'bone_risk', 'health_risk'] as const

/** An answer under which its row of grades stands, and how it is named to whoever asks why. */
export interface Evidence {
  readonly feature: string
  readonly label: string
  /** A further place counts half and only raises. */
  readonly also: boolean
}

function severityBand(severity: number): string {
  if (severity <= 3) return '0-3'
  return severity <= 6 ? '4-6' : '7-10'
}

function plain(key: string, value: string): Evidence {
  const feature = `${key}=${value}`
  return { feature, label: feature, also: false }
}

/** What was told, answer by answer. What was not asked says nothing for or against a cause. */
export function evidenceIn(answers: Answers): Evidence[] {
  const evidence: Evidence[] = []
  for (const key of SINGLE) {
    const value = answers[key]
    if (value !== undefined) evidence.push(plain(key, value))
  }
  if (answers.severity !== undefined) {
    evidence.push(plain('severity', severityBand(answers.severity)))
  }
  for (const key of LISTS) {
    for (const value of new Set(answers[key])) evidence.push(plain(key, value))
  }
  for (const place of new Set(answers.also_locations)) {
    if (place === answers.location) continue
    evidence.push({
      feature: `location=${place}`,
      label: `also_locations=${place}`,
      also: true,
    })
  }
  return evidence
}
