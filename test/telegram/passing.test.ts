import { BotError, type Context, GrammyError, HttpError } from 'grammy'
import postgres from 'postgres'
import { describe, expect, inject, test } from 'vitest'
import { SealError } from '../../src/db/seal.ts'
import { ChatBusy, LeaseLost } from '../../src/telegram/lease.ts'
import { isPassing } from '../../src/telegram/passing.ts'

function refused(error_code: number, description: string): GrammyError {
  return new GrammyError('refused', { ok: false, error_code, description }, 'sendMessage', {})
}

function coded(code: string): Error {
  return Object.assign(new Error('provoked'), { code })
}

async function faultOf(url: URL): Promise<unknown> {
  const sql = postgres(url.href, { max: 1, onnotice: () => {} })
  const fault = await sql`select 1 / 0`.catch((error: unknown) => error)
  await sql.end()
  return fault
}

const PASSING: Readonly<Record<string, unknown>> = {
  'Telegram is away': new HttpError('Network request failed', new Error('provoked')),
  'Telegram has a fault': refused(502, 'Bad Gateway'),
  'Telegram asks to wait': refused(429, 'Too Many Requests: retry after 5'),
  'the chat is busy': new ChatBusy(),
  'the lease was lost': new LeaseLost(),
  'the connection to the database broke': coded('CONNECTION_CLOSED'),
  'the database refuses connections': coded('ECONNREFUSED'),
  'the name of the database is not found for a moment': coded('EAI_AGAIN'),
  'the way to the database is cut': coded('ETIMEDOUT'),
  'the database has no connection left': coded('53300'),
  'two turns locked each other out': coded('40P01'),
  'the database is starting': coded('57P03'),
  'the database is stopping': coded('57P01'),
}

const LASTING: Readonly<Record<string, unknown>> = {
  'Telegram refuses the call': refused(400, "Bad Request: can't parse entities"),
  'the runner has blocked the bot': refused(403, 'Forbidden: bot was blocked by the user'),
  'the code is wrong': new TypeError('x is not a function'),
  'the key is lost': new SealError('no key for these bytes'),
  'a constraint is hurt': coded('23505'),
  'something else was thrown': 'text',
}

const wrapped = (cause: unknown) => new Error('Failed query', { cause })
const inBot = (cause: unknown) => new BotError(cause, {} as Context)

describe('an update comes again where', () => {
  test.each(Object.entries(PASSING))('%s', (_, fault) => {
    expect(isPassing(fault)).toBe(true)
    expect(isPassing(inBot(fault))).toBe(true)
  })

  test('the database is away, as its driver tells it', async () => {
    const away = await faultOf(new URL('postgres://hip:x@127.0.0.1:1/hip'))
    expect(isPassing(away)).toBe(true)
    expect(isPassing(wrapped(away))).toBe(true)
    expect(isPassing(inBot(wrapped(away)))).toBe(true)
  })
})

describe('an update does not come again where', () => {
  test.each(Object.entries(LASTING))('%s', (_, fault) => {
    expect(isPassing(fault)).toBe(false)
    expect(isPassing(inBot(fault))).toBe(false)
  })

  test('a statement is wrong, as the database tells it', async () => {
    const fault = await faultOf(new URL(inject('databaseUrl')))
    expect(isPassing(fault)).toBe(false)
    expect(isPassing(inBot(wrapped(fault)))).toBe(false)
  })
})
