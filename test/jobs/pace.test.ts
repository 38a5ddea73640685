import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { createPace, type Pace } from '../../src/jobs/pace.ts'
import { cloneDatabase } from '../support/database.ts'

const PER_SECOND = 25
const EVERY_MS = 40

let database: Database
let nowMs = Temporal.Instant.from('2027-03-01T10:00:00Z').epochMilliseconds
beforeAll(async () => {
  database = openDatabase(await cloneDatabase())
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.db.execute(sql`delete from pace`)
})

/** The pace as an instance sees it, by a clock that this test moves. */
function instance(perSecond = PER_SECOND): Promise<Pace> {
  return createPace(database.db, perSecond, () => sql`to_timestamp(${nowMs / 1_000})`)
}

/** How long each of so many waits, whole milliseconds. */
async function waits(pace: Pace, times: number): Promise<(number | undefined)[]> {
  const all: (number | undefined)[] = []
  for (let time = 0; time < times; time++) {
    const waitMs = await pace.take(1)
    all.push(waitMs && Math.round(waitMs))
  }
  return all
}

test('one goes at once, and the others one after another', async () => {
  expect(await waits(await instance(), 4)).toEqual([0, 40, 80, 120])
})

test('two instances together send no faster than one', async () => {
  const [first, second] = [await instance(), await instance()]
  expect(await waits(first, 2)).toEqual([0, 40])
  expect(await waits(second, 2)).toEqual([80, 120])
  expect(await waits(first, 1)).toEqual([160])
})

test('two that ask at the same moment never get the same place', async () => {
  const instances = await Promise.all(Array.from({ length: 4 }, () => instance()))
  const all = await Promise.all(instances.map((each) => waits(each, 5)))
  const expected = Array.from({ length: 20 }, (_, place) => place * EVERY_MS)
  expect(all.flat().toSorted((a, b) => Number(a) - Number(b))).toEqual(expected)
})

test('a quiet hour is not made up for', async () => {
  const pace = await instance()
  await waits(pace, 3)
  nowMs += 3_600_000
  expect(await waits(pace, 3)).toEqual([0, 40, 80])
})

test('at the usual pace each goes alone; at the fastest, as many as go in a twentieth of a second', async () => {
  expect((await instance(25)).together).toBe(1)
  expect((await instance(30)).together).toBe(1)
  const fastest = await instance(1_000)
  expect(fastest.together).toBe(50)
  expect(await fastest.take(50)).toBe(0)
  expect(Math.round((await fastest.take(50)) ?? 0)).toBe(50)
})

test('when Telegram asks to wait, every instance does, and goes on afterwards at the pace', async () => {
  const [first, second] = [await instance(), await instance()]
  await first.hold(30)
  expect(await waits(second, 2)).toEqual([undefined, undefined])
  expect(await second.isHeld()).toBe(true)
  nowMs += 30_000
  expect(await second.isHeld()).toBe(false)
  expect(await waits(second, 2)).toEqual([0, 40])
})

test('a shorter wait does not shorten a longer one', async () => {
  const pace = await instance()
  await pace.hold(30)
  await pace.hold(1)
  nowMs += 10_000
  expect(await pace.isHeld()).toBe(true)
})

test('without a pace any number may go at once, but not while Telegram asks to wait', async () => {
  const pace = await instance(Number.POSITIVE_INFINITY)
  expect(await waits(pace, 100)).toEqual(Array.from({ length: 100 }, () => 0))
  await pace.hold(30)
  expect(await waits(pace, 1)).toEqual([undefined])
})
