import type { Chat, Message, User } from '@grammyjs/types'

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
}

/** One chat with its messages. Groups and forums differ in `chat` alone. */
export class ChatRecord {
  readonly chat: Chat
  membership: Membership
  /** Names the chat in callback queries. */
  readonly instance: string
  readonly messages = new Map<number, Kept>()
  #lastMessageId = 0

  constructor(chat: Chat, membership: Membership, instance: string) {
    this.chat = chat
    this.membership = membership
    this.instance = instance
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
    }
  }

  static from(json: ChatJson): ChatRecord {
    const record = new ChatRecord(json.chat, json.membership, json.instance)
    record.#lastMessageId = json.lastMessageId
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
