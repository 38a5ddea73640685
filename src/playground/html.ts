import type { MessageEntity } from '@grammyjs/types'
import { badRequest } from './api-error.ts'

/** Text as it is shown, with the places that look different; offsets in UTF-16 units. */
export interface FormattedText {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

interface OpenTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly offset: number
}

type Looks = MessageEntity extends infer E
  ? E extends unknown
    ? Omit<E, 'offset' | 'length'>
    : 0
  : 0

const PLAIN_TAGS: Readonly<Record<string, MessageEntity.CommonMessageEntity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  'tg-spoiler': 'spoiler',
}
const OTHER_TAGS = new Set(['a', 'pre', 'blockquote', 'span', 'tg-time', 'tg-emoji'])
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const CODE_POINT_MAX = 0x10ffff

const START = /<([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*>/iy
const END = /<\/([a-z0-9-]*)\s*>/iy
const ATTRIBUTE = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi
const ENTITY = /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));?/iy
const DATE_TIME = /^(r|w?[dD]?[tT]?)$/

/**
 * Reads `parse_mode: 'HTML'` as Telegram does: its own few tags, no others.
 * @throws ApiError 400 "can't parse entities: …"
 */
export function parseHtml(html: string): FormattedText {
  const open: OpenTag[] = []
  const entities: MessageEntity[] = []
  let text = ''
  let at = 0
  const fail = (reason: string) => badRequest(`can't parse entities: ${reason}`)
  const byte = () => `at byte offset ${Buffer.byteLength(html.slice(0, at))}`

  while (at < html.length) {
    const character = html[at]
    if (character === '&') {
      const [decoded, length] = decode(html, at)
      text += decoded
      at += length
    } else if (character !== '<') {
      text += character
      at += 1
    } else if (html[at + 1] === '/') {
      const match = matchAt(END, html, at)
      const name = match?.[1]?.toLowerCase() ?? ''
      const tag = open.pop()
      if (!tag) throw fail(`Unexpected end tag ${byte()}`)
      // Telegram takes "</>" for the end of whatever is open.
      if (!match || (name !== '' && name !== tag.name))
        throw fail(`Unmatched end tag ${byte()}, expected "</${tag.name}>", found "</${name}>"`)
      close(tag, text, entities)
      at += match[0].length
    } else {
      const name = (/<([^\s>]*)/y.exec(html.slice(at))?.[1] ?? '').toLowerCase()
      if (!(name in PLAIN_TAGS) && !OTHER_TAGS.has(name))
        throw fail(`Unsupported start tag "${name}" ${byte()}`)
      const match = matchAt(START, html, at)
      if (!match) throw fail(`Unclosed start tag "${name}" ${byte()}`)
      const attributes = attributesOf(match[2] ?? '')
      if (name === 'span' && attributes.get('class') !== 'tg-spoiler')
        throw fail(`Tag "span" must have class "tg-spoiler" ${byte()}`)
      open.push({ name, attributes, offset: text.length })
      at += match[0].length
    }
  }
  const unclosed = open.pop()
  if (unclosed) throw fail(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  return { text, entities: inOrder(entities.map(withoutLanguage)) }
}

/** A language counts for code in a block only. */
function withoutLanguage(entity: MessageEntity): MessageEntity {
  const { type, offset, length } = entity
  return type === 'code' ? { type, offset, length } : entity
}

/** Outer before inner, as Telegram lists them. */
export function inOrder(entities: readonly MessageEntity[]): MessageEntity[] {
  return [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Unknown named references stay as they are written, as Telegram leaves them. */
function decode(html: string, at: number): [string, number] {
  const match = matchAt(ENTITY, html, at)
  if (!match) return ['&', 1]
  const [whole, decimal, hexadecimal, name] = match
  if (name !== undefined) {
    const plain = NAMED[name.toLowerCase()]
    return plain === undefined ? ['&', 1] : [plain, whole.length]
  }
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16)
  if (code === 0 || code > CODE_POINT_MAX) return ['&', 1]
  return [String.fromCodePoint(code), whole.length]
}

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE))
    attributes.set(name.toLowerCase(), decodeAll(double ?? single ?? bare ?? ''))
  return attributes
}

function decodeAll(value: string): string {
  let decoded = ''
  for (let at = 0; at < value.length; ) {
    const [part, length] = value[at] === '&' ? decode(value, at) : [value.charAt(at), 1]
    decoded += part
    at += length
  }
  return decoded
}

function close(tag: OpenTag, text: string, entities: MessageEntity[]): void {
  const length = text.length - tag.offset
  if (length === 0) return
  const before = entities.at(-1)
  // `<pre><code class="language-x">` is one block with a language, not code within a block.
  if (tag.name === 'pre' && before?.type === 'code' && before.length === length) {
    entities.pop()
    const language = 'language' in before ? { language: String(before.language) } : {}
    entities.push({ type: 'pre', offset: tag.offset, length, ...language })
    return
  }
  const looks = looksOf(tag, text.slice(tag.offset))
  if (looks) entities.push({ ...looks, offset: tag.offset, length } as MessageEntity)
}

function looksOf({ name, attributes }: OpenTag, content: string): Looks | undefined {
  const plain = PLAIN_TAGS[name]
  if (name === 'code') {
    const language = attributes.get('class')?.match(/^language-(.+)$/)?.[1]
    return { type: 'code', ...(language === undefined ? {} : { language }) }
  }
  if (plain) return { type: plain }
  switch (name) {
    case 'pre':
      return { type: 'pre' }
    case 'span':
      return { type: 'spoiler' }
    case 'blockquote':
      return { type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote' }
    case 'a':
      return linkOf(attributes.get('href') ?? content)
    case 'tg-emoji':
      return { type: 'custom_emoji', custom_emoji_id: attributes.get('emoji-id') ?? '' }
    default:
      return timeOf(attributes)
  }
}

/** A link that leads nowhere is shown as plain text, as by Telegram. */
function linkOf(href: string): Looks | undefined {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : `http://${href}`
  if (!/^(https?|tg|mailto|tel|ton):/i.test(url) || !URL.canParse(url)) return undefined
  return { type: 'text_link', url }
}

function timeOf(attributes: ReadonlyMap<string, string>): Looks {
  const unix = Number(attributes.get('unix'))
  const format = attributes.get('format') ?? ''
  if (!Number.isInteger(unix) || !DATE_TIME.test(format))
    throw badRequest(`can't parse entities: Invalid date and time specified`)
  return {
    type: 'date_time',
    unix_time: unix,
    date_time_format: format as MessageEntity.DateTimeMessageEntity['date_time_format'],
  }
}
