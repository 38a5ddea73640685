import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/db/database.ts'
import { createJobs, type Job } from '../../src/jobs/jobs.ts'
import { cloneDatabase } from '../support/database.ts'
import { until } from '../support/until.ts'

/** What an instance takes up at once, and more than that. */
const AT_ONCE = 12
const MANY = 60

/** Jobs of a database of their own; nobody takes them up until `work` is called. */
async function openJobs() {
  const database = openDatabase(await cloneDatabase())
  const jobs = createJobs(database.url, () => {})
  await jobs.start()
  onTestFinished(async () => {
    await jobs.stop()
    await database.close()
  })
  const taken: string[] = []
  return {
    send: (all: readonly Job[]) => database.db.transaction((tx) => jobs.send(tx, all)),
    countWaiting: () => database.db.transaction((tx) => jobs.countWaiting(tx)),
    drop: (id: string) => database.db.transaction((tx) => jobs.drop(tx, [{ id }])),
    /** Every id in the order in which its job is taken up. */
    taken,
    work: () => jobs.work(AT_ONCE, async ({ ids }) => void taken.push(...ids)),
  }
}

function jobOf(id: string, rank: number): Job {
  return { kind: 'check-in', ids: [id], rank }
}

test('what is graver and comes later overtakes what waits already', async () => {
  const { send, countWaiting, work, taken } = await openJobs()
  await send(Array.from({ length: MANY }, (_, at) => jobOf(`self-care ${at}`, 2)))
  await send([jobOf('urgent', 0)])
  expect(await countWaiting()).toBe(MANY + 1)
  await work()
  await until(() => taken.length === MANY + 1, 'not all were taken up')
  expect(taken.slice(0, AT_ONCE)).toContain('urgent')
  expect(await countWaiting()).toBe(0)
})

test('an id that is erased is in no job any more, and what goes with it stays', async () => {
  const { send, drop, work, taken } = await openJobs()
  await send([{ kind: 'check-in', ids: ['stays', 'goes'], rank: 2 }])
  await drop('goes')
  await work()
  await until(() => taken.length > 0, 'nothing was taken up')
  expect(taken).toEqual(['stays'])
})
