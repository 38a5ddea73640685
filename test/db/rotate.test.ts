import { expect, test } from 'vitest'
import { createKeyring } from '../../src/db/keyring.ts'
import { rotateKeys } from '../../src/db/rotate.ts'
import { SealError } from '../../src/db/seal.ts'
import { ask, newKey, storeOn } from '../support/backup.ts'
import { startTestBot, type TestBot, type TestRunner } from '../support/bot.ts'
import { answersUntil, checks, GROIN, OUTER_HIP } from '../support/persona.ts'
import { runProgram } from '../support/program.ts'
import { until } from '../support/until.ts'
import { says } from '../support/words.ts'

/** A bot that several have been told by, started anew with a new key before the old. */
async function withNewKey(people: number): Promise<{
  bot: TestBot
  runners: readonly TestRunner[]
  environment: NodeJS.ProcessEnv
  old: string
  fresh: string
}> {
  const [old, fresh] = [newKey(), newKey()]
  const bot = await startTestBot({ environment: { DATA_KEY: old } })
  const runners = Array.from({ length: people }, () => bot.runner())
  for (const runner of runners) await checks(runner, OUTER_HIP)
  const changed = { DATA_KEY: `${fresh},${old}` }
  await bot.restart(undefined, changed)
  return { bot, runners, environment: { ...bot.environment, ...changed }, old, fresh }
}

/** How many of the people's checks these keys open. */
async function opened(bot: TestBot, DATA_KEY: string): Promise<number> {
  const keyring = createKeyring(DATA_KEY.split(',').map((key) => Buffer.from(key, 'base64')))
  const rows = await bot.query<{
    id: string
    person: string
    document: Uint8Array
    wrapped: Uint8Array
  }>(`select id, c.person_id as person, document, wrapped
    from "check" as c join keys.person_key as k on k.person_id = c.person_id`)
  return rows.filter(({ id, person, document, wrapped }) => {
    try {
      const { sealer } = keyring.open(Number(person), wrapped)
      return sealer.open(`check:${id}`, document) !== undefined
    } catch (error) {
      if (!(error instanceof SealError)) throw error
      return false
    }
  }).length
}

test('every key is wrapped anew, the old DATA_KEY opens nothing then, and the runners go on', async () => {
  const { bot, runners, environment, old, fresh } = await withNewKey(3)
  expect([await opened(bot, old), await opened(bot, fresh)]).toEqual([3, 0])
  const first = await runProgram('src/cli/rotate-keys.ts', [], environment)
  expect(first.lines).toEqual([
    '3 of 3 keys were wrapped anew: all open under the first of DATA_KEY.',
    'The older ones may now be dropped from DATA_KEY, everywhere; restart the bot without.',
    'Make a backup now: those made before open only under the key that was first then.',
  ])
  expect(first.status).toBe(0)
  expect(first.lines.join()).not.toContain(`${runners[0]?.id}`)
  expect([await opened(bot, old), await opened(bot, fresh)]).toEqual([0, 3])
  const again = await runProgram('src/cli/rotate-keys.ts', [], environment)
  expect(again.lines[0]).toMatch(/^0 of 3 keys/)

  await bot.restart(undefined, { DATA_KEY: fresh })
  for (const runner of runners) {
    await runner.sends('/check')
    await runner.taps('check:show')
    expect(runner.last().text).toContain(says('urgency-self_care-title'))
  }
})

test('broken off in the middle, everything opens; begun again, it comes to its end', async () => {
  const { bot, environment, old, fresh } = await withNewKey(4)
  const { database, keyring } = storeOn(environment)
  const [third] = await bot.query<{ id: string }>(
    'select person_id as id from keys.person_key order by person_id offset 2 limit 1',
  )
  await bot.query(`create function refuse() returns trigger as
    $$ begin raise exception 'not now'; end $$ language plpgsql`)
  await bot.query(`create trigger refuse before update on keys.person_key for each row
    when (new.person_id = ${third?.id}) execute function refuse()`)
  await expect(rotateKeys(database.db, keyring, 1)).rejects.toThrow()
  expect([await opened(bot, old), await opened(bot, fresh)]).toEqual([2, 2])
  expect(await opened(bot, environment.DATA_KEY ?? '')).toBe(4)

  await bot.query('drop trigger refuse on keys.person_key')
  expect(await rotateKeys(database.db, keyring, 1)).toEqual({ anew: 2, all: 4 })
  expect([await opened(bot, old), await opened(bot, fresh)]).toEqual([0, 4])
})

