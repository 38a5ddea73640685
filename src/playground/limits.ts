import type { BotCommand, InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types'
import { badRequest } from './api-error.ts'

/** Counted after the entities are parsed, in UTF-16 units: the stricter of the two readings. */
export const TEXT_MAX = 4096
/** A picture's text; accounts with Premium may write more, bots may not. */
export const CAPTION_MAX = 1024
/** The toast or alert after a tap. */
export const CALLBACK_ANSWER_MAX = 200
/** Bytes, not characters: Cyrillic counts two, so data stays in ASCII. */
export const CALLBACK_DATA_BYTES_MAX = 64
/** Telegram drops or refuses what is beyond, by client; a hundred is what all show. */
export const BUTTONS_MAX = 100
/** More do not fit a phone's width, and clients differ in what they do with them. */
export const BUTTONS_A_ROW_MAX = 8
/** What a deep link may carry: https://t.me/bot?start=payload. */
export const START_PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/
export const COPY_TEXT_MAX = 256
export const COMMANDS_MAX = 100
export const COMMAND = /^[a-z0-9_]{1,32}$/
export const COMMAND_DESCRIPTION_MAX = 256
export const NAME_MAX = 64
export const DESCRIPTION_MAX = 512
export const SHORT_DESCRIPTION_MAX = 120
/** One call of deleteMessages. */
export const DELETED_AT_ONCE_MAX = 100
/** After that a message stays where it is. */
export const DELETABLE_HOURS = 48
/** A client gives up on a tap after about this long; a later answer is refused. */
export const CALLBACK_ANSWERABLE_MS = 60_000
/** An upload as a photo; as a file it may be five times that. */
export const PHOTO_BYTES_MAX = 10 * 1024 * 1024
export const FILE_BYTES_MAX = 50 * 1024 * 1024
/** Width and height together, and the longer side against the shorter. */
export const PHOTO_SIDES_MAX = 10_000
export const PHOTO_RATIO_MAX = 20

/** One answer to an inline query. */
export const INLINE_RESULTS_MAX = 50
export const RESULT_ID_BYTES_MAX = 64
export const NEXT_OFFSET_BYTES_MAX = 64

/** @throws ApiError 400 for a text that is empty or too long once parsed */
export function checkText(text: string): void {
  if (text === '') throw badRequest('message text is empty')
  if (text.length > TEXT_MAX) throw badRequest('message is too long')
}

/** @throws ApiError 400 for a caption too long once parsed; none at all is fine */
export function checkCaption(caption: string): void {
  if (caption.length > CAPTION_MAX) throw badRequest('message caption is too long')
}

/** @throws ApiError 400 for a toast too long */
export function checkCallbackAnswer(text: string): void {
  if (text.length > CALLBACK_ANSWER_MAX) throw badRequest('MESSAGE_TOO_LONG')
}

/**
 * Payloads of links to the bot itself are checked as well: Telegram opens such a link and drops
 * the payload without a word, which nobody notices before a runner does.
 * @throws ApiError 400 for what no client would show or send back
 */
export function checkKeyboard(keyboard: InlineKeyboardMarkup, botUsername: string): void {
  const rows = keyboard.inline_keyboard
  if (!Array.isArray(rows) || !rows.every(Array.isArray))
    throw badRequest("can't parse inline keyboard: an array of arrays of buttons is expected")
  if (rows.flat().length > BUTTONS_MAX) throw badRequest('reply markup is too long')
  for (const row of rows) {
    if (row.length > BUTTONS_A_ROW_MAX) throw badRequest('too many buttons in a keyboard row')
    for (const button of row) checkButton(button, botUsername)
  }
}

function checkButton(button: InlineKeyboardButton, botUsername: string): void {
  if (typeof button.text !== 'string' || button.text.trim() === '')
    throw badRequest('inline keyboard button text must be non-empty')
  const { text: _text, style: _style, icon_custom_emoji_id: _icon, ...action } = button
  if (Object.keys(action).length !== 1)
    throw badRequest(
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    )
  if ('callback_data' in button) {
    const bytes = Buffer.byteLength(String(button.callback_data))
    if (bytes < 1 || bytes > CALLBACK_DATA_BYTES_MAX) throw badRequest('BUTTON_DATA_INVALID')
  }
  if ('url' in button) checkUrl(button.url, botUsername)
  if ('copy_text' in button) {
    const { length } = button.copy_text.text
    if (length < 1 || length > COPY_TEXT_MAX) throw badRequest('BUTTON_COPY_TEXT_INVALID')
  }
}

function checkUrl(url: string, botUsername: string): void {
  if (!/^(https?|tg|ton):/.test(url) || !URL.canParse(url))
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`)
  const payload = startPayload(url, botUsername)
  if (payload !== undefined && !START_PAYLOAD.test(payload)) throw badRequest('START_PARAM_INVALID')
}

/** The payload of a deep link to this bot; undefined for any other link. */
export function startPayload(url: string, botUsername: string): string | undefined {
  const { hostname, pathname, searchParams } = new URL(url)
  if (hostname !== 't.me' || pathname.toLowerCase() !== `/${botUsername.toLowerCase()}`)
    return undefined
  return searchParams.get('start') ?? undefined
}

/** @throws ApiError 400 for a list of commands that Telegram would not take */
export function checkCommands(commands: readonly BotCommand[]): void {
  if (commands.length > COMMANDS_MAX) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  for (const { command, description } of commands) {
    if (!COMMAND.test(command)) throw badRequest('BOT_COMMAND_INVALID')
    if (description.length < 1 || description.length > COMMAND_DESCRIPTION_MAX)
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  }
}
