import type { Message, UserFromGetMe } from '@grammyjs/types'
import type { Group } from './group.ts'
import { isAdmin } from './members.ts'

/** What a message is that nobody wrote. */
const SERVICE = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'forum_topic_created',
  'forum_topic_closed',
  'forum_topic_reopened',
  'general_forum_topic_hidden',
  'general_forum_topic_unhidden',
] as const satisfies readonly (keyof Message)[]

/**
 * Whether a message of a group reaches the bot. In privacy mode, which is what bots have unless
 * their owner turned it off, these do: commands, replies to the bot, what was sent by its inline
 * mode, and service messages. An admin reads all.
 */
export function reachesBot(message: Message, group: Group, bot: UserFromGetMe): boolean {
  if (!group.has(bot.id)) return false
  if (isAdmin(group.members.get(bot.id))) return true
  return (
    SERVICE.some((kind) => message[kind] !== undefined) ||
    message.via_bot?.id === bot.id ||
    message.reply_to_message?.from?.id === bot.id ||
    isCommandFor(message, bot.username)
  )
}

/** A command at the beginning, to this bot or to none by name. */
export function commandOf({
  text = '',
}: Message): { name: string; to: string | undefined } | undefined {
  const [, name, to] = /^\/(\w{1,64})(?:@(\w{4,32}))?(?![\w/])/.exec(text) ?? []
  return name === undefined ? undefined : { name, to }
}

export function isCommandFor(message: Message, username: string): boolean {
  const command = commandOf(message)
  return command !== undefined && (command.to ?? username).toLowerCase() === username.toLowerCase()
}
