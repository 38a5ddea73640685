import type { Answers } from '../answers.ts'
import { type Cause, GRADED_KEYS, type Grade, type Grades, type SubCause } from '../causes/cause.ts'
import { CAUSES, SUB_CAUSES } from '../causes/causes.ts'
import { type Expression, holds } from '../expression.ts'
import type { Evidence } from './evidence.ts'

/** Log odds that a grade adds. Suggested with the published table; judgement, not measured. */
export const GRADE_WEIGHTS: { readonly [G in Grade]: number } = {
  '+++': 6,
  '++': 1.5,
  '+': 0.7,
  '-': -0.7,
  '--': -1.8,
}

/** A further place counts half and only raises. */
const ALSO_SHARE = 0.5

/** Log odds by the position of the cause in its list: rows are summed for every check. */
export type Row = readonly number[]

/** What one answer adds to each cause. */
export interface Contribution {
  readonly label: string
  readonly row: Row
}

interface Table {
  readonly size: number
  readonly byFeature: ReadonlyMap<string, { readonly main: Row; readonly also: Row }>
  readonly patterns: readonly {
    readonly at: number
    readonly label: string
    readonly when: Expression
    readonly weight: number
  }[]
}

/** `location=groin` with its grade, for every answer that is graded. */
export function gradedFeatures(grades: Grades): { feature: string; grade: Grade }[] {
  return GRADED_KEYS.flatMap((key) =>
    Object.entries(grades[key] ?? {}).flatMap(([grade, values]) =>
      (values as readonly string[]).map((value) => ({
        feature: `${key}=${value}`,
        grade: grade as Grade,
      })),
    ),
  )
}

function tableOf(causes: readonly (Cause | SubCause)[]): Table {
  const rows = new Map<string, number[]>()
  for (const [at, { grades }] of causes.entries()) {
    for (const { feature, grade } of gradedFeatures(grades)) {
      const row = rows.get(feature) ?? causes.map(() => 0)
      row[at] = GRADE_WEIGHTS[grade]
      rows.set(feature, row)
    }
  }
  const alsoOf = (row: Row) => row.map((weight) => Math.max(0, weight) * ALSO_SHARE)
  return {
    size: causes.length,
    byFeature: new Map(
      [...rows].map(([feature, row]) => [feature, { main: row, also: alsoOf(row) }]),
    ),
    patterns: causes.flatMap(({ together = [] }, at) =>
      together.map(({ label, when, grade }) => ({ at, label, when, weight: GRADE_WEIGHTS[grade] })),
    ),
  }
}

const OF_CAUSES = tableOf(CAUSES)
const OF_SUB_CAUSES = tableOf(SUB_CAUSES)

function contributionsIn(
  { size, byFeature, patterns }: Table,
  answers: Answers,
  evidence: readonly Evidence[],
): Contribution[] {
  const found: Contribution[] = []
  for (const { feature, label, also } of evidence) {
    const rows = byFeature.get(feature)
    if (rows) found.push({ label, row: also ? rows.also : rows.main })
  }
  for (const { at, label, when, weight } of patterns) {
    if (!holds(when, answers)) continue
    const place = found.findIndex((contribution) => contribution.label === label)
    const row = [...(found[place]?.row ?? new Array<number>(size).fill(0))]
    row[at] = (row[at] ?? 0) + weight
    if (place >= 0) found[place] = { label, row }
    else found.push({ label, row })
  }
  return found
}

/** What each answer adds to the causes, alone and within patterns; one contribution a label. */
export function contributions(answers: Answers, evidence: readonly Evidence[]): Contribution[] {
  return contributionsIn(OF_CAUSES, answers, evidence)
}

/** The same for the causes inside `other_serious`. */
export function subContributions(answers: Answers, evidence: readonly Evidence[]): Contribution[] {
  return contributionsIn(OF_SUB_CAUSES, answers, evidence)
}
