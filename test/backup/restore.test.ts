import { appendFile, copyFile, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { write } from '../../src/backup/lines.ts'
import { restore } from '../../src/backup/restore.ts'
import { writeSealed } from '../../src/backup/sealed-file.ts'
import type { Store } from '../../src/db/start.ts'
import { ask, type BackupFiles, makeBackup, newKey, rowsOf, storeOn } from '../support/backup.ts'
import { sharedBot } from '../support/bot.ts'
import { cloneDatabase } from '../support/database.ts'
import { checks, OUTER_HIP } from '../support/persona.ts'

const bot = sharedBot()

beforeAll(async () => {
  await checks(bot().runner(), OUTER_HIP)
})

/** A database to restore into, under the bot's DATA_KEY. */
async function target(): Promise<{ url: string; store: Store }> {
  const url = await cloneDatabase()
  return { url, store: storeOn({ ...bot().environment, DATABASE_URL: url }) }
}

async function expectNobody(url: string): Promise<void> {
  const { person, chat, check, person_key, clock } = await rowsOf(url)
  expect({ person, chat, check, person_key, clock }).toEqual({
    person: [],
    chat: [],
    check: [],
    person_key: [],
    clock: [],
  })
}

/** Both files, one of them changed. */
async function spoilt(
  kind: keyof BackupFiles,
  spoil: (file: string, bytes: Buffer) => Promise<unknown>,
): Promise<BackupFiles> {
  const files = await makeBackup(bot().environment)
  await spoil(files[kind], await readFile(files[kind]))
  return files
}

describe('a file that was tampered with restores nothing', () => {
  test.each(['data', 'keys'] as const)('one bit, anywhere, of the %s', async (kind) => {
    const { url, store } = await target()
    const { [kind]: whole, ...other } = await makeBackup(bot().environment)
    const bytes = await readFile(whole)
    const ends = [0, 3, 4, 5, 9, 25, 37, bytes.length - 17, bytes.length - 16, bytes.length - 1]
    const between = Array.from({ length: 20 }, (_, at) => Math.floor((at * bytes.length) / 20))
    for (const at of [...ends, ...between]) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      await writeFile(whole, changed)
      const files = { [kind]: whole, ...other } as unknown as BackupFiles
      await expect(restore(store, files.data, files.keys)).rejects.toThrow(whole)
    }
    await expectNobody(url)
  })

  test.each(['data', 'keys'] as const)('the %s cut short, or made longer', async (kind) => {
    const { url, store } = await target()
    for (const length of [0, 10, 36, 37, 53, 200]) {
      const { data, keys } = await spoilt(kind, (file) => truncate(file, length))
      await expect(restore(store, data, keys)).rejects.toThrow(/keys|data/)
    }
    const shorter = await spoilt(kind, (file, { length }) => truncate(file, length - 1))
    await expect(restore(store, shorter.data, shorter.keys)).rejects.toThrow('cut short')
    const longer = await spoilt(kind, (file) => appendFile(file, 'x'))
    await expect(restore(store, longer.data, longer.keys)).rejects.toThrow('was changed')
    await expectNobody(url)
  })

  test('one file in the place of the other', async () => {
    const { url, store } = await target()
    const { data, keys } = await makeBackup(bot().environment)
    await expect(restore(store, keys, data)).rejects.toThrow(`${keys} holds keys, not data`)
    // Also where what says so is changed: each kind has a key of its own.
    const bytes = await readFile(keys)
    bytes[4] = 0
    await writeFile(data, bytes)
    await expect(restore(store, data, keys)).rejects.toThrow('was changed')
    await expectNobody(url)
  })

  test('no file, and one that is none', async () => {
    const { store } = await target()
    const { folder, keys } = await makeBackup(bot().environment)
    const none = path.join(folder, 'none.hip')
    await expect(restore(store, none, keys)).rejects.toThrow(`${none} cannot be read: ENOENT`)
    await writeFile(none, 'a letter to somebody else, long enough to be looked at, and no backup')
    await expect(restore(store, none, keys)).rejects.toThrow('no backup that this release can read')
  })
})

test('what breaks off in the middle leaves the database as it was', async () => {
  const { url, store } = await target()
  const sql = ask(url)
  await sql`create function refuse() returns trigger as
    $$ begin raise exception 'not now'; end $$ language plpgsql`
  await sql`create trigger refuse before insert on message for each row execute function refuse()`
  const { data, keys } = await makeBackup(bot().environment)
  await expect(restore(store, data, keys)).rejects.toThrow()
  await expectNobody(url)
  await sql`drop trigger refuse on message`
  expect(await restore(store, data, keys)).toEqual({ people: 1, leftOut: 0 })
})

test('a database with people in it is refused, and stays as it is', async () => {
  const { url, store } = await target()
  const { data, keys } = await makeBackup(bot().environment)
  await ask(url)`insert into person (id, created_at) values (5, now())`
  const before = await rowsOf(url)
  await expect(restore(store, data, keys)).rejects.toThrow('there are people in this database')
  expect(await rowsOf(url)).toEqual(before)
})

