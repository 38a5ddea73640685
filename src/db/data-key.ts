import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const KEY_BYTES = 32

/** Where the key of the embedded database lies. */
export function dataKeyFile(dataDir: string): string {
  return path.join(dataDir, 'data.key')
}

/** The key that lies beside the embedded database; undefined where none does. */
export async function readDataKey(dataDir: string): Promise<Buffer | undefined> {
  try {
    return Buffer.from((await readFile(dataKeyFile(dataDir), 'utf8')).trim(), 'base64')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Makes the key of the embedded database, at the first start without DATA_KEY, with mode 0600. With
 * a database of one's own the key comes from the environment instead.
 */
export async function makeDataKey(dataDir: string): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES)
  const text = `${key.toString('base64')}\n`
  await writeFile(dataKeyFile(dataDir), text, { mode: 0o600, flag: 'wx' })
  return key
}
