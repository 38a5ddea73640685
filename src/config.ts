import { isIPv4 } from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { isTimeZone } from './time-zone.ts'

const TELEGRAM_API_ROOT = 'https://api.telegram.org'

/** A broken environment variable: the message is the one line that its operator is shown. */
export class ConfigError extends Error {}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}

/** Public https, or plain http where nobody else can listen. */
function isBaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  const host = hostname.replace(/^\[|\]$/g, '')
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(host))
}

/** Without a slash at its end, its host in small letters. */
function plainUrl(url: string): string {
  return new URL(url).href.replace(/\/$/, '')
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/

const HOURS = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/

const Hours = z
  .string()
  .regex(HOURS, 'must look like 09:00-20:00')
  .transform((text) => {
    const [, fromHour, fromMinute, toHour, toMinute] = HOURS.exec(text) ?? []
    return {
      fromMinute: Number(fromHour) * 60 + Number(fromMinute),
      toMinute: Number(toHour) * 60 + Number(toMinute),
    }
  })
  .refine(
    ({ fromMinute, toMinute }) => fromMinute < toMinute && toMinute <= 24 * 60,
    'must begin before it ends',
  )

/** Written out: Node's own reading of base64 passes over whatever is none. */
const DATA_KEY = /^[A-Za-z0-9+/]{43}=$/

function listOf(text: string): string[] {
  return text.split(',').map((each) => each.trim())
}

const DataKeys = z
  .string()
  .transform(listOf)
  .refine(
    (keys) => keys.every((key) => DATA_KEY.test(key)),
    'must be base64 of 32 bytes, several divided by commas',
  )
  .transform((keys) => keys.map((key) => Buffer.from(key, 'base64')))

/** What is promised at most; and the follow-up runs for some weeks. */
const KEEP_DAYS_MAX = 180
const KEEP_DAYS_MIN = 30

/** Of the thirty a second that Telegram lets a bot send, so that conversations keep their share. */
const SENDING_PACE = 25
/** What Telegram sends for those who pay for it. */
const SENDING_PACE_MAX = 1_000
const SENDING_PACE_FAULT = `must be 1 to ${SENDING_PACE_MAX}`

const Environment = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{8,}$/, "must be the bot's token as BotFather gives it")
    .optional(),
  TELEGRAM_API_ROOT: z
    .string()
    .refine(isBaseUrl, 'must be an https URL, or http on loopback')
    .transform(plainUrl)
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .refine((url) => URL.canParse(url), 'must be a URL')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  WEBHOOK_URL: z
    .string()
    .refine(isBaseUrl, 'must be an https URL, or http on loopback')
    .transform(plainUrl)
    .optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 of A-Z a-z 0-9 _ -')
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
  MONITORING: z.enum(['loopback', 'anywhere'], 'must be loopback or anywhere').default('loopback'),
  DEFAULT_LANGUAGE: z.string().regex(LANGUAGE, 'must be a language code such as en').default('en'),
  DEFAULT_TIMEZONE: z
    .string()
    .refine(isTimeZone, 'must be an IANA zone such as Europe/Madrid')
    .default('UTC'),
  DEFAULT_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters such as ES')
    .optional(),
  CHECK_IN_HOURS: Hours.prefault('09:00-20:00'),
  CLOCK: z.enum(['real', 'manual'], 'must be real or manual').optional(),
  SENDING_PACE: z.coerce
    .number('must be a number')
    .int()
    .min(1, SENDING_PACE_FAULT)
    .max(SENDING_PACE_MAX, SENDING_PACE_FAULT)
    .default(SENDING_PACE),
  LANGUAGES: z
    .string()
    .transform(listOf)
    .refine(
      (codes) => codes.every((code) => LANGUAGE.test(code)),
      'must be language codes such as en, several divided by commas',
    )
    .optional(),
  RULES_FILE: z.string().optional(),
  OPERATOR_NAME: z.string().max(100).optional(),
  OPERATOR_CONTACT: z.string().max(200).optional(),
  HOSTED_BY: z.string().max(200).optional(),
  KEEP_DAYS: z.coerce
    .number('must be a number')
    .int()
    .min(KEEP_DAYS_MIN, `must be ${KEEP_DAYS_MIN} to ${KEEP_DAYS_MAX}`)
    .max(KEEP_DAYS_MAX, `must be ${KEEP_DAYS_MIN} to ${KEEP_DAYS_MAX}`)
    .default(KEEP_DAYS_MAX),
  DATA_KEY: DataKeys.optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'must be a level of pino')
    .default('info'),
})

