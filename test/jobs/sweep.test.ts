import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { check, checkIn, expiryNotice, person, recall } from '../../src/db/schema.ts'
import type { Job, Jobs, QueueName } from '../../src/jobs/jobs.ts'
import { createPace } from '../../src/jobs/pace.ts'
import { createSweep } from '../../src/jobs/sweep.ts'
import { cloneDatabase } from '../support/database.ts'

const NOW = Temporal.Instant.from('2027-03-01T10:00:00Z')
const LATEST = new Date('2027-03-03T10:00:00Z')
const ROBIN = 1

let database: Database
let days = 0
beforeAll(async () => {
  database = openDatabase(await cloneDatabase())
  const at = new Date(NOW.epochMilliseconds)
  await database.db.insert(person).values({ id: ROBIN, createdAt: at })
  await database.db.insert(check).values({
    id: 'check',
    personId: ROBIN,
    state: 'done',
    document: Buffer.from('sealed'),
    ruleset: '1',
    startedAt: at,
    answeredAt: at,
  })
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.db.execute(sql`truncate check_in, recall, expiry_notice, pace`)
})

/** What falls due so many minutes before now, or after it. */
function row(id: string, rank: number, minutes: number) {
  const dueAt = new Date(NOW.add({ minutes }).epochMilliseconds)
  return {
    id,
    rank,
    dueAt,
    latestAt: LATEST,
    personId: ROBIN,
    checkId: 'check',
    state: 'due' as const,
  }
}

const plan = {
  checkIn: (...what: Parameters<typeof row>) =>
    database.db.insert(checkIn).values({ ...row(...what), day: days++ }),
  recall: (...what: Parameters<typeof row>) =>
    database.db.insert(recall).values({ ...row(...what), ruleset: `${days++}` }),
  notice: (...what: Parameters<typeof row>) =>
    database.db.insert(expiryNotice).values({ ...row(...what), expiresAt: new Date(days++) }),
}

/** One sweep at so many a second. @returns jobs in the order of their places */
async function sweeps(perSecond: number): Promise<(Job & { queue: QueueName })[]> {
  const sent: (Job & { queue: QueueName })[] = []
  const jobs = {
    send: async (_tx: unknown, queue: QueueName, all: readonly Job[]) => {
      for (const job of all) sent.push({ queue, ...job })
    },
    hurry: () => {},
  }
  const pace = await createPace(
    database.db,
    perSecond,
    () => sql`to_timestamp(${NOW.epochMilliseconds / 1_000})`,
  )
  await createSweep(database.db, jobs as unknown as Jobs, pace).run(NOW)
  return sent.sort((a, b) => a.atMs - b.atMs)
}

const idsOf = (all: readonly Job[]) => all.flatMap(({ ids }) => ids)

test('the graver goes first, and of the equally grave what has waited longest', async () => {
  await plan.checkIn('self-care', 2, -600)
  await plan.checkIn('urgent', 0, -1)
  await plan.checkIn('urgent, longer', 0, -5)
  await plan.checkIn('doctor', 1, -60)
  expect(idsOf(await sweeps(25))).toEqual(['urgent, longer', 'urgent', 'doctor', 'self-care'])
})

test('of all that is sent, not of check-ins alone', async () => {
  await plan.notice('notice', 2, -900)
  await plan.checkIn('self-care', 2, -600)
  await plan.recall('recall', 1, -1)
  await plan.checkIn('urgent', 0, -1)
  expect(idsOf(await sweeps(25))).toEqual(['urgent', 'recall', 'notice', 'self-care'])
})

test('what the pace leaves no place for stays due, for whoever sweeps next', async () => {
  for (let at = 0; at < 5; at++) await plan.checkIn(`self-care ${at}`, 2, -at)
  await plan.checkIn('urgent', 0, 0)
  expect(idsOf(await sweeps(1))).toEqual(['urgent', 'self-care 4'])
  const left = await database.db.select().from(checkIn).where(sql`state = 'due'`)
  expect(left).toHaveLength(4)
})

test('each is handed over for a place of its own, the quicker the more together', async () => {
  for (let at = 0; at < 4; at++) await plan.checkIn(`${at}`, 2, -10 + at)
  const apart = await sweeps(25)
  expect(apart.map(({ ids }) => ids)).toEqual([['0'], ['1'], ['2'], ['3']])
  expect(apart.map(({ atMs }) => atMs - NOW.epochMilliseconds)).toEqual([0, 40, 80, 120])
  await database.db.execute(sql`update check_in set state = 'due'`)
  await database.db.execute(sql`delete from pace`)
  expect((await sweeps(1_000)).map(({ ids }) => ids)).toEqual([['0', '1', '2', '3']])
})

test('what is still to come is left alone', async () => {
  await plan.checkIn('urgent, in a minute', 0, 1)
  expect(await sweeps(25)).toEqual([])
})
