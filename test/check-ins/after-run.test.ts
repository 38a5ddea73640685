import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveAfterRun } from '../../src/check-ins/after-run.ts'
import { latestDays, STEPS } from '../../src/triage/plan.ts'

const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, , SATURDAY, SUNDAY] = [1, 2, 3, 4, 5, 6, 7] as const

const ask = (weekday: number, ...runDays: number[]) =>
  moveAfterRun({ step: 'ask', day: 7 }, weekday, 4, runDays)

test('a question planned for the day of a run comes the morning after', () => {
  expect(ask(TUESDAY, TUESDAY)).toBe(1)
  expect(ask(SUNDAY, SUNDAY)).toBe(1)
})

test('planned for the day after a run, it stays on its day', () => {
  expect(ask(WEDNESDAY, TUESDAY)).toBe(0)
  expect(ask(MONDAY, SUNDAY, THURSDAY)).toBe(0)
})

test('a run too far off moves nothing, and nothing comes earlier than planned', () => {
  expect(ask(WEDNESDAY, THURSDAY)).toBeUndefined()
  expect(ask(THURSDAY, TUESDAY)).toBeUndefined()
  expect(ask(SATURDAY)).toBeUndefined()
})

test('the last question may wait longer, with a day left to answer it', () => {
  const last = (weekday: number, runDay: number) =>
    moveAfterRun({ step: 'last', day: 21 }, weekday, 7, [runDay])
  expect(last(MONDAY, WEDNESDAY)).toBe(3)
  expect(last(MONDAY, THURSDAY)).toBeUndefined()
})

test('who was sent to somebody, or limps, is asked when that is due', () => {
  for (const step of ['seen', 'appointment'] as const)
    expect(moveAfterRun({ step, day: 2 }, TUESDAY, 2, [TUESDAY])).toBeUndefined()
  expect(moveAfterRun({ step: 'ask', day: 1 }, TUESDAY, 1, [TUESDAY])).toBeUndefined()
})

test('whatever the plan and the runs: later alone, in time, and the morning after a run', () => {
  const weekday = fc.integer({ min: 1, max: 7 })
  fc.assert(
    fc.property(
      fc.constantFrom(...STEPS),
      weekday,
      fc.integer({ min: 1, max: 30 }),
      fc.uniqueArray(weekday),
      (step, planned, inDays, runDays) => {
        const by = moveAfterRun({ step, day: inDays }, planned, inDays, runDays)
        if (by === undefined) return
        expect(by).toBeGreaterThanOrEqual(0)
        expect(by).toBeLessThan(latestDays(step))
        const day = Temporal.PlainDate.from('2027-03-01').add({ days: planned - 1 + by })
        expect(runDays).toContain(day.subtract({ days: 1 }).dayOfWeek)
      },
    ),
  )
})
