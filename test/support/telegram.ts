import type { Update } from '@grammyjs/types'
import { onTestFinished } from 'vitest'
import type { Person } from '../../src/playground/person.ts'
import { startPlaygroundServer } from '../../src/playground/server.ts'
import type { StandIn } from '../../src/playground/stand-in.ts'
import type { ChatMessage } from '../../src/playground/view.ts'
import type { World } from '../../src/playground/world.ts'
import { validateBotApi } from './bot-api-schema.ts'
import type { Environment, Program } from './bot-process.ts'
import { until } from './until.ts'

const TOKEN = '7000000001:test-of-a-process'

/** A check from the first tap to its result, by the ends of the buttons. */
export const CHECK = [
  'consent:accept',
  'screen:none',
  'age:40_54',
  'location:outer_hip',
  'fall:none',
  'onset:gradual',
  'duration:weeks',
  'severity:5',
  'walking:normal',
  'worse_with:lying_on_side',
  'worse_with:done',
  'signs:none',
  'training_change:more_distance_or_speed',
] as const

/** What it keeps. */
export const GIVEN = {
  screen: [],
  age: '40_54',
  location: 'outer_hip',
  fall: 'none',
  onset: 'gradual',
  duration: 'weeks',
  severity: 5,
  walking: 'normal',
  worse_with: ['lying_on_side'],
  signs: [],
  training_change: 'more_distance_or_speed',
}

/** A button of the result. */
export const RESULT = 'check:again'
/** A button of a check-in. */
export const CHECK_IN = 'progress:gone'
/** And of what it asks next. */
export const ACTIVITY = 'activity:full'

/** At which call of the bot it dies, and whether the call takes hold before. */
interface Death {
  readonly method: string
  readonly takesHold: boolean
  readonly program: Program
}

/** Telegram, as a bot in a process of its own sees it. */
export interface Telegram {
  readonly standIn: StandIn
  /** What a bot needs to reach it. */
  readonly environment: Environment
  runner(id?: number): Runner
  /** Kills a program at the next call of a method. @returns what resolves once it is dead */
  killsAt(method: string, program: Program, options?: { takesHold: boolean }): Promise<void>
  /** Waits until the bot has taken every update and confirmed it. */
  settled(): Promise<void>
  /** Goes away, as by a cut line. @returns what brings it back */
  goesAway(): Promise<() => Promise<void>>
}

export interface Runner {
  readonly id: number
  readonly person: Person
  last(): ChatMessage
  /** Messages of the bot that show a button. */
  showing(data: string): ChatMessage[]
  /** Waits until the last message shows a button. */
  sees(data: string): Promise<void>
}

export interface TelegramOptions {
  /** Where updates go; left out, they wait to be polled. */
  readonly deliver?: (update: Update) => Promise<void>
}

let nextId = 1_000

export async function openTelegram({ deliver }: TelegramOptions = {}): Promise<Telegram> {
  let death: (Death & { isDead: () => void }) | undefined
  const options = {
    token: TOKEN,
    persons: [],
    validate(method: string, payload: unknown) {
      if (method !== death?.method) return validateBotApi(method, payload)
      const { program, takesHold, isDead } = death
      death = undefined
      program.signal('SIGKILL')
      isDead()
      return takesHold ? undefined : 'whoever called is dead'
    },
    ...(deliver && { deliver }),
  }
  let server = await startPlaygroundServer(options)
  onTestFinished(() => server.close())
  const { url, standIn } = server
  const { world } = standIn
  return {
    standIn,
    environment: { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: url, PORT: '0' },
    runner: (id = nextId++) => runnerOf(standIn, id),
    async killsAt(method, program, { takesHold } = { takesHold: false }) {
      const { promise, resolve } = Promise.withResolvers<void>()
      death = { method, takesHold, program, isDead: resolve }
      await promise
      await program.ended
    },
    async settled() {
      await until(
        () => world.updates.length === 0,
        () => toldOf(world),
      )
    },
    async goesAway() {
      await server.close()
      return async () => {
        server = await startPlaygroundServer({ ...options, world, port: Number(new URL(url).port) })
      }
    },
  }
}

function toldOf({ updates }: World): string {
  return `updates not taken: ${JSON.stringify(updates)}`
}

function shows({ keyboard }: ChatMessage, data: string): boolean {
  return keyboard
    .flat()
    .some((button) => 'callback_data' in button && button.callback_data.endsWith(data))
}

function runnerOf(standIn: StandIn, id: number): Runner {
  const { world } = standIn
  const person = world.persons.has(id)
    ? standIn.person(id)
    : standIn.addPerson({ id, first_name: 'Robin', language_code: 'en' })
  const messages = () => world.messages(id).filter(({ isFromBot }) => isFromBot)
  return {
    id,
    person,
    last() {
      const message = world.last(id)
      if (!message) throw new Error('nothing was said in this chat')
      return message
    },
    showing: (data) => messages().filter((message) => shows(message, data)),
    async sees(data) {
      await until(
        () => {
          const last = world.last(id)
          return last !== undefined && shows(last, data)
        },
        () => `no ${data} on the last message: ${JSON.stringify(world.last(id)?.keyboard)}`,
      )
    },
  }
}

/** What the bot keeps of a runner, as it tells it itself. */
export async function keptOf(telegram: Telegram, { id, person }: Runner) {
  const { world } = telegram.standIn
  const before = world.messages(id).length
  await person.sends('/mydata')
  await telegram.settled()
  const document = await until(
    () =>
      [...world.chat(id).messages.values()]
        .slice(before)
        .map(({ message }) => message.document)
        .find((each) => each !== undefined),
    'no file of my data',
  )
  const file = world.files.get(document.file_id)
  if (!file) throw new Error('the file of my data is gone')
  return JSON.parse(Buffer.from(file.bytes).toString()) as {
    checks: { state: string; document: { given: Record<string, unknown> } }[]
    checkIns: { state: string; day: number; answer: unknown }[]
  }
}
