import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../src/backup/backup.ts'
import { deleteOldKeys } from '../../src/backup/folder.ts'
import { newKey, storeOn, temporaryFolder } from '../support/backup.ts'
import { cloneDatabase } from '../support/database.ts'

const NOW = new Date('2027-03-31T03:00:00.000Z')

/** Days before now, as a backup would call its file. */
function name(days: number): string {
  const time = new Date(NOW.getTime() - days * 86_400_000)
  return `${time.toISOString().replaceAll(':', '-')}.hip`
}

async function folderOf(files: readonly string[]): Promise<string> {
  const folder = await temporaryFolder()
  for (const file of files) await writeFile(path.join(folder, file), '')
  return folder
}

test('keys older than 30 days go, those half written too; younger ones stay', async () => {
  const old = [name(30.1), name(31), name(400), `${name(31)}.new`]
  const young = [name(0), name(1), name(28)]
  const folder = await folderOf([...old, ...young])
  expect(await deleteOldKeys(folder, NOW)).toBe(old.length)
  expect(new Set(await readdir(folder))).toEqual(new Set(young))
})

test('where a backup is made each day, give or take an hour, none is ever there for 30 days', async () => {
  const made = name(0)
  const folder = await folderOf([made])
  for (let day = 1; day <= 30; day++) {
    const hour = day % 2 === 0 ? 1 : -1
    const time = NOW.getTime() + day * 86_400_000 + hour * 3_600_000
    await deleteOldKeys(folder, new Date(time))
    if (day === 28) expect(await readdir(folder)).toEqual([made])
    if (time - NOW.getTime() >= 30 * 86_400_000) expect(await readdir(folder)).toEqual([])
  }
})

test('whatever no backup wrote stays, however old', async () => {
  const foreign = [
    'notes.txt',
    '2020-01-01.hip',
    '2020-01-01T03-00-00Z.hip',
    '2020-02-30T03-00-00.000Z.hip',
    '2020-13-01T03-00-00.000Z.hip',
    `copy of ${name(400)}`,
    `${name(400)}.bak`,
    `${name(400)}.new.new`,
  ]
  const folder = await folderOf(foreign)
  await mkdir(path.join(folder, name(400)))
  expect(await deleteOldKeys(folder, NOW)).toBe(0)
  expect(new Set(await readdir(folder))).toEqual(new Set([...foreign, name(400)]))
})

test('a backup deletes old keys, and no old data', async () => {
  const folder = await temporaryFolder()
  for (const kind of ['data', 'keys']) {
    await mkdir(path.join(folder, kind))
    await writeFile(path.join(folder, kind, name(31)), '')
  }
  const store = storeOn({ DATABASE_URL: await cloneDatabase(), DATA_KEY: newKey() })
  expect((await backUp(store, folder, NOW)).deleted).toBe(1)
  expect(await readdir(path.join(folder, 'keys'))).toEqual([name(0)])
  expect(await readdir(path.join(folder, 'data'))).toEqual([name(31), name(0)])
})
