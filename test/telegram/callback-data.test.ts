import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CallbackData, pack, unpack } from '../../src/telegram/callback-data.ts'

const id = fc.stringMatching(/^[\w-]{1,16}$/)
const action = fc.stringMatching(/^[a-z_-]{1,16}$/)
const value = fc.option(fc.stringMatching(/^[\w-]{1,16}$/), { nil: undefined })
const scoped = fc.record({ scope: id, place: fc.stringMatching(/^\w{1,2}$/), action, value })
const bare = fc.record({ action, value })

describe('callback data', () => {
  test('is read as what it was made of, within the limit of 64 bytes', () => {
    fc.assert(
      fc.property(fc.oneof(scoped, bare), (data: CallbackData) => {
        const packed = pack(data)
        expect(Buffer.byteLength(packed)).toBeLessThanOrEqual(64)
        const nothing = { scope: undefined, place: undefined, value: undefined }
        expect(unpack(packed)).toEqual({ ...nothing, ...data })
      }),
    )
  })

  test('ends in the question and the value', () => {
    const data = { scope: 'aB-3_x', place: '4', action: 'severity', value: '7' }
    expect(pack(data)).toBe('aB-3_x.4:severity:7')
    expect(pack({ action: 'consent', value: 'accept' })).toBe('consent:accept')
    expect(pack({ scope: 'aB', place: '4', action: 'back' })).toMatch(/:back$/)
  })

  test('is refused before Telegram would refuse it', () => {
    const fits = {
      scope: 'a'.repeat(12),
      place: 'b',
      action: 'c'.repeat(24),
      value: 'd'.repeat(24),
    }
    expect(Buffer.byteLength(pack(fits))).toBe(64)
    expect(() => pack({ ...fits, value: 'd'.repeat(25) })).toThrow(RangeError)
  })

  test('is refused where it could not be read again', () => {
    const broken: CallbackData[] = [
      { action: '' },
      { action: 'Severity', value: '7' },
      { action: 'severity', value: '' },
      { action: 'severity', value: '7:8' },
      { action: 'severity', value: 'siete años' },
      { scope: 'a.b', place: '1', action: 'severity' },
      { scope: '', place: '1', action: 'severity' },
    ]
    for (const data of broken) expect(() => pack(data)).toThrow(RangeError)
  })

  test('of anybody else is no fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (data) => {
        const read = unpack(data)
        if (read) expect(pack(read)).toBe(data)
      }),
    )
    for (const data of ['', ':', 'a:b:c:d', 'a'.repeat(65), 'severity:7\n', '\u0000menu'])
      expect(unpack(data)).toBeUndefined()
  })
})
