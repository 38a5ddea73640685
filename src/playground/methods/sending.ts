import type { Message } from '@grammyjs/types'
import { badRequest } from '../api-error.ts'
import type { Handlers } from '../method.ts'
import { captionContent, send, textContent } from './compose.ts'
import { documentContent, photoContent } from './media.ts'
import { reachChat } from './reach.ts'

const ACTIONS =
  /^(typing|(upload|record)_(video|voice|video_note)|upload_(photo|document)|choose_sticker|find_location)$/

/** New messages, and "typing…". */
export const sending = {
  sendMessage: (params, { world }) =>
    send(world, params, () => textContent(params)) as Message.TextMessage,

  sendPhoto: (params, context) =>
    send(context.world, params, () => ({
      ...photoContent(params.photo, context),
      ...(params.has_spoiler ? { has_media_spoiler: true as const } : {}),
      ...captionContent(params),
    })) as Message.PhotoMessage,

  sendDocument: (params, context) =>
    send(context.world, params, () => ({
      ...documentContent(params.document, context),
      ...captionContent(params),
    })) as Message.DocumentMessage,

  sendChatAction: ({ chat_id, action }, { world }) => {
    const { chat } = reachChat(world, chat_id)
    if (!ACTIONS.test(action)) throw badRequest('wrong parameter action in request')
    world.events.emit({ type: 'action', chatId: chat.id, action })
    return true
  },
} satisfies Handlers
