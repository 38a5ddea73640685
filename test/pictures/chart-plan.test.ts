import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, crosses, isWithin, overlap } from '../../src/pictures/box.ts'
import type { Plan } from '../../src/pictures/chart.ts'
import { planChart } from '../../src/pictures/chart-plan.ts'
import type { Course } from '../../src/pictures/course.ts'
import { PHONE, SHEET } from '../../src/pictures/look.ts'
import { chartOf } from '../../src/pictures/pain-words.ts'
import { words } from '../words/messages.ts'
import { anyCourse, longCourse } from './courses.ts'

const looks = [PHONE, SHEET]

function planOf(course: Course, look = PHONE, language = 'en'): Plan {
  return planChart(chartOf(words.in(language), course), look)
}

/** All that is read, each by its box. */
function readable({ texts, values, marks, key }: Plan): Box[] {
  return [
    ...[...texts, ...values].map(({ box }) => box),
    ...[...marks, ...key].map(({ box }) => box),
  ]
}

function expectClear(plan: Plan): void {
  const boxes = readable(plan)
  const paper = { x: 0, y: 0, width: plan.width, height: plan.height }
  for (const [at, box] of boxes.entries()) {
    expect(isWithin(box, paper), JSON.stringify(box)).toBe(true)
    for (const other of boxes.slice(at + 1)) {
      expect(overlap(box, other), JSON.stringify([box, other])).toBe(false)
    }
  }
}

describe('the plan of a chart', () => {
  it('lets nothing cover anything else, whatever is told on whatever days', () => {
    fc.assert(
      fc.property(anyCourse, fc.constantFrom(...looks), (course, look) => {
        expectClear(planOf(course, look))
      }),
      { numRuns: 150 },
    )
  })

  it.each(words.languages)('nor with ten weeks of advice in %s', (language) => {
    for (const look of looks) expectClear(planOf(longCourse(words.in(language)), look, language))
  })

  it('draws no number through a dot, and leads no mark through a number', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { values, marks, dots, radius } = planOf(course)
        for (const { box } of values) {
          for (const { x, y } of dots) {
            const dot = { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }
            expect(overlap(box, dot)).toBe(false)
          }
          for (const { lead } of marks) {
            const [, bend, end] = lead
            if (bend && end) expect(crosses(bend, end, box)).toBe(false)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('leads each mark from its pill to its day, and no two across one another', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { plot, lastDay, marks } = planOf(course)
        expect(marks.map(({ day }) => day)).toEqual(
          [...new Set(course.marks.map(({ day }) => day))].sort((a, b) => a - b),
        )
        let before = Number.NEGATIVE_INFINITY
        for (const { day, lead, box } of marks) {
          const [from, , end] = lead
          expect(end?.[0]).toBeCloseTo(plot.x + (day / lastDay) * plot.width)
          expect(end?.[1]).toBeLessThanOrEqual(plot.y + plot.height)
          expect(from?.[0]).toBeCloseTo(box.x + box.width / 2)
          expect(from?.[0]).toBeGreaterThan(before)
          before = from?.[0] ?? before
        }
      }),
    )
  })

  it('names the first and the last pain, and most others', () => {
    const { values } = planOf({
      points: [6, 6, 4, 3, 1].map((pain, at) => ({ day: at * 7, pain })),
      marks: [],
    })
    expect(values.map(({ text }) => text).toSorted()).toEqual(['1', '3', '4', '6', '6'])
  })

  it('shows a single day as the first of a week', () => {
    const { lastDay, ticks, dots, plot } = planOf({ points: [{ day: 0, pain: 5 }], marks: [] })
    expect(lastDay).toBe(7)
    expect(ticks).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(dots).toMatchObject([{ x: plot.x, y: plot.y + plot.height / 2 }])
  })

  it('names weeks, not days, where it is long', () => {
    const ticks = (day: number) => planOf({ points: [{ day, pain: 5 }], marks: [] }).ticks
    expect(ticks(14)).toEqual([0, 2, 4, 6, 8, 10, 12, 14])
    expect(ticks(21)).toEqual([0, 7, 14, 21])
    expect(ticks(70)).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70])
    expect(ticks(100)).toEqual([0, 14, 28, 42, 56, 70, 84, 98])
  })

  it('puts no pain at the bottom and the worst at the top', () => {
    const { dots, plot } = planOf({
      points: [
        { day: 0, pain: 10 },
        { day: 7, pain: 0 },
      ],
      marks: [],
    })
    expect(dots.map(({ y }) => y)).toEqual([plot.y, plot.y + plot.height])
  })

  it('says once what is told twice of one day', () => {
    const point = { day: 3, pain: 4 }
    const mark = { day: 3, label: 'rest' }
    const { values, marks } = planOf({ points: Array(12).fill(point), marks: Array(12).fill(mark) })
    expect(values.map(({ text }) => text)).toEqual(['4'])
    expect(marks).toHaveLength(1)
  })
})
