import type { Answers } from '../answers.ts'
import { holds } from '../expression.ts'
import { CAUSE_IDS, type Grade, type Row } from './cause.ts'
import type { Evidence } from './evidence.ts'
import { GRADE_WEIGHTS, GRADES } from './grades.ts'
import { JUDGED_GRADES } from './judged.ts'
import { PATTERNS } from './patterns.ts'

/** A further place counts half and only raises. */
const ALSO_SHARE = 0.5

/** Log odds by the position of the cause in CAUSE_IDS: rows are summed for every check and every question. */
export type Weights = readonly number[]

/** What one answer adds to each cause. */
export interface Contribution {
  readonly label: string
  readonly weights: Weights
}

function weightsOf(row: Row): Weights {
  const weights = CAUSE_IDS.map(() => 0)
  for (const [grade, causes] of Object.entries(row)) {
    for (const id of causes) weights[CAUSE_IDS.indexOf(id)] = GRADE_WEIGHTS[grade as Grade]
  }
  return weights
}

function alsoWeights(weights: Weights): Weights {
  return weights.map((weight) => Math.max(0, weight) * ALSO_SHARE)
}

const BY_FEATURE: ReadonlyMap<string, { main: Weights; also: Weights }> = new Map(
  Object.entries({ ...GRADES, ...JUDGED_GRADES }).map(([feature, row]) => {
    const main = weightsOf(row)
    return [feature, { main, also: alsoWeights(main) }]
  }),
)

const BY_PATTERN = PATTERNS.map(({ label, when, row }) => ({
  label,
  when,
  weights: weightsOf(row),
}))

function joined(a: Contribution, b: Weights): Contribution {
  return { label: a.label, weights: a.weights.map((weight, i) => weight + (b[i] ?? 0)) }
}

/** What each answer adds, alone and within patterns; one contribution a label. */
export function contributions(answers: Answers, evidence: readonly Evidence[]): Contribution[] {
  const found: Contribution[] = []
  for (const { feature, label, also } of evidence) {
    const weights = BY_FEATURE.get(feature)
    if (weights) found.push({ label, weights: also ? weights.also : weights.main })
  }
  for (const { label, when, weights } of BY_PATTERN) {
    if (!holds(when, answers)) continue
    const at = found.findIndex((contribution) => contribution.label === label)
    const same = found[at]
    if (same) found[at] = joined(same, weights)
    else found.push({ label, weights })
  }
  return found
}
