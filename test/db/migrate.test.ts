import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { migrateDatabase } from '../../src/db/database.ts'
import { createJobs } from '../../src/jobs/jobs.ts'
import { emptyDatabase } from '../support/database.ts'

test('several instances that start at once on an empty database all find it up to date', async () => {
  const url = await emptyDatabase()
  await Promise.all(Array.from({ length: 6 }, () => migrateDatabase(url)))
  await migrateDatabase(url)

  const sql = postgres(url, { max: 1, onnotice: () => {} })
  onTestFinished(() => sql.end())
  const done = await sql`select hash from drizzle.__drizzle_migrations`
  expect(new Set(done.map(({ hash }) => hash)).size).toBe(done.length)
  await sql`select * from check_in`
  const locks = await sql`select 1 from pg_locks where locktype = 'advisory'`
  expect(locks).toHaveLength(0)
})

test('their queues too', async () => {
  const url = await emptyDatabase()
  const errors: unknown[] = []
  const all = Array.from({ length: 4 }, () => createJobs(url, (error) => errors.push(error)))
  onTestFinished(async () => {
    for (const jobs of all) await jobs.stop()
  })
  await Promise.all(all.map((jobs) => jobs.start()))
  expect(errors).toEqual([])
})
