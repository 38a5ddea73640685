import type { Answers } from './answers.ts'
import type { Assessment } from './assess.ts'
import type { Activity, Avoid, Care } from './causes/cause.ts'
import { careOf } from './causes/causes.ts'
import { holds } from './expression.ts'
import { type ReturnToRun, returnToRun } from './return-to-run.ts'
import type { Rule } from './rules.ts'

/** What to do meanwhile, as far as it follows from the causes that are called likely. */
export interface Guidance {
  /** May go on as long as it is painless: what suits every likely cause. */
  readonly goOn: readonly Activity[]
  /** Keeps one of the likely causes sore, the likeliest's first. */
  readonly avoid: readonly Avoid[]
  /** Ice for comfort. */
  readonly ice: boolean
  /** An anti-inflammatory gel reaches the place of one of the likely causes. */
  readonly gelReaches: boolean
  readonly returnToRun: ReturnToRun
}

/** The care of each cause that is called likely; of the first where none is. */
function likelyCare({ causes }: Assessment): readonly Care[] {
  const likely = causes.filter(({ band }) => band === 'likely')
  const named = likely.length > 0 ? likely : causes.slice(0, 1)
  return named.map(({ id, sub }) => careOf(sub ?? id))
}

/** Ice is for comfort: never where it could hide something, and not where bone is suspected. */
function mayIce(answers: Answers, { urgency }: Assessment, fired: readonly Rule[]): boolean {
  return (
    urgency !== 'emergency' &&
    // Never on skin that feels too little (Mersey Care).
    !answers.signs?.includes('numbness_tingling') &&
    !fired.some(
      ({ noIce, suspectsBone }) =>
        noIce || (suspectsBone !== undefined && holds(suspectsBone, answers)),
    )
  )
}

/** Guidance that fits the causes that are likely. The rules come first: they stop what they stop. */
export function guidance(
  answers: Answers,
  assessment: Assessment,
  fired: readonly Rule[],
): Guidance {
  const cares = likelyCare(assessment)
  const [first] = cares
  const { urgency, impact, causes } = assessment
  const suitsAll = (activity: Activity) => cares.every(({ goOn }) => goOn.includes(activity))
  const isRun = (activity: Activity) => activity === 'short_easy_runs'
  return {
    goOn: (first?.goOn ?? []).filter(
      (activity) => suitsAll(activity) && !(isRun(activity) && impact === 'stop'),
    ),
    avoid: [...new Set(cares.flatMap(({ avoid }) => avoid))],
    ice: mayIce(answers, assessment, fired) && cares.some(({ ice }) => ice),
    gelReaches: cares.some(({ gelReaches }) => gelReaches),
    returnToRun: returnToRun(answers, urgency, impact, fired, causes),
  }
}
