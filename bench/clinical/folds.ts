import { CAUSES } from '../../src/triage/causes/causes.ts'
import { MODEL, type Model } from '../../src/triage/ranking/model.ts'
import { createRank } from '../../src/triage/ranking/rank.ts'
import { bookOf, type RuleBook } from '../../src/triage/rule-book.ts'
import { RULES, type Rule } from '../../src/triage/rules.ts'
import { acceptedIn, type Case, type Judged, judging } from './cases.ts'

const FOLDS = 10
/** A told danger too little weighs more than many a visit too soon. */
const UNSAFE_WEIGHS = 10
/** What an accepted cause that is not even named counts as. */
const LEAST_CHANCE = 0.001

/** The models among which a fold chooses. */
const MODELS: readonly Model[] = [1, 1.25, 1.5, 1.75, 2].flatMap((place) =>
  [0.3, 0.5, 0.7, 1].map((also) => ({ ...MODEL, place, also })),
)

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Mean log of the chance that the model gives to the accepted causes. */
function likelihood(model: Model, cases: readonly Case[]): number {
  const rank = createRank(CAUSES, model)
  return mean(
    cases.map((one) => {
      const accepted = acceptedIn(one)
      const causes = rank(one.answers)
      const odds = causes.map(({ score }) => Math.exp(score))
      const right = odds.filter((_, at) => accepted.includes(causes[at]?.id ?? ''))
      const chance = right.reduce((sum, value) => sum + value, 0)
      return Math.log(Math.max(LEAST_CHANCE, chance / odds.reduce((sum, value) => sum + value, 0)))
    }),
  )
}

function bestModel(cases: readonly Case[]): Model {
  const likelihoods = MODELS.map((model) => likelihood(model, cases))
  return MODELS[likelihoods.indexOf(Math.max(...likelihoods))] ?? MODEL
}

function faults(rules: readonly Rule[], cases: readonly Case[]): number {
  const judge = judging(bookOf(rules, CAUSES, MODEL, ''))
  const judged = cases.map(judge)
  const count = (counts: (one: Judged) => boolean) => judged.filter(counts).length
  return UNSAFE_WEIGHS * count((one) => one.belowBoth) + count((one) => !one.right)
}

/** The rules of the sources, and those of our own that these cases speak for. */
function supportedRules(cases: readonly Case[]): Rule[] {
  const withAll = faults(RULES, cases)
  return RULES.filter(
    (rule) =>
      !rule.isOurs ||
      faults(
        RULES.filter((other) => other !== rule),
        cases,
      ) > withAll,
  )
}

/** What a fold has learnt without the cases that it is judged by. */
export interface Fold {
  readonly model: Model
  readonly left: readonly string[]
  readonly judged: readonly Judged[]
}

/**
 * Cross-validation: the model is chosen, and our own rules are kept or left out, by nine tenths of
 * the cases, and judged by the last tenth. What it cannot undo: grades and conditions were written
 * with these cases at hand.
 */
export function crossValidate(cases: readonly Case[]): Fold[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = (at: number) => at % FOLDS === fold
    const training = cases.filter((_, at) => !isHeld(at))
    const model = bestModel(training)
    const rules = supportedRules(training)
    const book: RuleBook = bookOf(rules, CAUSES, model, '')
    return {
      model,
      left: RULES.filter((rule) => !rules.includes(rule)).map(({ id }) => id),
      judged: cases.filter((_, at) => isHeld(at)).map(judging(book)),
    }
  })
}
