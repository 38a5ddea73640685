import type { Message } from '@grammyjs/types'
import { ApiError, badRequest, forbidden } from '../api-error.ts'
import type { ChatRecord } from '../chat.ts'
import type { World } from '../world.ts'

type ChatId = number | string | undefined

/** @throws ApiError 400 for a chat that does not exist */
export function findChat(world: World, chatId: ChatId): ChatRecord {
  if (chatId === undefined || chatId === '') throw badRequest('chat_id is empty')
  const record = world.chats.get(Number(chatId)) ?? byUsername(world, String(chatId))
  if (!record) throw badRequest('chat not found')
  return record
}

/** @throws ApiError 400 for a chat that does not exist, 403 for a group that the bot is not in */
export function readChat(world: World, chatId: ChatId): ChatRecord {
  const record = findChat(world, chatId)
  const { chat, group } = record
  if (!group || group.has(world.bot.id)) return record
  const isKicked = group.members.get(world.bot.id)?.status === 'kicked'
  throw forbidden(
    isKicked
      ? `bot was kicked from the ${chat.type} chat`
      : `bot is not a member of the ${chat.type} chat`,
  )
}

/** @throws ApiError 400 or 403 for a chat that the bot may not write to */
export function reachChat(world: World, chatId: ChatId): ChatRecord {
  const record = readChat(world, chatId)
  const migratedTo = record.group?.migratedTo
  if (migratedTo !== undefined)
    throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: migratedTo,
    })
  if (record.group || record.membership === 'member') return record
  throw forbidden(
    record.membership === 'kicked'
      ? 'bot was blocked by the user'
      : "bot can't initiate conversation with a user",
  )
}

/**
 * The bot's own message that an edit is about.
 * @throws ApiError 400 where there is none
 */
export function messageToEdit(
  world: World,
  { chat_id, message_id }: { chat_id?: ChatId; message_id?: number | undefined },
): Message {
  const record = reachChat(world, chat_id)
  if (message_id === undefined) throw badRequest('message identifier is not specified')
  const message = record.messages.get(Number(message_id))?.message
  if (!message) throw badRequest('message to edit not found')
  if (message.from?.id !== world.bot.id) throw badRequest("message can't be edited")
  return message
}

/** Persons' usernames; groups get theirs when they come. */
function byUsername(world: World, name: string): ChatRecord | undefined {
  if (!name.startsWith('@')) return undefined
  for (const record of world.chats.values())
    if (record.chat.type !== 'private' && `@${record.chat.username}` === name) return record
  return undefined
}
