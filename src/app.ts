import { fileURLToPath } from 'node:url'
import { Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Hono } from 'hono'
import pino, { type Logger } from 'pino'
import { createBuddies } from './buddies/buddies.ts'
import { CONVERSATION_VERSION, createCheckConversation } from './check/conversation.ts'
import { sendCourse } from './check/course.ts'
import { COUNTRIES, emergencyNumber } from './check/emergency-number.ts'
import { createFlow } from './check/flow.ts'
import { createCheckHandlers } from './check/handlers.ts'
import { createSheets } from './check/sheet.ts'
import { checkInKind } from './check-ins/deliver.ts'
import { createCheckIns } from './check-ins/handlers.ts'
import { createReach } from './check-ins/reach.ts'
import { reminderKind } from './check-ins/reminders.ts'
import { createSchedule } from './check-ins/schedule.ts'
import { type Clock, createManualClock, type ManualClock, realClock } from './clock.ts'
import { createClubs } from './clubs/club.ts'
import { createCounting } from './clubs/count.ts'
import { createPulseDelivery } from './clubs/deliver.ts'
import { createGroup } from './clubs/group.ts'
import { createInline } from './clubs/inline.ts'
import { createJoining } from './clubs/joining.ts'
import { stopCounting } from './clubs/members.ts'
import { createPanel } from './clubs/panel.ts'
import { createPhysio } from './clubs/physio.ts'
import { createFarewell } from './clubs/physio-farewell.ts'
import { createPhysios } from './clubs/physios.ts'
import { createPost } from './clubs/post.ts'
import { createPulses } from './clubs/pulse.ts'
import { createSharing } from './clubs/sharing.ts'
import { type Config, ConfigError } from './config.ts'
import { startStore } from './db/start.ts'
import { createEnding, type Ending } from './ending.ts'
import { isReady } from './http/readiness.ts'
import { startHttp } from './http/server.ts'
import { type Advanced, createAdvance } from './jobs/advance.ts'
import { createDaily } from './jobs/daily.ts'
import { createJobs } from './jobs/jobs.ts'
import { createPace } from './jobs/pace.ts'
import { createSweep } from './jobs/sweep.ts'
import { createMetrics } from './metrics.ts'
import { hipPicture } from './pictures/hip.ts'
import { createConsent } from './privacy/consent.ts'
import { createErasing } from './privacy/erasing.ts'
import { expire } from './privacy/expiry.ts'
import { createForget } from './privacy/forget.ts'
import { createMyData } from './privacy/my-data.ts'
import { createNotice, noticeKind, planNotices } from './privacy/notice.ts'
import { createPrivacy } from './privacy/privacy.ts'
import { recallKind } from './recall/deliver.ts'
import { startRepeating } from './repeating.ts'
import { readTriage } from './review.ts'
import { createHelp } from './settings/help.ts'
import { createLanguage } from './settings/language.ts'
import { createPlace } from './settings/place.ts'
import { createSettings } from './settings/settings.ts'
import { createZoneQuestion } from './settings/zone-question.ts'
import { ALLOWED_UPDATES, createBot } from './telegram/bot.ts'
import type { BotContext } from './telegram/context.ts'
import { createDelivery } from './telegram/delivery.ts'
import type { DueTable } from './telegram/due-leases.ts'
import { createDueTurns } from './telegram/due-turns.ts'
import { faultOf } from './telegram/fault.ts'
import { clientOf, dueFetch } from './telegram/fetch.ts'
import { clubCountryOf, clubZonesOf } from './telegram/home-clubs.ts'
import { introduce } from './telegram/introduce.ts'
import { createLinkGone } from './telegram/link-gone.ts'
import { isPassing } from './telegram/passing.ts'
import { startPolling } from './telegram/polling.ts'
import { createRateLimit, type RateLimit } from './telegram/rate-limit.ts'
import { createRecords } from './telegram/records.ts'
import { createScreens } from './telegram/screen.ts'
import { createTurns, type Turn } from './telegram/turn.ts'
import { zonesFor } from './telegram/whereabouts.ts'
import { languagesIn } from './words/bundles.ts'
import { createWords, type Speaker, type Words } from './words/words.ts'

