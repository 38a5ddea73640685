import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { createKeyring } from '../../src/db/keyring.ts'
import { chat, check, checkIn, person } from '../../src/db/schema.ts'
import { SealError } from '../../src/db/seal.ts'
import { createJobs } from '../../src/jobs/jobs.ts'
import { createErasing } from '../../src/privacy/erasing.ts'
import { ChatBusy, LeaseLost } from '../../src/telegram/lease.ts'
import { type CheckRecord, createRecords, type Person } from '../../src/telegram/records.ts'
import { createTurns, type Turn } from '../../src/telegram/turn.ts'
import { cloneDatabase } from '../support/database.ts'

const NOW = Temporal.Instant.from('2026-03-01T10:00:00Z')
const DATE = new Date(NOW.epochMilliseconds)
const clock = { now: () => NOW }
const keyring = createKeyring([randomBytes(32)])

let database: Database
let nextId = 1
beforeAll(async () => {
  database = openDatabase(await cloneDatabase())
})
afterAll(() => database.close())
afterEach(() => {
  vi.useRealTimers()
})

const turns = (by = keyring) => {
  const { db, url } = database
  const erase = createErasing(createJobs(url, () => {})).people
  return createTurns({ db, records: createRecords(db, by), clock, erase })
}

function personOf(id: number): Person {
  return { id, profile: { age: '40_54' }, language: 'es', createdAt: DATE }
}

function checkOf(document: unknown): CheckRecord {
  const id = randomBytes(9).toString('base64url')
  const times = { startedAt: DATE, answeredAt: DATE }
  return { id, state: 'open', document, ruleset: '1', ...times, isBrief: false, shown: undefined }
}

/** A chat of somebody known, with a check. */
async function knownChat(): Promise<number> {
  const id = nextId++
  await turns().run(id, undefined, async (turn) => {
    turn.person = personOf(id)
    turn.check = checkOf({ given: { severity: 5 } })
    turn.conversation = 'waits'
  })
  return id
}

/** What is kept of a chat, by the table. */
async function kept(id: number) {
  const { db } = database
  const [chats, persons, checks, checkIns] = await Promise.all([
    db.select().from(chat).where(sql`${chat.id} = ${id}`),
    db.select().from(person).where(sql`${person.id} = ${id}`),
    db.select().from(check).where(sql`${check.personId} = ${id}`),
    db.select().from(checkIn).where(sql`${checkIn.personId} = ${id}`),
  ])
  return { chats, persons, checks, checkIns }
}

const NOTHING = { chats: [], persons: [], checks: [], checkIns: [] }

async function letLeaseRunOut(id: number): Promise<void> {
  await database.db.execute(
    sql`update chat set lease_until = now() - interval '1 second' where id = ${id}`,
  )
}

async function ageOf(id: number): Promise<string | undefined> {
  let age: string | undefined
  await turns().run(id, undefined, async (turn) => {
    age = turn.person?.profile.age
  })
  return age
}

function setAge(turn: Turn, age: string): void {
  if (turn.person) turn.person = { ...turn.person, profile: { age } }
}

