import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isPlain, messagesOf, words } from './messages.ts'

const english = new Map(messagesOf('en').map((message) => [message.key, message]))
const TAGS = new Set(['b', 'i', 'u', 's', 'code', 'a', 'blockquote'])

/** What Telegram would refuse in a message's marks. */
function faults(text: string): string[] {
  const open: string[] = []
  const found: string[] = []
  for (const [mark, slash, tag = ''] of text.matchAll(/<(\/?)([a-z]*)[^>]*>?/g)) {
    if (!TAGS.has(tag) || !mark.endsWith('>')) found.push(mark)
    else if (slash === '') open.push(tag)
    else if (open.pop() !== tag) found.push(mark)
  }
  const bare = text.match(/&(?!(amp|lt|gt);)/g) ?? []
  return [...found, ...open, ...bare]
}

describe('the marks of a message', () => {
  it('are refused where Telegram would refuse them', () => {
    expect(faults('<b>a <i>b</i></b> A&amp;E')).toEqual([])
    expect(faults('<b>a')).not.toEqual([])
    expect(faults('<b><i>a</b></i>')).not.toEqual([])
    expect(faults('<h1>a</h1>')).not.toEqual([])
    expect(faults('A&E')).not.toEqual([])
  })
})

describe.each(words.languages)('the words of %s', (language) => {
  const messages = messagesOf(language)

  it('have the keys of English, each once', () => {
    const keys = messages.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('need the same variables and have the same attributes', () => {
    for (const { key, variables, attributes } of messages) {
      expect({ key, variables, attributes }).toEqual({
        key,
        variables: english.get(key)?.variables,
        attributes: english.get(key)?.attributes,
      })
    }
  })

  it('have keys of ids and words, and never an empty text', () => {
    for (const { key, text } of messages) {
      expect(key).toMatch(/^[a-z][a-z0-9_]*(-[A-Za-z0-9_]+)*$/)
      expect(text.trim(), key).not.toBe('')
    }
  })

  it('bear only marks that Telegram reads', () => {
    for (const { key, text } of messages) {
      if (!isPlain(key)) expect(faults(text), key).toEqual([])
    }
  })

  it('bear no marks where none are read', () => {
    for (const { key, text } of messages) {
      if (isPlain(key)) expect(text, key).not.toMatch(/[<>]|&\w+;/)
    }
  })

  it('are not left in English', () => {
    if (language === 'en') return
    const same = messages.filter(({ key, text }) => text === english.get(key)?.text)
    const alike = [
      'button-buddy-no',
      'card-line',
      'cause-bursitis-name',
      'sheet-label',
      'sub-hernia-name',
    ]
    expect(same.map(({ key }) => key).toSorted()).toEqual(alike)
  })
})

describe('the typed keys', () => {
  it('are those of the English files', () => {
    const script = path.resolve(import.meta.dirname, '..', '..', 'scripts', 'keys.ts')
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'])
    expect(stderr.toString()).toBe('')
    expect(status).toBe(0)
  })
})
