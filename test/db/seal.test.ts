import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSealer, SealError } from '../../src/db/seal.ts'

const key = randomBytes(32)
const sealer = createSealer([key])
const PLACE = 'check:1'

describe('what is sealed', () => {
  test('opens at its place as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (place, document) => {
        const opened = sealer.open(place, sealer.seal(place, document))
        expect(opened).toEqual(JSON.parse(JSON.stringify(document)))
      }),
    )
  })

  test('does not show what it holds, and is never twice the same', () => {
    const sealed = Buffer.from(sealer.seal(PLACE, 'outer hip'))
    expect(sealed.toString('latin1')).not.toContain('outer')
    expect(Buffer.from(sealer.seal(PLACE, 'outer hip'))).not.toEqual(sealed)
  })

  test('does not open once any of its bits was changed', () => {
    const sealed = sealer.seal(PLACE, { severity: 5 })
    for (let at = 0; at < sealed.length * 8; at++) {
      const changed = Buffer.from(sealed)
      changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7))
      expect(() => sealer.open(PLACE, changed)).toThrow(SealError)
    }
  })

  test('does not open where it was cut or made longer', () => {
    const sealed = Buffer.from(sealer.seal(PLACE, { severity: 5 }))
    for (let length = 0; length < sealed.length; length++)
      expect(() => sealer.open(PLACE, sealed.subarray(0, length))).toThrow(SealError)
    expect(() => sealer.open(PLACE, Buffer.concat([sealed, Buffer.of(0)]))).toThrow(SealError)
  })

  test('does not open at another place', () => {
    const sealed = sealer.seal('check:1', { severity: 5 })
    for (const place of ['check:2', 'check:11', 'person:1', ''])
      expect(() => sealer.open(place, sealed)).toThrow(SealError)
  })
})

describe('when the key is changed', () => {
  const newKey = randomBytes(32)
  const rotated = createSealer([newKey, key])

  test('the second key opens what it sealed, and the first seals', () => {
    expect(rotated.open(PLACE, sealer.seal(PLACE, 'old'))).toBe('old')
    const sealed = rotated.seal(PLACE, 'new')
    expect(createSealer([newKey]).open(PLACE, sealed)).toBe('new')
    expect(() => sealer.open(PLACE, sealed)).toThrow(SealError)
  })

  test('a lost key opens nothing', () => {
    const sealed = sealer.seal(PLACE, 'old')
    expect(() => createSealer([newKey]).open(PLACE, sealed)).toThrow(SealError)
  })
})

test('no key is a fault at once', () => {
  expect(() => createSealer([])).toThrow(SealError)
})

test('what is told of a failure quotes nothing', () => {
  const sealed = sealer.seal(PLACE, 'outer hip')
  expect(() => sealer.open('check:2', sealed)).toThrow(/^(?!.*outer)(?!.*check:2)/)
})
