import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Config, ConfigError, readConfig } from '../src/config.ts'

const TOKEN = '123456:abcdefgh_ijklmnop-qrst'
const KEY = Buffer.alloc(32, 1).toString('base64')
const OTHER_KEY = Buffer.alloc(32, 2).toString('base64')
const SECRET = 'a-secret_of_16-Z'

/** What is wrong with an environment, as its operator is told. */
function complaint(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error(`taken: ${JSON.stringify(environment)}`)
}

function expectOneLineNaming(variable: string, environment: NodeJS.ProcessEnv): void {
  const message = complaint(environment)
  expect(message).toMatch(new RegExp(`^${variable} \\S.*$`))
  expect(message).not.toContain('undefined')
}

interface Contract {
  readonly read: (config: Config) => unknown
  readonly byDefault: unknown
  /** Each good value with what it is read as. */
  readonly good: readonly (readonly [string, unknown])[]
  readonly broken: readonly string[]
  /** What must stand beside it. */
  readonly beside?: NodeJS.ProcessEnv
}

const CONTRACT: Readonly<Record<string, Contract>> = {
  BOT_TOKEN: {
    read: ({ telegram }) => (telegram.mode === 'playground' ? undefined : telegram.token),
    byDefault: undefined,
    good: [[TOKEN, TOKEN]],
    broken: ['abc', '123456', '123456:short', `${TOKEN} ${TOKEN}`, ':abcdefghijk'],
  },
  TELEGRAM_API_ROOT: {
    read: ({ telegram }) => (telegram.mode === 'playground' ? undefined : telegram.apiRoot),
    byDefault: 'https://api.telegram.org',
    good: [
      ['https://bots.example.org', 'https://bots.example.org'],
      ['https://bots.example.org/', 'https://bots.example.org'],
      ['https://bots.example.org/api/', 'https://bots.example.org/api'],
      ['http://127.0.0.1:8081', 'http://127.0.0.1:8081'],
      ['http://localhost:8081', 'http://localhost:8081'],
      ['http://[::1]:8081', 'http://[::1]:8081'],
    ],
    broken: ['bots.example.org', 'http://bots.example.org', 'ftp://127.0.0.1', 'https://'],
    beside: { BOT_TOKEN: TOKEN },
  },
  DATABASE_URL: {
    read: ({ databaseUrl }) => databaseUrl,
    byDefault: undefined,
    good: [
      ['postgres://hip:secret@db:5432/hip', 'postgres://hip:secret@db:5432/hip'],
      ['postgresql://db/hip', 'postgresql://db/hip'],
    ],
    broken: ['db:5432/hip', 'mysql://db/hip', 'postgres://db:port/hip'],
    beside: { DATA_KEY: KEY },
  },
  DATA_DIR: {
    read: ({ dataDir }) => dataDir,
    byDefault: path.resolve('data'),
    good: [
      ['/var/lib/hip', '/var/lib/hip'],
      ['./elsewhere', path.resolve('elsewhere')],
    ],
    broken: [],
  },
  HOST: {
    read: ({ http }) => http.host,
    byDefault: '127.0.0.1',
    good: [
      ['0.0.0.0', '0.0.0.0'],
      ['::1', '::1'],
    ],
    broken: [],
    beside: { BOT_TOKEN: TOKEN },
  },
  PORT: {
    read: ({ http }) => http.port,
    byDefault: 3000,
    good: [
      ['0', 0],
      ['65535', 65_535],
    ],
    broken: ['http', '-1', '65536', '80.5', '3000x'],
  },
  MONITORING: {
    read: ({ http }) => http.monitoring,
    byDefault: 'loopback',
    good: [
      ['loopback', 'loopback'],
      ['anywhere', 'anywhere'],
    ],
    broken: ['127.0.0.1', 'Anywhere', 'true'],
  },
  DEFAULT_LANGUAGE: {
    read: ({ defaults }) => defaults.language,
    byDefault: 'en',
    good: [
      ['es', 'es'],
      ['pt-BR', 'pt-BR'],
      ['zh-Hant-TW', 'zh-Hant-TW'],
    ],
    broken: ['English', 'e', 'en_GB', 'en-', '../en'],
  },
  DEFAULT_TIMEZONE: {
    read: ({ defaults }) => defaults.timezone,
    byDefault: 'UTC',
    good: [['Europe/Madrid', 'Europe/Madrid']],
    broken: ['Madrid', 'Europe/Nowhere', 'UTC+2'],
  },
  DEFAULT_COUNTRY: {
    read: ({ defaults }) => defaults.country,
    byDefault: undefined,
    good: [['ES', 'ES']],
    broken: ['es', 'ESP', 'E', '34'],
  },
  CHECK_IN_HOURS: {
    read: ({ checkInHours }) => checkInHours,
    byDefault: { fromMinute: 9 * 60, toMinute: 20 * 60 },
    good: [
      ['07:30-21:45', { fromMinute: 450, toMinute: 1305 }],
      ['00:00-24:00', { fromMinute: 0, toMinute: 1440 }],
    ],
    broken: ['9-20', '20:00-09:00', '09:00-09:00', '09:00-24:01', '25:00-26:00', '09:60-20:00'],
  },
  CLOCK: {
    read: ({ clock }) => clock,
    byDefault: 'real',
    good: [
      ['real', 'real'],
      ['manual', 'manual'],
    ],
    broken: ['fast', 'Manual'],
    beside: { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' },
  },
  SENDING_PACE: {
    read: ({ sendingPace }) => sendingPace,
    byDefault: 25,
    good: [
      ['1', 1],
      ['1000', 1_000],
    ],
    broken: ['fast', '0', '-1', '1001', '12.5', '25/s'],
  },
  LANGUAGES: {
    read: ({ languages }) => languages,
    byDefault: undefined,
    good: [
      ['en', ['en']],
      ['en, es', ['en', 'es']],
    ],
    broken: ['en,,es', 'en,', ','],
  },
  OPERATOR_NAME: {
    read: ({ operator }) => operator.name,
    byDefault: undefined,
    good: [['Club Río', 'Club Río']],
    broken: ['x'.repeat(101)],
  },
  OPERATOR_CONTACT: {
    read: ({ operator }) => operator.contact,
    byDefault: undefined,
    good: [['hip@example.org', 'hip@example.org']],
    broken: ['x'.repeat(201)],
  },
  HOSTED_BY: {
    read: ({ operator }) => operator.host,
    byDefault: undefined,
    good: [['Nube Río, Frankfurt', 'Nube Río, Frankfurt']],
    broken: ['x'.repeat(201)],
  },
  DATA_KEY: {
    read: ({ dataKeys }) => dataKeys?.map((key) => key.toString('base64')),
    byDefault: undefined,
    good: [
      [KEY, [KEY]],
      [`${KEY},${OTHER_KEY}`, [KEY, OTHER_KEY]],
      [`${KEY}, ${OTHER_KEY}`, [KEY, OTHER_KEY]],
    ],
    broken: ['short', Buffer.alloc(31).toString('base64'), `${KEY},`, `${KEY},short`, `${KEY}!`],
  },
  LOG_LEVEL: {
    read: ({ logLevel }) => logLevel,
    byDefault: 'info',
    good: [
      ['trace', 'trace'],
      ['silent', 'silent'],
    ],
    broken: ['loud', 'INFO'],
  },
}

describe.each(Object.entries(CONTRACT))('%s', (variable, contract) => {
  const { read, byDefault, good, broken, beside = {} } = contract

  test('has its default where it is absent or empty', () => {
    // What must stand beside DATABASE_URL may stand alone.
    expect(read(readConfig(beside))).toEqual(byDefault)
    expect(read(readConfig({ ...beside, [variable]: '' }))).toEqual(byDefault)
    expect(read(readConfig({ ...beside, [variable]: '  ' }))).toEqual(byDefault)
  })

  test('is read', () => {
    for (const [value, expected] of good)
      expect(read(readConfig({ ...beside, [variable]: value }))).toEqual(expected)
  })

  test('stops the start with one line that names it where it is broken', () => {
    for (const value of broken) expectOneLineNaming(variable, { ...beside, [variable]: value })
  })

  test('is not quoted: it may be a secret', () => {
    for (const value of broken.filter((each) => each.length > 8))
      expect(complaint({ ...beside, [variable]: value })).not.toContain(value)
  })
})

describe('WEBHOOK_URL and WEBHOOK_SECRET', () => {
  const webhook = {
    BOT_TOKEN: TOKEN,
    WEBHOOK_URL: 'https://hip.example.org',
    WEBHOOK_SECRET: SECRET,
  }

  test('are absent: long polling', () => {
    expect(readConfig({ BOT_TOKEN: TOKEN }).telegram.mode).toBe('polling')
    const empty = { BOT_TOKEN: TOKEN, WEBHOOK_URL: '', WEBHOOK_SECRET: ' ' }
    expect(readConfig(empty).telegram.mode).toBe('polling')
  })

  test('are both there: webhook', () => {
    const expected = { mode: 'webhook', token: TOKEN, url: webhook.WEBHOOK_URL, secret: SECRET }
    expect(readConfig(webhook).telegram).toMatchObject(expected)
    const slashed = { ...webhook, WEBHOOK_URL: 'https://hip.example.org/' }
    expect(readConfig(slashed).telegram).toMatchObject(expected)
  })

  test('go together', () => {
    const { WEBHOOK_SECRET: _, ...noSecret } = webhook
    expectOneLineNaming('WEBHOOK_SECRET', noSecret)
    const { WEBHOOK_URL: __, ...noUrl } = webhook
    expectOneLineNaming('WEBHOOK_URL', noUrl)
    expectOneLineNaming('WEBHOOK_SECRET', { WEBHOOK_URL: webhook.WEBHOOK_URL })
  })

  test('plain http is taken on loopback alone', () => {
    const local = { ...webhook, WEBHOOK_URL: 'http://127.0.0.1:3000' }
    expect(readConfig(local).telegram).toMatchObject({ url: 'http://127.0.0.1:3000' })
    for (const url of ['http://hip.example.org', 'http://127.0.0.1.example.org', 'hip.example.org'])
      expectOneLineNaming('WEBHOOK_URL', { ...webhook, WEBHOOK_URL: url })
  })

  test('a secret is of 16 to 256 characters that a header bears', () => {
    for (const secret of ['a'.repeat(16), 'a'.repeat(256)])
      expect(readConfig({ ...webhook, WEBHOOK_SECRET: secret }).telegram).toMatchObject({ secret })
    for (const secret of ['a'.repeat(15), 'a'.repeat(257), 'sixteen characters', 'ñ'.repeat(16)])
      expectOneLineNaming('WEBHOOK_SECRET', { ...webhook, WEBHOOK_SECRET: secret })
  })
})

describe('the playground', () => {
  test('listens on loopback, by any of its names', () => {
    for (const HOST of ['127.0.0.1', '127.0.0.2', '::1', 'localhost'])
      expect(readConfig({ HOST })).toMatchObject({ telegram: { mode: 'playground' } })
  })

  test('does not start where others could reach it', () => {
    const open = ['0.0.0.0', '::', '192.0.2.7', '2001:db8::1', 'hip.example.org']
    const disguised = ['127.0.0.1.example.org', '127.example.org', 'localhost.example.org']
    for (const HOST of [...open, ...disguised]) expectOneLineNaming('HOST', { HOST })
  })
})

describe('the clock moved by hand', () => {
  test("is refused with Telegram's own API, however it is written", () => {
    const roots = ['', 'https://api.telegram.org', 'https://api.telegram.org/']
    const disguised = ['https://API.Telegram.org', 'https://api.telegram.org:443']
    for (const TELEGRAM_API_ROOT of [...roots, ...disguised])
      expectOneLineNaming('CLOCK', { BOT_TOKEN: TOKEN, CLOCK: 'manual', TELEGRAM_API_ROOT })
  })

  test("is the playground's own, unless told otherwise", () => {
    expect(readConfig({})).toMatchObject({ telegram: { mode: 'playground' }, clock: 'manual' })
    expect(readConfig({ CLOCK: 'real' }).clock).toBe('real')
  })
})

test('a database of one’s own needs a key of one’s own', () => {
  expectOneLineNaming('DATA_KEY', { DATABASE_URL: 'postgres://db/hip' })
  expectOneLineNaming('DATA_KEY', { DATABASE_URL: 'postgres://db/hip', DATA_KEY: '' })
})

test('other variables are ignored', () => {
  const others = { PATH: '/bin', BOT_TOKENS: 'x', port: 'x', WEBHOOK: 'x' }
  expect(readConfig(others)).toEqual(readConfig({}))
})
