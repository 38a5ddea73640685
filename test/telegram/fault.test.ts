import { expect, test } from 'vitest'
import { faultOf } from '../../src/telegram/fault.ts'

test('a fault is told by its kind and its place', () => {
  const { fault, at } = faultOf(new TypeError('my hip hurts'))
  expect(fault).toBe('TypeError')
  expect(at).toContain('fault.test.ts')
  expect(at).not.toContain('hurts')
})

test('a message that looks like a place is none', () => {
  const message = 'invalid input\n    at my hip (hurts.ts:1:1)\n  at the left'
  const { at } = faultOf(new Error(message))
  expect(at).toContain('fault.test.ts')
  expect(at).not.toMatch(/hurts|left/)
})
