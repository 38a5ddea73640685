import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const THREATS = readFileSync(path.join(ROOT, 'THREATS.md'), 'utf8')

/** Every file of tests that a line names, with the titles that stand after it. */
function claims(): { file: string; title: string }[] {
  return THREATS.split('\n').flatMap((line) =>
    line.split(/(?=`test\/[\w/.-]+`: )/).flatMap((part) => {
      const file = /^`(test\/[\w/.-]+)`: /.exec(part)?.[1]
      const titles = file ? part.matchAll(/"([^"]+)"/g) : []
      return [...titles].map(([, title = '']) => ({ file: file ?? '', title }))
    }),
  )
}

test('every threat is answered by a test that there is, or says that none shows it', () => {
  const rows = THREATS.split('\n').filter((line) => /^\| (?!way in|---)/.test(line))
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) expect(row).toMatch(/`test\/[^`]+`: "|\*not shown\*/)
})

test('the tests that THREATS.md names are there, by their titles', () => {
  expect(claims().length).toBeGreaterThan(30)
  for (const { file, title } of claims()) {
    expect(existsSync(path.join(ROOT, file)), file).toBe(true)
    expect(readFileSync(path.join(ROOT, file), 'utf8'), file).toContain(title)
  }
})
