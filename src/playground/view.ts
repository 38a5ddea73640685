import type { InlineKeyboardButton, Message, MessageEntity } from '@grammyjs/types'

/** A message as a test or a demo reads it. */
export interface ChatMessage {
  readonly id: number
  readonly isFromBot: boolean
  /** The text, or a picture's caption, without markup. */
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[]
  readonly hasPhoto: boolean
  readonly hasDocument: boolean
  readonly isEdited: boolean
  /** Seen by one person and the bot. */
  readonly isEphemeral: boolean
  readonly message: Message
}

/** Reads a message; the view does not follow later edits. */
export function viewOf(message: Message): ChatMessage {
  return {
    id: message.message_id,
    isFromBot: message.from?.is_bot === true,
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    keyboard: message.reply_markup?.inline_keyboard ?? [],
    hasPhoto: message.photo !== undefined,
    hasDocument: message.document !== undefined,
    isEdited: message.edit_date !== undefined,
    isEphemeral: message.ephemeral_message_id !== undefined,
    message,
  }
}
