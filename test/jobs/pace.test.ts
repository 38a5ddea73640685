import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { createPace, type Pace, type Places } from '../../src/jobs/pace.ts'
import { cloneDatabase } from '../support/database.ts'

const BEGINS_MS = Temporal.Instant.from('2027-03-01T10:00:00Z').epochMilliseconds
const PER_SECOND = 25
/** Rows are handed over for so long ahead. */
const AHEAD_S = 2

let database: Database
let nowMs = BEGINS_MS
beforeAll(async () => {
  database = openDatabase(await cloneDatabase())
})
afterAll(() => database.close())
beforeEach(async () => {
  nowMs = BEGINS_MS
  await database.db.execute(sql`delete from pace`)
})

/** The pace as an instance sees it, by a clock that this test moves. */
function instance(perSecond = PER_SECOND): Promise<Pace> {
  return createPace(database.db, perSecond, () => sql`to_timestamp(${nowMs / 1_000})`)
}

/** Takes as many places as there are, but not more than wanted. */
function takes(pace: Pace, wanted = Number.POSITIVE_INFINITY): Promise<Places> {
  return database.db.transaction(async (tx) => {
    const places = await pace.free(tx)
    const count = Math.min(places.count, wanted)
    await pace.take(tx, places, count)
    return { ...places, count }
  })
}

test('two instances together send no faster than one', async () => {
  const [first, second] = [await instance(), await instance()]
  let taken = 0
  for (let passed = 0; passed < 10; passed++) {
    taken += (await takes(first, 20)).count + (await takes(second)).count
    expect((await takes(first)).count).toBe(0)
    expect(taken).toBe((passed + AHEAD_S) * PER_SECOND)
    nowMs += 1_000
  }
})

test('places of two instances follow one another without a gap', async () => {
  const [first, second] = [await instance(), await instance()]
  const before = await takes(first, 10)
  const after = await takes(second, 10)
  expect(before).toEqual({ startMs: BEGINS_MS, everyMs: 40, count: 10 })
  expect(after.startMs).toBe(BEGINS_MS + 10 * 40)
})

test('two that hand over at the same moment never take the same places', async () => {
  const instances = await Promise.all(Array.from({ length: 4 }, () => instance()))
  const all = await Promise.all(instances.map((each) => takes(each, 5)))
  const starts = all.map(({ startMs }) => startMs - BEGINS_MS)
  expect(starts.toSorted((a, b) => a - b)).toEqual([0, 200, 400, 600])
})

test('a quiet hour is not made up for', async () => {
  const pace = await instance()
  await takes(pace)
  nowMs += 3_600_000
  expect((await takes(pace)).count).toBe(AHEAD_S * PER_SECOND)
})

test('a place is waited for, whoever has taken it', async () => {
  const [first, second] = [await instance(), await instance()]
  const { startMs } = await takes(first)
  expect(await second.untilPlace(startMs + 400, 1)).toBeCloseTo(400, 0)
  nowMs += 700
  expect(await second.untilPlace(startMs + 400, 1)).toBe(0)
})

test('a place that was missed is taken anew, behind all others', async () => {
  const pace = await instance()
  const { startMs } = await takes(pace, 5)
  nowMs += 10_000
  await takes(pace, 10)
  expect(await pace.untilPlace(startMs, 5)).toBeCloseTo(10 * 40, 0)
  expect((await takes(pace)).startMs).toBeCloseTo(nowMs + 15 * 40, 0)
})

test('where no other is free, what has missed its place waits for the next sweep', async () => {
  const pace = await instance()
  const { startMs } = await takes(pace, 5)
  nowMs += 10_000
  await takes(pace)
  expect(await pace.untilPlace(startMs, 5)).toBeUndefined()
})

test('when Telegram asks to wait, every instance does, and goes on afterwards', async () => {
  const [first, second] = [await instance(), await instance()]
  const { startMs } = await takes(first, 25)
  await first.hold(30)
  // What was handed over before is not sent either.
  expect(await second.untilPlace(startMs + 400, 1)).toBeUndefined()
  expect((await takes(second)).count).toBe(0)
  nowMs += 27_000
  expect((await takes(second)).count).toBe(0)
  nowMs += 3_000
  expect(await takes(second)).toEqual({ startMs: nowMs, everyMs: 40, count: 50 })
})

test('shortly before the end of the wait rows are handed over for the time after it', async () => {
  const pace = await instance()
  await pace.hold(30)
  nowMs += 29_000
  const { startMs, count } = await takes(pace)
  expect(startMs).toBe(BEGINS_MS + 30_000)
  expect(count).toBe(PER_SECOND)
  expect(await pace.untilPlace(startMs, 1)).toBeCloseTo(1_000, 0)
})

test('a shorter wait does not shorten a longer one', async () => {
  const pace = await instance()
  await pace.hold(30)
  await pace.hold(1)
  nowMs += 10_000
  expect((await takes(pace)).count).toBe(0)
})

test('without a pace any number may go at once, but not while Telegram asks to wait', async () => {
  const pace = await instance(Number.POSITIVE_INFINITY)
  const places = await takes(pace, 1_000)
  expect(places.count).toBe(1_000)
  expect(await pace.untilPlace(places.startMs, 1_000)).toBe(0)
  expect((await takes(pace, 1_000)).count).toBe(1_000)
  await pace.hold(30)
  expect((await takes(pace, 1_000)).count).toBe(0)
})
