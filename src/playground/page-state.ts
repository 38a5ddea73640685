import type { BotCommand, Message } from '@grammyjs/types'
import type { Membership } from './chat.ts'
import type { WorldEvent } from './events.ts'
import {
  chatsOf,
  commandsAt,
  concerns,
  isAt,
  messagesAt,
  type PageChat,
  type PagePlace,
  placeOf,
} from './page-chats.ts'
import type { World } from './world.ts'

/** The time that the playground's bot lives in, where a person may move it. */
export interface PlaygroundClock {
  now(): Date
  /** Moves the time on by an ISO 8601 duration such as P1D; done once all that was due is sent. */
  advance(duration: string): Promise<unknown>
}

interface PageProfile {
  readonly name: string
  readonly username: string
  readonly description: string
  readonly commands: readonly BotCommand[]
}

/** Everything that the page shows of one person's chat. */
export interface PageState {
  readonly type: 'state'
  readonly place: PagePlace
  readonly profile: PageProfile
  readonly persons: readonly { id: number; name: string; language: string }[]
  readonly chats: readonly PageChat[]
  readonly membership: Membership
  readonly messages: readonly Message[]
  readonly now: string | undefined
}

type Passed = Exclude<WorldEvent, { type: 'profile' | 'membership' | 'updates' | 'inline' }>

export type PageEvent =
  | PageState
  | { readonly type: 'profile'; readonly profile: PageProfile }
  | {
      readonly type: 'membership'
      readonly membership: Membership
      readonly chats: readonly PageChat[]
      readonly profile: PageProfile
    }
  | { readonly type: 'moved'; readonly place: PagePlace }
  | { readonly type: 'elsewhere'; readonly chatId: number; readonly topic: string | undefined }
  | { readonly type: 'clock'; readonly now: string }
  | Extract<WorldEvent, { type: 'inline' }>
  | Passed

/** A person's chat as it stands. */
export function pageState(world: World, place: PagePlace, now: Date | undefined): PageState {
  return {
    type: 'state',
    place,
    profile: profileFor(world, place),
    persons: [...world.persons.values()].map(({ id, first_name, language_code = '' }) => ({
      id,
      name: first_name,
      language: language_code,
    })),
    chats: chatsOf(world, place.personId),
    membership: world.chat(place.chatId).membership,
    messages: messagesAt(world, place),
    now: now?.toISOString(),
  }
}

/** What a change of the world means to one person's page; undefined where nothing. */
export function pageEvent(
  world: World,
  place: PagePlace,
  event: WorldEvent,
): PageEvent | undefined {
  const { personId, chatId } = place
  switch (event.type) {
    case 'updates':
      return undefined
    case 'profile':
      return { type: 'profile', profile: profileFor(world, place) }
    case 'inline':
      return event.personId === personId ? event : undefined
    case 'membership':
      return membershipEvent(world, place, event.chatId)
    case 'answer':
      return event.answer.personId === personId ? event : undefined
    case 'message':
    case 'whisper':
      if (isAt(world, place, event.message)) return event
      return concerns(world, personId, event.message) ? elsewhere(world, event.message) : undefined
    case 'edit':
    case 'unwhisper':
      return isAt(world, place, event.message) ? event : undefined
    default:
      return event.chatId === chatId ? event : undefined
  }
}

function membershipEvent(world: World, place: PagePlace, changedId: number): PageEvent | undefined {
  const { personId, chatId } = place
  if (changedId !== personId && !world.chat(changedId).group) return undefined
  const next = placeOf(world, personId, place)
  if (next.chatId !== chatId || next.topic !== place.topic) return { type: 'moved', place: next }
  return {
    type: 'membership',
    membership: world.chat(chatId).membership,
    chats: chatsOf(world, personId),
    profile: profileFor(world, place),
  }
}

function elsewhere(world: World, { chat, message_thread_id }: Message): PageEvent {
  const topics = world.chat(chat.id).group?.topics
  const topic = message_thread_id === undefined ? undefined : topics?.get(message_thread_id)?.name
  return { type: 'elsewhere', chatId: chat.id, topic }
}

function profileFor(world: World, place: PagePlace): PageProfile {
  const { bot, persons, profile } = world
  const language = persons.get(place.personId)?.language_code
  return {
    name: profile.text('name', language) || bot.first_name,
    username: bot.username,
    description: profile.text('description', language),
    commands: commandsAt(world, place),
  }
}
