import { randomBytes } from 'node:crypto'
import pino from 'pino'
import { onTestFinished } from 'vitest'
import { type App, startApp } from '../../src/app.ts'
import { type Config, readConfig } from '../../src/config.ts'
import type { Person } from '../../src/playground/person.ts'
import { startPlaygroundServer } from '../../src/playground/server.ts'
import type { StandIn } from '../../src/playground/stand-in.ts'
import type { ChatMessage } from '../../src/playground/view.ts'
import { validateBotApi } from './bot-api-schema.ts'
import { cloneDatabase } from './database.ts'

const TOKEN = '7000000001:test-of-the-whole-bot'

/** One runner in their private chat. */
export interface TestRunner extends Pick<Person, 'id'> {
  readonly person: Person
  /** The last message sent or edited in the chat, which is the one that waits. */
  last(): ChatMessage
  /** Every message of the chat from the bot, oldest first. */
  messages(): readonly ChatMessage[]
  sends(text: string): Promise<ChatMessage>
  /** Taps one button after another, each by the end of its data. */
  taps(...data: string[]): Promise<ChatMessage>
}

/** The whole bot on a database of its own, with a stand-in for Telegram that checks every call. */
export interface TestBot {
  readonly app: App
  readonly standIn: StandIn
  readonly config: Config
  runner(who?: { language?: string; name?: string }): TestRunner
  /** Moves the clock. @returns how many check-ins were sent */
  days(days: number): Promise<number>
}

let nextId = 1_000

export interface TestBotOptions {
  readonly environment?: NodeJS.ProcessEnv
  readonly databaseUrl?: string
  readonly log?: pino.Logger
  /** A stand-in that another bot uses too. */
  readonly standIn?: { url: string; standIn: StandIn }
}

/** Starts a bot whose updates are handled in the call that makes them; it ends with the test. */
export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  let app: App | undefined
  const own = options.standIn
    ? undefined
    : await startPlaygroundServer({
        token: TOKEN,
        persons: [],
        validate: validateBotApi,
        deliver: async (update) => app?.handle(update),
      })
  const server = options.standIn ?? own
  if (!server) throw new Error('no stand-in')
  const config = readConfig({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: server.url,
    DATABASE_URL: options.databaseUrl ?? (await cloneDatabase()),
    DATA_KEY: randomBytes(32).toString('base64'),
    CLOCK: 'manual',
    PORT: '0',
    ...options.environment,
  })
  const log = options.log ?? pino({ level: 'silent' })
  const started = await startApp(config, { log })
  app = started
  onTestFinished(async () => {
    await started.stop()
    await own?.close()
  })
  const { standIn } = server
  return {
    app: started,
    standIn,
    config,
    runner: ({ language = 'en', name = 'Robin' } = {}) =>
      runnerOf(
        standIn,
        standIn.addPerson({ id: nextId++, first_name: name, language_code: language }),
      ),
    days: async (days) => (await started.advance(Temporal.Duration.from({ days }))).sent,
  }
}

function runnerOf({ world }: StandIn, person: Person): TestRunner {
  const last = () => {
    const message = world.last(person.id)
    if (!message) throw new Error('nothing was said in this chat')
    return message
  }
  return {
    person,
    id: person.id,
    last,
    messages: () => world.messages(person.id).filter(({ isFromBot }) => isFromBot),
    async sends(text) {
      await person.sends(text)
      return last()
    },
    async taps(...data) {
      for (const one of data) await person.taps(one)
      return last()
    },
  }
}
