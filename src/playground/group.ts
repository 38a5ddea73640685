import type { Chat, ChatMember, Message, User } from '@grammyjs/types'
import { isIn, memberAs } from './members.ts'

/** A topic of a forum; General is none of these, it has no id. */
export interface Topic {
  /** The id of the message that opened it, as in Telegram. */
  readonly id: number
  readonly name: string
  isClosed: boolean
}

/** An ephemeral message: seen by one person and the bot. */
export interface Whisper {
  message: Message
  touched: number
  /** The last message of all before it, which is its place in the chat. */
  readonly after: number
  /** The message that its reader does not see any more. */
  readonly replaces?: number | undefined
}

/** What the server does with ephemeral messages: one that does not know them shows them to all. */
export type EphemeralMode = 'taken' | 'refused' | 'unknown'

interface GroupJson {
  readonly members: readonly ChatMember[]
  readonly topics: readonly Topic[]
  readonly whispers: readonly Whisper[]
  readonly lastWhisperId: number
  readonly ephemeral: EphemeralMode
  readonly isGeneralClosed: boolean
  readonly migratedTo?: number | undefined
}

/** A tap in the group, for as long as it permits an ephemeral answer. */
interface RecentTap {
  readonly personId: number
  readonly messageId: number | undefined
  readonly at: number
}

/** For this long after a command or a tap a bot that is no admin may answer it alone. */
export const EPHEMERAL_MS = 15_000

/** What a group has beyond a private chat: members, topics, ephemeral messages. */
export class Group {
  readonly members = new Map<number, ChatMember>()
  readonly topics = new Map<number, Topic>()
  readonly whispers = new Map<number, Whisper>()
  /** By the id of the callback query; an answered tap still permits an ephemeral message. */
  readonly taps = new Map<string, RecentTap>()
  ephemeral: EphemeralMode = 'taken'
  isGeneralClosed = false
  /** Set once the group is a supergroup, which is another chat. */
  migratedTo: number | undefined
  #lastWhisperId = 0

  nextWhisperId(): number {
    this.#lastWhisperId += 1
    return this.#lastWhisperId
  }

  /** Of somebody who never was there: that they are not. */
  member(user: User): ChatMember {
    return this.members.get(user.id) ?? memberAs(user, 'left')
  }

  has(userId: number): boolean {
    return isIn(this.members.get(userId))
  }

  noteTap(queryId: string, tap: RecentTap): void {
    for (const [id, { at }] of this.taps) if (tap.at - at > EPHEMERAL_MS) this.taps.delete(id)
    this.taps.set(queryId, tap)
  }

  toJSON(): GroupJson {
    return {
      members: [...this.members.values()],
      topics: [...this.topics.values()],
      whispers: [...this.whispers.values()],
      lastWhisperId: this.#lastWhisperId,
      ephemeral: this.ephemeral,
      isGeneralClosed: this.isGeneralClosed,
      migratedTo: this.migratedTo,
    }
  }

  static from(json: GroupJson): Group {
    const group = new Group()
    for (const member of json.members) group.members.set(member.user.id, member)
    for (const topic of json.topics) group.topics.set(topic.id, { ...topic })
    for (const whisper of json.whispers)
      group.whispers.set(whisper.message.ephemeral_message_id ?? 0, { ...whisper })
    group.#lastWhisperId = json.lastWhisperId
    group.ephemeral = json.ephemeral
    group.isGeneralClosed = json.isGeneralClosed
    group.migratedTo = json.migratedTo
    return group
  }
}

/** The chat of a group; a forum is a supergroup with topics. */
export function groupChat(id: number, title: string, type: 'group' | 'supergroup' | 'forum'): Chat {
  if (type === 'group') return { id, type, title }
  return { id, type: 'supergroup', title, ...(type === 'forum' ? { is_forum: true } : {}) }
}

/** Whether an ephemeral message is one that this person sent or received. */
export function isFor({ message }: Whisper, personId: number): boolean {
  return message.receiver_user?.id === personId || message.from?.id === personId
}
