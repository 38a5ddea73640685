import { rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { SealError } from '../db/seal.ts'
import type { Store } from '../db/start.ts'
import { BackupError } from './fault.ts'
import { deleteOldKeys, halfOf, makePrivate, nameAt } from './folder.ts'
import { type Kind, writeSealed } from './sealed-file.ts'
import { linesOf, type Tally } from './snapshot.ts'
import type { Schema } from './tables.ts'

/** A file that was written. */
export interface Written extends Tally {
  readonly file: string
  readonly bytes: number
}

/** A backup of one moment. */
export interface Backup {
  readonly data: Written
  readonly keys: Written
  /** How many files of keys were too old to stay. */
  readonly deleted: number
}

/**
 * Writes what is kept into one file and the keys that open it into another, as both were at one
 * moment, beside a running bot; then old files of keys go.
 * @throws BackupError
 */
export async function backUp(store: Store, folder: string, now: Date): Promise<Backup> {
  const fileOf = (kind: Kind) => path.join(folder, kind, nameAt(now))
  const files = { data: fileOf('data'), keys: fileOf('keys') }
  try {
    for (const file of Object.values(files)) await makePrivate(path.dirname(file))
    const written = await writeBoth(store, files, now)
    // The keys first: data without them would be of no use.
    await rename(halfOf(files.keys), files.keys)
    await rename(halfOf(files.data), files.data)
    return { ...written, deleted: await deleteOldKeys(path.dirname(files.keys), now) }
  } catch (error) {
    for (const file of Object.values(files)) await rm(halfOf(file), { force: true }).catch(() => {})
    throw toBackupError(error, folder)
  }
}

async function writeBoth(
  { database: { db }, keyring, masters }: Store,
  files: Readonly<Record<Kind, string>>,
  now: Date,
): Promise<Record<Kind, Written>> {
  const [master] = masters
  if (!master) throw new SealError('no data key')

  const written = async (tx: Tx, kind: Kind, schema: Schema): Promise<Written> => {
    const tally: Tally = { tables: 0, rows: 0 }
    const file = halfOf(files[kind])
    await writeSealed(file, kind, master, linesOf(tx, schema, keyring, now, tally))
    return { file: files[kind], bytes: (await stat(file)).size, ...tally }
  }

  return db.transaction(
    async (tx) => {
      // Dates that every server reads alike, whatever its settings.
      await tx.execute(sql`set local datestyle to 'ISO'`)
      return { data: await written(tx, 'data', 'public'), keys: await written(tx, 'keys', 'keys') }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

function toBackupError(error: unknown, folder: string): unknown {
  if (error instanceof SealError)
    return new BackupError('DATA_KEY does not open the key of everybody: nothing was written')
  const { syscall, code } = error as NodeJS.ErrnoException
  return syscall ? new BackupError(`${folder} cannot be written to: ${code}`) : error
}
