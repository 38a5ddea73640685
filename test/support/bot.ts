import { randomBytes } from 'node:crypto'
import type { Update } from '@grammyjs/types'
import type { Hono } from 'hono'
import pino from 'pino'
import postgres from 'postgres'
import { afterEach, beforeAll, expect, onTestFinished } from 'vitest'
import { type App, startApp } from '../../src/app.ts'
import { CheckDocument } from '../../src/check/document.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { createKeyring } from '../../src/db/keyring.ts'
import type { Sealer } from '../../src/db/seal.ts'
import type { Person } from '../../src/playground/person.ts'
import { startPlaygroundServer } from '../../src/playground/server.ts'
import type { StandIn } from '../../src/playground/stand-in.ts'
import type { ChatMessage } from '../../src/playground/view.ts'
import { type RateLimit, unlimited } from '../../src/telegram/rate-limit.ts'
import type { Given } from '../../src/triage/given.ts'
import { validateBotApi } from './bot-api-schema.ts'
import { cloneDatabase } from './database.ts'
import { isZoneQuestion } from './zone-question.ts'

const TOKEN = '7000000001:test-of-the-whole-bot'
/** A Monday morning within the hours of check-ins, whatever the time at which the tests run. */
const BEGINS = '2027-03-01T10:00:00Z'

/** One runner in their private chat. */
export interface TestRunner extends Pick<Person, 'id'> {
  readonly person: Person
  /**
   * The last message sent or edited in the chat, which is the one that waits. The question for the
   * clock waits for nobody: it is looked past, here and in all messages.
   */
  last(): ChatMessage
  /** Every other message of the chat from the bot, oldest first. */
  messages(): readonly ChatMessage[]
  /** Where the bot asked for the clock. */
  zoneQuestions(): readonly ChatMessage[]
  sends(text: string): Promise<ChatMessage>
  /** Taps one button after another, each by the end of its data. */
  taps(...data: string[]): Promise<ChatMessage>
}

/** A check as it is stored, opened. */
export interface KeptCheck {
  readonly state: string
  readonly given: Given
  readonly ticks: Readonly<Record<string, readonly string[]>>
}

/** The whole bot on a database of its own, with a stand-in for Telegram that checks every call. */
export interface TestBot {
  readonly app: App
  readonly standIn: StandIn
  readonly config: Config
  /** What was logged as an error: anything but silence fails the test, unless it is taken. */
  takeFaults(): readonly string[]
  runner(who?: { language?: string; name?: string; id?: number }): TestRunner
  /** Moves the clock. @returns how many check-ins were sent */
  days(days: number): Promise<number>
  hours(hours: number): Promise<number>
  /** The environment of another program that works on the same database. */
  readonly environment: NodeJS.ProcessEnv
  /** Asks the database, beside the bot. */
  query<Row extends object>(
    sql: string,
    ...values: (string | number | Uint8Array)[]
  ): Promise<Row[]>
  /** Opens what is kept of a runner. */
  sealerOf(runner: Pick<TestRunner, 'id'>): Promise<Sealer>
  /** What is kept of a runner's checks, the oldest first. */
  checksOf(runner: Pick<TestRunner, 'id'>): Promise<KeptCheck[]>
  /** Stops the bot and starts it anew on the same database, as a release does. */
  restart(between?: () => Promise<unknown>, changed?: NodeJS.ProcessEnv): Promise<void>
  /** Another instance until the test ends; updates go to one and the other in turn. */
  twin(): Promise<App>
  stop(): Promise<void>
}

/** Too large for 32 bits, as ids of Telegram are by now, and found in no other number by chance. */
let nextId = 8_123_000_001

export interface TestBotOptions {
  readonly environment?: NodeJS.ProcessEnv
  readonly databaseUrl?: string
  readonly log?: pino.Logger
  /** None, unless it is what is tested: runners of tests are faster than any person. */
  readonly rateLimit?: RateLimit
  /** As the playground has one. */
  readonly page?: Hono
  /** A stand-in that another bot uses too. */
  readonly standIn?: { url: string; standIn: StandIn }
}

/** Starts a bot whose updates are handled in the call that makes them; it ends with the test. */
export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await launch(options)
  onTestFinished(async () => {
    await bot.stop()
    expect(bot.takeFaults()).toEqual([])
  })
  return bot
}

