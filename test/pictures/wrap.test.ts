import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrap } from '../../src/pictures/wrap.ts'

/** Every letter is one wide. */
const widthOf = (text: string) => [...text].length
const words = fc.array(fc.stringMatching(/^[a-zñ]{1,12}$/), { maxLength: 30 })

describe('text in lines', () => {
  it('breaks between words, and says nothing of what it breaks at', () => {
    expect(wrap('see a  doctor\nsoon', { width: 8, linesMax: 9, widthOf })).toEqual([
      'see a',
      'doctor',
      'soon',
    ])
    expect(wrap(' ', { width: 8, linesMax: 9, widthOf })).toEqual([])
  })

  it('breaks a word only where it is longer than a line', () => {
    expect(wrap('a fisioterapeuta', { width: 8, linesMax: 9, widthOf })).toEqual([
      'a',
      'fisioter',
      'apeuta',
    ])
  })

  it('keeps together what a non-breaking space joins', () => {
    expect(wrap('one\u00a0· two', { width: 5, linesMax: 9, widthOf })).toEqual([
      'one\u00a0·',
      'two',
    ])
  })

  it('cuts what is too much, between words where it can', () => {
    expect(wrap('one two three four', { width: 8, linesMax: 2, widthOf })).toEqual([
      'one two',
      'three…',
    ])
    expect(wrap('fisioterapeuta', { width: 8, linesMax: 1, widthOf })).toEqual(['fisiote…'])
  })

  it('starts below where the indent leaves no room', () => {
    expect(wrap('doctor', { width: 8, linesMax: 9, indent: 4, widthOf })).toEqual(['', 'doctor'])
    expect(wrap('a doctor', { width: 8, linesMax: 9, indent: 4, widthOf })).toEqual(['a', 'doctor'])
  })

  it('loses no letter and leaves no line too long', () => {
    const widths = fc.integer({ min: 1, max: 20 })
    const indents = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(words, widths, indents, (all, width, indent) => {
        const lines = wrap(all.join(' '), { width, indent, linesMax: 999, widthOf })
        expect(lines.join('').replaceAll(' ', '')).toBe(all.join(''))
        for (const [at, line] of lines.entries()) {
          expect(widthOf(line)).toBeLessThanOrEqual(at === 0 ? Math.max(0, width - indent) : width)
        }
      }),
    )
  })

  it('never has more lines than it may', () => {
    const many = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(words, many, (all, linesMax) => {
        const lines = wrap(all.join(' '), { width: 7, linesMax, widthOf })
        expect(lines.length).toBeLessThanOrEqual(linesMax)
        const isWhole = lines.join('').replaceAll(' ', '') === all.join('')
        if (!isWhole) expect(lines.at(-1)).toMatch(/…$/)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(7)
      }),
    )
  })
})
