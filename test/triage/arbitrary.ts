import fc from 'fast-check'
import type { z } from 'zod'
import { type AnswerKey, Answers } from '../../src/triage/answers.ts'

/** The ids that a question offers; none for the pain, which is a number. */
export function idsOf(key: AnswerKey): readonly string[] {
  const inner = Answers.shape[key].unwrap() as z.ZodType
  const { element } = inner as Partial<z.ZodArray<z.ZodType>>
  const { options } = (element ?? inner) as { options?: readonly string[] }
  return options ?? []
}

export function isList(key: AnswerKey): boolean {
  return 'element' in Answers.shape[key].unwrap()
}

export const KEYS = Object.keys(Answers.shape) as AnswerKey[]

function valueFor(key: AnswerKey): fc.Arbitrary<unknown> {
  if (key === 'severity') return fc.integer({ min: 0, max: 10 })
  const ids = idsOf(key)
  // Few ticks at a time: with many, everything is an emergency and nothing is learnt.
  return isList(key)
    ? fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 })
    : fc.constantFrom(...ids)
}

function record(requiredKeys: AnswerKey[]): fc.Arbitrary<Answers> {
  const model = Object.fromEntries(KEYS.map((key) => [key, valueFor(key)]))
  return fc.record(model, { requiredKeys }) as fc.Arbitrary<Answers>
}

/** Any answers, every question asked. */
export const complete = record(KEYS)
/** Any answers, any question left out. */
export const partial = record([])
/** Both: half of the runs meet the rules that need many answers. */
export const anyAnswers = fc.oneof(complete, partial)
