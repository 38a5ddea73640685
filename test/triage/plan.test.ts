import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/triage/follow-up.ts'
import {
  checkInsAfter,
  firstStep,
  latestDays,
  type PlannedStep,
  STEPS,
  stepAfter,
  stepInPlaceOf,
  type Told,
} from '../../src/triage/plan.ts'

const days = (text: string) => text.split(' ').map((day) => `P${day}D`)

test('self-care is asked after on days 3, 7 and 14, then weekly to the tenth week', () => {
  expect(checkInsAfter({}, 'self_care')).toEqual(days('3 7 14 21 28 35 42 49 56 63 70'))
  expect(firstStep({}, 'self_care').step).toBe('ask')
})

test('a doctor’s result asks first for the appointment, on day 2', () => {
  expect(firstStep({}, 'doctor')).toEqual({ step: 'appointment', day: 2 })
  expect(checkInsAfter({}, 'doctor').slice(0, 3)).toEqual(days('2 7 14'))
})

test('urgent and emergency ask on the next day whether somebody has looked', () => {
  for (const urgency of ['urgent', 'emergency'] as const)
    expect(firstStep({}, urgency)).toEqual({ step: 'seen', day: 1 })
  expect(checkInsAfter({}, 'urgent').slice(0, 3)).toEqual(days('1 3 7'))
})

test('a limp that is left to self-care is asked after on the next day', () => {
  expect(firstStep({ walking: 'limp' }, 'self_care')).toEqual({ step: 'ask', day: 1 })
})

test('clearly better for a week is asked after half as often', () => {
  const better = (day: number) => stepAfter({ step: 'ask', day }, { outcome: 'improving' })?.day
  expect([3, 7, 21, 35].map(better)).toEqual([7, 21, 35, 49])
})

test('answered a day or two late, it is not put off by a week', () => {
  const next = (day: number, told: Told) => stepAfter({ step: 'ask', day }, told)?.day
  for (const late of [0, 1, 2]) {
    expect(next(7 + late, { outcome: 'improving' })).toBe(21)
    expect(next(14 + late, { outcome: 'recovered', running: 'less' })).toBe(21)
    expect(next(7 + late, { outcome: 'wait_until' })).toBe(14)
  }
})

test('the same or worse is asked after every week', () => {
  for (const outcome of ['wait_until', 'see_doctor', 'under_care'] as const)
    expect(stepAfter({ step: 'ask', day: 14 }, { outcome })).toEqual({ step: 'ask', day: 21 })
})

test('well and running as before: one last question a week later, and then none', () => {
  const last = stepAfter({ step: 'ask', day: 14 }, { outcome: 'recovered', running: 'full' })
  expect(last).toEqual({ step: 'last', day: 21 })
  const after = stepAfter({ step: 'last', day: 21 }, { outcome: 'recovered', running: 'full' })
  expect(after).toBeUndefined()
})

test('well but not running yet: asked a week later whether it stays so', () => {
  const told = { outcome: 'recovered', running: 'none' } as const
  expect(stepAfter({ step: 'ask', day: 14 }, told)).toEqual({ step: 'ask', day: 21 })
})

test('not well at the last question, it goes on weekly', () => {
  const told = { outcome: 'see_doctor', running: 'less' } as const
  expect(stepAfter({ step: 'last', day: 21 }, told)).toEqual({ step: 'ask', day: 28 })
})

test('one that came too late is a part of the next', () => {
  expect(stepInPlaceOf({ step: 'ask', day: 3 })).toEqual({ step: 'ask', day: 7 })
  expect(stepInPlaceOf({ step: 'ask', day: 70 })).toBeUndefined()
  for (const step of STEPS) expect(latestDays(step)).toBeGreaterThan(0)
})

const step: fc.Arbitrary<PlannedStep> = fc.record({
  step: fc.constantFrom(...STEPS),
  day: fc.integer({ min: 1, max: 100 }),
})
const OUTCOMES: Outcome[] = [
  'recovered',
  'improving',
  'under_care',
  'wait_until',
  'book_now',
  'see_doctor',
  'urgent_today',
]

test('whatever is answered, the next comes two days later at the earliest, and it comes to an end', () => {
  fc.assert(
    fc.property(
      step,
      fc.array(fc.constantFrom(...OUTCOMES), { minLength: 40, maxLength: 40 }),
      (first, outcomes) => {
        let at: PlannedStep | undefined = first
        for (const outcome of outcomes) {
          if (!at) break
          const next: PlannedStep | undefined = stepAfter(at, { outcome })
          if (next) expect(next.day).toBeGreaterThanOrEqual(at.day + 2)
          at = next
        }
        expect(at).toBeUndefined()
      },
    ),
  )
})