const LOCALES = fileURLToPath(new URL('../locales', import.meta.url))
/** How often it is looked for what has fallen due, milliseconds. */
const SWEEP_MS = 1_000
/** How often it is looked whether a day has gone, milliseconds. */
const DAILY_MS = 60_000
/** Of the daily erasing; see the other advisory locks in the database's own file. */
const EXPIRY_LOCK = 7_410_003
/** The whole stop has ten seconds; turns under way get most of them. */
const TURNS_MS_MAX = 6_000
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

function wordsOf({ languages, defaults }: Config, log: Logger): Words {
  const present = languagesIn(LOCALES)
  const unknown = languages?.filter((language) => !present.includes(language)) ?? []
  if (unknown.length > 0) throw new ConfigError(`LANGUAGES has no words for ${unknown.join(', ')}`)
  const base = (language: string) => language.split('-')[0]
  if (!present.some((language) => base(language) === base(defaults.language)))
    throw new ConfigError(`DEFAULT_LANGUAGE has no words for ${defaults.language}`)
  return createWords(LOCALES, languages, (fault) => log.error({ fault }, 'words'))
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

async function start(config: Config, overrides: Overrides, ending: Ending): Promise<App> {
  const { telegram, defaults, operator } = config
  if (telegram.mode === 'playground') throw new Error('the playground starts the app by itself')
  const log = overrides.log ?? pino({ level: config.logLevel }, pino.destination(2))
  // The page is the playground's, and with it nobody real is at the far end.
  if (!overrides.page) warnOfNobody(config, log)
  const words = wordsOf(config, log)
  const triage = readTriage(config.rulesFile)
  const { database, keyring } = await startStore(
    config,
    overrides.databaseFlags ?? [],
    log,
    ending.add,
  )
  const { db, url } = database
  const manual: ManualClock | undefined =
    config.clock === 'manual' ? await createManualClock(db) : undefined
  const clock: Clock = manual ?? realClock
  const metrics = createMetrics()
  const jobs = createJobs(url, (error) => log.warn(faultOf(error), 'jobs'))
  const erasing = createErasing(jobs)
  const records = createRecords(db, keyring)
  const turns = createTurns({ db, records, clock, erase: erasing.people })
  const countryOf = (turn: Turn) => clubCountryOf(turn) ?? defaults.country
  const zonesOf = (turn: Turn) =>
    zonesFor(turn.person, { ...defaults, country: countryOf(turn) }, clubZonesOf(turn))
  const hours = config.checkInHours
  const schedule = createSchedule({ hours, zonesOf })
  const pace = await createPace(db, manual ? Number.POSITIVE_INFINITY : config.sendingPace)
  const sweep = createSweep(db, jobs, pace)
  const screens = createScreens({ hip: hipPicture })

  const flow = createFlow({
    triage,
    onResult: (turn, record, { urgency }) => {
      schedule.plan(turn, record, urgency)
      // Beside an emergency nothing is asked.
      if (urgency !== 'emergency') zoneQuestion.onTold(turn)
    },
    facts: (turn) => ({
      emergencyNumber: emergencyNumber(countryOf(turn)),
      nextCheckIn: schedule.announced(turn),
    }),
  })
  const numberInWords = (say: Speaker, country: string | undefined) =>
    emergencyNumber(country) ?? say.plain('emergency-number-unknown')
  const numberFor = ({ say, turn }: BotContext) => numberInWords(say, countryOf(turn))
  const consent = createConsent({
    operator,
    keepDays: config.keepDays,
    emergencyNumber: numberFor,
    onConsent(ctx, subject) {
      const { turn } = ctx
      if (subject === 'younger') turn.alsoWrite((tx) => stopCounting(tx, turn.chatId))
      return check.proceed(ctx, subject)
    },
    onAgain: (ctx) => check.offer(ctx),
  })
  const zoneQuestion = createZoneQuestion({ defaults, hasConsent: consent.mayBegin })
  const check = createCheckHandlers({
    flow,
    screens,
    emergencyNumber: numberFor,
    hasConsent: consent.has,
    mayBegin: consent.mayBegin,
    courseOf: ({ turn, say }, record) => checkIns.courseOf(turn, say, record),
    askConsent: consent.ask,
  })
  const checkIns = createCheckIns({
    db,
    triage,
    schedule,
    hours,
    zonesOf,
    isBusy: check.isBusy,
    hasConsent: consent.has,
    onNewSign: check.tellSign,
    onTold: zoneQuestion.onTold,
    onCourse: sendCourse,
  })
  const sheets = createSheets({
    db,
    triage,
    words,
    flow,
    hasConsent: consent.has,
    askConsent: consent.ask,
    courseOf: checkIns.courseOf,
    countryOf,
    defaultZone: defaults.timezone,
    more: (ctx, sheet) => sharing.buttons(ctx, sheet),
  })
  const pulses = createPulses(jobs, defaults.timezone)
  const clubs = createClubs(db, pulses)
  const post = createPost({ clubs, log, now: () => clock.now() })
  const clubNumber = (say: Speaker, country: string | null) =>
    numberInWords(say, country ?? defaults.country)
  const panel = createPanel({
    db,
    turns,
    clubs,
    words,
    defaultLanguage: defaults.language,
    countries: COUNTRIES,
    emergencyNumber: clubNumber,
    onPulse: pulses.plan,
    more: (say, club) => [physio.physioButton(say, club)],
  })
  const physios = createPhysios(db, keyring)
  const farewell = createFarewell(words, defaults.language)
  const physio = createPhysio({ db, clubs, physios, farewell, panelButton: panel.button })
  const sharing = createSharing({
    db,
    physios,
    words,
    defaultLanguage: defaults.language,
    emergencyNumber: numberFor,
    sheetOf: sheets.find,
  })
  const buddies = createBuddies({
    db,
    defaultZone: defaults.timezone,
    hasConsent: consent.mayBegin,
  })
  const keeping = {
    db,
    keepDays: config.keepDays,
    defaults,
    hours,
  }
  const inSettings = async (ctx: BotContext) =>
    [buddies.button(ctx), await physio.roleButton(ctx)].filter((button) => button !== undefined)
  /** Whatever waits for an answer is the last message: a consent, or a question. */
  const repeat = async (ctx: BotContext) =>
    consent.has(ctx) ? check.repeat(ctx) : consent.ask(ctx)
  const bot = createBot({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    turns,
    rateLimit: overrides.rateLimit ?? createRateLimit(),
    words,
    defaultLanguage: defaults.language,
    log,
    who: keyring.hash,
    check: {
      run: createCheckConversation(flow, screens, consent.has),
      version: CONVERSATION_VERSION,
    },
    repeat: check.repeat,
    last: zoneQuestion.last,
    features: [
      checkIns.last,
      check.last,
      createReach(db, schedule),
      consent.composer,
      createHelp(),
      createPrivacy({ operator, keepDays: config.keepDays }),
      createForget(db, defaults.timezone),
      createMyData(db, defaults.timezone),
      createNotice(keeping),
      createLanguage(words, repeat),
      createSettings(words, inSettings),
      createPlace(),
      panel.composer,
      createJoining({ db, clubs, captainButton: panel.button }),
      buddies.composer,
      physio.composer,
      createLinkGone(),
      sharing.composer,
      sheets.composer,
      check.commands,
      checkIns.composer,
      check.rest,
    ],
    groups: createGroup({
      clubs,
      post,
      words,
      defaultLanguage: defaults.language,
      now: () => clock.now(),
      emergencyNumber: clubNumber,
      setUp: panel.setUp,
    }),
    inline: createInline({
      words,
      defaultLanguage: defaults.language,
      emergencyNumber: (say) => numberInWords(say, defaults.country),
    }),
  })

  try {
    await bot.init(AbortSignal.timeout(INIT_MS_MAX) as Parameters<typeof bot.init>[0])
  } catch (error) {
    if (error instanceof GrammyError && [401, 404].includes(error.error_code)) {
      throw new ConfigError('BOT_TOKEN is not known to Telegram')
    }
    throw new ConfigError('TELEGRAM_API_ROOT does not answer')
  }
  // What its clients show can wait; the bot answers without it.
  await introduce(bot.api, words, defaults.language).catch((error: unknown) =>
    log.warn(faultOf(error), 'Telegram was not told of the commands'),
  )

  await jobs.start()
  ending.add(() => jobs.stop())
  const delivery = {
    api: new Api(telegram.token, clientOf(telegram.apiRoot, dueFetch)),
    turnsIn: (table: DueTable) => createDueTurns({ db, turns, records }, table),
    pace,
    words,
    log,
    who: keyring.hash,
    defaultLanguage: defaults.language,
    zonesOf,
    hours,
    onSent: check.setAside,
  }
  const postPulse = createPulseDelivery({
    db,
    api: bot.api,
    username: bot.botInfo.username,
    count: createCounting(db, keyring),
    pace,
    pulses,
    post,
    words,
    defaults,
    log,
    now: () => clock.now(),
  })
  const senders = {
    'check-in': createDelivery(delivery, checkInKind(db, schedule)),
    reminder: createDelivery(delivery, reminderKind(db, triage, schedule)),
    recall: createDelivery(delivery, recallKind(db, triage)),
    'expiry-notice': createDelivery(delivery, noticeKind(keeping)),
    pulse: postPulse,
  }
  await jobs.work(pace.inHand, ({ kind, ids }) => senders[kind](ids))
  const underWay = new Set<Promise<unknown>>()
  async function handle(update: Update): Promise<void> {
    const work = metrics.timed(() => bot.handleUpdate(update))
    underWay.add(work)
    try {
      await work
    } finally {
      underWay.delete(work)
    }
  }
  ending.add(async () => {
    const late = new Promise((resolve) => setTimeout(resolve, TURNS_MS_MAX).unref())
    await Promise.race([Promise.allSettled(underWay), late])
  })

  const daily = createDaily(db, 'expiry', EXPIRY_LOCK, async (now) => {
    await expire({ db, erasing, keepDays: config.keepDays }, now)
    await planNotices(keeping, now)
    await clubs.expire(now)
  })
  const advance = manual && createAdvance(manual, sweep, daily)

  const http = await startHttp({
    host: config.http.host,
    port: config.http.port,
    monitoring: config.http.monitoring,
    isReady: () => isReady([() => database.isReachable(), isAnswering]),
    metrics: metrics.registry,
    webhook:
      telegram.mode === 'webhook'
        ? { secret: telegram.secret, handle: (update) => isDone(handle(update)) }
        : undefined,
    advance,
    page: overrides.page,
    onError: (error) => log.error(faultOf(error), 'http'),
  })
  ending.add(() => http.close())

  async function isAnswering(): Promise<boolean> {
    return bot.api.getMe().then(
      () => true,
      () => false,
    )
  }

  async function isDone(work: Promise<void>): Promise<boolean> {
    try {
      await work
      return true
    } catch (error) {
      log.warn(faultOf(error), 'an update was not handled')
      return !isPassing(error)
    }
  }

  // By hand alone, where the clock is: a sweep between two steps of it would count twice.
  if (!manual) ending.add(startRepeating(() => sweep.run(clock.now()), SWEEP_MS, log))
  await daily.run(clock.now())
  if (!manual) ending.add(startRepeating(() => daily.run(clock.now()), DAILY_MS, log))

  if (telegram.mode === 'webhook') {
    await bot.api.setWebhook(`${telegram.url}/telegram`, {
      secret_token: telegram.secret,
      allowed_updates: ALLOWED_UPDATES,
    })
  } else {
    // Where one is still set, Telegram says so at each poll, and the log with it.
    await bot.api
      .deleteWebhook()
      .catch((error: unknown) => log.warn(faultOf(error), 'a webhook may still be set'))
    const polling = startPolling({ api: bot.api, handle, log })
    ending.add(() => polling.stop())
  }
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
