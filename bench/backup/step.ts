import { backUp } from '../../src/backup/backup.ts'
import { restore } from '../../src/backup/restore.ts'
import { openDatabase } from '../../src/db/database.ts'
import { createKeyring } from '../../src/db/keyring.ts'
import { rotateKeys } from '../../src/db/rotate.ts'
import type { Store } from '../../src/db/start.ts'

/** One step in a process of its own: what it does, how long, how much memory. */
const [step = '', url = '', keys = '', ...files] = process.argv.slice(2)
const masters = keys.split(',').map((key) => Buffer.from(key, 'base64'))
const database = openDatabase(url)
const store: Store = { database, keyring: createKeyring(masters), masters }
const [first = '', second = ''] = files

const STEPS: Readonly<Record<string, () => Promise<unknown>>> = {
  nothing: async () => database.isReachable(),
  backup: () => backUp(store, first, new Date()),
  restore: () => restore(store, first, second),
  rotate: () => rotateKeys(database.db, store.keyring),
}

/** How often memory is looked at, milliseconds. What the system counts is the parent's as well. */
const LOOK_MS = 10
let bytes = 0
const look = setInterval(() => {
  bytes = Math.max(bytes, process.memoryUsage.rss())
}, LOOK_MS)
const start = performance.now()
const done = await STEPS[step]?.()
const ms = Math.round(performance.now() - start)
clearInterval(look)
const megabytes = Math.round(bytes / 1e6)
await database.close()
process.send?.({ done, ms, megabytes })
