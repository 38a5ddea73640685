import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import type { Backup } from '../src/backup/backup.ts'
import { migrateDatabase, openDatabase } from '../src/db/database.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { createKeyring } from '../src/db/keyring.ts'
import { chat, check, checkIn, message, person, personKey } from '../src/db/schema.ts'

/**
 * What a backup takes: time, bytes and memory for some thousand people with a result, check-ins and
 * messages each, and for a tenth of them, since memory must not grow with them.
 */
const PEOPLE = 10_000
const BATCH = 500
const CHECK_INS = [3, 7, 14]
const MESSAGES = 12
/** About what a result keeps; random, so that it is not made smaller than it is. */
const DOCUMENT_BYTES = 900

interface Step<Done> {
  readonly done: Done
  readonly ms: number
  readonly megabytes: number
}

async function measured<Done>(step: string, ...args: string[]): Promise<Step<Done>> {
  const child = fork(path.join(import.meta.dirname, 'backup/step.ts'), [step, ...args])
  const [told] = await once(child, 'message')
  await once(child, 'exit')
  return told
}

async function fill(url: string, key: string, people: number): Promise<void> {
  const { db, close } = openDatabase(url)
  const keyring = createKeyring([Buffer.from(key, 'base64')])
  const at = new Date()
  for (let from = 0; from < people; from += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, people - from) }, (_, n) => 8e9 + from + n)
    const made = ids.map((id) => ({ id, ...keyring.make(id) }))
    const sealed = ({ sealer }: (typeof made)[number], place: string, bytes: number) =>
      sealer.seal(place, randomBytes(Math.round(bytes * 0.75)).toString('base64'))
    await db.insert(person).values(
      made.map((one) => ({
        id: one.id,
        language: 'en',
        timezone: 'Europe/Madrid',
        consentVersion: 1,
        consentAt: at,
        profile: sealed(one, `person:${one.id}`, 20),
        createdAt: at,
      })),
    )
    await db.insert(personKey).values(made.map(({ id, wrapped }) => ({ personId: id, wrapped })))
    const seen = Array.from({ length: 30 }, (_, n) => from + n)
    await db.insert(chat).values(ids.map((id) => ({ id, personId: id, seen })))
    await db.insert(check).values(
      made.map((one) => ({
        id: `check-${one.id}`,
        personId: one.id,
        state: 'done' as const,
        document: sealed(one, `check:check-${one.id}`, DOCUMENT_BYTES),
        ruleset: '2026-11-01',
        startedAt: at,
        answeredAt: at,
      })),
    )
    await db.insert(checkIn).values(
      made.flatMap((one) =>
        CHECK_INS.map((day) => ({
          id: `in-${one.id}-${day}`,
          personId: one.id,
          checkId: `check-${one.id}`,
          day,
          state: 'sent' as const,
          dueAt: at,
          latestAt: at,
          answer: sealed(one, `check-in:in-${one.id}-${day}`, 40),
        })),
      ),
    )
    for (let messageId = 1; messageId <= MESSAGES; messageId++)
      await db
        .insert(message)
        .values(ids.map((personId) => ({ personId, messageId, kind: 'text' as const, sentAt: at })))
  }
  await close()
}

const folder = await mkdtemp(path.join(tmpdir(), 'hip-bench-'))
await chmod(folder, 0o711)
const server = await startEmbedded(folder)
const admin = postgres(server.url, { max: 1, onnotice: () => {} })

async function database(name: string): Promise<string> {
  await admin.unsafe(`create database ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await migrateDatabase(url.href)
  return url.href
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

try {
  for (const people of [PEOPLE / 10, PEOPLE]) {
    const [key, newer] = [0, 1].map(() => randomBytes(32).toString('base64'))
    const url = await database(`full_${people}`)
    await fill(url, `${key}`, people)
    const size = await admin`select pg_database_size(${`full_${people}`})::float8 as bytes`
    const idle = await measured('nothing', url, `${key}`)
    const backup = await measured<Backup>('backup', url, `${key}`, path.join(folder, `${people}`))
    const { data, keys } = backup.done
    const target = await database(`restored_${people}`)
    const restored = await measured('restore', target, `${key}`, data.file, keys.file)
    const rotated = await measured('rotate', url, `${newer},${key}`)
    console.log(`${people} people, ${mb(size[0]?.bytes)} in PostgreSQL, ${data.rows} rows:`)
    console.log(`  backup   ${backup.ms} ms, ${mb(data.bytes)} of data, ${mb(keys.bytes)} of keys`)
    console.log(`  restore  ${restored.ms} ms`)
    console.log(`  rotate   ${rotated.ms} ms`)
    const memory = [idle, backup, restored, rotated].map(({ megabytes }) => megabytes)
    console.log(`  memory   ${memory.join(', ')} MB at most: idle, backup, restore, rotate`)
  }
} finally {
  await admin.end()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
