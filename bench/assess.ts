import fc from 'fast-check'
import { Answers } from '../src/triage/answers.ts'
import { ruleBook } from '../src/triage/rule-book.ts'
import { createTriage } from '../src/triage/triage.ts'
import { anyAnswers } from '../test/triage/arbitrary.ts'
import { CASES } from './clinical/cases.ts'

/**
 * How many answers objects one core assesses a second, beside how many it reads by their schema
 * (zod) in the same run: the two in turn, so that a slow minute of the machine is both's.
 */
const ROUNDS = 9
const ROUND_MS = 400
const GENERATED = 2_000
const ASKED_PER_SECOND = 20_000

function perSecond(work: (answers: Answers) => unknown, of: readonly Answers[]): number {
  const start = performance.now()
  let count = 0
  while (performance.now() - start < ROUND_MS) {
    for (const answers of of) work(answers)
    count += of.length
  }
  return (count / (performance.now() - start)) * 1_000
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const { assess } = createTriage(ruleBook())
const sets = {
  'published cases': CASES.map(({ answers }) => answers),
  'generated answers': fc.sample(anyAnswers, { numRuns: GENERATED, seed: 1 }),
}

console.log(`Answers objects a second on one core, median of ${ROUNDS} rounds:`)
for (const [name, of] of Object.entries(sets)) {
  perSecond(assess, of)
  perSecond((answers) => Answers.parse(answers), of)
  const assessed: number[] = []
  const read: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    assessed.push(perSecond(assess, of))
    read.push(perSecond((answers) => Answers.parse(answers), of))
  }
  const ratio = median(assessed.map((value, at) => (read[at] ?? Number.NaN) / value))
  console.log(
    `  ${name.padEnd(18)} assess ${median(assessed).toFixed(0)} (asked ${ASKED_PER_SECOND}), ` +
      `read by schema ${median(read).toFixed(0)}; assess takes ${ratio.toFixed(1)} times as long`,
  )
}