test('a batch that breaks off leaves its keys as they were', async () => {
  const { bot, environment, old } = await withNewKey(3)
  const { database, keyring } = storeOn(environment)
  await bot.query(`create function refuse() returns trigger as
    $$ begin raise exception 'not now'; end $$ language plpgsql`)
  await bot.query(`create constraint trigger refuse after update on keys.person_key
    deferrable initially deferred for each row execute function refuse()`)
  await expect(rotateKeys(database.db, keyring)).rejects.toThrow()
  expect(await opened(bot, old)).toBe(3)
})

test('who starts, goes on, or erases everything while it runs is none the worse', async () => {
  const { bot, runners, environment, fresh } = await withNewKey(4)
  const { database, keyring } = storeOn(environment)
  const [goes, asks] = runners
  const comes = bot.runner()
  await goes?.sends('/forget')
  const [{ anew }] = await Promise.all([
    rotateKeys(database.db, keyring, 1),
    checks(comes, GROIN),
    goes?.taps('forget:confirm'),
    asks?.taps('check:again'),
  ])
  expect([3, 4]).toContain(anew)
  await bot.restart(undefined, { DATA_KEY: fresh })
  expect(comes.last().text).toContain(says('urgency-doctor-title'))
  await comes.taps('r:show:why')
  if (asks) await answersUntil(asks, GROIN)
  expect(asks?.last().text).toContain(says('urgency-doctor-title'))
  // Of the five one has gone, and one has a second check.
  expect(await opened(bot, fresh)).toBe(5)
})

test('a key that became another between reading and writing stays as it has become', async () => {
  const { bot, environment, fresh } = await withNewKey(1)
  const { database, keyring } = storeOn(environment)
  const sql = ask(environment.DATABASE_URL ?? '')
  let rotated: ReturnType<typeof rotateKeys> | undefined
  const changed = await sql.begin(async (tx) => {
    const [row] = await tx<{ id: string; wrapped: Uint8Array }[]>`
      select person_id as id, wrapped from keys.person_key`
    const anew = keyring.rewrap(Number(row?.id), row?.wrapped ?? Buffer.of())
    await tx`update keys.person_key set wrapped = ${Buffer.from(anew)}`
    rotated = rotateKeys(database.db, keyring)
    await until(
      () => tx`select 1 from pg_locks where not granted`.then((rows) => rows.length > 0),
      'it has not come to the row',
    )
    return Buffer.from(anew)
  })
  expect(await rotated).toEqual({ anew: 0, all: 1 })
  expect((await sql`select wrapped from keys.person_key`)[0]?.wrapped).toEqual(changed)
  expect(await opened(bot, fresh)).toBe(1)
})

test('two at once wrap each key once', async () => {
  const { bot, environment, fresh } = await withNewKey(5)
  const stores = [storeOn(environment), storeOn(environment)]
  const both = await Promise.all(
    stores.map(({ database, keyring }) => rotateKeys(database.db, keyring, 2)),
  )
  expect(both.reduce((sum, { anew }) => sum + anew, 0)).toBe(5)
  expect(await opened(bot, fresh)).toBe(5)
})

test('a key that none of DATA_KEY opens is told of in one line', async () => {
  const { bot, environment } = await withNewKey(2)
  await bot.query(`update keys.person_key set wrapped = wrapped || '\\x00'
    where person_id = (select max(person_id) from keys.person_key)`)
  const { errors, status } = await runProgram('src/cli/rotate-keys.ts', [], environment)
  expect(status).toBe(1)
  expect(errors).toBe(
    'DATA_KEY does not open the key of everybody: the older ones are needed too\n',
  )
})