describe('a turn', () => {
  test('finds what the last one stored', async () => {
    const id = await knownChat()
    await turns().run(id, 7, async (turn) => {
      expect(turn.person).toEqual({ ...personOf(id), consentVersion: undefined })
      expect(turn.check).toMatchObject({ state: 'open', document: { given: { severity: 5 } } })
      expect(turn.conversation).toBe('waits')
      expect(turn.now).toBe(NOW)
    })
  })

  test('leaves no lease behind', async () => {
    const id = await knownChat()
    expect((await kept(id)).chats[0]).toMatchObject({ leaseToken: null, leaseUntil: null })
  })

  test('keeps nothing of a chat without a person', async () => {
    const id = nextId++
    const write = vi.fn(async () => {})
    await turns().run(id, 1, async (turn) => {
      turn.conversation = 'waits'
      turn.alsoWrite(write)
    })
    expect(await kept(id)).toEqual(NOTHING)
    expect(write).not.toHaveBeenCalled()
  })

  test('that erases keeps nothing, whatever else it did', async () => {
    const id = await knownChat()
    await database.db.insert(checkIn).values({
      id: `erase-${id}`,
      personId: id,
      checkId: (await kept(id)).checks[0]?.id ?? '',
      day: 3,
      state: 'due',
      dueAt: DATE,
      latestAt: DATE,
    })
    const write = vi.fn(async () => {})
    await turns().run(id, 1, async (turn) => {
      setAge(turn, '55_64')
      turn.alsoWrite(write)
      turn.erase()
    })
    expect(await kept(id)).toEqual(NOTHING)
    expect(write).not.toHaveBeenCalled()
  })

  test('that fails stores nothing and gives the chat back at once', async () => {
    const id = await knownChat()
    const fault = new Error('provoked')
    const failing = turns().run(id, 5, async (turn) => {
      setAge(turn, '55_64')
      throw fault
    })
    await expect(failing).rejects.toBe(fault)
    expect((await kept(id)).chats[0]).toMatchObject({ leaseToken: null, seen: [] })
    expect(await ageOf(id)).toBe('40_54')
  })

  test('that fails in a chat without a person keeps nothing', async () => {
    const id = nextId++
    await expect(turns().run(id, 5, () => Promise.reject(new Error('provoked')))).rejects.toThrow()
    expect(await kept(id)).toEqual(NOTHING)
  })

  test('whose storing fails stores nothing of it', async () => {
    const id = await knownChat()
    const failing = turns().run(id, 5, async (turn) => {
      setAge(turn, '55_64')
      turn.alsoWrite((tx) => tx.execute(sql`select 1 / 0`))
    })
    await expect(failing).rejects.toThrow()
    expect((await kept(id)).chats[0]).toMatchObject({ leaseToken: null, seen: [] })
    expect(await ageOf(id)).toBe('40_54')
  })

  test('that cannot be opened gives the chat back at once', async () => {
    const id = await knownChat()
    const others = turns(createKeyring([randomBytes(32)]))
    await expect(others.run(id, 5, async () => {})).rejects.toThrow(SealError)
    expect((await kept(id)).chats[0]).toMatchObject({ leaseToken: null })
  })
})

describe('an update', () => {
  test('that was handled before is not handled again', async () => {
    const id = await knownChat()
    const work = vi.fn(async () => {})
    expect(await turns().run(id, 11, work)).toBe(true)
    expect(await turns().run(id, 11, work)).toBe(false)
    expect(work).toHaveBeenCalledTimes(1)
    expect((await kept(id)).chats[0]).toMatchObject({ leaseToken: null, seen: [11] })
  })

  test('with a smaller id than the last is handled: Telegram begins anew after a quiet week', async () => {
    const id = await knownChat()
    const work = vi.fn(async () => {})
    for (const update of [900, 5, 4]) expect(await turns().run(id, update, work)).toBe(true)
    expect(work).toHaveBeenCalledTimes(3)
  })

  test('is remembered among the last fifty', async () => {
    const id = await knownChat()
    for (let update = 1; update <= 51; update++) await turns().run(id, update, async () => {})
    const [row] = (await kept(id)).chats
    expect(row?.seen).toHaveLength(50)
    expect(await turns().run(id, 2, async () => {})).toBe(false)
    expect(await turns().run(id, 1, async () => {})).toBe(true)
  })

  test('that failed comes again', async () => {
    const id = await knownChat()
    await turns()
      .run(id, 3, () => Promise.reject(new Error('provoked')))
      .catch(() => {})
    expect(await turns().run(id, 3, async () => {})).toBe(true)
  })
})

