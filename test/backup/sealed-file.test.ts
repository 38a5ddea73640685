import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openSealed, writeSealed } from '../../src/backup/sealed-file.ts'
import { newKey, temporaryFolder } from '../support/backup.ts'

const master = Buffer.from(newKey(), 'base64')
/** Enough to be read in many pieces, with letters that a piece may end within. */
const LINES = Array.from({ length: 20_000 }, (_, at) => `${at} Ñandú ${at * 7_919} 🏃`)

async function written(lines: readonly string[]): Promise<string> {
  const file = path.join(await temporaryFolder(), 'some.hip')
  async function* all() {
    for (const line of lines) yield `${line}\n`
  }
  await writeSealed(file, 'data', master, all())
  return file
}

async function linesIn(file: string): Promise<string[]> {
  return Array.fromAsync((await openSealed(file, 'data', [master])).lines())
}

test('lines come out as they went in, however many', async () => {
  for (const lines of [[], ['one'], LINES])
    expect(await linesIn(await written(lines))).toEqual(lines)
})

test('the same lines are never twice the same bytes', async () => {
  const [one, another] = [await written(LINES), await written(LINES)]
  expect(await readFile(one)).not.toEqual(await readFile(another))
})

test('a file that is there already is not written over', async () => {
  const file = await written(['one'])
  async function* nothing() {}
  await expect(writeSealed(file, 'data', master, nothing())).rejects.toThrow('EEXIST')
  expect(await linesIn(file)).toEqual(['one'])
})

test('what was tampered with is not opened, so that nothing of it is read', async () => {
  const file = await written(LINES)
  const bytes = await readFile(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  await writeFile(file, bytes)
  await expect(openSealed(file, 'data', [master])).rejects.toThrow('was changed or cut short')
})

test('what is changed between opening and reading is found at its end', async () => {
  const file = await written(LINES)
  const opened = await openSealed(file, 'data', [master])
  const bytes = await readFile(file)
  // Of gzip's own header, which says when a file was made: nothing but the tag tells.
  bytes[37 + 4] = (bytes[37 + 4] ?? 0) ^ 1
  await writeFile(file, bytes)
  await expect(Array.fromAsync(opened.lines())).rejects.toThrow('was changed or cut short')
})

test('without its key it stays closed', async () => {
  const other = Buffer.from(newKey(), 'base64')
  await expect(openSealed(await written([]), 'data', [other])).rejects.toThrow(
    'DATA_KEY has no key',
  )
})
