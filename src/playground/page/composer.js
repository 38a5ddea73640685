import { button, element } from './dom.js'

/** The text field with its menus, or START where the chat has not begun. */
export class Composer {
  #form = document.querySelector('.composer')
  #text = document.querySelector('#text')
  #start = document.querySelector('.start')
  #photo = document.querySelector('#photo')
  #commandsButton = document.querySelector('.commands-button')
  #commandsMenu = document.querySelector('#commands')
  #attach = document.querySelector('[data-menu="attach"]')
  #commands = []
  #acts

  constructor(acts) {
    this.#acts = acts
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#send()
    })
    this.#text.addEventListener('input', () => this.#typed())
    this.#text.addEventListener('keydown', (event) => this.#key(event))
    this.#start.addEventListener('click', () => acts.start())
    this.#photo.addEventListener('change', () => {
      const [file] = this.#photo.files
      if (file) acts.photo(file)
      this.#photo.value = ''
    })
    for (const opener of document.querySelectorAll('[data-menu]')) menu(opener)
    this.#commandsButton.addEventListener('click', () => this.#list(''))
    for (const each of document.querySelectorAll('[data-act]'))
      each.addEventListener('click', () => {
        closeMenus()
        if (each.dataset.act === 'photo') this.#photo.click()
        else acts.act(each.dataset.act)
      })
  }

  /** Shows what a person can do: START, RESTART after blocking, or write. */
  show(membership, { isGroup = false, canWrite = true } = {}) {
    this.#attach.hidden = isGroup
    const isIn = membership === 'member'
    this.#form.hidden = !isIn || !canWrite
    this.#start.hidden = isIn
    this.#start.textContent = membership === 'kicked' ? 'Restart' : 'Start'
    document.querySelector('[data-act="block"]').disabled = !isIn
    if (isIn && canWrite && matchMedia('(pointer: fine)').matches) this.#text.focus()
  }

  get isOpen() {
    return !this.#form.hidden
  }

  set commands(commands) {
    this.#commands = commands
    this.#commandsButton.hidden = commands.length === 0
    this.#list('')
  }

  #send() {
    const text = this.#text.value
    if (text.trim() === '') return
    this.clear()
    this.#acts.send(text)
  }

  clear() {
    this.#text.value = ''
    this.#typed()
    this.#text.focus()
  }

  #typed() {
    const { value } = this.#text
    this.#text.style.height = 'auto'
    this.#text.style.height = `${this.#text.scrollHeight}px`
    this.#acts.typed(value)
    const isCommand = /^\/\w*$/.test(value)
    if (isCommand) this.#list(value.slice(1))
    const isListed = isCommand && this.#commandsMenu.childElementCount > 0
    toggle(this.#commandsButton, this.#commandsMenu, isListed)
  }

  #key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault()
      this.#send()
    } else if (event.key === 'ArrowUp' && !this.#commandsMenu.hidden) {
      event.preventDefault()
      this.#commandsMenu.lastElementChild?.focus()
    }
  }

  #list(begun) {
    const fitting = this.#commands.filter(({ command }) => command.startsWith(begun))
    this.#commandsMenu.replaceChildren(
      ...fitting.map(({ command, description }) => {
        const choose = () => {
          closeMenus()
          this.#text.value = ''
          this.#acts.send(`/${command}`)
          this.#text.focus()
        }
        const item = button('', choose, { className: 'item' })
        item.append(
          element('span', { className: 'command' }, `/${command}`),
          element('span', { className: 'description' }, description),
        )
        return item
      }),
    )
  }
}

/** Opens and closes by its button, closes by Escape or a click elsewhere; arrows walk it. */
function menu(opener) {
  const list = document.getElementById(opener.dataset.menu)
  opener.addEventListener('click', () => {
    const wasOpen = !list.hidden
    closeMenus()
    toggle(opener, list, !wasOpen)
    if (!wasOpen) list.querySelector('button')?.focus()
  })
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const items = [...list.querySelectorAll('button')]
    const next = items.indexOf(document.activeElement) + step
    items[(next + items.length) % items.length]?.focus()
  })
}

function toggle(opener, list, isOpen) {
  list.hidden = !isOpen
  opener.setAttribute('aria-expanded', String(isOpen))
}

export function closeMenus() {
  for (const opener of document.querySelectorAll('[data-menu]'))
    toggle(opener, document.getElementById(opener.dataset.menu), false)
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  const opened = document.querySelector('[data-menu][aria-expanded="true"]')
  closeMenus()
  opened?.focus()
})
document.addEventListener('pointerdown', ({ target }) => {
  if (!target.closest('.menu, [data-menu]')) closeMenus()
})
