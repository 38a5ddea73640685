import { type Api, InputFile } from 'grammy'
import type { InlineKeyboardButton, Message } from 'grammy/types'
import type { Html } from '../words/words.ts'
import { isNotModified, isUneditable } from './errors.ts'

export type Buttons = readonly (readonly InlineKeyboardButton[])[]

/** What a message is to show. With a picture, the text is its caption. */
export interface Screen {
  readonly text: Html
  readonly buttons: Buttons
  readonly picture?: string | undefined
}

/** A message that shows a screen and can be changed to show another. */
export interface Shown {
  readonly messageId: number
  readonly kind: 'text' | 'photo'
}

/** How each picture is drawn, by its name. */
export type Pictures = Readonly<Record<string, () => Uint8Array>>

/** Shows screens in chats. */
export interface Screens {
  /**
   * Sends the screen, or changes the message `at` to it. A message cannot turn from a picture into
   * text or back, and one above what the runner typed is easily missed (`fresh`): then the old one
   * goes and a new one comes, so that what waits for an answer is always the last.
   */
  show(
    api: Api,
    chatId: number,
    screen: Screen,
    at?: Shown | undefined,
    fresh?: boolean,
  ): Promise<Shown>
}

const HTML = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

function markup(buttons: Buttons) {
  return { reply_markup: { inline_keyboard: buttons.map((row) => [...row]) } }
}

async function remove(api: Api, chatId: number, messageId: number): Promise<void> {
  try {
    await api.deleteMessage(chatId, messageId)
  } catch (error) {
    if (!isUneditable(error)) throw error
  }
}

/** Changes a message in place; what it shows already is no fault. @returns false where it cannot be changed any more */
export async function edit(api: Api, chatId: number, screen: Screen, at: Shown): Promise<boolean> {
  try {
    if (at.kind === 'photo') {
      const options = {
        caption: screen.text,
        parse_mode: 'HTML',
        ...markup(screen.buttons),
      } as const
      await api.editMessageCaption(chatId, at.messageId, options)
    } else {
      const options = { ...HTML, ...markup(screen.buttons) }
      await api.editMessageText(chatId, at.messageId, screen.text, options)
    }
    return true
  } catch (error) {
    if (isNotModified(error)) return true
    if (isUneditable(error)) return false
    throw error
  }
}

export function createScreens(pictures: Pictures): Screens {
  /** Telegram's ids of what was uploaded already; they belong to this bot alone. */
  const fileIds = new Map<string, string>()

  async function sendPicture(api: Api, chatId: number, screen: Screen, name: string) {
    const known = fileIds.get(name)
    const draw = pictures[name]
    if (!draw) throw new RangeError(`no picture ${name}`)
    const photo = known ?? new InputFile(draw(), `${name}.png`)
    const options = { caption: screen.text, parse_mode: 'HTML', ...markup(screen.buttons) } as const
    const sent: Message.PhotoMessage = await api.sendPhoto(chatId, photo, options)
    // Other servers of the Bot API may leave out the sizes; then it is uploaded again.
    const fileId = sent.photo?.at(-1)?.file_id
    if (fileId) fileIds.set(name, fileId)
    return sent
  }

  return {
    async show(api, chatId, screen, at, fresh = false) {
      const kind = screen.picture === undefined ? 'text' : 'photo'
      if (at && at.kind === kind && !fresh && (await edit(api, chatId, screen, at))) return at
      const sent =
        screen.picture === undefined
          ? await api.sendMessage(chatId, screen.text, { ...HTML, ...markup(screen.buttons) })
          : await sendPicture(api, chatId, screen, screen.picture)
      // Only now: a chat is never left without its question, whatever fails.
      if (at) await remove(api, chatId, at.messageId)
      return { messageId: sent.message_id, kind }
    },
  }
}
