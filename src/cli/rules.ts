import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createWords } from '../words/words.ts'
import { printRuleBook } from './rule-book/document.ts'

const USAGE = 'npm run rules -- [--check]'
const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url))
const TARGET = fileURLToPath(new URL('../../docs/rule-book.md', import.meta.url))

function kept(): string {
  try {
    return readFileSync(TARGET, 'utf8')
  } catch {
    // Absent is stale.
    return ''
  }
}

const flags = process.argv.slice(2)
if (flags.some((flag) => flag !== '--check')) {
  console.error(USAGE)
  process.exit(2)
}
const printed = printRuleBook(createWords(LOCALES).in('en'))
if (!flags.includes('--check')) {
  writeFileSync(TARGET, printed)
} else if (kept() !== printed) {
  console.error('docs/rule-book.md is not up to date: npm run rules')
  process.exitCode = 1
}
