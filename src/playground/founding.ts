import type { Message, User } from '@grammyjs/types'
import { ChatRecord } from './chat.ts'
import { groupChat } from './group.ts'
import { groupId, randomId, supergroupId } from './ids.ts'
import { type MemberStatus, memberAs } from './members.ts'

/** How a group begins; the bot is not in it unless it is told. */
export interface GroupOptions {
  readonly id?: number
  readonly title: string
  /** A forum is a supergroup with topics. */
  readonly type?: 'group' | 'supergroup' | 'forum'
  /** The captain. */
  readonly creator: { readonly id: number }
  readonly members?: readonly { readonly id: number }[]
  /** Besides General. */
  readonly topics?: readonly string[]
  readonly bot?: MemberStatus
}

interface Founding {
  readonly user: (id: number) => User
  readonly botId: number
  readonly unixTime: number
}

/** A group in which nothing was said yet. Its topics are opened by the creator. */
export function foundGroup(options: GroupOptions, { user, botId, unixTime }: Founding): ChatRecord {
  const { title, type = 'supergroup', creator, members = [], topics = [], bot } = options
  const id = options.id ?? (type === 'group' ? groupId() : supergroupId())
  const record = new ChatRecord(groupChat(id, title, type), 'member', randomId())
  const group = record.becomeGroup()
  const join = (who: number, status: MemberStatus) =>
    group.members.set(who, memberAs(user(who), status))
  for (const member of members) join(member.id, 'member')
  join(creator.id, 'creator')
  if (bot) join(botId, bot)
  // The first id is that of the chat's own beginning, which in a forum stands for General.
  record.nextMessageId()
  for (const name of topics) {
    const message = openTopic(record, name, user(creator.id), unixTime)
    record.messages.set(message.message_id, { message, touched: 0 })
  }
  return record
}

/** Opens a topic. @returns the message that it begins with, and whose id it bears */
export function openTopic(record: ChatRecord, name: string, from: User, unixTime: number): Message {
  const id = record.nextMessageId()
  record.group?.topics.set(id, { id, name, isClosed: false })
  return {
    message_id: id,
    message_thread_id: id,
    is_topic_message: true,
    from,
    chat: record.chat,
    date: unixTime,
    forum_topic_created: { name, icon_color: 0x6fb9f0 },
  }
}
