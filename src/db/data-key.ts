import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const KEY_BYTES = 32

/**
 * The key of the embedded database's health answers, made at the first start and kept beside it
 * with mode 0600. With a database of one's own the key comes from the environment instead.
 */
export async function embeddedDataKey(
  dataDir: string,
): Promise<{ readonly key: Buffer; readonly isNew: boolean }> {
  const file = path.join(dataDir, 'data.key')
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (kept !== undefined) return { key: Buffer.from(kept.trim(), 'base64'), isNew: false }
  const key = randomBytes(KEY_BYTES)
  await writeFile(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  return { key, isNew: true }
}
