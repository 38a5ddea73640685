import type { ChatMember } from '@grammyjs/types'
import type { EphemeralMode } from './group.ts'
import type { ChatMessage } from './view.ts'
import type { World } from './world.ts'

/** A group for a test: keeps to it when it becomes a supergroup and so another chat. */
export class PlayedGroup {
  readonly #world: World
  readonly #firstId: number

  constructor(world: World, firstId: number) {
    this.#world = world
    this.#firstId = firstId
  }

  /** As it is now; the former one is in `migrate_from_chat_id`. */
  get id(): number {
    return this.#world.group(this.#firstId).migratedTo ?? this.#firstId
  }

  /** What the bot is here. */
  get bot(): ChatMember {
    const { bot } = this.#world
    return this.#world.group(this.id).member(this.#world.user(bot.id))
  }

  /** The id of a topic, as the bot is told it. */
  topicId(name: string): number {
    for (const topic of this.#world.group(this.id).topics.values())
      if (topic.name === name) return topic.id
    throw new Error(`no topic "${name}" in this group`)
  }

  /** What all see: ephemeral messages are left out. */
  messages(): ChatMessage[] {
    return this.#world.messages(this.id)
  }

  /** What the bot said to all, the oldest first. */
  said(): ChatMessage[] {
    return this.messages().filter(({ message }) => message.from?.id === this.#world.bot.id)
  }

  /** What the server does with ephemeral messages from now on. */
  set ephemeral(mode: EphemeralMode) {
    this.#world.group(this.id).ephemeral = mode
  }
}
