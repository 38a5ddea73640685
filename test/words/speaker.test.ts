import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createWords, joinHtml, name } from '../../src/words/words.ts'
import { html, LOCALES, words } from './messages.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'words-'))
afterAll(() => rmSync(dir, { recursive: true }))

function write(language: string, text: string): void {
  mkdirSync(path.join(dir, language), { recursive: true })
  writeFileSync(path.join(dir, language, 'all.ftl'), text)
}

write('en', 'language-region = en-GB\nboth = both\nonly-en = only\nsaid = { $what } said\n')
write('de', 'both = beide\nsaid = { $what } { $who } gesagt\nmany = { $count } Läufer\n')

describe('saying', () => {
  const say = words.in('en')

  it('escapes every text variable of HTML, and none of plain text', () => {
    expect(say.html('old-button', { answer: '<b>A&E</b>' })).toContain('&lt;b&gt;A&amp;E&lt;/b&gt;')
    expect(say.plain('card-line', { question: 'Where', answer: '<A&E>' })).toBe('Where: <A&E>')
    expect(say.escape('<&>')).toBe('&lt;&amp;&gt;')
    expect(say.bold('<')).toBe('<b>&lt;</b>')
  })

  it('writes numbers as the language does', () => {
    expect(
      createWords(dir)
        .in('de')
        .plain('many' as 'welcome', ...([{ count: 12345 }] as unknown as [])),
    ).toBe('12.345 Läufer')
  })

  it('names days in the zone and the language', () => {
    const lateInLondon = Temporal.Instant.from('2026-11-26T23:30:00Z')
    expect(say.date(lateInLondon, 'Europe/London')).toBe('Thursday 26 November')
    expect(say.date(lateInLondon, 'Europe/Madrid')).toBe('Friday 27 November')
    expect(words.in('es').date(lateInLondon, 'Europe/Madrid')).toBe('viernes, 27 de noviembre')
  })

  it('lists, and begins a line with a large letter', () => {
    expect(say.list(['bursitis', 'hernia', 'IT band'])).toBe('bursitis, hernia and IT band')
    expect(words.in('es').list(['hernia', 'infección'])).toBe('hernia e infección')
    expect(say.sentence('snapping hip')).toBe('Snapping hip')
    expect(say.sentence('')).toBe('')
  })

  it('joins what there is', () => {
    expect(joinHtml('\n', [say.escape('a'), false, undefined, '', say.escape('b')])).toBe('a\nb')
  })
})

describe('a word that is missing', () => {
  it('throws, so that a test finds it', () => {
    const say = createWords(dir).in('de')
    expect(() => html(say, 'only-en')).toThrow('only-en')
    expect(() => html(say, 'nowhere')).toThrow('nowhere')
    expect(() => html(say, 'said', { what: 'x' })).toThrow('who')
  })

  it('is said in English in production and reported, and its key is never shown', () => {
    const faults: string[] = []
    const say = createWords(dir, undefined, (fault) => faults.push(fault)).in('de')
    expect(html(say, 'only-en')).toBe('only')
    expect(html(say, 'said', { what: 'x' })).toBe('x said')
    expect(html(say, 'nowhere')).toBe('…')
    expect(html(say, 'said')).toBe('…')
    expect(faults.length).toBeGreaterThan(4)
  })

  it('is known beforehand', () => {
    const say = createWords(dir).in('de')
    expect(say.has('both')).toBe(true)
    expect(say.has('only-en')).toBe(true)
    expect(say.has('nowhere')).toBe(false)
  })
})

describe('choosing a language', () => {
  it.each([
    ['es-MX', 'en', 'es'],
    ['es', 'en', 'es'],
    ['ES', 'en', 'es'],
    ['es-419', 'en', 'es'],
    ['en-US', 'es', 'en'],
    ['pt-br', 'es', 'es'],
    ['zh-hans', 'en', 'en'],
    [undefined, 'es', 'es'],
    ['', 'es', 'es'],
    ['not a language!', 'es-AR', 'es'],
    ['fr', 'fr', 'en'],
  ])('%s, or else %s, becomes %s', (requested, fallback, chosen) => {
    expect(words.choose(requested, fallback)).toBe(chosen)
  })

  it('takes a code that is none for nothing asked', () => {
    for (const broken of [null, 5, ['es'], {}, true, 'es'.repeat(100_000)])
      expect(words.choose(broken as string, 'es')).toBe('es')
  })

  it('offers only what it is told to, and speaks it where another was chosen before', () => {
    const spanish = createWords(LOCALES, ['es'])
    expect(spanish.languages).toEqual(['es'])
    expect(spanish.choose('en', 'en')).toBe('es')
    expect(spanish.in('en').language).toBe('es')
  })

  it('stops the start where a language has no words', () => {
    expect(() => createWords(LOCALES, ['en', 'xx'])).toThrow('xx')
    expect(() => createWords(LOCALES, [])).toThrow()
  })

  it('stops the start where a key stands twice', () => {
    write('fr', 'both = un\nboth = deux\n')
    expect(() => createWords(dir, ['fr'])).toThrow('both')
  })
})

describe('a name', () => {
  const bare = (text: string) => name(text).replace(/^\u2068|\u2069$/g, '')

  it('is isolated from the words around it', () => {
    expect(name('Ana')).toBe('\u2068Ana\u2069')
  })

  it('loses control, zero-width and direction characters', () => {
    expect(bare('A\u202eb\u2066c\u200bd\u0007e\ufefff\u2069')).toBe('Abcdef')
    expect(bare('a\nb\t c')).toBe('a b c')
    expect(bare('x\ud800y')).not.toMatch(/\ud800/)
  })

  it('is cut at 64 characters without halving one', () => {
    expect([...bare('😀'.repeat(100))]).toHaveLength(64)
    expect(bare(`${'a'.repeat(63)} b`)).toBe('a'.repeat(63))
  })

  it('is empty when nothing visible is left', () => {
    expect(name(' \u200b\u3164\u2800\n')).toBe('')
  })

  it('is escaped like any other variable', () => {
    const said = words.in('en').html('old-button', { answer: name('<b>&') })
    expect(said).toContain('\u2068&lt;b&gt;&amp;\u2069')
  })
})
