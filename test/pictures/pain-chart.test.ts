import { spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAMILY, RESVG_FONTS, undrawable, widthOf } from '../../src/pictures/fonts.ts'
import { ACCENT, INK, MUTED, PAPER, SHEET } from '../../src/pictures/look.ts'
import { painChart, painChartSvg } from '../../src/pictures/pain-chart.ts'
import { chartOf } from '../../src/pictures/pain-words.ts'
import { messagesOf, words } from '../words/messages.ts'
import { contrast } from './contrast.ts'
import { anyCourse, longCourse } from './courses.ts'

const say = words.in('en')
const long = chartOf(say, longCourse(say))

const SIGNS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}

/** Texts of a drawing, in the order in which they are drawn. */
function textsOf(svg: string): string[] {
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)
  return texts.map((text) => text.replace(/&[#\w]+;/g, (sign) => SIGNS[sign] ?? sign))
}

/** How wide a text is drawn, in pixels; 0 where no letter is drawn. */
function drawnWidth(text: string, font: typeof RESVG_FONTS | { loadSystemFonts: false }): number {
  const set = `<text y="40" font-family="${FAMILY}" font-size="36">${text}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="60">${set}</svg>`
  return new Resvg(svg, { font }).getBBox()?.width ?? 0
}

describe('the picture file', async () => {
  const png = Buffer.from(await painChart(long))

  it('is a PNG of 1080 pixels, large enough for a phone, without transparency', () => {
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    expect(png.readUInt32BE(16)).toBe(1080)
    expect(png.readUInt32BE(20)).toBeGreaterThan(700)
    expect(png.readUInt32BE(20)).toBeLessThan(2000)
    expect(png[25]).toBe(2)
    expect(png.toString('latin1', png.length - 8, png.length - 4)).toBe('IEND')
  })

  it('is under 200 KB', () => {
    expect(png.length).toBeLessThan(200_000)
  })

  it('has as many pixels as it says, the corners of them paper', () => {
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
    const data = inflateSync(png.subarray(41, png.length - 16))
    const row = 1 + width * 3
    expect(data.length).toBe(row * height)
    for (const at of [1, row - 3, row * (height - 1) + 1, row * height - 3]) {
      expect(data.subarray(at, at + 3).toString('hex')).toBe(PAPER.slice(1))
    }
  })

  it('is the same whenever it is drawn', async () => {
    expect(Buffer.from(await painChart(long)).equals(png)).toBe(true)
  })
})

describe('the drawing', () => {
  it.each(words.languages)('has every day and every mark in %s', (language) => {
    const chart = chartOf(words.in(language), longCourse(words.in(language)))
    const texts = textsOf(painChartSvg(chart))
    expect(texts.join(' ')).toContain(chart.title)
    expect(texts.join(' ')).toContain(chart.painLabel)
    expect(texts).toContain(chart.dayLabel)
    expect(texts).toContain(chart.marksLabel)
    for (const { day, label } of chart.marks) {
      // On its pill above, and on that of the list.
      expect(texts.filter((text) => text === `${day}`).length).toBeGreaterThanOrEqual(2)
      expect(texts).toContain(label)
    }
  })

  it('says in a sheet only what its pills are', () => {
    const texts = textsOf(painChartSvg(long, SHEET))
    expect(texts).toContain(long.marksLabel)
    for (const { label } of long.marks) expect(texts).not.toContain(label)
  })

  it('shows labels letter by letter', () => {
    const label = `<b>"A&E" & 'co'</b>`
    const svg = painChartSvg({ ...long, title: label, marks: [{ day: 0, label }] })
    expect(textsOf(svg).filter((text) => text === label)).toHaveLength(2)
    expect(() => new Resvg(svg, { font: RESVG_FONTS })).not.toThrow()
  })

  it('can be drawn of any course', async () => {
    await fc.assert(
      fc.asyncProperty(anyCourse, async (course) => {
        const png = Buffer.from(await painChart(chartOf(say, course)))
        expect(png.readUInt32BE(16)).toBe(1080)
      }),
      { numRuns: 15 },
    )
  })

  it('stands out, and tells marks from pain by shape and line as well', () => {
    for (const colour of [INK, MUTED, ACCENT]) expect(contrast(colour, PAPER)).toBeGreaterThan(7)
    const svg = painChartSvg(long)
    expect(svg).toMatch(new RegExp(`stroke="${ACCENT}"[^>]* stroke-dasharray`))
    expect(svg).not.toMatch(new RegExp(`stroke="${INK}"[^>]* stroke-dasharray`))
  })
})

describe('the letters', () => {
  it('are of the family that is shipped, and of no other', () => {
    expect(drawnWidth('Cómo ha ido', { loadSystemFonts: false })).toBe(0)
    expect(drawnWidth('Cómo ha ido', RESVG_FONTS)).toBeGreaterThan(100)
    expect(painChartSvg(long).match(/font-family:([^;]*);/g)).toEqual(
      expect.arrayContaining([`font-family:${FAMILY};`]),
    )
    const others = painChartSvg(long).replaceAll(`font-family:${FAMILY};`, '')
    expect(others).not.toContain('font-family')
  })

  it('are no wider than they are measured', () => {
    for (const language of words.languages) {
      for (const { text } of messagesOf(language)) {
        if (/[<&{]/.test(text)) continue
        const [line = ''] = text.slice(0, 100).split('\n')
        expect(drawnWidth(line, RESVG_FONTS)).toBeLessThanOrEqual(widthOf(line, 36) * 1.01)
      }
    }
  })

  it.each(words.languages)('are there for all that is said in %s', (language) => {
    const said = messagesOf(language)
      .filter(({ key }) => !/^button|^bot-|^picture-/.test(key))
      .map(({ text }) => text)
      .join('')
    expect(undrawable(said)).toEqual([])
  })

  it('have arrows and ticks, and those of Cyrillic and Greek', () => {
    expect(undrawable('→✓·…«»¿¡ÁÉÍÓÚÜÑáéíóúüñ Привет Καλημέρα')).toEqual([])
    expect(undrawable('a中')).toEqual(['中'])
  })
})

describe('drawing many', () => {
  const folder = new URL('../../src/pictures/', import.meta.url).href
  const program = `
    const { painChart, painChartSvg } = await import('${folder}pain-chart.ts')
    const chart = ${JSON.stringify(long)}
    const used = () => { gc(); const m = process.memoryUsage(); return m.heapUsed + m.external }
    await painChart(chart)
    for (let i = 0; i < 20; i++) painChartSvg(chart)
    const before = used()
    for (let i = 0; i < 200; i++) painChartSvg(chart)
    for (let i = 0; i < 10; i++) await painChart(chart)
    console.log(used() - before)
  `

  it('keeps nothing, and lets the process end', () => {
    const args = ['--expose-gc', '--input-type=module', '-e', program]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { timeout: 110_000 })
    expect(stderr.toString()).toBe('')
    expect(status).toBe(0)
    expect(Number(stdout.toString())).toBeLessThan(3_000_000)
  }, 120_000)
})
