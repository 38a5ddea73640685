import { Bar } from './bar.js'
import { Composer } from './composer.js'
import { act, listen, sendPhoto } from './connection.js'
import { stopSpinning } from './keyboard.js'
import { Log } from './log.js'
import { alert, toast } from './overlay.js'

/** How long "typing…" stands when nothing follows; Telegram's own five seconds. */
const ACTION_MS = 5000
const ACTIONS = {
  typing: 'typing…',
  upload_photo: 'sending photo…',
  upload_document: 'sending file…',
}

const status = document.querySelector('#status')
const about = document.querySelector('.about')
const address = new URL(location.href)

// Each tab plays its own runner, and a reload the same one.
let personId = Number(address.searchParams.get('person')) || undefined
let profile = { name: '', username: '', description: '', commands: [] }
let isOnline = true
let pendingPayload = address.searchParams.get('start') ?? undefined
let actionTimer
let stop = () => {}

/** Does something as the person, and says what the playground has to say about it. */
async function perform(what) {
  const answer = await act(personId, what)
  if (answer.told) toast(answer.told)
  return answer
}

const acts = {
  botName: () => profile.name,
  toast,
  send: (text) => perform({ type: 'send', text }),
  open: (payload) => perform({ type: 'start', payload }),
  /** A deep link to this page, /?start=payload, is followed by START, as in Telegram. */
  start() {
    const payload = pendingPayload
    pendingPayload = undefined
    note('start', undefined)
    return perform({ type: 'start', payload })
  },
  tap: (messageId, data) => perform({ type: 'tap', messageId, data }),
  act: (type) => perform({ type }),
  async photo(file) {
    const { told } = await sendPhoto(personId, file)
    if (told) toast(told)
  },
  /** The payload of a link to this bot, empty where it has none; undefined for other links. */
  payloadOf(url) {
    const parsed = URL.parse(url)
    const isOurs =
      parsed?.hostname === 't.me' &&
      parsed.pathname.toLowerCase() === `/${profile.username.toLowerCase()}`
    return isOurs ? (parsed.searchParams.get('start') ?? '') : undefined
  },
}

const bar = new Bar(play, toast)
const log = new Log(acts, () => bar.time)
const composer = new Composer(acts)

const EVENTS = {
  state({ personId: id, profile, persons, membership, messages, now }) {
    personId = id
    bar.now = now
    bar.showPersons(persons, id)
    showProfile(profile)
    log.fill(messages)
    showMembership(membership)
  },
  profile: ({ profile }) => showProfile(profile),
  membership: ({ membership }) => showMembership(membership),
  message({ message }) {
    if (message.from?.is_bot) showStatus()
    log.add(message)
    if (!composer.isOpen && !pendingPayload) showMembership('member')
    else showAbout()
  },
  edit: ({ message }) => log.replace(message),
  delete({ messageIds }) {
    log.remove(messageIds)
    showAbout()
  },
  action({ action }) {
    showStatus(ACTIONS[action] ?? 'typing…')
    actionTimer = setTimeout(showStatus, ACTION_MS)
  },
  answer({ answer }) {
    stopSpinning(answer.queryId)
    const payload = answer.url ? acts.payloadOf(answer.url) : undefined
    if (payload !== undefined) acts.open(payload)
    if (answer.text) answer.isAlert ? alert(profile.name, answer.text) : toast(answer.text)
  },
  clock({ now }) {
    bar.now = now
    log.renameDays()
  },
}

function showProfile(next) {
  profile = next
  document.title = `${next.name} · Playground`
  document.querySelector('h1').textContent = next.name
  document.querySelector('.avatar').textContent = next.name
    .split(/\s+/, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()
  about.querySelector('p').textContent = next.description
  composer.commands = next.commands
  showAbout()
}

function showMembership(next) {
  composer.membership = pendingPayload && next === 'member' ? 'stranger' : next
  showAbout()
}

function showAbout() {
  about.hidden = !log.isEmpty || !profile.description
}

function showStatus(action) {
  clearTimeout(actionTimer)
  status.textContent = isOnline ? (action ?? 'bot') : 'connecting…'
  status.classList.toggle('acts', Boolean(action) && isOnline)
}

/** Writes a parameter into the page's address. */
function note(name, value) {
  if (value === undefined) address.searchParams.delete(name)
  else address.searchParams.set(name, value)
  history.replaceState(undefined, '', address)
}

/** Becomes one of the persons. */
function play(id) {
  stop()
  personId = id
  if (id !== undefined) note('person', id)
  stop = listen(
    id,
    (event) => EVENTS[event.type]?.(event),
    (online) => {
      isOnline = online
      showStatus()
    },
  )
}

play(personId)