describe('the lease of a chat', () => {
  test('is waited for, then taken', async () => {
    const id = await knownChat()
    const order: string[] = []
    const begun = Promise.withResolvers<void>()
    const mayEnd = Promise.withResolvers<void>()
    const first = turns().run(id, 1, async (turn) => {
      order.push('first begins')
      begun.resolve()
      await mayEnd.promise
      setAge(turn, '55_64')
      order.push('first ends')
    })
    await begun.promise
    const second = turns().run(id, 2, async (turn) => {
      order.push(`second begins after ${turn.person?.profile.age}`)
    })
    // Another chat is not held up.
    expect(await ageOf(await knownChat())).toBe('40_54')
    mayEnd.resolve()
    await Promise.all([first, second])
    expect(order).toEqual(['first begins', 'first ends', 'second begins after 55_64'])
  })

  test('is waited for three seconds, not longer', async () => {
    const id = await knownChat()
    vi.useFakeTimers({ toFake: ['performance'] })
    const work = vi.fn(async () => {})
    await turns().run(id, 1, async () => {
      const second = turns().run(id, 2, work)
      const busy = expect(second).rejects.toThrow(ChatBusy)
      vi.advanceTimersByTime(3_100)
      await busy
    })
    expect(work).not.toHaveBeenCalled()
    expect((await kept(id)).chats[0]?.seen).toEqual([1])
  })

  test('is held by one of many alone', async () => {
    const id = await knownChat()
    let inside = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        turns().run(id, at, async (turn) => {
          inside += 1
          most = Math.max(most, inside)
          setAge(turn, `${turn.person?.profile.age}+`)
          await database.db.execute(sql`select 1`)
          inside -= 1
        }),
      ),
    )
    expect(most).toBe(1)
    expect(await ageOf(id)).toBe('40_54++++++++')
  })

  test('of a process that died is taken once it has run out', async () => {
    const id = await knownChat()
    await database.db.execute(sql`
      update chat set lease_token = 'dead', lease_until = now() + interval '15 seconds'
      where id = ${id}`)
    vi.useFakeTimers({ toFake: ['performance'] })
    const early = expect(ageOf(id)).rejects.toThrow(ChatBusy)
    vi.advanceTimersByTime(3_100)
    await early
    await letLeaseRunOut(id)
    expect(await ageOf(id)).toBe('40_54')
  })

  test('that was taken over lets nothing be stored', async () => {
    const id = await knownChat()
    const write = vi.fn(async () => {})
    const first = turns().run(id, 1, async (turn) => {
      setAge(turn, '65_plus')
      turn.alsoWrite(write)
      await letLeaseRunOut(id)
      await turns().run(id, 2, async (other) => setAge(other, '55_64'))
    })
    await expect(first).rejects.toThrow(LeaseLost)
    expect(write).not.toHaveBeenCalled()
    expect((await kept(id)).chats[0]?.seen).toEqual([2])
    expect(await ageOf(id)).toBe('55_64')
  })

  test('that was taken over lets no answer be stored either', async () => {
    const id = await knownChat()
    const first = turns().run(id, 1, async (turn) => {
      if (turn.check) turn.check = { ...turn.check, document: { given: { severity: 9 } } }
      await letLeaseRunOut(id)
      await turns().run(id, 2, async () => {})
    })
    await expect(first).rejects.toThrow(LeaseLost)
    await turns().run(id, 3, async ({ check }) => {
      expect(check?.document).toEqual({ given: { severity: 5 } })
    })
  })

  test('that was taken over is not given back by who lost it', async () => {
    const id = await knownChat()
    const mayEnd = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    let second: Promise<unknown> | undefined
    const first = turns().run(id, 1, async () => {
      await letLeaseRunOut(id)
      second = turns().run(id, 2, async () => {
        begun.resolve()
        await mayEnd.promise
      })
      await begun.promise
    })
    await expect(first).rejects.toThrow(LeaseLost)
    expect((await kept(id)).chats[0]?.leaseToken).not.toBeNull()
    mayEnd.resolve()
    await second
  })

  test('that was taken over lets nothing be erased', async () => {
    const id = await knownChat()
    const first = turns().run(id, 1, async (turn) => {
      turn.erase()
      await letLeaseRunOut(id)
      await turns().run(id, 2, async () => {})
    })
    await expect(first).rejects.toThrow(LeaseLost)
    expect((await kept(id)).persons).toHaveLength(1)
  })
})

test('what is stored about a body cannot be read in the database', async () => {
  const id = await knownChat()
  const rows = await database.db.execute(sql`
    select row_to_json(p)::text as p, row_to_json(k)::text as k, row_to_json(c)::text as c
    from person p join "check" k on k.person_id = p.id join chat c on c.person_id = p.id
    where p.id = ${id}`)
  expect(rows).toHaveLength(1)
  const text = JSON.stringify(rows)
  for (const secret of ['40_54', 'severity', 'waits'])
    for (const form of [secret, Buffer.from(secret).toString('hex')])
      expect(text).not.toContain(form)
})
