import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from '../../src/pictures/spread.ts'

describe('things side by side', () => {
  it('stay where they are wanted if they have room', () => {
    const wanted = [10, 40, 90].map((at) => ({ at, width: 20 }))
    expect(spread(wanted, 0, 100)).toEqual([10, 40, 90])
  })

  it('move apart from where they are wanted together', () => {
    const wanted = [50, 50, 50].map((at) => ({ at, width: 20 }))
    expect(spread(wanted, 0, 100)).toEqual([30, 50, 70])
  })

  it('stay within their ends', () => {
    const wanted = [0, 0, 100].map((at) => ({ at, width: 20 }))
    expect(spread(wanted, 0, 100)).toEqual([10, 30, 90])
  })

  it('keep their order and never overlap', () => {
    const things = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 1, max: 40 }) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(things, (all) => {
        const wanted = all.toSorted((a, b) => a.at - b.at)
        const centres = spread(wanted, 0, 500)
        let end = 0
        for (const [index, { width }] of wanted.entries()) {
          const centre = centres[index] ?? Number.NaN
          expect(centre - width / 2).toBeGreaterThanOrEqual(end - 1e-9)
          end = centre + width / 2
        }
        expect(end).toBeLessThanOrEqual(500 + 1e-9)
      }),
    )
  })
})
