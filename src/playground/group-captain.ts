import type { ChatMember, Message, Update, User } from '@grammyjs/types'
import { type Actor, makes } from './actor.ts'
import { ChatRecord } from './chat.ts'
import { openTopic } from './founding.ts'
import { type Group, groupChat } from './group.ts'
import { randomId, supergroupId } from './ids.ts'
import { START_PAYLOAD } from './limits.ts'
import { ANONYMOUS, isAdmin, isAnonymous, type MemberStatus, memberAs } from './members.ts'
import { reachesBot } from './privacy-mode.ts'
import { plainUser } from './world.ts'

/**
 * What is done to a group rather than said in it. Each act leaves its service message, and resolves
 * to the updates that the bot is told of it.
 */
export class GroupCaptain {
  readonly #actor: Actor
  readonly #at: { readonly id: number }

  constructor(actor: Actor, at: { readonly id: number }) {
    this.#actor = actor
    this.#at = at
  }

  /** Adds the bot by hand, or by a link `?startgroup=payload`; any member may. */
  async addsBot(
    payload?: string,
    { as = 'member' }: { as?: 'member' | 'administrator' } = {},
  ): Promise<Update[]> {
    const { world } = this.#actor
    if (payload !== undefined && !START_PAYLOAD.test(payload))
      throw new RangeError(`Telegram would drop this start payload: ${payload}`)
    const told = [await this.setsBot(as)]
    told.push(...(await this.#notes({ new_chat_members: [plainUser(world.bot)] })))
    if (payload !== undefined) {
      const text = `/start@${world.bot.username} ${payload}`
      const length = text.indexOf(' ')
      told.push(
        ...(await this.#notes({ text, entities: [{ type: 'bot_command', offset: 0, length }] })),
      )
    }
    return told
  }

  /** Takes the bot out; what it is told when it writes differs by how. */
  async removesBot(as: 'kicked' | 'left' = 'kicked'): Promise<Update> {
    const { world } = this.#actor
    this.#mustBeAdmin()
    const told = await this.setsBot(as)
    await this.#notes({ left_chat_member: plainUser(world.bot) })
    return told
  }

  /** Makes the bot an admin, mutes it, or makes it a plain member again. */
  setsBot(status: MemberStatus): Promise<Update> {
    const { world } = this.#actor
    const bot = plainUser(world.bot)
    const former = this.#group.member(bot)
    const next = memberAs(bot, status)
    if (status === 'restricted' && this.#record.chat.type === 'group')
      throw new Error('only a supergroup restricts its members')
    this.#group.members.set(bot.id, next)
    world.events.emit({ type: 'membership', chatId: this.#record.chat.id })
    return this.#tells(former, next)
  }

  /** Changes what a person is here; the bot is told of nobody but itself. */
  setsMember(
    { id }: { id: number },
    status: MemberStatus,
    options?: { isAnonymous?: boolean },
  ): void {
    const user = this.#actor.world.user(id)
    this.#group.members.set(id, memberAs(user, status, options))
    this.#actor.world.events.emit({ type: 'membership', chatId: this.#record.chat.id })
  }

  renames(title: string): Promise<Update[]> {
    this.#mustBeAdmin()
    const record = this.#record
    record.chat = { ...record.chat, title } as ChatRecord['chat']
    this.#actor.world.events.emit({ type: 'membership', chatId: record.chat.id })
    return this.#notes({ new_chat_title: title })
  }

  /** Makes a group a supergroup, or a supergroup's topics appear. @returns the id from now on */
  async upgrades(type: 'supergroup' | 'forum' = 'supergroup'): Promise<{ readonly id: number }> {
    this.#mustBeAdmin()
    const { world } = this.#actor
    const { chat, group: old } = this.#record
    if (chat.type !== 'group' || !old) throw new Error('this group is a supergroup already')
    const next = new ChatRecord(groupChat(supergroupId(), chat.title, type), 'member', randomId())
    const group = next.becomeGroup()
    for (const [id, member] of old.members) group.members.set(id, member)
    group.ephemeral = old.ephemeral
    world.chats.set(next.chat.id, next)
    await this.#notes({ migrate_to_chat_id: next.chat.id })
    old.migratedTo = next.chat.id
    const moved = new GroupCaptain(this.#actor, next.chat)
    await moved.#notes({ migrate_from_chat_id: chat.id })
    world.events.emit({ type: 'membership', chatId: chat.id })
    return { id: next.chat.id }
  }

  opensTopic(name: string): { readonly id: number } {
    this.#mustBeAdmin()
    const { world } = this.#actor
    const message = openTopic(this.#record, name, this.#self, world.unixTime())
    world.add(message)
    return { id: message.message_id }
  }

  /** General, where no topic is named. */
  closesTopic(name?: string): Promise<Update[]> {
    return this.#sets(name, true)
  }

  reopensTopic(name?: string): Promise<Update[]> {
    return this.#sets(name, false)
  }

  /** Takes a topic away with all that was said in it; the bot is not told. */
  deletesTopic(name: string): void {
    this.#mustBeAdmin()
    const { world } = this.#actor
    const { chat, messages } = this.#record
    const { id } = this.#topic(name)
    this.#group.topics.delete(id)
    const gone = [...messages.values()].filter(({ message }) => message.message_thread_id === id)
    world.remove(
      chat.id,
      gone.map(({ message }) => message.message_id),
    )
    world.events.emit({ type: 'membership', chatId: chat.id })
  }

  get #record(): ChatRecord {
    return this.#actor.world.chat(this.#at.id)
  }

  get #group(): Group {
    return this.#actor.world.group(this.#at.id)
  }

  get #member(): ChatMember | undefined {
    return this.#group.members.get(this.#actor.user.id)
  }

  /** As whom this person is seen here. */
  get #self(): User {
    return isAnonymous(this.#member) ? ANONYMOUS : this.#actor.user
  }

  #mustBeAdmin(): void {
    if (!isAdmin(this.#member))
      throw new Error(`${this.#actor.user.first_name} is no admin of this group`)
  }

  #topic(name: string) {
    const topic = [...this.#group.topics.values()].find((each) => each.name === name)
    if (!topic) throw new Error(`no topic "${name}" in this group`)
    return topic
  }

  async #sets(name: string | undefined, isClosed: boolean): Promise<Update[]> {
    this.#mustBeAdmin()
    const topic = name === undefined ? undefined : this.#topic(name)
    if (topic) topic.isClosed = isClosed
    else this.#group.isGeneralClosed = isClosed
    const note = isClosed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} }
    const place = topic && { message_thread_id: topic.id, is_topic_message: true }
    const told = await this.#notes({ ...note, ...place } as Partial<Message>)
    this.#actor.world.events.emit({ type: 'membership', chatId: this.#record.chat.id })
    return told
  }

  #tells(old_chat_member: ChatMember, new_chat_member: ChatMember): Promise<Update> {
    const { world } = this.#actor
    const { chat } = this.#record
    return makes(this.#actor, {
      my_chat_member: {
        chat,
        from: this.#self,
        date: world.unixTime(),
        old_chat_member,
        new_chat_member,
      },
    })
  }

  /** Puts down a service message, of which the bot is told while it is in the group. */
  async #notes(note: Partial<Message>): Promise<Update[]> {
    const { world } = this.#actor
    const record = this.#record
    const { chat } = record
    const message: Message = {
      message_id: record.nextMessageId(),
      from: this.#self,
      ...(isAnonymous(this.#member) ? { sender_chat: chat } : {}),
      chat,
      date: world.unixTime(),
      ...note,
    }
    world.add(message)
    if (!reachesBot(message, this.#group, world.bot)) return []
    const told = structuredClone(message) as NonNullable<Update['message']>
    return [await makes(this.#actor, { message: told })]
  }
}
