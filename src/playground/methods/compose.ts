import type {
  EphemeralMessageParameters,
  ForceReply,
  InlineKeyboardMarkup,
  Message,
  MessageEntity,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
  ReplyParameters,
} from '@grammyjs/types'
import { badRequest } from '../api-error.ts'
import type { ChatRecord } from '../chat.ts'
import { formatted } from '../formatted.ts'
import type { FormattedText } from '../html.ts'
import { checkCaption, checkKeyboard, checkText } from '../limits.ts'
import { plainUser, type World } from '../world.ts'
import { whisperTo } from './ephemeral.ts'
import { checkRights, placeOf, threadOf } from './place.ts'
import { reachChat } from './reach.ts'

/** What makes a message this kind of message. */
export type Content = Partial<
  Pick<
    Message,
    | 'text'
    | 'entities'
    | 'caption'
    | 'caption_entities'
    | 'photo'
    | 'document'
    | 'has_media_spoiler'
    | 'show_caption_above_media'
  >
>

interface Sent {
  readonly chat_id: number | string
  readonly message_thread_id?: number
  readonly reply_parameters?: ReplyParameters
  readonly reply_to_message_id?: number
  readonly protect_content?: boolean
  readonly ephemeral_message_parameters?: EphemeralMessageParameters
  readonly message_effect_id?: string
  readonly reply_markup?:
    | InlineKeyboardMarkup
    | ReplyKeyboardMarkup
    | ReplyKeyboardRemove
    | ForceReply
}

interface Captioned {
  readonly caption?: string
  readonly parse_mode?: string
  readonly caption_entities?: readonly MessageEntity[]
  readonly show_caption_above_media?: boolean
}

/** Puts the bot's message into a chat that it may write to. */
export function send(world: World, params: Sent, content: () => Content): Message {
  const record = reachChat(world, params.chat_id)
  const alone = whisperTo(world, record, params)
  const replied = repliedTo(record, params)
  const place = placeOf(world, record, params.message_thread_id ?? threadOf(replied))
  const markup = params.reply_markup
  const keyboard = markup && 'inline_keyboard' in markup ? markup : undefined
  const message: Message = {
    ...head(world, record),
    ...place,
    ...(replied ? { reply_to_message: replied } : {}),
    ...(params.protect_content ? { has_protected_content: true as const } : {}),
    ...(params.message_effect_id ? { effect_id: params.message_effect_id } : {}),
    ...content(),
    ...keyboardOf(world, keyboard),
  }
  checkRights(world, record, message)
  // Ids only now, so that a refused message leaves no gap.
  if (alone) {
    message.receiver_user = alone.receiver
    message.ephemeral_message_id = alone.group.nextWhisperId()
    world.whisper(message, alone.replaces)
  } else {
    message.message_id = record.nextMessageId()
    world.add(message)
  }
  return message
}

/** @throws ApiError 400 for markup that cannot be read or a text that is empty or too long */
export function textContent(params: {
  text?: string | undefined
  parse_mode?: string | undefined
  entities?: readonly MessageEntity[] | undefined
}): Content {
  const { text, entities } = formatted({
    text: params.text,
    parseMode: params.parse_mode,
    entities: params.entities,
  })
  checkText(text)
  return { text, ...listed('entities', entities) }
}

/** @throws ApiError 400 for markup that cannot be read or a caption too long */
export function captionContent(params: Captioned): Content {
  const { text, entities } = formatted({
    text: params.caption,
    parseMode: params.parse_mode,
    entities: params.caption_entities,
  })
  checkCaption(text)
  if (text === '') return {}
  return {
    caption: text,
    ...listed('caption_entities', entities),
    ...(params.show_caption_above_media ? { show_caption_above_media: true as const } : {}),
  }
}

/** The inline keyboard as a message keeps it; one without buttons is none. */
export function keyboardOf(
  world: World,
  keyboard: InlineKeyboardMarkup | undefined,
): Pick<Message, 'reply_markup'> {
  if (!keyboard) return {}
  checkKeyboard(keyboard, world.bot.username)
  const rows = keyboard.inline_keyboard.filter((row) => row.length > 0)
  return rows.length > 0 ? { reply_markup: { ...keyboard, inline_keyboard: rows } } : {}
}

function head(world: World, { chat }: ChatRecord): Message {
  return { message_id: 0, from: plainUser(world.bot), chat, date: world.unixTime() }
}

function repliedTo(record: ChatRecord, params: Sent): Message['reply_to_message'] {
  const id = params.reply_parameters?.message_id ?? params.reply_to_message_id
  // What answers an ephemeral message does not show it.
  if (id === undefined || params.reply_parameters?.ephemeral_message_id !== undefined)
    return undefined
  const message = record.messages.get(id)?.message
  if (!message) {
    if (params.reply_parameters?.allow_sending_without_reply) return undefined
    throw badRequest('message to be replied not found')
  }
  const { reply_to_message: _deeper, ...plain } = message
  return plain as NonNullable<Message['reply_to_message']>
}

function listed<Key extends 'entities' | 'caption_entities'>(
  key: Key,
  entities: FormattedText['entities'],
): { [K in Key]?: MessageEntity[] } {
  return (entities.length > 0 ? { [key]: [...entities] } : {}) as { [K in Key]?: MessageEntity[] }
}
