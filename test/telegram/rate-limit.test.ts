import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Composer } from 'grammy'
import pino from 'pino'
import { describe, expect, test } from 'vitest'
import { createBot } from '../../src/telegram/bot.ts'
import { createRateLimit } from '../../src/telegram/rate-limit.ts'
import { words } from '../words/messages.ts'

const PERSON = 8_123_000_001
const GROUP = -1_001_000_000_001
const KEPT_MAX = 10_000
const GROWTH_BYTES_MAX = 3_000_000

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function heapUsed(): number {
  collect()
  return process.memoryUsage().heapUsed
}

/** A limit by a clock that the test moves. */
function limited() {
  let now = 1_000
  let updateId = 0
  const limit = createRateLimit(() => now)
  return {
    limit,
    take: (sender = PERSON) => limit.take(sender, ++updateId),
    takes: (count: number, sender = PERSON) =>
      Array.from({ length: count }, () => limit.take(sender, ++updateId)),
    waits: (ms: number) => {
      now += ms
    },
  }
}

const passes = (count: number) => Array(count).fill('pass')

describe('whoever sends', () => {
  test('passes thirty times in ten seconds, a group sixty times', () => {
    const { takes } = limited()
    expect(takes(33)).toEqual([...passes(30), 'tell', 'drop', 'drop'])
    expect(takes(62, GROUP)).toEqual([...passes(60), 'tell', 'drop'])
  })

  test('is never let through more often in any ten seconds, wherever those begin', () => {
    const { take, takes, waits } = limited()
    expect(take()).toBe('pass')
    waits(9_900)
    expect(takes(30)).toEqual([...passes(29), 'tell'])
    waits(200)
    // Only the first is ten seconds ago.
    expect(takes(2)).toEqual(['pass', 'drop'])
    waits(9_800)
    expect(takes(29)).toEqual(passes(29))
  })

  test('is told once in ten seconds, though some pass between', () => {
    const { take, waits } = limited()
    const verdicts: string[] = []
    // Four a second for a minute.
    for (let count = 0; count < 240; count++) {
      verdicts.push(take())
      waits(250)
    }
    const told = verdicts.filter((verdict) => verdict === 'tell').length
    expect(told).toBeGreaterThan(1)
    expect(told).toBeLessThanOrEqual(6)
  })

  test('passes ten seconds later, however many came in vain', () => {
    const { take, takes, waits } = limited()
    takes(1_000)
    waits(9_999)
    expect(take()).toBe('drop')
    waits(1)
    expect(take()).toBe('pass')
  })

  test('passes again with an update that comes again, and it counts once', () => {
    const { limit, takes } = limited()
    for (const _ of [1, 2, 3]) expect(limit.take(PERSON, 900)).toBe('pass')
    expect(takes(30)).toEqual([...passes(29), 'tell'])
    expect(limit.take(PERSON, 900)).toBe('pass')
  })

  test('waits for nobody else', () => {
    const { take, takes } = limited()
    takes(40)
    expect(take(PERSON + 1)).toBe('pass')
    expect(take(GROUP)).toBe('pass')
  })

  test('is remembered for no longer than two windows', () => {
    const { limit, take, waits } = limited()
    take()
    limit.answered(PERSON, 'es')
    expect(limit.languageOf(PERSON)).toBe('es')
    waits(20_000)
    take(PERSON + 1)
    expect(limit.size).toBe(1)
    expect(limit.languageOf(PERSON)).toBeUndefined()
  })
})

describe('a flood', () => {
  /** A bot whose turns are counted, and no more. */
  function counted() {
    const { limit } = limited()
    let turns = 0
    const bot = createBot({
      token: '7000000001:flooded',
      apiRoot: 'http://127.0.0.1:9',
      turns: {
        run: async () => {
          turns += 1
          return true
        },
      },
      rateLimit: limit,
      words,
      defaultLanguage: 'en',
      log: pino({ level: 'silent' }),
      who: String,
      check: { run: async () => {}, version: 1 },
      repeat: async () => {},
      last: new Composer(),
      features: [],
      groups: new Composer(),
      inline: new Composer(),
    })
    const { id, first_name } = { id: 7_000_000_001, first_name: 'Hip Helper' }
    bot.botInfo = { id, first_name, is_bot: true, username: 'hip' } as typeof bot.botInfo
    let updateId = 0
    const sends = (sender: number, language_code = 'en') => {
      const chat = { id: sender, type: 'private', first_name: 'Robin' } as const
      const from = { id: sender, is_bot: false, first_name: 'Robin', language_code }
      const message = { message_id: 1, date: 1_800_000_000, chat, from, text: 'hip' }
      return bot.handleUpdate({ update_id: ++updateId, message })
    }
    return { limit, sends, turns: () => turns }
  }

  test('from one person reaches no turn, and so no database, above the limit', async () => {
    const { sends, turns } = counted()
    for (let count = 0; count < 1_000; count++) await sends(PERSON)
    expect(turns()).toBe(30)
  })

  test('from ten thousand persons, and ten thousand more, leaves memory flat', async () => {
    const { limit, sends, turns } = counted()
    const flood = async (first: number) => {
      for (let count = 0; count < 10_000; count++) await sends(first + count)
      return heapUsed()
    }
    const before = heapUsed()
    const first = await flood(1)
    const second = await flood(10_001)
    console.log(`kept ${limit.size} senders: ${first - before}, then ${second - first} bytes more`)
    expect(limit.size).toBeLessThanOrEqual(KEPT_MAX)
    expect(second - first).toBeLessThan(GROWTH_BYTES_MAX)
    expect(turns()).toBe(20_000)
  })

  test('from a million persons at once leaves memory flat', () => {
    const { limit } = limited()
    for (let id = 1; id <= KEPT_MAX; id++) limit.take(id, id)
    const before = heapUsed()
    for (let id = KEPT_MAX; id <= 1_000_000; id++) limit.take(id, id)
    expect(limit.size).toBeLessThanOrEqual(KEPT_MAX)
    expect(heapUsed() - before).toBeLessThan(GROWTH_BYTES_MAX)
  })

  test('from many persons, each too fast, keeps no more of each than passed', () => {
    const { limit } = limited()
    const flood = () => {
      for (let id = 1; id <= 100; id++)
        for (let update = 1; update <= 1_000; update++) limit.take(id, update)
      return heapUsed()
    }
    const first = flood()
    expect(flood() - first).toBeLessThan(GROWTH_BYTES_MAX)
  })
})
