import fc from 'fast-check'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { doctorSheet } from '../../src/pictures/doctor-sheet.ts'
import { SHEET } from '../../src/pictures/look.ts'
import type { Sheet } from '../../src/pictures/sheet.ts'
import { PAGE, planSheet, SIZE_MIN } from '../../src/pictures/sheet-plan.ts'
import { words } from '../words/messages.ts'
import { fullAnswers, fullSheet } from './sheets.ts'

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A PDF as another program reads it. */
async function read(sheet: Sheet) {
  const pdf = await getDocumentProxy(new Uint8Array(await doctorSheet(sheet)))
  const page = await pdf.getPage(1)
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
  const { info } = await pdf.getMetadata()
  return {
    pages: pdf.numPages,
    view: page.view,
    texts,
    text: spaced(texts.map(({ str }) => str).join(' ')),
    info: info as Record<string, unknown>,
    tree: JSON.stringify(await page.getStructTree()),
  }
}

/** All words of a sheet, each to be found in its text. */
function said({ title, made, note, sections, chart }: Sheet): string[] {
  return [
    title,
    made,
    note,
    chart?.words ?? '',
    ...sections.flatMap(({ heading, lines }) => [
      heading,
      ...lines.map(({ label, value }) => `${label} ${value}`),
    ]),
  ].map(spaced)
}

describe.each(words.languages)('the fullest sheet in %s', async (language) => {
  const sheet = fullSheet(words.in(language))
  const pdf = await read(sheet)

  it('is one page of A4', () => {
    expect(pdf.pages).toBe(1)
    expect(pdf.view).toEqual([0, 0, PAGE.width, PAGE.height])
  })

  it('says all of it, as text that can be searched and copied', () => {
    for (const words of said(sheet)) expect(pdf.text).toContain(words)
    expect(pdf.text).not.toContain(sheet.cut)
  })

  it('has no letter smaller than 8 points or off the page', () => {
    for (const { height, width, transform } of pdf.texts) {
      const [, , , , x = -1, y = -1] = transform as number[]
      expect(height).toBeGreaterThanOrEqual(SIZE_MIN - 0.01)
      expect(x).toBeGreaterThan(30)
      expect(x + width).toBeLessThan(PAGE.width - 30)
      expect(y).toBeGreaterThan(30)
      expect(y).toBeLessThan(PAGE.height - 30)
    }
  })

  it('has a chart whose letters are no smaller either', () => {
    const { figure } = planSheet(sheet)
    const scale = (figure?.box.width ?? 0) / SHEET.width
    expect(SHEET.type * scale).toBeGreaterThanOrEqual(SIZE_MIN - 0.01)
  })

  it('is tagged: headings, paragraphs, and the chart with its words', () => {
    for (const role of ['H1', 'H2', 'P', 'Figure']) expect(pdf.tree).toContain(`"role":"${role}"`)
    expect(pdf.tree).toContain(JSON.stringify(sheet.chart?.words))
  })

  it('names its title and language, and nobody', () => {
    expect(pdf.info).toMatchObject({
      Title: sheet.title,
      Language: language,
      PDFFormatVersion: '1.7',
    })
    expect(pdf.info).not.toHaveProperty('Author')
  })
})

describe('a sheet', async () => {
  const say = words.in('es')
  const full = fullSheet(say)

  it('is set larger where little was told, its sections whole', () => {
    const little = fullSheet(say, fullAnswers(say).slice(0, 4))
    const { size, blocks } = planSheet(little)
    expect(size).toBeGreaterThan(planSheet(full).size)
    const sections = little.sections.map(({ heading }) => heading)
    const headings = blocks.filter(({ role }) => role === 'H2')
    expect(headings.map(({ texts }) => texts[0]?.text)).toEqual(sections)
  })

  it('says where it was cut, and keeps every section', async () => {
    const sheet = fullSheet(say, Array(4).fill(fullAnswers(say)).flat())
    const { pages, text } = await read(sheet)
    expect(pages).toBe(1)
    expect(planSheet(sheet).size).toBe(SIZE_MIN)
    expect(text.split(sheet.cut)).toHaveLength(2)
    for (const { heading } of sheet.sections) expect(text).toContain(heading)
    const [, advised, taken] = sheet.sections
    for (const { label, value } of [...(advised?.lines ?? []), ...(taken?.lines ?? [])]) {
      expect(text).toContain(spaced(`${label} ${value}`))
    }
  })

  it('does without a chart and without sections', async () => {
    const { chart: _, ...rest } = full
    const { pages, text, tree } = await read({ ...rest, sections: [] })
    expect(pages).toBe(1)
    expect(text).toBe(spaced(`${full.title} ${full.made} ${full.note}`))
    expect(tree).not.toContain('Figure')
  })

  it('is the same whenever it is made', async () => {
    const [one, other] = [await doctorSheet(full), await doctorSheet(full)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  it('embeds the family that is shipped, and uses no other', async () => {
    const file = Buffer.from(await doctorSheet(full)).toString('latin1')
    const fonts = [...file.matchAll(/\/FontName \/([A-Z]+\+)?([\w-]+)/g)].map(([, , name]) => name)
    expect(fonts.toSorted()).toEqual(['SourceSans3-Bold', 'SourceSans3-Regular'])
    expect(file.match(/\/FontFile2 /g)).toHaveLength(2)
    expect(file).not.toContain('Helvetica')
  })

  it('can be made of any text', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(text, text, async (title, value) => {
        const sections = [{ heading: title, lines: [{ label: value, value }] }]
        const made = await doctorSheet({ ...full, title, note: value, sections })
        expect(
          Buffer.from(made)
            .toString('latin1')
            .match(/\/Type \/Page\b/g),
        ).toHaveLength(1)
      }),
      { numRuns: 20 },
    )
  })

  it('is small enough for any chat', async () => {
    expect((await doctorSheet(full)).length).toBeLessThan(100_000)
  })

  it('stays on its page whatever is told', () => {
    const texts = fc.oneof(
      fc.lorem({ maxCount: 60 }),
      fc.string({ maxLength: 300 }),
      fc.constant(''),
    )
    const line = fc.record({ label: texts, value: texts })
    const section = fc.record({ heading: texts, lines: fc.array(line, { maxLength: 40 }) })
    const sheets = fc.record({
      title: texts,
      made: texts,
      note: texts,
      sections: fc.array(section, { maxLength: 14 }),
      isDrawn: fc.boolean(),
    })
    fc.assert(
      fc.property(sheets, ({ isDrawn, ...told }) => {
        const { chart, ...rest } = full
        const sheet = { ...rest, ...told, ...(isDrawn && chart && { chart }) }
        const { blocks, figure, size } = planSheet(sheet)
        expect(size).toBeGreaterThanOrEqual(SIZE_MIN)
        const ends = [...blocks, ...(figure ? [figure.caption] : [])].map(
          ({ y, height }) => y + height,
        )
        expect(Math.max(...ends)).toBeLessThanOrEqual(PAGE.height - 42 + 0.001)
      }),
      { numRuns: 60 },
    )
  })
})
