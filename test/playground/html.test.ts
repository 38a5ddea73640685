import { describe, expect, test } from 'vitest'
import { formatted } from '../../src/playground/formatted.ts'
import { parseHtml } from '../../src/playground/html.ts'

describe("Telegram's HTML", () => {
  test('marks become entities, outer before inner', () => {
    expect(parseHtml('<b>bold <i>both</i></b> plain')).toEqual({
      text: 'bold both plain',
      entities: [
        { type: 'bold', offset: 0, length: 9 },
        { type: 'italic', offset: 5, length: 4 },
      ],
    })
  })

  test('offsets count UTF-16 units, so an emoji counts two', () => {
    expect(parseHtml('🏃 <b>x</b>').entities).toEqual([{ type: 'bold', offset: 3, length: 1 }])
  })

  test.each([
    ['<strong>x</strong>', 'bold'],
    ['<em>x</em>', 'italic'],
    ['<u>x</u>', 'underline'],
    ['<s>x</s>', 'strikethrough'],
    ['<code>x</code>', 'code'],
    ['<pre>x</pre>', 'pre'],
    ['<tg-spoiler>x</tg-spoiler>', 'spoiler'],
    ['<span class="tg-spoiler">x</span>', 'spoiler'],
    ['<blockquote>x</blockquote>', 'blockquote'],
    ['<blockquote expandable>x</blockquote>', 'expandable_blockquote'],
    ['<B>x</B>', 'bold'],
  ])('%s', (html, type) => {
    expect(parseHtml(html)).toEqual({ text: 'x', entities: [{ type, offset: 0, length: 1 }] })
  })

  test('a link keeps its address, references in it are read', () => {
    expect(parseHtml('<a href="https://example.org/?a=1&amp;b=2">x</a>').entities).toEqual([
      { type: 'text_link', offset: 0, length: 1, url: 'https://example.org/?a=1&b=2' },
    ])
  })

  test('a link that leads nowhere is plain text', () => {
    expect(parseHtml('<a href="javascript:alert(1)">x</a>').entities).toEqual([])
  })

  test('a block of code has its language', () => {
    expect(parseHtml('<pre><code class="language-ts">x</code></pre>').entities).toEqual([
      { type: 'pre', offset: 0, length: 1, language: 'ts' },
    ])
  })

  test('references: the four named ones and all numbers', () => {
    expect(parseHtml('&lt;&gt;&amp;&quot;&#65;&#x1F3C3;&nbsp;&').text).toBe('<>&"A🏃&nbsp;&')
  })

  test.each([
    ['<h1>x</h1>', 'Unsupported start tag "h1" at byte offset 0'],
    ['ü < 5', 'Unsupported start tag "" at byte offset 3'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b', 'Unclosed start tag "b" at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])('%s is refused', (html, reason) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${reason}`)
  })
})

describe('a text as it stands in the chat', () => {
  test('white space goes at both ends and offsets follow', () => {
    expect(formatted({ text: ' \n<b> x </b>\n', parseMode: 'HTML' })).toEqual({
      text: 'x',
      entities: [{ type: 'bold', offset: 0, length: 1 }],
    })
  })

  test('commands and links are found, but not within links and code', () => {
    const { entities } = formatted({
      text: 'See /check, https://example.org. <code>/no</code> <a href="https://a.org">/no</a>',
      parseMode: 'HTML',
    })
    expect(entities.map(({ type }) => type)).toEqual(['bot_command', 'url', 'code', 'text_link'])
    expect(entities[1]).toMatchObject({ length: 'https://example.org'.length })
  })

  test('given entities are taken, unless they reach beyond the text', () => {
    const bold = { type: 'bold', offset: 0, length: 1 } as const
    expect(formatted({ text: 'x', entities: [bold] }).entities).toEqual([bold])
    expect(() => formatted({ text: 'x', entities: [{ ...bold, length: 2 }] })).toThrow('beyond')
  })
})
