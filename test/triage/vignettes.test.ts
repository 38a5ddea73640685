import { expect, test } from 'vitest'
import { Answers } from '../../src/triage/answers.ts'
import { compareUrgency, type Urgency } from '../../src/triage/urgency.ts'
import { assess } from '../support/triage.ts'
import vignettes from './vignettes.json' with { type: 'json' }

/** The cases with their answers checked against the schema. No clinician has rated them. */
const CASES = vignettes.map(({ id, answers, gold }) => ({
  id,
  gold,
  both: [gold, gold.second],
  told: assess(Answers.parse(answers)),
}))

function level(urgency: string): Urgency {
  return urgency as Urgency
}

test('no published case is told less than what either rater called safe', () => {
  const unsafe = CASES.filter(({ both, told }) =>
    both.some(({ min_urgency }) => compareUrgency(told.urgency, level(min_urgency)) < 0),
  )
  expect(unsafe.map(({ id }) => id)).toEqual([])
})

test('every published emergency is told as one', () => {
  const missed = CASES.filter(
    ({ both, told }) =>
      both.every(({ urgency }) => urgency === 'emergency') && told.urgency !== 'emergency',
  )
  expect(missed.map(({ id }) => id)).toEqual([])
})

test('at least 85 in 100 of the self-care cases stay in self-care', () => {
  const mild = CASES.filter(({ both }) => both.every(({ urgency }) => urgency === 'self_care'))
  const kept = mild.filter(({ told }) => told.urgency === 'self_care')
  expect(kept.length / mild.length).toBeGreaterThanOrEqual(0.85)
})

test('the accepted cause is first in 80 and within the first three in 95 of 100', () => {
  const places = CASES.map(({ gold, told }) => {
    const accepted = [gold.cause, ...gold.also_acceptable]
    return told.causes.findIndex(({ id }) => accepted.includes(id))
  })
  const share = (within: number) =>
    places.filter((place) => place >= 0 && place < within).length / places.length
  expect(share(1)).toBeGreaterThanOrEqual(0.8)
  expect(share(3)).toBeGreaterThanOrEqual(0.95)
})

test('no published stress fracture of the hip is told that running or an anti-inflammatory is fine', () => {
  for (const { gold, told } of CASES) {
    if (gold.cause !== 'stress_fracture') continue
    expect(told.impact).toBe('stop')
    expect(told.painkiller.oralNsaid).not.toBe('ok')
  }
})