/** One bot for all tests of a file, each with runners of its own: starting one takes a second. */
export function sharedBot(options: TestBotOptions = {}): () => TestBot {
  let bot: TestBot | undefined
  beforeAll(async () => {
    bot = await launch(options)
    return () => bot?.stop()
  })
  afterEach(() => {
    expect(bot?.takeFaults()).toEqual([])
  })
  return () => {
    if (!bot) throw new Error('the bot starts with the first test')
    return bot
  }
}

function faultLog(faults: string[]): pino.Logger {
  return pino({ level: 'error' }, { write: (line: string) => void faults.push(line) })
}

async function launch(options: TestBotOptions): Promise<TestBot> {
  const instances: App[] = []
  let delivered = 0
  const deliver = async (update: Update) =>
    instances[delivered++ % instances.length]?.handle(update)
  const own = options.standIn
    ? undefined
    : await startPlaygroundServer({ token: TOKEN, persons: [], validate: validateBotApi, deliver })
  const server = options.standIn ?? own
  if (!server) throw new Error('no stand-in')
  const { standIn } = server
  const environment = {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: server.url,
    DATABASE_URL: options.databaseUrl ?? (await cloneDatabase()),
    DATA_KEY: randomBytes(32).toString('base64'),
    CLOCK: 'manual',
    PORT: '0',
    ...options.environment,
  }
  const config = readConfig(environment)
  const faults: string[] = []
  const log = options.log ?? faultLog(faults)
  const { rateLimit = unlimited, page } = options
  const overrides = { log, rateLimit, ...(page && { page }) }
  const database = postgres(environment.DATABASE_URL, { max: 1, onnotice: () => {} })
  await database`insert into clock (id, now) values (1, ${BEGINS}) on conflict do nothing`
  let running = await startApp(config, overrides)
  instances.push(running)
  const now = () => new Date(running.now().epochMilliseconds)
  if (own) standIn.world.now = now
  const query: TestBot['query'] = async (sql, ...values) =>
    [...(await database.unsafe(sql, values))] as never
  const sealerOf: TestBot['sealerOf'] = async ({ id }) => {
    const [row] = await query<{ wrapped: Uint8Array }>(
      'select wrapped from keys.person_key where person_id = $1',
      id,
    )
    if (!row) throw new Error('nothing is kept of this person')
    return createKeyring(config.dataKeys ?? []).open(id, row.wrapped).sealer
  }
  const advance = async (by: Temporal.DurationLike) =>
    (await running.advance(Temporal.Duration.from(by))).sent
  return {
    get app() {
      return running
    },
    standIn,
    config,
    environment,
    takeFaults: () => faults.splice(0),
    runner: ({ language = 'en', name = 'Robin', id = nextId++ } = {}) =>
      runnerOf(standIn, standIn.addPerson({ id, first_name: name, language_code: language })),
    days: (days) => advance({ days }),
    hours: (hours) => advance({ hours }),
    query,
    sealerOf,
    async checksOf(runner) {
      const rows = await query<{ id: string; state: string; document: Uint8Array }>(
        'select id, state, document from "check" where person_id = $1 order by started_at',
        runner.id,
      )
      const sealer = rows.length > 0 ? await sealerOf(runner) : undefined
      return rows.map(({ id, state, document }) => {
        const { given, ticks } = CheckDocument.parse(sealer?.open(`check:${id}`, document))
        return { state, given, ticks }
      })
    },
    async restart(between, changed = {}) {
      await running.stop()
      await between?.()
      running = await startApp(readConfig({ ...environment, ...changed }), overrides)
      instances[0] = running
    },
    async twin() {
      const twin = await startApp(config, overrides)
      instances.push(twin)
      onTestFinished(async () => {
        instances.splice(instances.indexOf(twin), 1)
        await twin.stop()
      })
      return twin
    },
    async stop() {
      await running.stop()
      await database.end()
      await own?.close()
    },
  }
}

function runnerOf({ world }: StandIn, person: Person): TestRunner {
  const last = () => {
    const message = world.recent(person.id).find((one) => !isZoneQuestion(one))
    if (!message) throw new Error('nothing was said in this chat')
    return message
  }
  return {
    person,
    id: person.id,
    last,
    messages: () =>
      world.messages(person.id).filter((one) => one.isFromBot && !isZoneQuestion(one)),
    zoneQuestions: () => world.messages(person.id).filter(isZoneQuestion),
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
