import { closeMenus } from './composer.js'
import { button, element } from './dom.js'
import { ask } from './overlay.js'

/** What can be done to a group: its part of the menu, and what stands where one cannot write. */
export class GroupActs {
  #menu = document.querySelector('.of-group')
  #block = document.querySelector('[data-act="block"]')
  #absent = document.querySelector('.absent')
  #closed = document.querySelector('.closed')
  #perform

  /** @param perform does an act at the place that is shown */
  constructor(perform) {
    this.#perform = perform
    this.#absent.querySelector('.add').addEventListener('click', () => perform({ type: 'add-bot' }))
  }

  /** @returns whether a message can be written here */
  show(chat, topic, botName) {
    const isGroup = chat?.kind === 'group'
    this.#menu.hidden = !isGroup
    this.#block.hidden = isGroup
    const isAbsent = isGroup && isOut(chat)
    this.#absent.hidden = !isAbsent
    this.#absent.querySelector('p').textContent = `${botName} is not in this group.`
    const isClosed = isGroup && chat.topics.find(({ name }) => name === topic)?.isClosed === true
    const canWrite = !isClosed || chat.isAdmin
    this.#closed.hidden = canWrite
    if (isGroup) this.#menu.replaceChildren(...this.#items(chat, isClosed))
    return canWrite
  }

  #items(chat, isClosed) {
    const note = chat.isAdmin
      ? []
      : [element('p', { className: 'note' }, `Only ${chat.captain}, the captain, can do this:`)]
    return [
      ...note,
      ...this.#wanted(chat, isClosed).map(([label, act]) => this.#item(chat, label, act)),
    ]
  }

  #wanted(chat, isClosed) {
    const isBotAdmin = chat.bot === 'administrator'
    const wanted = isOut(chat)
      ? [['Add the bot to the group', { type: 'add-bot' }]]
      : [
          ['Remove the bot', { type: 'remove-bot' }],
          isBotAdmin
            ? ['Make the bot a plain member', { type: 'free-bot' }]
            : ['Make the bot an admin', { type: 'promote-bot' }],
          ...this.#muting(chat),
        ]
    wanted.push(['Rename the group…', { type: 'rename' }])
    if (chat.topics.length > 0)
      wanted.push(
        isClosed
          ? ['Reopen this topic', { type: 'reopen-topic' }]
          : ['Close this topic', { type: 'close-topic' }],
      )
    if (chat.canUpgrade) wanted.push(['Upgrade to a supergroup', { type: 'upgrade' }])
    return wanted
  }

  #muting(chat) {
    if (chat.canUpgrade) return []
    return chat.bot === 'restricted'
      ? [['Let the bot write again', { type: 'free-bot' }]]
      : [['Mute the bot', { type: 'mute-bot' }]]
  }

  #item(chat, label, act) {
    const choose = async () => {
      closeMenus()
      if (act.type !== 'rename') return this.#perform(act)
      const text = await ask('The group’s name', chat.title)
      if (text) this.#perform({ type: 'rename', text })
    }
    const isFree = chat.isAdmin || act.type === 'add-bot'
    return button(label, choose, { className: 'item', disabled: !isFree })
  }
}

function isOut({ bot }) {
  return bot === 'left' || bot === 'kicked'
}
