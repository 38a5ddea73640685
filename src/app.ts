import { GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Hono } from 'hono'
import pino, { type Logger } from 'pino'
import { type Assembled, assembleBot } from './app/assemble.ts'
import { type Ground, layGround } from './app/ground.ts'
import { createSenders } from './app/sending.ts'
import { createHandling, isDone, receiveUpdates } from './app/updates.ts'
import { type Config, ConfigError } from './config.ts'
import { createEnding, type Ending } from './ending.ts'
import { isReady } from './http/readiness.ts'
import { startHttp } from './http/server.ts'
import { type Advanced, createAdvance } from './jobs/advance.ts'
import { createDaily, type Daily } from './jobs/daily.ts'
import { createSweep } from './jobs/sweep.ts'
import { createMetrics } from './metrics.ts'
import { expire } from './privacy/expiry.ts'
import { planNotices } from './privacy/notice.ts'
import { startRepeating } from './repeating.ts'
import { faultOf } from './telegram/fault.ts'
import { introduce } from './telegram/introduce.ts'
import { createRateLimit, type RateLimit } from './telegram/rate-limit.ts'

/** How often it is looked for what has fallen due, milliseconds. */
const SWEEP_MS = 1_000
/** How often it is looked whether a day has gone, milliseconds. */
const DAILY_MS = 60_000
/** Of the daily erasing; see the other advisory locks in the database's own file. */
const EXPIRY_LOCK = 7_410_003
/** At the start Telegram is asked again for so long; then whoever started the bot is told. */
const INIT_MS_MAX = 4_000

/** What tests, the playground and measurements put in the place of the usual. */
export interface Overrides {
  /** Served at `/`. */
  readonly page?: Hono
  readonly log?: Logger
  /** How fast anyone may send. */
  readonly rateLimit?: RateLimit
  /** Settings of the embedded server. */
  readonly databaseFlags?: readonly string[]
}

/** The running bot. */
export interface App {
  /** Of the HTTP server. */
  readonly url: string
  /** Handles one update as if it had come from Telegram. @throws where it should come again */
  handle(update: Update): Promise<void>
  /** The bot's clock. */
  now(): Temporal.Instant
  /** Moves a clock that is moved by hand. */
  advance(by: Temporal.Duration): Promise<Advanced>
  /** Finishes the turns under way, then ends everything. */
  stop(): Promise<void>
}

/** Where real people write, somebody answers for what is kept of them, and /privacy says who. */
function warnOfNobody({ operator }: Config, log: Logger): void {
  const variables = { OPERATOR_NAME: operator.name, OPERATOR_CONTACT: operator.contact }
  const missing = Object.entries(variables).flatMap(([name, value]) => (value ? [] : [name]))
  if (missing.length === 0) return
  log.warn(`not set: ${missing.join(', ')}; /privacy cannot say who answers for the data`)
}

/** Puts the parts together and starts them; whatever can fail does so before the bot answers. */
export async function startApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const ending = createEnding()
  try {
    return await start(config, overrides, ending)
  } catch (error) {
    await ending.run()
    throw error
  }
}

/** Asks who the bot is, and tells Telegram's clients what it can do. @throws ConfigError */
async function greetTelegram(bot: Assembled['bot'], { words, config, log }: Ground): Promise<void> {
  try {
    await bot.init(AbortSignal.timeout(INIT_MS_MAX) as Parameters<typeof bot.init>[0])
  } catch (error) {
    if (error instanceof GrammyError && [401, 404].includes(error.error_code)) {
      throw new ConfigError('BOT_TOKEN is not known to Telegram')
    }
    throw new ConfigError('TELEGRAM_API_ROOT does not answer')
  }
  // What its clients show can wait; the bot answers without it.
  await introduce(bot.api, words, config.defaults.language).catch((error: unknown) =>
    log.warn(faultOf(error), 'Telegram was not told of the commands'),
  )
}

/** Erases once a day what has been kept long enough, and plans what is said of it before. */
function createExpiry({ db, erasing, config }: Ground, { keeping, ofClubs }: Assembled): Daily {
  return createDaily(db, 'expiry', EXPIRY_LOCK, async (now) => {
    await expire({ db, erasing, keepDays: config.keepDays }, now)
    await planNotices(keeping, now)
    await ofClubs.clubs.expire(now)
  })
}

async function start(config: Config, overrides: Overrides, ending: Ending): Promise<App> {
  const { telegram } = config
  if (telegram.mode === 'playground') throw new Error('the playground starts the app by itself')
  const log = overrides.log ?? pino({ level: config.logLevel }, pino.destination(2))
  // The page is the playground's, and with it nobody real is at the far end.
  if (!overrides.page) warnOfNobody(config, log)
  const ground = await layGround(config, log, overrides.databaseFlags ?? [], ending)
  const { database, db, jobs, pace, clock, manual } = ground
  const assembled = assembleBot(ground, telegram, overrides.rateLimit ?? createRateLimit())
  const { bot } = assembled
  await greetTelegram(bot, ground)

  await jobs.start()
  ending.add(() => jobs.stop())
  const senders = createSenders(ground, telegram, assembled)
  await jobs.work(pace.inHand, ({ kind, ids }) => senders[kind](ids))
  const metrics = createMetrics()
  const handle = createHandling((update) => metrics.timed(() => bot.handleUpdate(update)), ending)
  const sweep = createSweep(db, jobs, pace)
  const daily = createExpiry(ground, assembled)
  const advance = manual && createAdvance(manual, sweep, daily)

  const isAnswering = async () =>
    bot.api.getMe().then(
      () => true,
      () => false,
    )
  const http = await startHttp({
    host: config.http.host,
    port: config.http.port,
    monitoring: config.http.monitoring,
    isReady: () => isReady([() => database.isReachable(), isAnswering]),
    metrics: metrics.registry,
    webhook:
      telegram.mode === 'webhook'
        ? { secret: telegram.secret, handle: (update) => isDone(handle(update), log) }
        : undefined,
    advance,
    page: overrides.page,
    onError: (error) => log.error(faultOf(error), 'http'),
  })
  ending.add(() => http.close())

  // By hand alone, where the clock is: a sweep between two steps of it would count twice.
  if (!manual) ending.add(startRepeating(() => sweep.run(clock.now()), SWEEP_MS, log))
  await daily.run(clock.now())
  if (!manual) ending.add(startRepeating(() => daily.run(clock.now()), DAILY_MS, log))
  await receiveUpdates(telegram, bot, handle, log, ending)

  return {
    url: http.url,
    handle,
    now: () => clock.now(),
    async advance(by) {
      if (!advance) throw new Error('this clock is not moved by hand')
      return advance(by)
    },
    stop: () => ending.run(),
  }
}
