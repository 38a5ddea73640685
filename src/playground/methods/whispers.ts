import { isDeepStrictEqual } from 'node:util'
import type { Message } from '@grammyjs/types'
import { badRequest } from '../api-error.ts'
import type { Handlers } from '../method.ts'
import type { World } from '../world.ts'
import { keyboardOf, textContent } from './compose.ts'
import { NOT_MODIFIED } from './editing.ts'
import { reachChat } from './reach.ts'

interface Named {
  readonly chat_id: number | string
  readonly receiver_user_id: number
  readonly ephemeral_message_id: number
}

/** Changes of ephemeral messages, and their end. */
export const whispers = {
  editEphemeralMessageText: (params, { world }) => {
    const message = find(world, params, 'message to edit not found')
    const content = textContent(params)
    if (message.text === undefined) throw badRequest('there is no text in the message to edit')
    const { text: _text, entities: _entities, reply_markup: _markup, ...kept } = message
    return change(world, message, {
      ...kept,
      ...content,
      ...keyboardOf(world, params.reply_markup),
    })
  },

  editEphemeralMessageReplyMarkup: (params, { world }) => {
    const message = find(world, params, 'message to edit not found')
    const { reply_markup: _markup, ...kept } = message
    return change(world, message, { ...kept, ...keyboardOf(world, params.reply_markup) })
  },

  deleteEphemeralMessage: (params, { world }) => {
    world.removeWhisper(find(world, params, 'message to delete not found'))
    return true
  },
} satisfies Handlers

/** Only the three together name an ephemeral message. */
function find(world: World, params: Named, absent: string): Message {
  const { group } = reachChat(world, params.chat_id)
  const message = group?.whispers.get(Number(params.ephemeral_message_id))?.message
  if (!message || message.receiver_user?.id !== Number(params.receiver_user_id))
    throw badRequest(absent)
  return message
}

function change(world: World, former: Message, next: Message): true {
  if (isDeepStrictEqual(former, next)) throw badRequest(NOT_MODIFIED)
  world.replaceWhisper({ ...next, edit_date: world.unixTime() })
  return true
}
