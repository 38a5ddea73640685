import type {
  CallbackQuery,
  ChatMember,
  InaccessibleMessage,
  Message,
  Update,
  User,
} from '@grammyjs/types'
import { type Actor, makes } from './actor.ts'
import { type ButtonChoice, findButton } from './buttons.ts'
import type { ChatRecord } from './chat.ts'
import { detect } from './detect.ts'
import type { Upload } from './files.ts'
import { GroupCaptain } from './group-captain.ts'
import { GroupMember } from './group-member.ts'
import { randomId } from './ids.ts'
import { photoSize } from './image.ts'
import { START_PAYLOAD } from './limits.ts'
import { photoSizes } from './methods/media.ts'
import { ONE_PIXEL_PNG } from './one-pixel.ts'
import { plainUser, type World } from './world.ts'

/**
 * What a person does in their private chat with the bot. Each act makes the update that Telegram
 * would make, changes the world, waits until it is delivered, and returns it.
 */
export class Person {
  readonly user: User
  readonly #world: World
  readonly #deliver: (update: Update) => Promise<void>

  constructor(world: World, user: User, deliver: (update: Update) => Promise<void>) {
    this.#world = world
    this.user = user
    this.#deliver = deliver
  }

  get id(): number {
    return this.user.id
  }

  /** This person in a group: in one topic of a forum, else in General. */
  in(group: { readonly id: number }, topic?: string): GroupMember {
    return new GroupMember(this.#actor, group, {
      topic,
      opens: (payload) => this.opens(payload),
    })
  }

  /** What this person may do as an admin of a group, or to add the bot as any member. */
  runs(group: { readonly id: number }): GroupCaptain {
    return new GroupCaptain(this.#actor, group)
  }

  /** Writes a text; a command in it is marked as one. */
  sends(text: string): Promise<Update> {
    const entities = detect(text)
    return this.#speaks({ text, ...(entities.length > 0 ? { entities } : {}) })
  }

  /** Presses START, or follows a link with a payload; takes the bot up again where it was blocked. */
  async opens(payload?: string): Promise<Update> {
    if (payload !== undefined && !START_PAYLOAD.test(payload))
      throw new RangeError(`Telegram would drop this start payload: ${payload}`)
    if (this.#chat.membership === 'kicked') await this.unblocks()
    return this.sends(payload === undefined ? '/start' : `/start ${payload}`)
  }

  /**
   * Presses a button: of the message last sent or edited that has it, or of the one named.
   * @throws Error that lists the buttons in sight
   */
  async taps(choice: ButtonChoice, messageId?: number): Promise<Update> {
    const messages = this.#world
      .recent(this.id)
      .filter(({ id }) => messageId === undefined || id === messageId)
    const { message, data } = findButton(messages, choice)
    return this.tapsData(message.id, data)
  }

  /**
   * Sends a tap whatever the chat shows: data that was forged, or a button since gone. A message
   * that was deleted, or `isInaccessible`, reaches the bot as Telegram tells it: with date 0.
   */
  tapsData(
    messageId: number,
    data: string,
    { isInaccessible = false }: { isInaccessible?: boolean } = {},
  ): Promise<Update> {
    const { chat, instance, messages } = this.#chat
    const kept = isInaccessible ? undefined : messages.get(messageId)?.message
    const gone: InaccessibleMessage = { chat, message_id: messageId, date: 0 }
    const callback_query: CallbackQuery = {
      id: this.#world.tap(chat.id, this.id),
      from: this.user,
      message: kept ? structuredClone(kept) : gone,
      chat_instance: instance,
      data,
    }
    return this.#makes({ callback_query })
  }

  /** Sends a picture; one pixel, where none is given. */
  sendsPhoto(upload: Upload = { name: 'photo.png', bytes: ONE_PIXEL_PNG }): Promise<Update> {
    const file = this.#world.files.add({ type: 'image/png', ...upload })
    return this.#speaks({ photo: photoSizes(file, photoSize(upload.bytes)) })
  }

  sendsVoice(): Promise<Update> {
    const type = 'audio/ogg'
    const file = this.#world.files.add({ name: 'voice.ogg', type, bytes: Buffer.from('OggS') })
    const { id, uniqueId } = file
    return this.#speaks({
      voice: { file_id: id, file_unique_id: uniqueId, duration: 3, mime_type: type },
    })
  }

  sendsSticker(): Promise<Update> {
    const bytes = Buffer.from('RIFF')
    const file = this.#world.files.add({ name: 'sticker.webp', type: 'image/webp', bytes })
    return this.#speaks({
      sticker: {
        file_id: file.id,
        file_unique_id: file.uniqueId,
        type: 'regular',
        width: 512,
        height: 512,
        is_animated: false,
        is_video: false,
        emoji: '🏃',
      },
    })
  }

  /** Passes on what somebody else wrote, somebody who hides their account. */
  forwards(text = 'Hills on Sunday, 8 km?'): Promise<Update> {
    const date = this.#world.unixTime()
    return this.#speaks({
      text,
      forward_origin: { type: 'hidden_user', sender_user_name: 'A friend', date },
    })
  }

  /** Types the bot's name and a question in the chat with the bot itself. */
  asks(query: string): Promise<Update> {
    const id = randomId()
    const at = this.#world.now().getTime()
    this.#world.inline.ask({ id, personId: this.id, chatId: this.id, at })
    return this.#makes({
      inline_query: { id, from: this.user, query, offset: '', chat_type: 'sender' },
    })
  }

  /** Chooses one of the results that were offered. */
  chooses(resultId: string): Promise<Update> {
    const content = this.#world.inline.content(this.id, resultId)
    if (!content) throw new Error(`no result "${resultId}" was offered`)
    return this.#speaks({ ...content, via_bot: plainUser(this.#world.bot) })
  }

  blocks(): Promise<Update> {
    return this.#changes('kicked')
  }

  unblocks(): Promise<Update> {
    return this.#changes('member')
  }

  get #chat(): ChatRecord {
    return this.#world.chat(this.id)
  }

  async #speaks(content: Partial<Message>): Promise<Update> {
    const record = this.#chat
    if (record.membership === 'kicked')
      throw new Error(
        `${this.user.first_name} has blocked the bot and cannot write before unblocking`,
      )
    record.membership = 'member'
    const message: Message = {
      message_id: record.nextMessageId(),
      from: this.user,
      chat: record.chat,
      date: this.#world.unixTime(),
      ...content,
    }
    this.#world.add(message)
    return this.#makes({ message: structuredClone(message) as NonNullable<Update['message']> })
  }

  #changes(membership: 'member' | 'kicked'): Promise<Update> {
    const record = this.#chat
    const former = record.membership
    record.membership = membership
    this.#world.events.emit({ type: 'membership', chatId: record.chat.id })
    return this.#makes({
      my_chat_member: {
        chat: record.chat,
        from: this.user,
        date: this.#world.unixTime(),
        old_chat_member: this.#botAs(former === 'kicked' ? 'kicked' : 'member'),
        new_chat_member: this.#botAs(membership),
      },
    })
  }

  #botAs(status: 'member' | 'kicked'): ChatMember {
    const user = plainUser(this.#world.bot)
    return status === 'kicked' ? { status, user, until_date: 0 } : { status, user }
  }

  #makes(what: Omit<Update, 'update_id'>): Promise<Update> {
    return makes(this.#actor, what)
  }

  get #actor(): Actor {
    return { world: this.#world, user: this.user, deliver: this.#deliver }
  }
}
