import type { BotCommand, Message } from '@grammyjs/types'
import type { ChatRecord } from './chat.ts'
import { threadOf } from './group-member.ts'
import { isAdmin, isIn, type MemberStatus } from './members.ts'
import { seenBy } from './sight.ts'
import type { World } from './world.ts'

/** What a page shows: whose, which chat, which topic of it; General where none is named. */
export interface PagePlace {
  readonly personId: number
  readonly chatId: number
  readonly topic: string | undefined
}

/** One line of the list of chats. */
export interface PageChat {
  readonly id: number
  readonly kind: 'private' | 'group'
  readonly title: string
  /** Of a forum: General, then the others. */
  readonly topics: readonly { name: string | undefined; isClosed: boolean }[]
  readonly bot: MemberStatus
  readonly isAdmin: boolean
  readonly memberCount: number
  /** The captain's name. */
  readonly captain: string
  readonly canUpgrade: boolean
}

/** The chats of a person: the one with the bot, then the groups that they are in. */
export function chatsOf(world: World, personId: number): PageChat[] {
  const chats: PageChat[] = []
  for (const record of world.chats.values())
    if (record.chat.id === personId || isOpenTo(record, personId))
      chats.push(pageChat(world, record, personId))
  return chats.sort((a, b) => Number(a.kind === 'group') - Number(b.kind === 'group'))
}

/** Where a page may be: at what was asked for, else at the person's own chat with the bot. */
export function placeOf(
  world: World,
  personId: number,
  { chatId, topic }: { chatId?: number | undefined; topic?: string | undefined },
): PagePlace {
  const own = { personId, chatId: personId, topic: undefined }
  const asked = chatId === undefined ? undefined : world.chats.get(chatId)
  const moved = asked?.group?.migratedTo
  if (moved !== undefined) return placeOf(world, personId, { chatId: moved })
  if (!asked || !isOpenTo(asked, personId)) return own
  const isKnown = [...(asked.group?.topics.values() ?? [])].some(({ name }) => name === topic)
  return { personId, chatId: asked.chat.id, topic: isKnown ? topic : undefined }
}

/** The messages that are seen at a place. */
export function messagesAt(world: World, { personId, chatId, topic }: PagePlace): Message[] {
  const record = world.chat(chatId)
  if (!record.group) return [...record.messages.values()].map(({ message }) => message)
  const thread = threadNamed(record, topic)
  return seenBy(record, personId)
    .map(({ message }) => message)
    .filter((message) => threadOf(message) === thread)
}

/** Whether a message stands at a place, and is for this person's eyes. */
export function isAt(world: World, place: PagePlace, message: Message): boolean {
  if (message.chat.id !== place.chatId) return false
  const record = world.chat(place.chatId)
  if (record.group && threadOf(message) !== threadNamed(record, place.topic)) return false
  return isSeenBy(message, place.personId)
}

/** Whether a message stands in any chat of this person, and is for their eyes. */
export function concerns(world: World, personId: number, message: Message): boolean {
  const record = world.chats.get(message.chat.id)
  if (!record || !isSeenBy(message, personId)) return false
  return record.chat.id === personId || isOpenTo(record, personId)
}

/** The menu of commands at a place. */
export function commandsAt(world: World, { personId, chatId }: PagePlace): readonly BotCommand[] {
  const { profile, persons } = world
  const { group } = world.chat(chatId)
  const language = persons.get(personId)?.language_code
  if (!group) return profile.menu(personId, language)
  if (!group.has(world.bot.id)) return []
  const role = { userId: personId, isAdmin: isAdmin(group.members.get(personId)) }
  return profile.groupMenu(chatId, role, language)
}

function isOpenTo({ group }: ChatRecord, personId: number): boolean {
  return group?.migratedTo === undefined && group?.has(personId) === true
}

function isSeenBy(message: Message, personId: number): boolean {
  if (message.ephemeral_message_id === undefined) return true
  return message.receiver_user?.id === personId || message.from?.id === personId
}

function threadNamed({ group }: ChatRecord, topic: string | undefined): number | undefined {
  for (const { id, name } of group?.topics.values() ?? []) if (name === topic) return id
  return undefined
}

function pageChat(world: World, { chat, group }: ChatRecord, personId: number): PageChat {
  const members = [...(group?.members.values() ?? [])]
  const general = { name: undefined, isClosed: group?.isGeneralClosed ?? false }
  return {
    id: chat.id,
    kind: group ? 'group' : 'private',
    title: chat.title ?? (world.profile.text('name') || world.bot.first_name),
    topics: chat.is_forum ? [general, ...(group?.topics.values() ?? [])] : [],
    bot: group ? (group.members.get(world.bot.id)?.status ?? 'left') : 'member',
    isAdmin: isAdmin(group?.members.get(personId)),
    memberCount: members.filter(isIn).length,
    captain: members.find(({ status }) => status === 'creator')?.user.first_name ?? '',
    canUpgrade: chat.type === 'group',
  }
}
