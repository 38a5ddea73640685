import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { digitsSvg } from '../../src/pictures/digits.ts'
import { hipPicture, hipSvg, MARKER_DIGITS, MARKER_FILL, MARKERS } from '../../src/pictures/hip.ts'
import { LOCATIONS } from '../../src/triage/answers.ts'
import { contrast } from './contrast.ts'

const pictured = LOCATIONS.filter((location) => location !== 'unsure')
const drawing = readFileSync(new URL('../../src/pictures/hip.svg', import.meta.url), 'utf8')

/** The ids of the zones drawn in one view of `hip.svg`. */
function zones(view: 'front' | 'back'): string[] {
  const [front = '', back = ''] = drawing
    .slice(drawing.indexOf('<g id="front"'))
    .split('<g id="back"')
  const part = view === 'front' ? front : back
  return [...part.matchAll(/data-zone="(\w+)"/g)].map((match) => match[1] ?? '')
}

describe('the picture file', () => {
  const png = Buffer.from(hipPicture())

  it('is a PNG about 1000 wide, 4:3 or squarer, without transparency', () => {
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    expect(png.toString('latin1', 12, 16)).toBe('IHDR')
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
    expect(width).toBe(1000)
    expect(width / height).toBeLessThanOrEqual(4 / 3)
    expect(width / height).toBeGreaterThanOrEqual(1)
    expect(png[25]).toBe(2)
    expect(png.toString('latin1', png.length - 8, png.length - 4)).toBe('IEND')
  })

  it('is under 150 KB', () => {
    expect(png.length).toBeLessThan(150_000)
    expect(png.length).toBeGreaterThan(20_000)
  })

  it('is rendered once', () => {
    expect(hipPicture()).toBe(hipPicture())
  })
})

describe('the markers', () => {
  it('are the locations in their order, numbered from 1', () => {
    expect(MARKERS.map((marker) => marker.location)).toEqual(pictured)
    expect(MARKERS.map((marker) => marker.number)).toEqual(pictured.map((_, index) => index + 1))
  })

  it('are on the view where the place can be seen, together with its zone', () => {
    const back = ['buttock', 'sit_bone', 'back_of_thigh', 'lower_back']
    const front = pictured.filter((location) => !back.includes(location))
    for (const [view, expected] of [
      ['front', front],
      ['back', back],
    ] as const) {
      const marked = MARKERS.filter((marker) => marker.view === view)
      expect(marked.map((marker) => marker.location)).toEqual(expected)
      expect(zones(view).toSorted()).toEqual(expected.toSorted())
    }
  })

  it('are each drawn once', () => {
    const drawn = [...hipSvg().matchAll(/data-marker="(\d+)"/g)].map((match) => Number(match[1]))
    expect(drawn).toEqual(MARKERS.map((marker) => marker.number))
  })

  it('do not touch each other or the edge of their card', () => {
    for (const a of MARKERS) {
      expect(Math.abs(a.at[0])).toBeLessThan(235 - 30)
      for (const b of MARKERS) {
        if (a === b || a.view !== b.view) continue
        expect(Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])).toBeGreaterThan(70)
      }
    }
  })

  it('have digits that stand out', () => {
    expect(contrast(MARKER_DIGITS, MARKER_FILL)).toBeGreaterThan(4.5)
  })
})

describe('the drawing', () => {
  it('has no text and needs no font', () => {
    expect(hipSvg()).not.toMatch(/<text|font/)
  })
})

describe('digits', () => {
  it('draws one stroke per digit, each digit its own', () => {
    const shapes = Array.from({ length: 10 }, (_, n) =>
      digitsSvg(n, 30, '#fff').match(/ d="[^"]+"/g),
    )
    expect(new Set(shapes.flat()).size).toBe(10)
    expect(digitsSvg(13, 30, '#fff').match(/<path/g)).toHaveLength(2)
  })

  it('refuses what is not a whole number', () => {
    expect(() => digitsSvg(1.5, 30, '#fff')).toThrow(RangeError)
    expect(() => digitsSvg(-1, 30, '#fff')).toThrow(RangeError)
  })
})
