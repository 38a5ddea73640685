import type { Message } from '@grammyjs/types'
import { badRequest } from '../api-error.ts'
import type { ChatRecord } from '../chat.ts'
import { isAdmin } from '../members.ts'
import type { World } from '../world.ts'

/** A topic as it stands on a message; empty for General and for chats without topics. */
type Place = Pick<Message, 'message_thread_id' | 'is_topic_message'>

/** The topic of a message that is answered: the answer goes there. */
export function threadOf(message: Message | undefined): number | undefined {
  return message?.is_topic_message ? message.message_thread_id : undefined
}

/**
 * Where in a chat the bot's message goes. General has no id: the 1 that clients show for it is
 * refused as any other topic that does not exist.
 * @throws ApiError 400 for a topic that is not there, or closed to the bot
 */
export function placeOf(
  { bot }: World,
  { group }: ChatRecord,
  threadId: number | undefined,
): Place {
  const topic = threadId === undefined ? undefined : group?.topics.get(Number(threadId))
  if (threadId !== undefined && !topic) throw badRequest('message thread not found')
  const isClosed = topic ? topic.isClosed : group?.isGeneralClosed
  if (isClosed && !isAdmin(group?.members.get(bot.id))) throw badRequest('TOPIC_CLOSED')
  return topic ? { message_thread_id: topic.id, is_topic_message: true } : {}
}

/** @throws ApiError 400 for what the bot may not send into a group that restricts it */
export function checkRights({ bot }: World, { group }: ChatRecord, message: Message): void {
  const member = group?.members.get(bot.id)
  if (member?.status !== 'restricted') return
  const [may, what] = message.photo
    ? [member.can_send_photos, 'photos']
    : message.document
      ? [member.can_send_documents, 'documents']
      : [member.can_send_messages, 'text messages']
  if (!may) throw badRequest(`not enough rights to send ${what} to the chat`)
}
