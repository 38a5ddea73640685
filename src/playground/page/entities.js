import { button, element } from './dom.js'

const SAFE_LINK = /^(https?|mailto|tel|tg):/i
/** A long quotation that can be opened shows this many lines at first; see message.css. */
const QUOTE_LENGTH_MAX = 160

const PLAIN = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
}

/**
 * A text with its entities as nodes.
 * @param acts `{ send(text), opening(url) }` for commands and deep links to the bot itself
 */
export function rich(text, entities = [], acts = {}) {
  const inOrder = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length)
  return nodes(text, inOrder, 0, text.length, acts)
}

function nodes(text, entities, from, to, acts) {
  const made = document.createDocumentFragment()
  let at = from
  let index = 0
  while (index < entities.length) {
    const entity = entities[index]
    // Entities that overlap without one holding the other are cut at the outer one's end.
    const start = Math.max(entity.offset, at)
    const end = Math.min(entity.offset + entity.length, to)
    let next = index + 1
    while (next < entities.length && entities[next].offset < end) next += 1
    if (end > start) {
      made.append(text.slice(at, start))
      const inner = nodes(text, entities.slice(index + 1, next), start, end, acts)
      made.append(dressed(entity, inner, text.slice(start, end), acts))
      at = end
      // A quotation is a block: the line's end after it would make an empty line.
      if (entity.type.endsWith('blockquote') || entity.type === 'pre')
        if (text[at] === '\n') at += 1
    }
    index = next
  }
  made.append(text.slice(at, to))
  return made
}

function dressed(entity, inner, text, acts) {
  const plain = PLAIN[entity.type]
  if (plain) return element(plain, {}, inner)
  switch (entity.type) {
    case 'pre':
      return element('pre', {}, element('code', {}, inner))
    case 'spoiler':
      return spoiler(inner)
    case 'blockquote':
      return element('blockquote', {}, inner)
    case 'expandable_blockquote':
      return quote(inner, text)
    case 'text_link':
      return link(entity.url, inner, acts)
    case 'url':
      return link(/^https?:/i.test(text) ? text : `https://${text}`, inner, acts)
    case 'email':
      return link(`mailto:${text}`, inner, acts)
    case 'bot_command':
      return acts.send
        ? button(text, () => acts.send(text), { className: 'link' })
        : element('span', { className: 'link' }, inner)
    case 'mention':
    case 'hashtag':
    case 'text_mention':
      return element('span', { className: 'link' }, inner)
    case 'date_time':
      return time(entity, inner)
    default:
      return inner
  }
}

function link(url, inner, acts) {
  if (!SAFE_LINK.test(url)) return element('span', { className: 'link' }, inner)
  const opens = acts.opening?.(url)
  const made = element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, inner)
  if (opens)
    made.addEventListener('click', (event) => {
      event.preventDefault()
      opens()
    })
  return made
}

function spoiler(inner) {
  const hidden = element('span', { 'aria-hidden': 'true' }, inner)
  const made = element(
    'span',
    { className: 'spoiler', role: 'button', tabIndex: 0, 'aria-label': 'Hidden text, show it' },
    hidden,
  )
  const show = () => made.replaceWith(...hidden.childNodes)
  made.addEventListener('click', show)
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      show()
    }
  })
  return made
}

function quote(inner, text) {
  const isLong = text.length > QUOTE_LENGTH_MAX || text.split('\n').length > 3
  if (!isLong) return element('blockquote', {}, inner)
  const body = element('div', { className: 'cut' }, inner)
  const more = button(
    'Show more',
    () => {
      const isCut = body.classList.toggle('cut')
      more.textContent = isCut ? 'Show more' : 'Show less'
      more.setAttribute('aria-expanded', String(!isCut))
    },
    { className: 'link', 'aria-expanded': 'false' },
  )
  return element('blockquote', {}, body, more)
}

/** Each reader sees the time in their own zone and language. */
function time({ unix_time, date_time_format: format }, inner) {
  const date = new Date(unix_time * 1000)
  const made = element('time', { dateTime: date.toISOString() })
  if (!format || format === 'r') made.append(inner)
  else {
    const options = {
      ...(format.includes('w') ? { weekday: 'long' } : {}),
      ...(/d/i.test(format) ? { dateStyle: format.includes('D') ? 'long' : 'short' } : {}),
      ...(/t/i.test(format) ? { timeStyle: format.includes('T') ? 'medium' : 'short' } : {}),
    }
    const { weekday, ...styles } = options
    const parts = [
      weekday ? date.toLocaleDateString(undefined, { weekday }) : '',
      Object.keys(styles).length > 0 ? date.toLocaleString(undefined, styles) : '',
    ]
    made.append(parts.filter(Boolean).join(', '))
  }
  made.title = date.toLocaleString()
  return made
}