/** How updates arrive. The playground is the bot against its own stand-in for Telegram. */
export type TelegramConfig =
  | { readonly mode: 'playground' }
  | { readonly mode: 'polling'; readonly token: string; readonly apiRoot: string }
  | {
      readonly mode: 'webhook'
      readonly token: string
      readonly apiRoot: string
      readonly url: string
      readonly secret: string
    }

/** Minutes of the runner's own day between which a check-in may arrive. */
interface Hours {
  readonly fromMinute: number
  readonly toMinute: number
}

/** The whole configuration; nothing else reads the environment. */
export interface Config {
  readonly telegram: TelegramConfig
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly dataKeys: readonly Buffer[] | undefined
  readonly http: {
    readonly host: string
    readonly port: number
    /** Who is told of health and figures. */
    readonly monitoring: 'loopback' | 'anywhere'
  }
  readonly defaults: {
    readonly language: string
    readonly timezone: string
    readonly country: string | undefined
  }
  readonly checkInHours: Hours
  readonly clock: 'real' | 'manual'
  /** Messages a second of what falls due, of all instances together. */
  readonly sendingPace: number
  readonly languages: readonly string[] | undefined
  readonly operator: {
    readonly name: string | undefined
    readonly contact: string | undefined
    /** Who hosts the server. */
    readonly host: string | undefined
  }
  /** How many days after its last answer a check is kept. */
  readonly keepDays: number
  /** What a club's clinician has made stricter. */
  readonly rulesFile: string | undefined
  readonly logLevel: string
}

type Variables = z.infer<typeof Environment>

function telegramOf(variables: Variables): TelegramConfig {
  const { BOT_TOKEN: token, WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = variables
  if (url !== undefined && secret === undefined)
    throw new ConfigError('WEBHOOK_SECRET is missing: it goes with WEBHOOK_URL')
  if (secret !== undefined && url === undefined)
    throw new ConfigError('WEBHOOK_URL is missing: it goes with WEBHOOK_SECRET')
  if (token === undefined) return { mode: 'playground' }
  const apiRoot = variables.TELEGRAM_API_ROOT ?? TELEGRAM_API_ROOT
  return url !== undefined && secret !== undefined
    ? { mode: 'webhook', token, apiRoot, url, secret }
    : { mode: 'polling', token, apiRoot }
}

/** The file of a club's clinician, for programs that need nothing else of the environment. */
export function rulesFileIn({ RULES_FILE: file }: NodeJS.ProcessEnv): string | undefined {
  return file?.trim() ? file : undefined
}

/**
 * Reads the environment. An empty value counts as absent.
 * @throws ConfigError whose message names the variable
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = Environment.safeParse(present)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ConfigError(`${issue?.path.join('.')} ${issue?.message}`)
  }
  const variables = parsed.data
  const telegram = telegramOf(variables)
  if (telegram.mode === 'playground' && !isLoopback(variables.HOST))
    throw new ConfigError(
      'HOST must be on loopback without BOT_TOKEN: the playground has no password',
    )
  // With nobody's real phone at the far end the playground's time is moved by hand.
  const clock = variables.CLOCK ?? (telegram.mode === 'playground' ? 'manual' : 'real')
  if (
    clock === 'manual' &&
    telegram.mode !== 'playground' &&
    telegram.apiRoot === TELEGRAM_API_ROOT
  )
    throw new ConfigError("CLOCK must not be manual with Telegram's own API")
  if (variables.DATABASE_URL !== undefined && variables.DATA_KEY === undefined)
    throw new ConfigError('DATA_KEY is missing: it goes with DATABASE_URL')
  return {
    telegram,
    databaseUrl: variables.DATABASE_URL,
    dataDir: path.resolve(variables.DATA_DIR),
    dataKeys: variables.DATA_KEY,
    http: { host: variables.HOST, port: variables.PORT, monitoring: variables.MONITORING },
    defaults: {
      language: variables.DEFAULT_LANGUAGE,
      timezone: variables.DEFAULT_TIMEZONE,
      country: variables.DEFAULT_COUNTRY,
    },
    checkInHours: variables.CHECK_IN_HOURS,
    clock,
    sendingPace: variables.SENDING_PACE,
    languages: variables.LANGUAGES,
    operator: {
      name: variables.OPERATOR_NAME,
      contact: variables.OPERATOR_CONTACT,
      host: variables.HOSTED_BY,
    },
    keepDays: variables.KEEP_DAYS,
    rulesFile: variables.RULES_FILE,
    logLevel: variables.LOG_LEVEL,
  }
}
