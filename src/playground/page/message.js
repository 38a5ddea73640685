import { fileUrl } from './connection.js'
import { element } from './dom.js'
import { rich } from './entities.js'
import { keyboard } from './keyboard.js'

/** Every sticker is the same one: the stand-in has no sticker sets. */
const STICKER = '/playground/page/sticker.svg'
/** Colours of names in groups; see group.css. */
const TINTS = 5
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/**
 * A message as a list item: bubble and, under it, its buttons.
 * @param acts what links, commands and buttons do; see page.js
 */
export function messageItem(message, acts) {
  const told = serviceText(message)
  if (told) return serviceItem(message, told)
  const isOwn = message.from?.id === acts.personId()
  const isBare = message.sticker !== undefined || (hasPhoto(message) && !message.caption)
  const bubble = element(
    'div',
    { className: isBare ? 'bubble bare' : 'bubble' },
    author(message, isOwn, acts),
    forwarded(message),
    via(message),
    replied(message),
    ...media(message),
    written(message, acts),
    meta(message, isOwn),
  )
  if (hasPhoto(message)) bubble.classList.add('with-photo')
  const item = element(
    'li',
    { className: `message ${isOwn ? 'out' : 'in'}`, 'data-id': keyOf(message) },
    bubble,
    keyboard(message, acts),
    alone(message, isOwn),
  )
  if (message.reply_markup) item.classList.add('with-keyboard')
  if (message.ephemeral_message_id !== undefined) item.classList.add('ephemeral')
  return item
}

/** What a message is found by in the page: ephemeral ones are counted for themselves. */
export function keyOf({ message_id, ephemeral_message_id }) {
  return ephemeral_message_id === undefined ? String(message_id) : `e${ephemeral_message_id}`
}

/** In a group everybody's name is shown; in the private chat it is said to screen readers alone. */
function author(message, isOwn, acts) {
  const isGroup = message.chat.type !== 'private'
  if (isOwn) return element('span', { className: 'hidden' }, 'You: ')
  const name = message.sender_chat?.title ?? message.from?.first_name ?? ''
  if (!isGroup) return element('span', { className: 'hidden' }, `${acts.botName()}: `)
  const isBot = message.from?.is_bot && !message.sender_chat
  const tint = isBot ? 'tint-bot' : `tint-${Math.abs(message.from?.id ?? 0) % TINTS}`
  return element('strong', { className: `author ${tint}` }, isBot ? acts.botName() : name)
}

function via({ via_bot: bot }) {
  return bot ? element('div', { className: 'via' }, `via @${bot.username}`) : undefined
}

function alone({ ephemeral_message_id }, isOwn) {
  if (ephemeral_message_id === undefined) return undefined
  const readers = isOwn ? 'Only you and the bot can see this' : 'Only you can see this'
  return element('div', { className: 'alone' }, readers)
}

function serviceItem(message, text) {
  const item = element('li', { className: 'service', 'data-id': keyOf(message) })
  item.append(element('span', {}, text))
  return item
}

function serviceText(message) {
  const who = message.from?.first_name ?? ''
  if (message.new_chat_members)
    return `${who} added ${message.new_chat_members.map(({ first_name }) => first_name).join(', ')}`
  if (message.left_chat_member) return `${who} removed ${message.left_chat_member.first_name}`
  if (message.new_chat_title) return `${who} renamed the group to “${message.new_chat_title}”`
  if (message.migrate_to_chat_id) return 'This group became a supergroup'
  if (message.migrate_from_chat_id) return `${who} made this group a supergroup`
  if (message.forum_topic_created)
    return `${who} created the topic “${message.forum_topic_created.name}”`
  if (message.forum_topic_closed) return `${who} closed the topic`
  if (message.forum_topic_reopened) return `${who} reopened the topic`
  return undefined
}

function written(message, acts) {
  const text = message.text ?? message.caption
  if (!text) return undefined
  const entities = message.entities ?? message.caption_entities
  return element('div', { className: 'text', dir: 'auto' }, rich(text, entities, acts))
}

function meta(message, isOwn) {
  const date = new Date(message.date * 1000)
  const time = date.toLocaleTimeString([], TIME)
  const isEdited = message.edit_date !== undefined
  return element(
    'span',
    { className: 'meta' },
    isEdited ? element('span', { className: 'edited' }, 'edited ') : undefined,
    element('time', { dateTime: date.toISOString(), title: date.toLocaleString() }, time),
    isOwn ? element('span', { className: 'ticks', 'aria-hidden': 'true' }) : undefined,
  )
}

function media(message) {
  if (hasPhoto(message)) return [photo(message)]
  if (message.document) return [documentRow(message.document)]
  if (message.voice) return [fileRow('voice', 'Voice message', `0:0${message.voice.duration}`)]
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
  // In a topic everything answers the message that opened it.
  if (!original || original.forum_topic_created) return undefined
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
