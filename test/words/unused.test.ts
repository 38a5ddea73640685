import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { messagesOf } from './messages.ts'

const SRC = path.resolve(import.meta.dirname, '../../src')
const KEYS = path.join('words', 'keys.ts')

/** Every text of the program but the list of keys itself. */
const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== KEYS)
  .map((file) => readFileSync(path.join(SRC, file), 'utf8'))
  .join('\n')

/** What stands before the first variable of each template, such as `rule-` of `rule-${id}`. */
const families = [...code.matchAll(/`([a-z]+(?:[-_][a-z]+)*-)\$\{/g)].map(([, family]) => family)

test('every word is said somewhere', () => {
  const unsaid = messagesOf('en')
    .map(({ key }) => key)
    .filter((key) => !code.includes(`'${key}'`))
    .filter((key) => !families.some((family) => family && key.startsWith(family)))
  expect(unsaid).toEqual([])
})
