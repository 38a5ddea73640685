import { fileUrl } from './connection.js'
import { element } from './dom.js'
import { rich } from './entities.js'
import { keyboard } from './keyboard.js'

/** Every sticker is the same one: the stand-in has no sticker sets. */
const STICKER = '/playground/page/sticker.svg'
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/**
 * A message as a list item: bubble and, under it, its buttons.
 * @param acts what links, commands and buttons do; see page.js
 */
export function messageItem(message, acts) {
  const isFromBot = message.from?.is_bot === true
  const author = element(
    'span',
    { className: 'hidden' },
    isFromBot ? `${acts.botName()}: ` : 'You: ',
  )
  const isBare = message.sticker !== undefined || (hasPhoto(message) && !message.caption)
  const bubble = element(
    'div',
    { className: isBare ? 'bubble bare' : 'bubble' },
    author,
    forwarded(message),
    replied(message),
    ...media(message),
    written(message, acts),
    meta(message),
  )
  if (hasPhoto(message)) bubble.classList.add('with-photo')
  const item = element(
    'li',
    { className: `message ${isFromBot ? 'in' : 'out'}`, 'data-id': message.message_id },
    bubble,
    keyboard(message, acts),
  )
  if (message.reply_markup) item.classList.add('with-keyboard')
  return item
}

function written(message, acts) {
  const text = message.text ?? message.caption
  if (!text) return undefined
  const entities = message.entities ?? message.caption_entities
  return element('div', { className: 'text', dir: 'auto' }, rich(text, entities, acts))
}

function meta(message) {
  const date = new Date(message.date * 1000)
  const time = date.toLocaleTimeString([], TIME)
  const isEdited = message.edit_date !== undefined
  return element(
    'span',
    { className: 'meta' },
    isEdited ? element('span', { className: 'edited' }, 'edited ') : undefined,
    element('time', { dateTime: date.toISOString(), title: date.toLocaleString() }, time),
    message.from?.is_bot
      ? undefined
      : element('span', { className: 'ticks', 'aria-hidden': 'true' }),
  )
}

function media(message) {
  if (hasPhoto(message)) return [photo(message)]
  if (message.document) return [documentRow(message.document)]
  if (message.voice) return [fileRow('voice', 'Voice message', `0:0${message.voice.duration}`)]
  if (message.location) return [fileRow('place', 'Location', '')]
  if (message.sticker)
    return [element('img', { className: 'sticker', src: STICKER, alt: 'Sticker' })]
  return []
}

function photo(message) {
  const { file_id, width, height } = message.photo.at(-1)
  const alt = message.caption ? 'Picture' : 'Picture without a caption'
  const image = element('img', { src: fileUrl(file_id), width, height, alt, decoding: 'async' })
  return element(
    'a',
    {
      className: message.has_media_spoiler ? 'photo veiled' : 'photo',
      href: fileUrl(file_id),
      target: '_blank',
      rel: 'noopener',
      'aria-label': 'Open the picture',
    },
    image,
  )
}

function documentRow({ file_id, file_name = 'file', file_size }) {
  const row = fileRow('document', file_name, size(file_size), 'a')
  row.href = fileUrl(file_id)
  row.download = file_name
  return row
}

function fileRow(kind, title, detail, tag = 'div') {
  return element(
    tag,
    { className: `file ${kind}` },
    element('span', { className: 'icon', 'aria-hidden': 'true' }),
    element(
      'span',
      { className: 'about-file' },
      element('span', { className: 'name' }, title),
      element('span', { className: 'detail' }, detail),
    ),
  )
}

function forwarded({ forward_origin: origin }) {
  if (!origin) return undefined
  const name = origin.sender_user_name ?? origin.sender_user?.first_name ?? 'somebody'
  return element('div', { className: 'forwarded' }, `Forwarded from ${name}`)
}

function replied({ reply_to_message: original }) {
  if (!original) return undefined
  const name = original.from?.first_name ?? ''
  const text = original.text ?? original.caption ?? (original.photo ? 'Photo' : 'Message')
  return element(
    'div',
    { className: 'replied' },
    element('strong', {}, name),
    element('span', {}, text),
  )
}

function hasPhoto({ photo: sizes }) {
  return sizes !== undefined
}

function size(bytes = 0) {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 ** 2
    ? `${Math.round(bytes / 1024)} KB`
    : `${(bytes / 1024 ** 2).toFixed(1)} MB`
}
