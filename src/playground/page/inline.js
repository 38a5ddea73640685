import { button, element } from './dom.js'

/** As long as somebody types on, nothing is asked. */
const PAUSE_MS = 250

/** Inline mode: what is typed after the bot's name is a question, and its answers are cards. */
export class Inline {
  #panel = document.querySelector('.results')
  #acts
  #timer
  #isAsking = false

  /** @param acts `{ ask(text), choose(resultId), open(payload), clear() }` */
  constructor(acts) {
    this.#acts = acts
  }

  typed(text, username) {
    clearTimeout(this.#timer)
    const [, name, query] = /^@(\w+)\s(.*)$/s.exec(text) ?? []
    this.#isAsking = name?.toLowerCase() === username.toLowerCase()
    if (this.#isAsking) this.#timer = setTimeout(() => this.#acts.ask(query), PAUSE_MS)
    else this.hide()
  }

  show({ results, button: above }) {
    // The question may be gone by the time that it is answered.
    if (!this.#isAsking) return
    const first = above ? [this.#above(above)] : []
    const cards = results.map((result) => this.#card(result))
    const none = element('p', { className: 'note' }, 'No results')
    this.#panel.replaceChildren(...first, ...(cards.length > 0 ? cards : [none]))
    this.#panel.hidden = false
  }

  hide() {
    clearTimeout(this.#timer)
    this.#isAsking = false
    this.#panel.hidden = true
  }

  #above({ text, start }) {
    return button(text, () => this.#acts.open(start ?? ''), { className: 'item link' })
  }

  #card({ id, title, description }) {
    const choose = () => {
      this.hide()
      this.#acts.clear()
      this.#acts.choose(id)
    }
    const card = button('', choose, { className: 'item result' })
    card.append(element('strong', {}, title))
    if (description) card.append(element('span', { className: 'description' }, description))
    return card
  }
}
