import fc from 'fast-check'
import { fold, type Given, type GivenValue } from '../../src/triage/given.ts'
import { QUESTIONS, type QuestionId } from '../../src/triage/questions.ts'
import { walk } from './triage.ts'

const TAPE = 200
const PAIN_MAX = 10
/** One in so many is ticked: with more, everything is an emergency and nothing is learnt. */
const TICKED_ONE_IN = 8

/** Numbers that decide, one after the other, whatever there is to decide. */
export type Pick = (below: number) => number

/** A source of decisions that shrinks to the first of everything. */
export const decisions: fc.Arbitrary<Pick> = fc
  .array(fc.nat({ max: 1_000 }), { minLength: TAPE, maxLength: TAPE })
  .map((tape) => {
    let at = 0
    return (below) => (tape[at++ % tape.length] ?? 0) % below
  })

/** An answer that the question offers. */
export function anyAnswer(id: QuestionId, given: Given, pick: Pick): GivenValue {
  const { kind, choices } = QUESTIONS[id]
  const values = choices(fold(given)).map(({ value }) => value)
  if (kind === 'scale') return pick(PAIN_MAX + 1)
  if (kind === 'one') return values[pick(values.length)] ?? ''
  return values.filter(() => pick(TICKED_ONE_IN) === TICKED_ONE_IN - 1)
}

/** A runner who answers whatever is asked, to the end. */
export function anyRunner(pick: Pick): Given {
  let given: Given = {}
  for (;;) {
    const { next } = walk(given)
    if (next === undefined) return given
    given = { ...given, [next]: anyAnswer(next, given, pick) }
  }
}
