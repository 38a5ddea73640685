import type { Message } from '@grammyjs/types'
import { badRequest } from '../api-error.ts'
import type { ChatRecord } from '../chat.ts'
import { DELETABLE_HOURS, DELETED_AT_ONCE_MAX } from '../limits.ts'
import { isAdmin } from '../members.ts'
import type { Handlers } from '../method.ts'
import type { World } from '../world.ts'
import { reachChat } from './reach.ts'

/** Taking messages away: the bot's own, and in private chats the person's too. */
export const deleting = {
  deleteMessage: ({ chat_id, message_id }, { world }) => {
    const record = reachChat(world, chat_id)
    const { chat, messages } = record
    const message = messages.get(Number(message_id))?.message
    if (!message) throw badRequest('message to delete not found')
    if (!mayDelete(world, record, message)) throw badRequest("message can't be deleted")
    if (!isDeletable(world, message)) throw badRequest("message can't be deleted for everyone")
    world.remove(chat.id, [message.message_id])
    return true
  },

  /** Messages that are absent are passed over, as by Telegram. */
  deleteMessages: ({ chat_id, message_ids }, { world }) => {
    const record = reachChat(world, chat_id)
    const { chat, messages } = record
    if (!Array.isArray(message_ids) || message_ids.length === 0)
      throw badRequest('message identifiers are not specified')
    if (message_ids.length > DELETED_AT_ONCE_MAX)
      throw badRequest('too many message identifiers specified')
    const deletable = message_ids.filter((id) => {
      const message = messages.get(id)?.message
      return message && mayDelete(world, record, message) && isDeletable(world, message)
    })
    world.remove(chat.id, deletable)
    return true
  },
} satisfies Handlers

/** Others' messages in a group are for admins to delete. */
function mayDelete({ bot }: World, { group }: ChatRecord, { from }: Message): boolean {
  return !group || from?.id === bot.id || isAdmin(group.members.get(bot.id))
}

function isDeletable(world: World, { date }: Message): boolean {
  return world.unixTime() - date < DELETABLE_HOURS * 3600
}
