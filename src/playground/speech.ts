import type { Message } from '@grammyjs/types'
import type { Actor } from './actor.ts'
import type { ChatRecord } from './chat.ts'
import type { Group } from './group.ts'
import { ANONYMOUS, isAdmin, isAnonymous } from './members.ts'
import { commandOf, isCommandFor } from './privacy-mode.ts'

/**
 * A message of a person in a group, without an id yet.
 * @throws Error where Telegram would not let them write
 */
export function spoken(
  { world, user }: Actor,
  { chat, messages, group }: ChatRecord,
  threadId: number | undefined,
  content: Partial<Message>,
): Message {
  const member = group?.members.get(user.id)
  if (group?.migratedTo !== undefined) throw new Error('this group is a supergroup by now')
  if (!group?.has(user.id)) throw new Error(`${user.first_name} is not in this group`)
  const topic = threadId === undefined ? undefined : group.topics.get(threadId)
  const isClosed = topic ? topic.isClosed : group.isGeneralClosed
  if (isClosed && !isAdmin(member)) throw new Error('this topic is closed')
  // Telegram has whatever stands in a topic answer the message that opened it.
  const opening = topic && messages.get(topic.id)?.message
  return {
    message_id: 0,
    ...(isAnonymous(member) ? { from: ANONYMOUS, sender_chat: chat } : { from: user }),
    chat,
    date: world.unixTime(),
    ...(topic && { message_thread_id: topic.id, is_topic_message: true }),
    ...(opening && { reply_to_message: opening as NonNullable<Message['reply_to_message']> }),
    ...content,
  }
}

/** Whether this is a command that only its sender and the bot see, as the bot's menu has it. */
export function isQuietCommand({ world, user }: Actor, group: Group, message: Message): boolean {
  const name = commandOf(message)?.name
  const isTheirs = group.has(world.bot.id) && isCommandFor(message, world.bot.username)
  if (!isTheirs || message.sender_chat || group.ephemeral !== 'taken') return false
  const role = { userId: user.id, isAdmin: isAdmin(group.members.get(user.id)) }
  const menu = world.profile.groupMenu(message.chat.id, role, user.language_code)
  return menu.some(({ command, is_ephemeral }) => command === name && is_ephemeral === true)
}
