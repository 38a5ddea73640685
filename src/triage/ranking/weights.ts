import type { Answers } from '../answers.ts'
import {
  type Cause,
  GRADED_KEYS,
  type Grade,
  type GradedKey,
  type Grades,
  type SubCause,
} from '../causes/cause.ts'
import { type Expression, holds } from '../expression.ts'
import type { Evidence } from './evidence.ts'
import type { Model } from './model.ts'

/** What one answer adds to each cause: log odds by the position of the cause in its list. */
export interface Contribution {
  /** Such as `location=groin`, under which it is told to whoever asks why. */
  readonly label: string
  readonly row: readonly number[]
}

interface Graded {
  readonly main: Contribution
  readonly also: Contribution
}

/** Built once, and looked up without building a word: `assess` is called thousands of times. */
export interface Table {
  readonly size: number
  readonly byAnswer: ReadonlyMap<GradedKey, ReadonlyMap<string, Graded>>
  readonly patterns: readonly {
    readonly at: number
    readonly labels: readonly string[]
    readonly when: Expression
    readonly weight: number
  }[]
}

/** Every answer that is graded, with its grade. */
export function gradesIn(grades: Grades): { key: GradedKey; value: string; grade: Grade }[] {
  return GRADED_KEYS.flatMap((key) =>
    Object.entries(grades[key] ?? {}).flatMap(([grade, values]) =>
      (values as readonly string[]).map((value) => ({ key, value, grade: grade as Grade })),
    ),
  )
}

/** How an answer is named to whoever asks why. */
function labelOf({ key, value, also }: Evidence): string {
  return also ? `also_locations=${value}` : `${key}=${value}`
}

function gradedOf(key: GradedKey, value: string, row: readonly number[], model: Model): Graded {
  const part = row.map((weight) => Math.max(0, weight) * model.also)
  return {
    main: { label: labelOf({ key, value, also: false }), row },
    also: { label: labelOf({ key, value, also: true }), row: part },
  }
}

function rowsOf(
  causes: readonly (Cause | SubCause)[],
  key: GradedKey,
  model: Model,
): Map<string, Graded> {
  const share = key === 'location' ? model.place : 1
  const rows = new Map<string, number[]>()
  for (const [at, { grades }] of causes.entries()) {
    for (const { value, grade } of gradesIn({ [key]: grades[key] })) {
      const row = rows.get(value) ?? causes.map(() => 0)
      row[at] = model.grades[grade] * share
      rows.set(value, row)
    }
  }
  return new Map([...rows].map(([value, row]) => [value, gradedOf(key, value, row, model)]))
}

export function tableOf(causes: readonly (Cause | SubCause)[], model: Model): Table {
  return {
    size: causes.length,
    byAnswer: new Map(GRADED_KEYS.map((key) => [key, rowsOf(causes, key, model)])),
    patterns: causes.flatMap(({ together = [] }, at) =>
      together.map(({ labels, when, grade }) => ({
        at,
        // A place may be told as a further one.
        labels: labels.flatMap((label) => [label, label.replace(/^location=/, 'also_locations=')]),
        when,
        weight: model.grades[grade],
      })),
    ),
  }
}

/** What each answer adds, alone and within patterns; one contribution a label. */
export function contributions(
  { size, byAnswer, patterns }: Table,
  answers: Answers,
  evidence: readonly Evidence[],
): Contribution[] {
  const found: Contribution[] = []
  for (const { key, value, also } of evidence) {
    const graded = byAnswer.get(key)?.get(value)
    if (graded) found.push(also ? graded.also : graded.main)
  }
  for (const { at, labels, when, weight } of patterns) {
    if (!holds(when, answers)) continue
    const told = evidence.map(labelOf)
    const label = labels.find((one) => told.includes(one)) ?? ''
    const place = found.findIndex((contribution) => contribution.label === label)
    const row = [...(found[place]?.row ?? new Array<number>(size).fill(0))]
    row[at] = (row[at] ?? 0) + weight
    if (place >= 0) found[place] = { label, row }
    else found.push({ label, row })
  }
  return found
}
