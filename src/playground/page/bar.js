import { advance } from './connection.js'
import { element } from './dom.js'

/** The playground's own bar: who one is, and what time it is for the bot. */
export class Bar {
  #persons = document.querySelector('#persons')
  #clock = document.querySelector('#clock')
  #onPerson
  #now

  constructor(onPerson, onTold) {
    this.#onPerson = onPerson
    for (const each of this.#clock.querySelectorAll('button'))
      each.addEventListener('click', async () => {
        this.#busy(true)
        const { now, told } = await advance(each.dataset.advance)
        this.#busy(false)
        if (now) this.now = now
        if (told) onTold(told)
      })
  }

  showPersons(persons, chosenId) {
    const legend = this.#persons.querySelector('legend')
    const choices = persons.map(({ id, name, language }) => {
      const input = element('input', {
        type: 'radio',
        name: 'person',
        value: String(id),
        checked: id === chosenId,
      })
      input.addEventListener('change', () => this.#onPerson(id))
      const code = language ? element('small', {}, language) : undefined
      return element('label', {}, input, element('span', {}, name, ' ', code))
    })
    const hadFocus = this.#persons.contains(document.activeElement)
    this.#persons.replaceChildren(legend, ...choices)
    if (hadFocus) this.#persons.querySelector(':checked')?.focus()
  }

  /** ISO, or undefined where nobody may move the time. */
  set now(now) {
    this.#now = now ? new Date(now) : undefined
    this.#clock.hidden = !now
    if (!this.#now) return
    const time = this.#clock.querySelector('time')
    time.dateTime = now
    time.textContent = this.#now.toLocaleString('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    })
  }

  /** The bot's time, or the computer's. */
  get time() {
    return this.#now ?? new Date()
  }

  #busy(isBusy) {
    this.#clock.setAttribute('aria-busy', String(isBusy))
    for (const each of this.#clock.querySelectorAll('button')) each.disabled = isBusy
  }
}
