import { Bar } from './bar.js'
import { Chats } from './chats.js'
import { Composer } from './composer.js'
import { act, listen, sendPhoto } from './connection.js'
import { GroupActs } from './group.js'
import { Inline } from './inline.js'
import { stopSpinning } from './keyboard.js'
import { deepLink } from './links.js'
import { Log } from './log.js'
import { keyOf } from './message.js'
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
let place = {
  personId: Number(address.searchParams.get('person')) || undefined,
  chatId: Number(address.searchParams.get('chat')) || undefined,
  topic: address.searchParams.get('topic') ?? undefined,
}
let profile = { name: '', username: '', description: '', commands: [] }
let isOnline = true
let pendingPayload = address.searchParams.get('start') ?? undefined
let actionTimer
let stop = () => {}

/** Does something as the person, and says what the playground has to say about it. */
async function perform(what) {
  const answer = await act(place, what)
  if (answer.told) toast(answer.told)
  return answer
}

const acts = {
  botName: () => profile.name,
  toast,
  personId: () => place.personId,
  send: (text) => perform({ type: 'send', text }),
  typed: (text) => inline.typed(text, profile.username),
  /** Follows a link to the bot: at once in its own chat, from elsewhere by its START. */
  open(payload) {
    if (!chats.current || chats.current.kind === 'private') {
      perform({ type: 'start', payload })
      return
    }
    pendingPayload = payload
    go({ personId: place.personId })
  },
  /** A deep link to this page, /?start=payload, is followed by START, as in Telegram. */
  start() {
    const payload = pendingPayload
    pendingPayload = undefined
    note('start', undefined)
    return perform({ type: 'start', payload })
  },
  tap: ({ message_id, ephemeral_message_id }, data) =>
    perform({ type: 'tap', messageId: message_id, ephemeralId: ephemeral_message_id, data }),
  act: (type) => perform({ type }),
  async photo(file) {
    const { told } = await sendPhoto(place, file)
    if (told) toast(told)
  },
  /** What a link to this bot does; undefined for other links. */
  opening(url) {
    const { start, startgroup } = deepLink(url, profile.username) ?? {}
    if (startgroup !== undefined) return () => addTo(startgroup)
    return start === undefined ? undefined : () => acts.open(start)
  },
}

/** Adds the bot by a link to the first group that it is not in. */
async function addTo(payload) {
  const group = chats.all.find(({ bot }) => bot === 'left' || bot === 'kicked')
  if (!group) {
    toast('The bot is in all your groups already')
    return
  }
  go({ personId: place.personId, chatId: group.id })
  await perform({ type: 'add-bot', payload })
}

const bar = new Bar((id) => go({ ...place, personId: id }), toast)
const chats = new Chats((chosen) => go({ personId: place.personId, ...chosen }))
const groupActs = new GroupActs(perform)
const log = new Log(acts, () => bar.time)
const composer = new Composer(acts)
const inline = new Inline({
  ask: (text) => perform({ type: 'inline', text }),
  choose: (resultId) => perform({ type: 'choose', resultId }),
  open: acts.open,
  clear: () => composer.clear(),
})

const EVENTS = {
  state({ place: at, profile, persons, chats: all, membership, messages, now }) {
    place = at
    noteTheChat()
    bar.now = now
    bar.showPersons(persons, at.personId)
    chats.show(all, at)
    showProfile(profile)
    log.fill(messages)
    showMembership(membership)
  },
  profile: ({ profile }) => showProfile(profile),
  membership({ membership, chats: all, profile }) {
    chats.show(all, place)
    showProfile(profile)
    showMembership(membership)
  },
  moved: ({ place }) => go(place),
  elsewhere: ({ chatId, topic }) => chats.mark(chatId, topic),
  message: ({ message }) => showMessage(message),
  whisper({ message, replaces }) {
    if (replaces !== undefined) log.remove([replaces])
    showMessage(message)
  },
  unwhisper: ({ message }) => log.remove([keyOf(message)]),
  inline: ({ answer }) => inline.show(answer),
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
    if (answer.url) acts.opening(answer.url)?.()
    if (answer.text) answer.isAlert ? alert(profile.name, answer.text) : toast(answer.text)
  },
  clock({ now }) {
    bar.now = now
    log.renameDays()
  },
}

function showProfile(next) {
  profile = next
  const { title, kind } = chats.current ?? { kind: 'private' }
  const name = kind === 'private' ? next.name : title
  document.title = `${name} · Playground`
  document.querySelector('h1').textContent = name
  document.querySelector('.avatar').textContent = name
    .split(/\s+/, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()
  about.querySelector('p').textContent = next.description
  composer.commands = next.commands
  showAbout()
}

function showMembership(next) {
  const chat = chats.current
  const isGroup = chat?.kind === 'group'
  const canWrite = groupActs.show(chat, place.topic, profile.name)
  const isStarting = pendingPayload !== undefined && !isGroup && next === 'member'
  composer.show(isStarting ? 'stranger' : next, { isGroup, canWrite })
  showStatus()
  showAbout()
}

function showAbout() {
  about.hidden = !log.isEmpty || !profile.description || chats.current?.kind === 'group'
}

function showStatus(action) {
  clearTimeout(actionTimer)
  status.textContent = isOnline ? (action ?? kindOfChat()) : 'connecting…'
  status.classList.toggle('acts', Boolean(action) && isOnline)
}

function kindOfChat() {
  const chat = chats.current
  if (chat?.kind !== 'group') return 'bot'
  const topic = chat.topics.length > 0 ? ` · ${place.topic ?? 'General'}` : ''
  return `${chat.memberCount} members${topic}`
}

function showMessage(message) {
  if (message.from?.is_bot) showStatus()
  log.add(message)
  const isPrivate = chats.current?.kind !== 'group'
  if (isPrivate && !composer.isOpen && pendingPayload === undefined) showMembership('member')
  else showAbout()
}

function noteTheChat() {
  const isOwn = place.chatId === place.personId
  note('person', place.personId)
  note('chat', isOwn ? undefined : place.chatId)
  note('topic', place.topic)
}

/** Writes a parameter into the page's address. */
function note(name, value) {
  if (value === undefined) address.searchParams.delete(name)
  else address.searchParams.set(name, value)
  history.replaceState(undefined, '', address)
}

/** Becomes one of the persons, in one of their chats; the own one with the bot, where none is named. */
function go(next) {
  stop()
  if (next.personId !== place.personId) chats.forget()
  place = next
  inline.hide()
  stop = listen(
    next,
    (event) => EVENTS[event.type]?.(event),
    (online) => {
      isOnline = online
      showStatus()
    },
  )
}

go(place)
