import { randomInt } from 'node:crypto'
import type { Message, Update, User, UserFromGetMe } from '@grammyjs/types'
import { type BotIdentity, botUser } from './bot-user.ts'
import { ChatRecord, privateChat } from './chat.ts'
import { type CallbackAnswer, Emitter, type WorldEvent } from './events.ts'
import { Files } from './files.ts'
import { foundGroup, type GroupOptions } from './founding.ts'
import type { Group } from './group.ts'
import { randomId } from './ids.ts'
import { InlineQueries } from './inline-queries.ts'
import { Profile } from './profile.ts'
import { seenBy } from './sight.ts'
import { type ChatMessage, viewOf } from './view.ts'

/** A kind of update that `allowed_updates` can name. */
export type UpdateKind = Exclude<keyof Update, 'update_id'>

/** A tap that waits for its answer. */
export interface Tap {
  readonly queryId: string
  readonly chatId: number
  readonly personId: number
  readonly at: number
}

/** Where updates are sent while the bot has set a webhook. */
export interface Webhook {
  readonly url: string
  readonly secret: string | undefined
  readonly connectionsMax: number
  lastError?: { readonly at: number; readonly message: string }
}

/** How a world begins. */
export interface WorldOptions {
  readonly bot?: BotIdentity
  readonly persons?: readonly Omit<User, 'is_bot'>[]
  /** Groups of these persons, with ids, so that they are made once. */
  readonly groups?: readonly (GroupOptions & { readonly id: number })[]
  /** The time that messages bear; the bot's own clock, where that is moved by hand. */
  readonly now?: () => Date
}

/** A world as JSON; see `World.from`. */
export type WorldJson = ReturnType<World['toJSON']>

/** Enough to look back on in a test; a benchmark would otherwise fill the memory. */
const ANSWERS_KEPT = 1000
const BOT = { id: 7_000_000_001, first_name: 'Hip Helper', username: 'hip_helper_bot' }

/**
 * What Telegram would keep: the bot, the persons, their chats and files, the updates that the bot
 * has not taken yet. Only state and events; who may do what stands in the methods.
 */
export class World {
  readonly bot: UserFromGetMe
  readonly persons = new Map<number, User>()
  readonly chats = new Map<number, ChatRecord>()
  readonly taps = new Map<string, Tap>()
  readonly inline = new InlineQueries()
  /** What taps were answered with, the oldest first. */
  readonly answers: CallbackAnswer[] = []
  readonly events = new Emitter<WorldEvent>()
  files: Files
  profile = new Profile()
  /** Not confirmed by the bot yet. */
  updates: Update[] = []
  allowedUpdates: readonly UpdateKind[] = []
  webhook: Webhook | undefined
  now: () => Date
  // Telegram too begins anywhere; a fresh world must not repeat ids that a database remembers.
  #lastUpdateId = randomInt(100_000_000, 900_000_000)
  #touched = 0

  constructor({ bot = BOT, now = () => new Date(), ...people }: WorldOptions = {}) {
    this.bot = botUser(bot)
    this.files = new Files(bot.id)
    this.now = now
    this.settle(people)
  }

  /** Adds the persons and groups that are not there yet. */
  settle({ persons = [], groups = [] }: Pick<WorldOptions, 'persons' | 'groups'>): void {
    for (const person of persons) if (!this.persons.has(person.id)) this.addPerson(person)
    for (const group of groups) if (!this.chats.has(group.id)) this.addGroup(group)
  }

  /** The time in seconds, as Telegram writes it. */
  unixTime(): number {
    return Math.floor(this.now().getTime() / 1000)
  }

  /** A person with a private chat in which nothing was said yet; the bot cannot write first. */
  addPerson(person: Omit<User, 'is_bot'>): User {
    const user: User = { ...person, is_bot: false }
    this.persons.set(user.id, user)
    if (!this.chats.has(user.id))
      this.chats.set(user.id, new ChatRecord(privateChat(user), 'stranger', randomId()))
    return user
  }

  /** A group of persons of this world. */
  addGroup(options: GroupOptions): ChatRecord {
    const record = foundGroup(options, {
      user: (id) => this.user(id),
      botId: this.bot.id,
      unixTime: this.unixTime(),
    })
    this.chats.set(record.chat.id, record)
    return record
  }

  /** @throws Error for a chat that nobody added: a slip in a test */
  chat(chatId: number): ChatRecord {
    const record = this.chats.get(chatId)
    if (!record) throw new Error(`no chat ${chatId} in this world`)
    return record
  }

  /** @throws Error for what is no group of this world */
  group(chatId: number): Group {
    const { group } = this.chat(chatId)
    if (!group) throw new Error(`chat ${chatId} is no group`)
    return group
  }

  /** A person, or the bot. */
  user(id: number): User {
    const user = id === this.bot.id ? plainUser(this.bot) : this.persons.get(id)
    if (!user) throw new Error(`no person ${id} in this world`)
    return user
  }

  nextUpdateId(): number {
    this.#lastUpdateId += 1
    return this.#lastUpdateId
  }

  /** Puts a new message into its chat. */
  add(message: Message): void {
    this.#keep(message)
    this.events.emit({ type: 'message', chatId: message.chat.id, message })
  }

