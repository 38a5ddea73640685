import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { restore } from '../../src/backup/restore.ts'
import {
  makeBackup,
  rowsOf,
  runBackup,
  runRestore,
  storeOn,
  temporaryFolder,
} from '../support/backup.ts'
import { startTestBot } from '../support/bot.ts'
import { cloneDatabase, emptyDatabase } from '../support/database.ts'
import { checkInsSeen } from '../support/follow-up.ts'
import { checks, GROIN, OUTER_HIP } from '../support/persona.ts'
import { says } from '../support/words.ts'

test('a runner goes on where they were, on a database that was new', async () => {
  const bot = await startTestBot()
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  await bot.days(3)
  await runner.taps('progress:better', 'pain_now:2')
  // Handed to a queue that stays behind.
  await bot.query(`update check_in set state = 'queued' where day = 7`)

  const DATABASE_URL = await emptyDatabase()
  const files = await makeBackup(bot.environment)
  const { lines } = await runRestore({ ...bot.environment, DATABASE_URL }, files)
  expect(lines).toEqual([
    '1 people were restored.',
    '0 were left out: their keys are gone, by /forget or by expiry.',
  ])

  await bot.restart(undefined, { DATABASE_URL })
  await runner.sends('/check')
  await runner.taps('check:show')
  expect(runner.last().text).toContain(says('urgency-self_care-title'))
  const before = checkInsSeen(runner)
  await bot.days(5)
  expect(checkInsSeen(runner)).toBe(before + 1)
})

test('a bot that runs there already, with nobody, goes on with who was restored', async () => {
  const bot = await startTestBot()
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  const { data, keys } = await makeBackup(bot.environment)
  const DATABASE_URL = await cloneDatabase()
  await bot.restart(undefined, { DATABASE_URL })
  await restore(storeOn({ ...bot.environment, DATABASE_URL }), data, keys)
  await runner.taps('r:show:why', 'r:show:result')
  expect(runner.last().text).toContain(says('urgency-self_care-title'))
})

test('what is restored is row by row what was there, but for leases and queues', async () => {
  const bot = await startTestBot()
  const [first, second, third] = [bot.runner(), bot.runner({ language: 'es' }), bot.runner()]
  await checks(first, OUTER_HIP)
  await checks(second, OUTER_HIP, 'severity')
  await checks(third, GROIN)
  await bot.days(3)
  await first.taps('progress:better', 'pain_now:2')
  await bot.query(`update check_in set state = 'queued' where day = 7`)
  await bot.query(`update chat set lease_token = 'held', lease_until = now() + interval '1 minute'`)
  // Somebody who is writing for the first time, of whom nothing is kept yet.
  await bot.query(`insert into chat (id, lease_token, lease_until) values (5, 'held', now())`)

  const url = await cloneDatabase()
  const { data, keys } = await makeBackup(bot.environment)
  await restore(storeOn({ ...bot.environment, DATABASE_URL: url }), data, keys)
  await bot.query('delete from chat where id = 5')
  await bot.query('update chat set lease_token = null, lease_until = null')
  await bot.query(`update check_in set state = 'due' where state = 'queued'`)
  expect(await rowsOf(url)).toEqual(await rowsOf(bot.environment.DATABASE_URL ?? ''))
})

test('it writes two files for nobody else to read, and says so in two lines that name nobody', async () => {
  const bot = await startTestBot()
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  const folder = await temporaryFolder()
  const { lines, errors, status } = await runBackup(bot.environment, folder)
  expect({ errors, status }).toEqual({ errors: '', status: 0 })
  expect(lines).toHaveLength(2)
  expect(lines.join()).not.toContain(`${runner.id}`)
  for (const [at, kind] of ['data', 'keys'].entries()) {
    const [name = '', ...others] = await readdir(path.join(folder, kind))
    expect(others).toEqual([])
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.hip$/)
    expect(lines[at]).toContain(path.join(folder, kind, name))
    expect((await stat(path.join(folder, kind))).mode & 0o777).toBe(0o700)
    expect((await stat(path.join(folder, kind, name))).mode & 0o777).toBe(0o600)
  }
})

test('called without a folder it says how it is called', async () => {
  const { errors, status } = await runBackup({}, '--help')
  expect(status).toBe(2)
  expect(errors).toContain('DIR')
})

test('a folder that cannot be written to is one line', async () => {
  const bot = await startTestBot()
  const { errors, status } = await runBackup(bot.environment, '/dev/null/backups')
  expect(status).toBe(1)
  expect(errors).toBe('/dev/null/backups cannot be written to: ENOTDIR\n')
})
