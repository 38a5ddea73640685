import type { Chat, Message, User } from '@grammyjs/types'
import { Group } from './group.ts'

/** Who the bot may write to: nobody before they come, nobody who has blocked it. */
export type Membership = 'stranger' | 'member' | 'kicked'

/** A message, and when it was last sent or edited as a number that grows through the world. */
export interface Kept {
  message: Message
  touched: number
}

interface ChatJson {
  readonly chat: Chat
  readonly membership: Membership
  readonly instance: string
  readonly lastMessageId: number
  readonly messages: readonly Kept[]
  readonly group?: ReturnType<Group['toJSON']> | undefined
}

/** One chat with its messages. */
export class ChatRecord {
  /** Another object once a group is renamed: messages keep the title that they were sent under. */
  chat: Chat
  /** In a private chat; in a group it stands with the members. */
  membership: Membership
  /** Where the chat is one of several people. */
  group: Group | undefined
  /** Names the chat in callback queries. */
  readonly instance: string
  readonly messages = new Map<number, Kept>()
  #lastMessageId = 0

  constructor(chat: Chat, membership: Membership, instance: string) {
    this.chat = chat
    this.membership = membership
    this.instance = instance
  }

  becomeGroup(): Group {
    this.group = new Group()
    return this.group
  }

  get lastMessageId(): number {
    return this.#lastMessageId
  }

  nextMessageId(): number {
    this.#lastMessageId += 1
    return this.#lastMessageId
  }

  toJSON(): ChatJson {
    const { chat, membership, instance } = this
    return {
      chat,
      membership,
      instance,
      lastMessageId: this.#lastMessageId,
      messages: [...this.messages.values()],
      group: this.group?.toJSON(),
    }
  }

  static from(json: ChatJson): ChatRecord {
    const record = new ChatRecord(json.chat, json.membership, json.instance)
    record.#lastMessageId = json.lastMessageId
    if (json.group) record.group = Group.from(json.group)
    for (const kept of json.messages) record.messages.set(kept.message.message_id, kept)
    return record
  }
}

/** The private chat of a person, which bears the person's own id. */
export function privateChat({ id, first_name, last_name, username }: User): Chat.PrivateChat {
  return {
    id,
    type: 'private',
    first_name,
    ...(last_name === undefined ? {} : { last_name }),
    ...(username === undefined ? {} : { username }),
  }
}