test('a turn under way is not run over; one that was left by a killed bot is nothing', async () => {
  const { url, store } = await target()
  const { data, keys } = await makeBackup(bot().environment)
  const sql = ask(url)
  await sql`insert into chat (id, lease_token, lease_until) values (5, 'x', now() + interval '9 s')`
  await expect(restore(store, data, keys)).rejects.toThrow('stop it first')
  await sql`update chat set lease_until = now() - interval '1 s'`
  expect(await restore(store, data, keys)).toEqual({ people: 1, leftOut: 0 })
})

test('a table that came with a release is in the backup without being named anywhere', async () => {
  const { url, store } = await target()
  const table = `create table shoe (
    person_id bigint not null references person (id) on delete cascade,
    worn_km numeric, sizes real[], note bytea, "and" jsonb, since date)`
  await bot().query(table)
  await bot().query(`insert into shoe select id, 812.5, '{44, 44.5, NULL}', '\\x00ff', '{"a": [1]}',
    '2026-12-24' from person`)
  await ask(url).unsafe(table)
  const { data, keys } = await makeBackup(bot().environment)
  const { shoe } = await rowsOf(bot().environment.DATABASE_URL ?? '')
  await bot().query('drop table shoe')
  await restore(store, data, keys)
  expect(shoe).toHaveLength(1)
  expect((await rowsOf(url)).shoe).toEqual(shoe)
})

describe('a backup of another release', () => {
  test('with fewer columns loads: those that came since are as for a new row', async () => {
    const { url, store } = await target()
    const older = await target()
    const { data, keys } = await makeBackup(bot().environment)
    await restore(older.store, data, keys)
    const sql = ask(older.url)
    await sql`alter table "check" drop column kept_at, drop column is_brief`
    await sql`drop table expiry_notice`
    const files = await makeBackup({ ...bot().environment, DATABASE_URL: older.url })
    expect(await restore(store, files.data, files.keys)).toEqual({ people: 1, leftOut: 0 })
    const [row] = await ask(url)`select kept_at, is_brief from "check"`
    expect(row).toEqual({ kept_at: null, is_brief: false })
  })

  test('with more, of tables and columns that are no more, loads what there still is', async () => {
    const { url, store } = await target()
    const older = await target()
    const files = await makeBackup(bot().environment)
    await restore(older.store, files.data, files.keys)
    const sql = ask(older.url)
    await sql`alter table person add column shoe_size int`
    await sql`create table club (name text)`
    await sql`insert into club values ('Harriers')`
    const { data, keys } = await makeBackup({ ...bot().environment, DATABASE_URL: older.url })
    expect(await restore(store, data, keys)).toEqual({ people: 1, leftOut: 0 })
    expect(Object.keys(await rowsOf(url))).not.toContain('club')
  })

  test('that is newer is refused', async () => {
    const { url, store } = await target()
    const { folder, keys } = await makeBackup(bot().environment)
    const data = path.join(folder, 'newer.hip')
    const [master = Buffer.of()] = store.masters
    async function* lines() {
      yield write({ madeAt: new Date(0).toISOString(), tables: Date.UTC(2100, 0) })
    }
    await writeSealed(data, 'data', master, lines())
    await expect(restore(store, data, keys)).rejects.toThrow('was made by a newer release')
    await expectNobody(url)
  })
})

describe('several keys in DATA_KEY', () => {
  test('the file says which of them opens it', async () => {
    const { url } = await target()
    const { data, keys } = await makeBackup(bot().environment)
    const DATA_KEY = `${newKey()},${newKey()},${bot().environment.DATA_KEY}`
    const store = storeOn({ DATABASE_URL: url, DATA_KEY })
    expect(await restore(store, data, keys)).toEqual({ people: 1, leftOut: 0 })
  })

  test('where the keys of people were not wrapped anew yet, the older one is needed too', async () => {
    const { url } = await target()
    const newer = newKey()
    const both = { ...bot().environment, DATA_KEY: `${newer},${bot().environment.DATA_KEY}` }
    const { data, keys } = await makeBackup(both)
    const alone = storeOn({ DATABASE_URL: url, DATA_KEY: newer })
    await expect(restore(alone, data, keys)).rejects.toThrow('add the older ones')
    await expectNobody(url)
    const store = storeOn({ ...both, DATABASE_URL: url })
    expect(await restore(store, data, keys)).toEqual({ people: 1, leftOut: 0 })
  })
})

test('somebody whose key does not open is a fault, and nothing is written', async () => {
  const { folder } = await makeBackup(bot().environment)
  const wrong = { ...bot().environment, DATA_KEY: newKey() }
  await expect(makeBackup(wrong, folder)).rejects.toThrow(/^DATA_KEY does not open/)
})

test('somebody without a key, as of an earlier release, is a fault too', async () => {
  const { url } = await target()
  await ask(url)`insert into person (id, created_at) values (5, now())`
  const environment = { ...bot().environment, DATABASE_URL: url }
  await expect(makeBackup(environment)).rejects.toThrow('start the bot once first')
})

test('a copy under another name is as good', async () => {
  const { store } = await target()
  const { folder, data, keys } = await makeBackup(bot().environment)
  const copy = path.join(folder, 'copy of keys')
  await copyFile(keys, copy)
  expect(await restore(store, data, copy)).toEqual({ people: 1, leftOut: 0 })
})
