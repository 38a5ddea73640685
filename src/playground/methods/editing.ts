import { isDeepStrictEqual } from 'node:util'
import type { InlineKeyboardMarkup, Message, Update } from '@grammyjs/types'
import { badRequest } from '../api-error.ts'
import type { Handlers, Params } from '../method.ts'
import type { World } from '../world.ts'
import { type Content, captionContent, keyboardOf, textContent } from './compose.ts'
import { documentContent, photoContent } from './media.ts'
import { messageToEdit } from './reach.ts'

export const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

/** Changes of the bot's own messages. An edit without a keyboard takes the keyboard away. */
export const editing = {
  editMessageText: (params, { world }) => {
    const message = messageToEdit(world, params)
    const content = textContent(params)
    if (message.text === undefined) throw badRequest('there is no text in the message to edit')
    return edit(world, message, content, params.reply_markup) as Update.Edited & Message.TextMessage
  },

  editMessageCaption: (params, { world }) => {
    const message = messageToEdit(world, params)
    const content = captionContent(params)
    if (message.text !== undefined) throw badRequest('there is no caption in the message to edit')
    const { photo, document, has_media_spoiler } = message
    return edit(
      world,
      message,
      { ...given({ photo, document, has_media_spoiler }), ...content },
      params.reply_markup,
    )
  },

  editMessageMedia: (params, context) => {
    const message = messageToEdit(context.world, params)
    const media = mediaOf(params)
    const content =
      media.type === 'photo'
        ? photoContent(media.media, context)
        : documentContent(media.media, context)
    const captioned = { ...content, ...captionContent(media) }
    return edit(context.world, message, captioned, params.reply_markup)
  },

  editMessageReplyMarkup: (params, { world }) => {
    const message = messageToEdit(world, params)
    return edit(world, message, contentOf(message), params.reply_markup)
  },
} satisfies Handlers

const CONTENT = [
  'text',
  'entities',
  'caption',
  'caption_entities',
  'photo',
  'document',
  'has_media_spoiler',
  'show_caption_above_media',
] as const satisfies readonly (keyof Content)[]

function edit(
  world: World,
  message: Message,
  content: Content,
  keyboard: InlineKeyboardMarkup | undefined,
): Update.Edited & Message {
  const markup = keyboardOf(world, keyboard)
  const isSame =
    isDeepStrictEqual(contentOf(message), content) &&
    isDeepStrictEqual(message.reply_markup, markup.reply_markup)
  if (isSame) throw badRequest(NOT_MODIFIED)
  const { reply_markup: _former, ...kept } = message
  for (const key of CONTENT) delete kept[key]
  const edited = { ...kept, edit_date: world.unixTime(), ...content, ...markup }
  world.replace(edited)
  return edited
}

function contentOf(message: Message): Content {
  return given(Object.fromEntries(CONTENT.map((key) => [key, message[key]])))
}

/** Without the fields that are undefined. */
function given(content: { [Key in keyof Content]: Content[Key] | undefined }): Content {
  return Object.fromEntries(
    Object.entries(content).filter(([, value]) => value !== undefined),
  ) as Content
}

function mediaOf({ media }: Params<'editMessageMedia'>) {
  if (media?.type === 'photo' || media?.type === 'document') return media
  throw badRequest(`the playground does not imitate media of type ${media?.type}`)
}
