import type { CallbackQuery, InaccessibleMessage, Message, Update } from '@grammyjs/types'
import { type Actor, makes } from './actor.ts'
import { type ButtonChoice, findButton } from './buttons.ts'
import type { ChatRecord } from './chat.ts'
import { detect } from './detect.ts'
import type { Group } from './group.ts'
import { randomId } from './ids.ts'
import { startPayload } from './limits.ts'
import { reachesBot } from './privacy-mode.ts'
import { seenBy } from './sight.ts'
import { isQuietCommand, spoken } from './speech.ts'
import type { ChatMessage } from './view.ts'
import { viewOf } from './view.ts'
import { plainUser } from './world.ts'

interface Place {
  /** By its name; General, or a group without topics, where left out. */
  readonly topic: string | undefined
  /** Opens the person's own chat with the bot. */
  readonly opens: (payload?: string) => Promise<Update>
}

/** Names a message: by its id, or that of an ephemeral one. */
export type MessageRef = number | { readonly ephemeral: number }

/**
 * What a person does in a group, in one topic of it. Acts of which the bot is told resolve to the
 * update; those that privacy mode keeps from it, or that happen where it is not, to undefined.
 */
export class GroupMember {
  readonly #actor: Actor
  readonly #at: { readonly id: number }
  readonly #place: Place

  constructor(actor: Actor, at: { readonly id: number }, place: Place) {
    this.#actor = actor
    this.#at = at
    this.#place = place
  }

  /** Writes. A command that the bot's menu calls ephemeral is seen by nobody else. */
  sends(text: string, { replyTo }: { replyTo?: number } = {}): Promise<Update | undefined> {
    const entities = detect(text)
    return this.#speaks({
      text,
      ...(entities.length > 0 ? { entities } : {}),
      ...this.#reply(replyTo),
    })
  }

  /** All that this person sees here, the oldest first: ephemeral messages only their own. */
  sees(): ChatMessage[] {
    return this.#seen().map(({ message }) => viewOf(message))
  }

  /** The bot's message last sent or edited among those that this person sees here. */
  last(): ChatMessage | undefined {
    return this.#recent()[0]
  }

  /**
   * Presses a button: of the message last sent or edited that has it, or of the one named.
   * @throws Error that lists the buttons in sight
   */
  taps(choice: ButtonChoice, ref?: MessageRef): Promise<Update> {
    const messages = this.#recent().filter(
      ({ message }) => ref === undefined || isSame(message, ref),
    )
    const { message, data } = findButton(messages, choice)
    return this.tapsData(refOf(message.message), data)
  }

  /** Sends a tap whatever the chat shows: data that was forged, or a button since gone. */
  tapsData(ref: MessageRef, data: string): Promise<Update> {
    const { world, user } = this.#actor
    const { chat, instance, messages } = this.#record
    const kept =
      typeof ref === 'number'
        ? messages.get(ref)?.message
        : this.#group.whispers.get(ref.ephemeral)?.message
    const gone: InaccessibleMessage = {
      chat,
      message_id: typeof ref === 'number' ? ref : 0,
      date: 0,
    }
    const isInline = kept?.via_bot?.id === world.bot.id
    const callback_query: CallbackQuery = {
      id: world.tap(chat.id, user.id, typeof ref === 'number' ? ref : undefined),
      from: user,
      ...(isInline
        ? { inline_message_id: `${chat.id}.${kept.message_id}` }
        : { message: kept ? structuredClone(kept) : gone }),
      chat_instance: instance,
      data,
    }
    return makes(this.#actor, { callback_query })
  }

  /** Presses a button that leads into the private chat, and START there. */
  follows(label?: string): Promise<Update> {
    const { username } = this.#actor.world.bot
    const links = this.#recent().flatMap(({ keyboard }) => keyboard.flat())
    for (const button of links) {
      if (!('url' in button) || (label !== undefined && button.text !== label)) continue
      const payload = startPayload(button.url, username)
      if (payload !== undefined) return this.#place.opens(payload)
    }
    throw new Error(`no button into the private chat${label ? ` called "${label}"` : ''}`)
  }

  /** Types the bot's name and a question; the bot need not be in the group. */
  asks(query: string): Promise<Update> {
    const { world, user } = this.#actor
    const id = randomId()
    const { chat } = this.#record
    world.inline.ask({ id, personId: user.id, chatId: chat.id, at: world.now().getTime() })
    return makes(this.#actor, {
      inline_query: { id, from: user, query, offset: '', chat_type: chat.type },
    })
  }

  /** Chooses one of the results that were offered; it is posted as this person's message. */
  chooses(resultId: string): Promise<Update | undefined> {
    const { world, user } = this.#actor
    const content = world.inline.content(user.id, resultId)
    if (!content) throw new Error(`no result "${resultId}" was offered`)
    return this.#speaks({ ...content, via_bot: plainUser(world.bot) })
  }

  get #record(): ChatRecord {
    return this.#actor.world.chat(this.#at.id)
  }

  get #group(): Group {
    return this.#actor.world.group(this.#at.id)
  }

  /** The topic's id; undefined for General. */
  get #thread(): number | undefined {
    const { topic: name } = this.#place
    if (name === undefined) return undefined
    const topic = [...this.#group.topics.values()].find((each) => each.name === name)
    if (!topic) throw new Error(`no topic "${name}" in this group`)
    return topic.id
  }

  #seen() {
    const thread = this.#thread
    return seenBy(this.#record, this.#actor.user.id).filter(
      ({ message }) => threadOf(message) === thread,
    )
  }

  #recent(): ChatMessage[] {
    const { bot } = this.#actor.world
    return this.#seen()
      .filter(({ message }) => message.from?.id === bot.id || message.via_bot?.id === bot.id)
      .sort((a, b) => b.touched - a.touched)
      .map(({ message }) => viewOf(message))
  }

  #reply(id: number | undefined): Partial<Message> {
    const message = id === undefined ? undefined : this.#record.messages.get(id)?.message
    if (id !== undefined && !message) throw new Error(`no message ${id} to reply to`)
    if (!message) return {}
    const { reply_to_message: _deeper, ...plain } = message
    return { reply_to_message: plain as NonNullable<Message['reply_to_message']> }
  }

  async #speaks(content: Partial<Message>): Promise<Update | undefined> {
    const { world } = this.#actor
    const record = this.#record
    const message = spoken(this.#actor, record, this.#thread, content)
    const isQuiet = isQuietCommand(this.#actor, this.#group, message)
    if (isQuiet) {
      message.message_id = 0
      message.ephemeral_message_id = this.#group.nextWhisperId()
      message.receiver_user = plainUser(world.bot)
      world.whisper(message)
    } else {
      message.message_id = record.nextMessageId()
      world.add(message)
    }
    if (!isQuiet && !reachesBot(message, this.#group, world.bot)) return undefined
    return makes(this.#actor, {
      message: structuredClone(message) as NonNullable<Update['message']>,
    })
  }
}

/** The topic that a message stands in. */
export function threadOf({ is_topic_message, message_thread_id }: Message): number | undefined {
  return is_topic_message ? message_thread_id : undefined
}

function refOf({ message_id, ephemeral_message_id }: Message): MessageRef {
  return ephemeral_message_id === undefined ? message_id : { ephemeral: ephemeral_message_id }
}

function isSame(message: Message, ref: MessageRef): boolean {
  const { message_id, ephemeral_message_id } = message
  return typeof ref === 'number' ? message_id === ref : ephemeral_message_id === ref.ephemeral
}
