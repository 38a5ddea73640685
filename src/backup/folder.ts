import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'

const DAY_MS = 86_400_000
/** What /privacy promises: a key that was erased is in no copy after so long, days. */
const KEYS_DAYS_MAX = 30
/** A backup is made once a day: what would be too old before the next one goes today. */
const EVERY_DAYS = 1

/** By its time in UTC, in characters that every file system takes. */
const NAME = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.hip$/
const HALF = '.new'

export function nameAt(time: Date): string {
  return `${time.toISOString().replaceAll(':', '-')}.hip`
}

/** What a file is called until it is whole. */
export function halfOf(file: string): string {
  return `${file}${HALF}`
}

/** When a file of this name was made; undefined where no backup can have that name. */
function timeOf(name: string): Date | undefined {
  const [, hour, minute, rest] = NAME.exec(name) ?? []
  const time = new Date(`${hour}:${minute}:${rest}`)
  return !Number.isNaN(time.getTime()) && nameAt(time) === name ? time : undefined
}

/** Makes a folder that only its owner may look into. */
export async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
}

interface Named {
  readonly name: string
  readonly time: Date
}

/** The files that a backup wrote into a folder. */
async function backupsIn(folder: string): Promise<Named[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .flatMap(({ name }) => {
      const time = timeOf(name.replace(HALF, ''))
      return time ? [{ name, time }] : []
    })
}

/**
 * Deletes what is too old for keys, what was left half written too, and nothing that a backup did
 * not write. @returns how many
 */
export async function deleteOldKeys(folder: string, now: Date): Promise<number> {
  const since = now.getTime() - (KEYS_DAYS_MAX - EVERY_DAYS) * DAY_MS
  const old = (await backupsIn(folder)).filter(({ time }) => time.getTime() < since)
  for (const { name } of old) await rm(path.join(folder, name))
  return old.length
}

/** Whether a newer one lies beside this file. */
export async function isOutdated(file: string): Promise<boolean> {
  const own = timeOf(path.basename(file))
  if (!own) return false
  const beside = await backupsIn(path.dirname(file))
  return beside.some(({ name, time }) => time > own && !name.endsWith(HALF))
}
