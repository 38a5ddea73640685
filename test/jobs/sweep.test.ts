import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { check, checkIn, expiryNotice, person, recall, reminder } from '../../src/db/schema.ts'
import type { Job, Jobs } from '../../src/jobs/jobs.ts'
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
  await database.db.execute(sql`truncate check_in, reminder, recall, expiry_notice, pace`)
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
  async reminder(...what: Parameters<typeof row>) {
    const [asked] = await database.db
      .insert(checkIn)
      .values({ ...row(`of ${what[0]}`, 2, 0), state: 'sent', day: days++ })
      .returning()
    const about = { checkInId: asked?.id ?? '', kind: 'repeat' as const }
    await database.db.insert(reminder).values({ ...row(...what), ...about })
  },
  recall: (...what: Parameters<typeof row>) =>
    database.db.insert(recall).values({ ...row(...what), ruleset: `${days++}` }),
  notice: (...what: Parameters<typeof row>) =>
    database.db.insert(expiryNotice).values({ ...row(...what), expiresAt: new Date(days++) }),
}

/** One sweep at so many a second. @returns jobs in the order in which they are taken up */
async function sweeps(perSecond: number, waiting = 0): Promise<Job[]> {
  const sent: Job[] = []
  const jobs = {
    send: async (_tx: unknown, all: readonly Job[]) => {
      sent.push(...all)
    },
    countWaiting: async () => waiting,
    hurry: () => {},
  }
  const pace = await createPace(database.db, perSecond)
  await createSweep(database.db, jobs as unknown as Jobs, pace).run(NOW)
  return sent.sort((a, b) => a.rank - b.rank)
}

const idsOf = (all: readonly Job[]) => all.flatMap(({ ids }) => ids)

async function countDue(): Promise<number> {
  return database.db.$count(checkIn, eq(checkIn.state, 'due'))
}

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
  await plan.reminder('reminder', 1, -300)
  await plan.recall('recall', 1, -1)
  await plan.checkIn('urgent', 0, -1)
  const [first, ...others] = idsOf(await sweeps(25))
  expect(first).toBe('urgent')
  expect(others.slice(0, 2).toSorted()).toEqual(['recall', 'reminder'])
  expect(others.slice(2).toSorted()).toEqual(['notice', 'self-care'])
})

test('what the pace does not send before the next sweeps stays due, the gravest goes', async () => {
  for (let at = 0; at < 5; at++) await plan.checkIn(`self-care ${at}`, 2, -at)
  await plan.checkIn('urgent', 0, 0)
  expect(idsOf(await sweeps(1))).toEqual(['urgent', 'self-care 4'])
  expect(await countDue()).toBe(4)
})

test('while as much waits already, nothing more is handed over', async () => {
  await plan.checkIn('urgent', 0, 0)
  expect(await sweeps(1, 2)).toEqual([])
  expect(idsOf(await sweeps(1, 1))).toEqual(['urgent'])
})

test('while Telegram asks to wait, all of it stays due', async () => {
  await plan.checkIn('urgent', 0, 0)
  const pace = await createPace(database.db, 25)
  await pace.hold(30)
  expect(await sweeps(25)).toEqual([])
  expect(await countDue()).toBe(1)
})

test('each is handed over alone, the quicker the pace the more together', async () => {
  for (let at = 0; at < 4; at++) await plan.checkIn(`${at}`, 2, -10 + at)
  expect((await sweeps(25)).map(({ ids }) => ids)).toEqual([['0'], ['1'], ['2'], ['3']])
  await database.db.execute(sql`update check_in set state = 'due'`)
  expect((await sweeps(1_000)).map(({ ids }) => ids)).toEqual([['0', '1', '2', '3']])
})

test('what is still to come is left alone', async () => {
  await plan.checkIn('urgent, in a minute', 0, 1)
  expect(await sweeps(25)).toEqual([])
})
