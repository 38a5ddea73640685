import { button, element } from './dom.js'

/** The list of chats: the one with the bot, and the groups with their topics. */
export class Chats {
  #list = document.querySelector('.chats')
  #onChoice
  #place
  #chats = []
  /** Places where something was said since the person was there. */
  #unread = new Set()

  constructor(onChoice) {
    this.#onChoice = onChoice
  }

  show(chats, place) {
    this.#chats = chats
    this.#place = place
    this.#unread.delete(keyOf(place.chatId, place.topic))
    this.#draw()
  }

  /** Marks a chat in which something was said that is not shown. */
  mark(chatId, topic) {
    this.#unread.add(keyOf(chatId, topic))
    this.#draw()
  }

  /** Nothing is unread for whoever comes anew. */
  forget() {
    this.#unread.clear()
  }

  /** The chat that is shown. */
  get current() {
    return this.#chats.find(({ id }) => id === this.#place?.chatId)
  }

  get all() {
    return this.#chats
  }

  #draw() {
    const hadFocus = this.#list.contains(document.activeElement)
    this.#list.hidden = this.#chats.length < 2
    this.#list.replaceChildren(...this.#chats.flatMap((chat) => this.#lines(chat)))
    const current = this.#list.querySelector('[aria-current]')
    if (hadFocus) current?.focus()
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  #lines({ id, title, kind, topics }) {
    if (topics.length === 0)
      return [this.#line(id, undefined, title, kind === 'group' ? 'group' : 'bot')]
    const head = element('span', { className: 'forum' }, title)
    const lines = topics.map(({ name, isClosed }) =>
      this.#line(id, name, `# ${name ?? 'General'}`, isClosed ? 'topic shut' : 'topic'),
    )
    return [head, ...lines]
  }

  #line(chatId, topic, label, className) {
    const isCurrent = chatId === this.#place.chatId && topic === this.#place.topic
    const isUnread = this.#unread.has(keyOf(chatId, topic))
    const line = button(label, () => this.#onChoice({ chatId, topic }), {
      className: `chat-line ${className}`,
      'aria-current': isCurrent ? 'true' : undefined,
    })
    if (isUnread)
      line.append(
        element('span', { className: 'new' }, element('span', { className: 'hidden' }, ' new')),
      )
    return line
  }
}

function keyOf(chatId, topic) {
  return `${chatId}#${topic ?? ''}`
}