  /** Puts an ephemeral message into its group, in a message's place where it replaces one. */
  whisper(message: Message, replaces?: number): void {
    const { group, lastMessageId } = this.chat(message.chat.id)
    const { ephemeral_message_id: id = 0 } = message
    this.#touched += 1
    group?.whispers.set(id, { message, touched: this.#touched, after: lastMessageId, replaces })
    this.events.emit({ type: 'whisper', chatId: message.chat.id, message, replaces })
  }

  /** Changes an ephemeral message. */
  replaceWhisper(message: Message): void {
    const { ephemeral_message_id: id = 0, chat } = message
    const whisper = this.group(chat.id).whispers.get(id)
    if (!whisper) return
    this.#touched += 1
    Object.assign(whisper, { message, touched: this.#touched })
    this.events.emit({ type: 'edit', chatId: chat.id, message })
  }

  removeWhisper({ chat, ephemeral_message_id: id = 0 }: Message): void {
    const { whispers } = this.group(chat.id)
    const whisper = whispers.get(id)
    if (!whisper || !whispers.delete(id)) return
    this.events.emit({ type: 'unwhisper', chatId: chat.id, message: whisper.message })
  }

  /** Puts a message in its former one's place. */
  replace(message: Message): void {
    this.#keep(message)
    this.events.emit({ type: 'edit', chatId: message.chat.id, message })
  }

  remove(chatId: number, messageIds: readonly number[]): void {
    const { messages } = this.chat(chatId)
    const gone = messageIds.filter((id) => messages.delete(id))
    if (gone.length > 0) this.events.emit({ type: 'delete', chatId, messageIds: gone })
  }

  /** Opens a tap's question to the bot; returns the id of its callback query. */
  tap(chatId: number, personId: number, messageId?: number): string {
    const queryId = randomId()
    const at = this.now().getTime()
    this.taps.set(queryId, { queryId, chatId, personId, at })
    this.chat(chatId).group?.noteTap(queryId, { personId, messageId, at })
    return queryId
  }

  answer(answer: CallbackAnswer): void {
    this.taps.delete(answer.queryId)
    this.answers.push(answer)
    if (this.answers.length > ANSWERS_KEPT) this.answers.shift()
    this.events.emit({ type: 'answer', chatId: answer.chatId, answer })
  }

  /** All messages of a chat, persons' and bot's, in the order in which they were sent. */
  messages(chatId: number): ChatMessage[] {
    return [...this.chat(chatId).messages.values()].map(({ message }) => viewOf(message))
  }

  /** What one person sees of a chat: in a group also what is for them alone. */
  seenBy(chatId: number, personId: number): ChatMessage[] {
    return seenBy(this.chat(chatId), personId).map(({ message }) => viewOf(message))
  }

  /** The bot's message last sent or edited in the chat; persons' own are left out. */
  last(chatId: number): ChatMessage | undefined {
    return this.recent(chatId)[0]
  }

  /** The bot's messages, the one last sent or edited first. */
  recent(chatId: number): ChatMessage[] {
    return [...this.chat(chatId).messages.values()]
      .filter(({ message }) => message.from?.id === this.bot.id)
      .sort((a, b) => b.touched - a.touched)
      .map(({ message }) => viewOf(message))
  }

  /** What the persons of a chat were told after taps, the oldest first; silent answers left out. */
  toasts(chatId: number): CallbackAnswer[] {
    return this.answers.filter((answer) => answer.chatId === chatId && answer.text !== '')
  }

  /** All that a restart must not lose: a bot killed in a turn takes the same update again. */
  toJSON() {
    return {
      bot: this.bot,
      persons: [...this.persons.values()],
      chats: [...this.chats.values()].map((record) => record.toJSON()),
      files: this.files.toJSON(),
      profile: this.profile.toJSON(),
      taps: [...this.taps.values()],
      updates: this.updates,
      allowedUpdates: this.allowedUpdates,
      lastUpdateId: this.#lastUpdateId,
      touched: this.#touched,
    }
  }

  /** The world that `toJSON` wrote. A webhook is not kept: the bot sets it anew when it starts. */
  static from(json: WorldJson, options: Pick<WorldOptions, 'now'> = {}): World {
    const world = new World({ ...options, bot: json.bot })
    for (const person of json.persons) world.persons.set(person.id, person)
    for (const chat of json.chats) world.chats.set(chat.chat.id, ChatRecord.from(chat))
    world.files = Files.from(json.bot.id, json.files)
    world.profile = Profile.from(json.profile)
    for (const tap of json.taps) world.taps.set(tap.queryId, tap)
    world.updates = json.updates
    world.allowedUpdates = json.allowedUpdates
    world.#lastUpdateId = json.lastUpdateId
    world.#touched = json.touched
    return world
  }

  #keep(message: Message): void {
    this.#touched += 1
    const kept = { message, touched: this.#touched }
    this.chat(message.chat.id).messages.set(message.message_id, kept)
  }
}

/** The bot as it stands in messages, without what only getMe tells. */
export function plainUser({ id, is_bot, first_name, username }: UserFromGetMe): User {
  return { id, is_bot, first_name, username }
}
