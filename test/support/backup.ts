import { createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import postgres from 'postgres'
import { onTestFinished } from 'vitest'
import { backUp } from '../../src/backup/backup.ts'
import { openDatabase } from '../../src/db/database.ts'
import { createKeyring } from '../../src/db/keyring.ts'
import type { Store } from '../../src/db/start.ts'
import { type Printed, runProgram } from './program.ts'

/** A new key for DATA_KEY. */
export function newKey(): string {
  return randomBytes(32).toString('base64')
}

/** The two files of one backup. */
export interface BackupFiles {
  readonly data: string
  readonly keys: string
}

/** A folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hip-backup-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Makes a backup, as an operator does. */
export function runBackup(environment: NodeJS.ProcessEnv, folder: string): Promise<Printed> {
  return runProgram('src/cli/backup.ts', [folder], environment)
}

/** Restores, as an operator does. */
export function runRestore(
  environment: NodeJS.ProcessEnv,
  { data, keys }: BackupFiles,
): Promise<Printed> {
  return runProgram('src/cli/restore.ts', [data, keys], environment)
}

/** A database as the programs open it. */
export function storeOn({ DATABASE_URL = '', DATA_KEY = '' }: NodeJS.ProcessEnv): Store {
  const masters = DATA_KEY.split(',').map((key) => Buffer.from(key, 'base64'))
  const database = openDatabase(DATABASE_URL)
  onTestFinished(() => database.close())
  return { database, keyring: createKeyring(masters), masters }
}

/** Makes a backup within the test's own process. @param into else a folder of its own */
export async function makeBackup(
  environment: NodeJS.ProcessEnv,
  into?: string,
): Promise<BackupFiles & { readonly folder: string }> {
  const folder = into ?? (await temporaryFolder())
  const { data, keys } = await backUp(storeOn(environment), folder, new Date())
  return { folder, data: data.file, keys: keys.file }
}

/**
 * What a thief of the file reads who has the key of that time. Written down a second time: what the
 * file is like stands in a decision record, and old ones must open for years.
 */
export async function stolen(file: string, kind: 'data' | 'keys', master: Buffer): Promise<string> {
  const bytes = await readFile(file)
  const [head, salt, iv] = [bytes.subarray(0, 37), bytes.subarray(9, 25), bytes.subarray(25, 37)]
  const key = Buffer.from(hkdfSync('sha256', master, salt, `hip-helper backup ${kind}`, 32))
  const decipher = createDecipheriv('aes-256-gcm', key, iv)
  decipher.setAAD(head)
  decipher.setAuthTag(bytes.subarray(-16))
  const text = Buffer.concat([decipher.update(bytes.subarray(37, -16)), decipher.final()])
  return gunzipSync(text).toString()
}

/** Asks a database beside everything else. */
export function ask(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  onTestFinished(() => sql.end())
  return sql
}

/** Every row of the bot's own tables, as text, by table. */
export async function rowsOf(url: string): Promise<Record<string, string[]>> {
  const sql = ask(url)
  const tables = await sql<{ schema: string; name: string }[]>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema in ('public', 'keys') order by 2`
  const found: Record<string, string[]> = {}
  for (const { schema, name } of tables) {
    const rows = await sql<{ text: string }[]>`
      select to_jsonb(t)::text as text from ${sql(schema)}.${sql(name)} as t order by 1`
    found[name] = rows.map(({ text }) => text)
  }
  return found
}
