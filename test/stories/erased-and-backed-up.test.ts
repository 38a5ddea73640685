import { copyFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { restore } from '../../src/backup/restore.ts'
import { rotateKeys } from '../../src/db/rotate.ts'
import { createOpener, type Opener, SealError } from '../../src/db/seal.ts'
import {
  ask,
  type BackupFiles,
  makeBackup,
  newKey,
  rowsOf,
  runRestore,
  stolen,
  storeOn,
  temporaryFolder,
} from '../support/backup.ts'
import { startTestBot, type TestBot, type TestRunner } from '../support/bot.ts'
import { cloneDatabase } from '../support/database.ts'
import { checks, endsOf, GROIN, OUTER_HIP } from '../support/persona.ts'
import { says } from '../support/words.ts'

/**
 * What /privacy says: "keys lie apart and stay at most 30 days. After that no old backup shows what
 * you had erased."
 */

/** What must be in sight in no file: who it is, and what they told. */
function secretsOf({ id }: TestRunner): string[] {
  const settings = ['"es"', 'Europe/Madrid', 'self_care']
  return [`${id}`, ...settings, 'outer_hip', 'gradual', 'lying_on_side', 'more_distance', '40_54']
}

/** Text as it looks within base64, wherever it begins; of a short one too little is certain. */
function inBase64(text: string): string[] {
  if (text.length < 6) return []
  return [0, 1, 2].map((shift) => {
    const bytes = Buffer.from(`${'x'.repeat(shift)}${text}`)
    const whole = bytes.subarray(Math.ceil(shift / 3) * 3, Math.floor(bytes.length / 3) * 3)
    return whole.toString('base64')
  })
}

function expectNothingOf(runner: TestRunner, text: string): void {
  for (const secret of secretsOf(runner))
    for (const form of [secret, ...inBase64(secret)]) expect(text).not.toContain(form)
}

/** Every piece of a stolen file that is sealed under somebody's key. */
function sealedIn(text: string): Buffer[] {
  const pieces = text.split('\n').filter((line) => line.startsWith('"'))
  return pieces.map((line) => Buffer.from(JSON.parse(line), 'base64'))
}

const TABLES = ['person', 'chat', 'check', 'check_in', 'message', 'buddy', 'expiry_notice']

/** What this opens of a piece; undefined where it stays closed. */
function openedBy(opener: Opener, piece: Buffer): string | undefined {
  for (const table of TABLES) {
    try {
      return String(opener.open(`backup:${table}`, piece))
    } catch (error) {
      if (!(error instanceof SealError)) throw error
    }
  }
  return undefined
}

test('the search in a file finds what is there, wherever it stands in base64', () => {
  for (const before of ['', '{', '["', '{"p'])
    for (const secret of ['8123000001', 'outer_hip']) {
      const text = Buffer.from(`${before}${secret}","x":1}`).toString('base64')
      expect(inBase64(secret).some((form) => text.includes(form))).toBe(true)
    }
})

test('a stolen backup shows nothing of anybody, and opens nowhere without DATA_KEY', async () => {
  const bot = await startTestBot()
  const runner = bot.runner({ language: 'es' })
  await checks(runner, OUTER_HIP)
  await bot.query(`update person set language = 'es', timezone = 'Europe/Madrid'`)
  const files = await makeBackup(bot.environment)
  for (const file of [files.data, files.keys])
    expectNothingOf(runner, (await readFile(file)).toString('latin1'))
  const DATABASE_URL = await cloneDatabase()
  const refused = await runRestore({ ...bot.environment, DATABASE_URL, DATA_KEY: newKey() }, files)
  expect(refused).toEqual({
    lines: [],
    errors: `DATA_KEY has no key that opens ${files.data}\n`,
    status: 1,
  })
})

/** Two runners in an old backup, of whom one has erased everything before the new one. */
async function erased(): Promise<{
  bot: TestBot
  gone: TestRunner
  stays: TestRunner
  old: BackupFiles & { key: string }
  fresh: BackupFiles & { key: string }
  restored: (files: BackupFiles, DATA_KEY: string) => Promise<Restored>
}> {
  const [key, newer] = [newKey(), newKey()]
  const bot = await startTestBot({ environment: { DATA_KEY: key } })
  const [gone, stays] = [bot.runner(), bot.runner()]
  await checks(gone, OUTER_HIP)
  await checks(stays, GROIN)
  const settings = `update person set language = 'es', timezone = 'Europe/Madrid' where id = $1`
  await bot.query(settings, gone.id)
  const old = await makeBackup(bot.environment)
  await gone.sends('/forget')
  await gone.taps('forget:confirm')

  const changed = { DATA_KEY: `${newer},${key}` }
  await bot.restart(undefined, changed)
  const { database, keyring } = storeOn({ ...bot.environment, ...changed })
  expect(await rotateKeys(database.db, keyring)).toEqual({ anew: 1, all: 1 })
  await bot.restart(undefined, { DATA_KEY: newer })
  const fresh = await makeBackup({ ...bot.environment, DATA_KEY: newer })

  return {
    bot,
    gone,
    stays,
    old: { ...old, key },
    fresh: { ...fresh, key: newer },
    async restored(files, DATA_KEY) {
      const DATABASE_URL = await cloneDatabase()
      const printed = await runRestore({ ...bot.environment, DATABASE_URL, DATA_KEY }, files)
      const people = await ask(DATABASE_URL)<{ id: string }[]>`select id from person`
      return { ...printed, url: DATABASE_URL, ids: people.map(({ id }) => Number(id)) }
    },
  }
}

interface Restored extends Awaited<ReturnType<typeof runRestore>> {
  readonly url: string
  readonly ids: readonly number[]
}

test('old data with the keys of after /forget: who was erased is left out, the others go on', async () => {
  const { bot, gone, stays, old, fresh, restored } = await erased()
  const files = { data: old.data, keys: fresh.keys }
  const { lines, url, ids } = await restored(files, `${fresh.key},${old.key}`)
  expect(lines[0]).toBe('1 people were restored.')
  expect(lines[1]).toMatch(/^1 were left out/)
  expect(ids).toEqual([stays.id])
  expect(JSON.stringify(await rowsOf(url))).not.toContain(`${gone.id}`)

  await bot.restart(undefined, { DATABASE_URL: url, DATA_KEY: fresh.key })
  await stays.sends('/check')
  await stays.taps('check:show')
  expect(stays.last().text).toContain(says('urgency-doctor-title'))
  expect(endsOf(await gone.sends('/check'))).toContain('consent:accept')
})

test('the old files, once the old DATA_KEY is dropped, open nothing', async () => {
  const { old, fresh, restored } = await erased()
  for (const files of [old, { data: old.data, keys: fresh.keys }]) {
    const { lines, errors, status, ids } = await restored(files, fresh.key)
    expect({ lines, status, ids }).toEqual({ lines: [], status: 1, ids: [] })
    expect(errors).toBe(`DATA_KEY has no key that opens ${old.data}\n`)
  }
  const keys = await restored({ data: fresh.data, keys: old.keys }, fresh.key)
  expect(keys.errors).toBe(`DATA_KEY has no key that opens ${old.keys}\n`)
  expect(keys.ids).toEqual([])
})

test('a thief of the old data and of every DATA_KEY, but not of the old keys, sees nothing of who was erased', async () => {
  const { bot, gone, stays, old, fresh } = await erased()
  const masters = [old.key, fresh.key].map((key) => Buffer.from(key, 'base64'))
  const [oldMaster = Buffer.of(), newMaster = Buffer.of()] = masters
  const text = await stolen(old.data, 'data', oldMaster)
  expectNothingOf(gone, text)

  const rows = JSON.parse((await stolen(fresh.keys, 'keys', newMaster)).split('\n')[2] ?? '')
  expect(rows.map(([id]: string[]) => Number(id))).toEqual([stays.id])
  // With all that there is to be had: what remains opens under none of it.
  const pieces = sealedIn(text)
  const theirs = await bot.query<{ wrapped: Uint8Array }>('select wrapped from keys.person_key')
  const { wrapped = Buffer.of() } = theirs[0] ?? {}
  const master = createOpener(masters)
  const key = Buffer.from(String(master.open(`key:${stays.id}`, wrapped)), 'base64')
  const opener = createOpener([key, ...masters])
  const closed = pieces.filter((piece) => openedBy(opener, piece) === undefined)
  // Of each of the two: person, chat, check, check-ins, messages.
  expect(pieces).toHaveLength(10)
  expect(closed).toHaveLength(5)
})

test('a thief of the old keys as well sees it: so they are not kept', async () => {
  const { gone, stays, old, restored } = await erased()
  const { ids } = await restored(old, old.key)
  expect(new Set(ids)).toEqual(new Set([gone.id, stays.id]))
})

test('who was erased and came back has another key: the old rows stay closed', async () => {
  const { bot, gone, stays, old, fresh, restored } = await erased()
  await checks(gone, GROIN)
  const again = await makeBackup({ ...bot.environment, DATA_KEY: fresh.key })
  const both = `${fresh.key},${old.key}`
  const { ids, url } = await restored({ data: old.data, keys: again.keys }, both)
  expect(ids).toEqual([stays.id])
  expect(JSON.stringify(await rowsOf(url))).not.toContain(`${gone.id}`)
  const whole = await restored(again, fresh.key)
  expect(new Set(whole.ids)).toEqual(new Set([gone.id, stays.id]))
})

test('who was somebody’s buddy and was erased is in sight with nobody', async () => {
  const bot = await startTestBot()
  const [runner, friend] = [bot.runner(), bot.runner()]
  for (const one of [runner, friend]) await checks(one, OUTER_HIP)
  const name = (await bot.sealerOf(friend)).seal(`buddy:${runner.id}`, 'Robin')
  await bot.query(
    `insert into buddy (person_id, buddy_id, name, since) values ($1, $2, decode($3, 'hex'), now())`,
    runner.id,
    friend.id,
    Buffer.from(name).toString('hex'),
  )
  const old = await makeBackup(bot.environment)
  await friend.sends('/forget')
  await friend.taps('forget:confirm')
  const fresh = await makeBackup(bot.environment)

  const DATABASE_URL = await cloneDatabase()
  const files = { data: old.data, keys: fresh.keys }
  await runRestore({ ...bot.environment, DATABASE_URL }, files)
  const rows = await rowsOf(DATABASE_URL)
  expect(rows.person).toHaveLength(1)
  expect(rows.buddy).toEqual([])
  expect(JSON.stringify(rows)).not.toContain(`${friend.id}`)

  const [master = Buffer.of()] = bot.config.dataKeys ?? []
  const pieces = sealedIn(await stolen(old.data, 'data', master))
  const sealer = await bot.sealerOf(runner)
  const seen = pieces.map((piece) => openedBy(sealer, piece) ?? '').join()
  expect(seen).toContain(`${runner.id}`)
  expect(seen).not.toContain(`${friend.id}`)
})

test('older keys are refused where newer ones lie beside them, or the data are newer', async () => {
  const bot = await startTestBot()
  await checks(bot.runner(), OUTER_HIP)
  const folder = await temporaryFolder()
  const old = await makeBackup(bot.environment, folder)
  const fresh = await makeBackup(bot.environment, folder)
  const DATABASE_URL = await cloneDatabase()
  const store = storeOn({ ...bot.environment, DATABASE_URL })
  await expect(restore(store, old.data, old.keys)).rejects.toThrow(/^newer keys lie beside /)
  const keys = path.join(await temporaryFolder(), path.basename(old.keys))
  await copyFile(old.keys, keys)
  const older = restore(store, fresh.data, keys)
  await expect(older).rejects.toThrow(/ is older than .*: take the newest keys$/)
  expect((await rowsOf(DATABASE_URL)).person).toEqual([])
})
