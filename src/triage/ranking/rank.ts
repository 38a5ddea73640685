import type { Answers } from '../answers.ts'
import type { Cause, CauseId, SubCauseId } from '../causes/cause.ts'
import { holds } from '../expression.ts'
import { evidenceIn } from './evidence.ts'
import type { Model } from './model.ts'
import { likeliestSub } from './sub.ts'
import { type Contribution, contributions, tableOf } from './weights.ts'

/** How likely a cause is beside the others; never a probability. */
export type Band = 'likely' | 'possible' | 'less_likely'

/** A cause with what speaks for and against it, such as `location=groin`, the strongest first. */
export interface RankedCause {
  readonly id: CauseId
  /** Which of the causes inside `other_serious`; absent where none stands out. */
  readonly sub?: SubCauseId
  readonly band: Band
  /** Log odds, two decimals. */
  readonly score: number
  readonly for: readonly string[]
  readonly against: readonly string[]
}

/** History alone seldom separates causes that are closer than this in log odds. */
const LIKELY_WITHIN = 1.25
const POSSIBLE_WITHIN = 4
/** One cause alone would read as a diagnosis: a second is always at least possible. */
const POSSIBLE_MIN = 2
/** More than three likely causes tell nobody anything. */
const LIKELY_MAX = 3
/** Further behind than this a cause is not worth a line, beyond the first three. */
const NAMED_WITHIN = 6
const NAMED_MIN = 3

function bandOf(behind: number, place: number, mayBeLikely: boolean): Band {
  if (behind <= LIKELY_WITHIN && place < LIKELY_MAX && mayBeLikely) return 'likely'
  return behind <= POSSIBLE_WITHIN || place < POSSIBLE_MIN ? 'possible' : 'less_likely'
}

interface Scored {
  readonly cause: Cause
  /** Where its weight stands in a row. */
  readonly at: number
  readonly score: number
}

function scored(
  causes: readonly Cause[],
  answers: Answers,
  told: readonly Contribution[],
): Scored[] {
  const all: Scored[] = []
  for (const [at, cause] of causes.entries()) {
    if (cause.possibleWhere && !holds(cause.possibleWhere, answers)) continue
    let score = cause.prior
    for (const { row } of told) score += row[at] ?? 0
    all.push({ cause, at, score })
  }
  return all.sort((a, b) => b.score - a.score)
}

/**
 * The labels that raise a cause and those that lower it, the strongest first. Each is put in its
 * place at once: sorting afterwards took a quarter of the time of an assessment.
 */
function reasons(at: number, told: readonly Contribution[]) {
  const raising: string[] = []
  const lowering: string[] = []
  const weights = { raising: [] as number[], lowering: [] as number[] }
  for (const { label, row } of told) {
    const weight = row[at] ?? 0
    if (weight > 0) insert(raising, weights.raising, label, weight)
    else if (weight < 0) insert(lowering, weights.lowering, label, -weight)
  }
  return { for: raising, against: lowering }
}

function insert(labels: string[], weights: number[], label: string, weight: number): void {
  let place = labels.length
  for (; place > 0 && (weights[place - 1] ?? 0) < weight; place--) {
    labels[place] = labels[place - 1] ?? ''
    weights[place] = weights[place - 1] ?? 0
  }
  labels[place] = label
  weights[place] = weight
}

/** The causes that could explain some answers, the likeliest first. */
export type Rank = (answers: Answers) => RankedCause[]

/**
 * Ranks at least three causes, and none that is far behind, of those that are possible at all. The
 * order never decides how soon to be seen; the rules do.
 */
export function createRank(causes: readonly Cause[], model: Model): Rank {
  const table = tableOf(causes, model)
  return (answers) => {
    const evidence = evidenceIn(answers)
    const told = contributions(table, answers, evidence)
    // Without a place every cause is open, so none is called likely.
    const placed = answers.location !== undefined && answers.location !== 'unsure'
    const all = scored(causes, answers, told)
    const best = all[0]?.score ?? 0
    const ranked: RankedCause[] = []
    for (const { cause, at, score } of all) {
      const { id, neverPlayedDownWhere: kept, likelyOnlyWhere: likely } = cause
      const behind = best - score
      const isFar = behind > NAMED_WITHIN && ranked.length >= NAMED_MIN
      const mayBeLikely = placed && (likely === undefined || holds(likely, answers))
      const weighed = bandOf(behind, ranked.length, mayBeLikely)
      const isKept = weighed === 'less_likely' && kept !== undefined && holds(kept, answers)
      if (isFar && !isKept) continue
      const sub = id === 'other_serious' ? likeliestSub(answers, evidence) : undefined
      ranked.push({
        id,
        ...(sub && { sub }),
        band: isKept ? 'possible' : weighed,
        score: Math.round(score * 100) / 100,
        ...reasons(at, told),
      })
    }
    return ranked
  }
}
