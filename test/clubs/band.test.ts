import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf, MANY_FROM } from '../../src/clubs/band.ts'

test.each([
  [0, 'few'],
  [1, 'few'],
  [4, 'few'],
  [5, 'some'],
  [9, 'some'],
  [10, 'many'],
  [200_000, 'many'],
])('%i are told as %s', (count, band) => {
  expect(bandOf(count)).toBe(band)
})

test('one runner more or less is seen only where a band begins', () => {
  fc.assert(
    fc.property(fc.nat(1_000), (count) => {
      fc.pre(![4, 9].includes(count))
      expect(bandOf(count + 1)).toBe(bandOf(count))
    }),
  )
})

test('from the last band on counting further changes nothing', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (more) => {
      expect(bandOf(MANY_FROM + more)).toBe(bandOf(MANY_FROM))
    }),
  )
})
