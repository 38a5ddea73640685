import { element } from './dom.js'
import { keyOf, messageItem } from './message.js'

/** Nearer to the end than this, the chat follows what is new. */
const FOLLOWS_PX = 120

/** The list of messages: keeps order, days, and the reader's place. */
export class Log {
  #scroller = document.querySelector('.scroller')
  #list = document.querySelector('.log')
  #down = document.querySelector('.down')
  #unread = 0
  #isFollowing = true
  #top = 0
  #acts
  #now

  /** @param now the bot's time, by which a day is "Today" */
  constructor(acts, now) {
    this.#acts = acts
    this.#now = now
    this.#scroller.addEventListener('scroll', () => this.#look(), { passive: true })
    this.#down.addEventListener('click', () => this.follow(true))
    // Pictures and keyboards change heights after the message has been put in.
    const sizes = new ResizeObserver(() => this.#isFollowing && this.follow())
    sizes.observe(this.#list)
    sizes.observe(this.#scroller)
  }

  /** Shows a chat from its beginning. */
  fill(messages) {
    this.#list.replaceChildren()
    this.#list.classList.remove('lives')
    for (const message of messages) this.#append(message)
    this.follow()
    // Only what comes from now on slides in.
    requestAnimationFrame(() => this.#list.classList.add('lives'))
  }

  add(message) {
    this.#append(message)
    if (this.#isFollowing || message.from?.id === this.#acts.personId()) this.follow(true)
    else {
      this.#unread += 1
      this.#look()
    }
  }

  replace(message) {
    const former = this.#item(keyOf(message))
    if (!former) return
    const focused = former.contains(document.activeElement) ? document.activeElement : undefined
    const item = messageItem(message, this.#acts)
    former.replaceWith(item)
    if (focused) refocus(item, focused)
    if (this.#isFollowing) this.follow()
  }

  /** @param keys ids of messages, or what `keyOf` makes of them */
  remove(keys) {
    for (const key of keys) this.#item(key)?.remove()
    for (const day of this.#list.querySelectorAll('.day'))
      if (!day.nextElementSibling || day.nextElementSibling.matches('.day')) day.remove()
  }

  follow(isSmooth = false) {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#isFollowing = true
    this.#scroller.scrollTo({
      top: this.#scroller.scrollHeight,
      behavior: isSmooth && !isCalm ? 'smooth' : 'instant',
    })
    this.#look()
  }

  /** Names the days anew: when the time is moved, "Today" is another one. */
  renameDays() {
    for (const day of this.#list.querySelectorAll('.day'))
      day.firstElementChild.textContent = this.#dayLabel(new Date(day.dataset.day))
  }

  get isEmpty() {
    return this.#list.childElementCount === 0
  }

  #append(message) {
    const day = new Date(message.date * 1000).toDateString()
    const last = [...this.#list.querySelectorAll('.day')].at(-1)
    if (last?.dataset.day !== day) this.#list.append(this.#dayItem(message, day))
    this.#list.append(messageItem(message, this.#acts))
  }

  #dayItem(message, day) {
    const label = element('span', {}, this.#dayLabel(new Date(message.date * 1000)))
    return element('li', { className: 'day', 'data-day': day }, label)
  }

  #dayLabel(date) {
    if (this.#now().toDateString() === date.toDateString()) return 'Today'
    return date.toLocaleDateString('en', { month: 'long', day: 'numeric' })
  }

  #item(key) {
    return this.#list.querySelector(`[data-id="${key}"]`)
  }

  #look() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller
    const isNearEnd = scrollHeight - scrollTop - clientHeight < FOLLOWS_PX
    // Only a reader scrolls up; a smooth scroll on its way down is still following.
    if (isNearEnd) this.#isFollowing = true
    else if (scrollTop < this.#top) this.#isFollowing = false
    this.#top = scrollTop
    if (this.#isFollowing) this.#unread = 0
    this.#down.hidden = this.#isFollowing
    this.#down.querySelector('.unread').textContent = this.#unread || ''
  }
}

/** Whoever uses the keyboard stays at the same button, or at the message's first. */
function refocus(item, focused) {
  const { data } = focused.dataset
  const buttons = [...item.querySelectorAll('.inline')]
  const same = buttons.find((each) => each.dataset.data === data) ?? buttons[0]
  same?.focus({ preventScroll: true })
}
