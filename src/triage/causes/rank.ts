import type { Answers } from '../answers.ts'
import { CAUSE_IDS, type CauseId, type SubCauseId } from './cause.ts'
import { evidenceIn } from './evidence.ts'
import { atLeastPossible } from './floors.ts'
import { PRIORS } from './grades.ts'
import { likeliestSub } from './sub.ts'
import { type Contribution, contributions } from './weights.ts'

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
const LIKELY_WITHIN = 1
const POSSIBLE_WITHIN = 3
/** More than three likely causes tell nobody anything. */
const LIKELY_MAX = 3
/** Further behind than this a cause is not worth a line, beyond the first three. */
const NAMED_WITHIN = 5
const NAMED_MIN = 3

function bandOf(behind: number, place: number, placed: boolean): Band {
  // Without a place every cause is open, so none is called likely.
  if (behind <= LIKELY_WITHIN && place < LIKELY_MAX && placed) return 'likely'
  return behind <= POSSIBLE_WITHIN ? 'possible' : 'less_likely'
}

interface Scored {
  readonly id: CauseId
  /** Where its weight stands in a row of weights. */
  readonly at: number
  readonly score: number
}

function scored(answers: Answers, told: readonly Contribution[]): Scored[] {
  const all: Scored[] = []
  for (const [at, id] of CAUSE_IDS.entries()) {
    if (id === 'adolescent_growth_plate' && answers.age !== 'under_18') continue
    let score = PRIORS[id]
    for (const { weights } of told) score += weights[at] ?? 0
    all.push({ id, at, score })
  }
  return all.sort((a, b) => b.score - a.score)
}

/** The labels that raise a cause and those that lower it, the strongest first. */
function reasons(at: number, told: readonly Contribution[]) {
  const sorted = told.toSorted((a, b) => (b.weights[at] ?? 0) - (a.weights[at] ?? 0))
  const raising: string[] = []
  const lowering: string[] = []
  for (const { label, weights } of sorted) {
    const weight = weights[at] ?? 0
    if (weight > 0) raising.push(label)
    else if (weight < 0) lowering.unshift(label)
  }
  return { for: raising, against: lowering }
}

/**
 * The causes that could explain these answers, the likeliest first: at least three, and none that
 * is far behind. Growth-plate injuries only under 18 (Peck, AFP 2017;95:779). The order never
 * decides how soon to be seen; the rules do.
 */
export function rankCauses(answers: Answers): RankedCause[] {
  const evidence = evidenceIn(answers)
  const told = contributions(answers, evidence)
  const keep = atLeastPossible(answers)
  const placed = answers.location !== undefined && answers.location !== 'unsure'
  const all = scored(answers, told)
  const best = all[0]?.score ?? 0
  const ranked: RankedCause[] = []
  for (const { id, at, score } of all) {
    const behind = best - score
    if (behind > NAMED_WITHIN && ranked.length >= NAMED_MIN && !keep.has(id)) continue
    const band = bandOf(behind, ranked.length, placed)
    const sub = id === 'other_serious' ? likeliestSub(evidence) : undefined
    ranked.push({
      id,
      ...(sub && { sub }),
      band: band === 'less_likely' && keep.has(id) ? 'possible' : band,
      score: Math.round(score * 100) / 100,
      ...reasons(at, told),
    })
  }
  return ranked
}
