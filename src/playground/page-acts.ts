import { TEXT_MAX } from './limits.ts'
import type { Person } from './person.ts'
import { provoked } from './provoke.ts'
import type { StandIn } from './stand-in.ts'

/** What a person can do on the page. */
interface Act {
  readonly type: string
  readonly text?: unknown
  readonly payload?: unknown
  readonly messageId?: unknown
  readonly data?: unknown
}

/** What the page is told in return. */
export interface Acted {
  /** Names the tap, so that its button spins until it is answered. */
  readonly queryId?: string | undefined
  /** Said by the playground itself. */
  readonly told?: string
}

const MADRID = { latitude: 40.4, longitude: -3.7 }

type Doing = (person: Person, act: Act, standIn: StandIn) => Promise<Acted>

const ACTS: Readonly<Record<string, Doing>> = {
  async send(person, { text }, standIn) {
    if (typeof text !== 'string' || text.trim() === '') return {}
    const failing = provoked(text)
    if (failing) {
      if ('failure' in failing) standIn.failNext(failing.method as '*', failing.failure)
      return { told: failing.told }
    }
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
  async voice(person) {
    await person.sendsVoice()
    return {}
  },
  async sticker(person) {
    await person.sendsSticker()
    return {}
  },
  async location(person) {
    await person.sendsLocation(MADRID.latitude, MADRID.longitude)
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
export async function act(standIn: StandIn, personId: number, what: Act): Promise<Acted> {
  const doing = Object.hasOwn(ACTS, what.type) ? ACTS[what.type] : undefined
  if (!doing) return { told: 'The page asked for something unknown' }
  try {
    return await doing(standIn.person(personId), what, standIn)
  } catch (error) {
    return { told: error instanceof Error ? error.message : String(error) }
  }
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
