import type { Act, Acted } from './act.ts'
import { GROUP_ACTS } from './group-acts.ts'
import { TEXT_MAX } from './limits.ts'
import type { PagePlace } from './page-chats.ts'
import type { Person } from './person.ts'
import { provoked } from './provoke.ts'
import type { StandIn } from './stand-in.ts'

type Doing = (person: Person, act: Act) => Promise<Acted>

const ACTS: Readonly<Record<string, Doing>> = {
  async send(person, { text }) {
    if (typeof text !== 'string' || text.trim() === '') return {}
    await person.sends(text.trim().slice(0, TEXT_MAX))
    return {}
  },
  async start(person, { payload }) {
    await person.opens(typeof payload === 'string' && payload !== '' ? payload : undefined)
    return {}
  },
  async tap(person, { messageId, data }) {
    const update = await person.tapsData(Number(messageId), String(data))
    return { queryId: update.callback_query?.id }
  },
  async inline(person, { text }) {
    const update = await person.asks(String(text ?? ''))
    return { queryId: update.inline_query?.id }
  },
  async choose(person, { resultId }) {
    await person.chooses(String(resultId))
    return {}
  },
  async voice(person) {
    await person.sendsVoice()
    return {}
  },
  async sticker(person) {
    await person.sendsSticker()
    return {}
  },
  async forward(person) {
    await person.forwards()
    return {}
  },
  async block(person) {
    await person.blocks()
    return {}
  },
}

/** Does what a person did on the page. What cannot be done is told, not thrown. */
export async function act(standIn: StandIn, place: PagePlace, what: Act): Promise<Acted> {
  const failing = provoked(what.type === 'send' ? String(what.text) : '')
  if (failing) {
    if ('failure' in failing) standIn.failNext(failing.method as '*', failing.failure)
    return { told: failing.told }
  }
  try {
    return (await doing(standIn, place, what)) ?? { told: 'The page asked for something unknown' }
  } catch (error) {
    return { told: error instanceof Error ? error.message : String(error) }
  }
}

async function doing(
  standIn: StandIn,
  { personId, chatId, topic }: PagePlace,
  what: Act,
): Promise<Acted | undefined> {
  const person = standIn.person(personId)
  // START is pressed in the person's own chat, wherever the page is.
  if (chatId === personId || what.type === 'start') {
    return Object.hasOwn(ACTS, what.type) ? ACTS[what.type]?.(person, what) : undefined
  }
  if (!Object.hasOwn(GROUP_ACTS, what.type)) return undefined
  const group = { id: chatId }
  const here = { member: person.in(group, topic), captain: person.runs(group), topic }
  return GROUP_ACTS[what.type]?.(here, what)
}

/** Sends the picture that a person chose. */
export async function actPhoto(standIn: StandIn, personId: number, bytes: Buffer): Promise<Acted> {
  try {
    await standIn.person(personId).sendsPhoto({ name: 'photo', bytes })
    return {}
  } catch {
    return { told: 'Only PNG and JPEG pictures can be sent here' }
  }
}
