import type { BotCommand, Message } from '@grammyjs/types'
import type { Membership } from './chat.ts'
import type { WorldEvent } from './events.ts'
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
  readonly personId: number
  readonly profile: PageProfile
  readonly persons: readonly { id: number; name: string; language: string }[]
  readonly membership: Membership
  readonly messages: readonly Message[]
  readonly now: string | undefined
}

export type PageEvent =
  | PageState
  | { readonly type: 'profile'; readonly profile: PageProfile }
  | { readonly type: 'membership'; readonly membership: Membership }
  | { readonly type: 'clock'; readonly now: string }
  | Exclude<WorldEvent, { type: 'profile' | 'membership' | 'updates' }>

/** A person's chat as it stands. */
export function pageState(world: World, personId: number, now: Date | undefined): PageState {
  const { membership, messages } = world.chat(personId)
  return {
    type: 'state',
    personId,
    profile: profileFor(world, personId),
    persons: [...world.persons.values()].map(({ id, first_name, language_code = '' }) => ({
      id,
      name: first_name,
      language: language_code,
    })),
    membership,
    messages: [...messages.values()].map(({ message }) => message),
    now: now?.toISOString(),
  }
}

/** What a change of the world means to one person's page; undefined where nothing. */
export function pageEvent(
  world: World,
  personId: number,
  event: WorldEvent,
): PageEvent | undefined {
  if (event.type === 'profile') return { type: 'profile', profile: profileFor(world, personId) }
  if (event.type === 'updates' || event.type === 'inline' || event.chatId !== personId)
    return undefined
  if (event.type === 'membership')
    return { type: 'membership', membership: world.chat(personId).membership }
  return event
}

function profileFor({ bot, persons, profile }: World, personId: number): PageProfile {
  const language = persons.get(personId)?.language_code
  return {
    name: profile.text('name', language) || bot.first_name,
    username: bot.username,
    description: profile.text('description', language),
    commands: profile.menu(personId, language),
  }
}
