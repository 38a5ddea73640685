import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Entry, FluentParser, type Message, type Term, Visitor } from '@fluent/syntax'

const ROOT = path.resolve(import.meta.dirname, '..')
const ENGLISH = path.join(ROOT, 'locales', 'en')
const TARGET = path.join(ROOT, 'src', 'words', 'keys.ts')

/** The variables that a message names itself, and the messages and terms that it is built of. */
class Needs extends Visitor {
  readonly variables = new Set<string>()
  readonly references = new Set<string>()

  override visitVariableReference(node: { id: { name: string } }): void {
    this.variables.add(node.id.name)
  }

  override visitMessageReference(node: { id: { name: string } }): void {
    this.references.add(node.id.name)
  }

  override visitTermReference(node: { id: { name: string } }): void {
    this.references.add(`-${node.id.name}`)
  }
}

function isWorded(entry: Entry): entry is Message | Term {
  return entry.type === 'Message' || entry.type === 'Term'
}

function readEnglish(): Map<string, Needs> {
  const parser = new FluentParser({ withSpans: false })
  const found = new Map<string, Needs>()
  for (const file of readdirSync(ENGLISH).sort()) {
    const { body } = parser.parse(readFileSync(path.join(ENGLISH, file), 'utf8'))
    for (const entry of body) {
      if (entry.type === 'Junk') throw new Error(`${file}: ${entry.content.trim()}`)
      if (!isWorded(entry)) continue
      const needs = new Needs()
      needs.visit(entry)
      found.set((entry.type === 'Term' ? '-' : '') + entry.id.name, needs)
    }
  }
  return found
}

function variablesOf(key: string, all: ReadonlyMap<string, Needs>): Set<string> {
  const needs = all.get(key)
  if (!needs) throw new Error(`nothing is named ${key}`)
  const deeper = [...needs.references].flatMap((reference) => [...variablesOf(reference, all)])
  return new Set([...needs.variables, ...deeper])
}

function render(): string {
  const all = readEnglish()
  const lines = [...all.keys()]
    .filter((key) => !key.startsWith('-'))
    .sort()
    .map((key) => {
      const names = [...variablesOf(key, all)].sort().map((name) => `'${name}'`)
      return `  readonly '${key}': ${names.join(' | ') || 'never'}`
    })
  return [
    '// Made from locales/en by scripts/keys.ts; do not edit.',
    '',
    '/** Every message with the names of its variables. */',
    'export interface Variables {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

const made = render()
if (process.argv.includes('--check')) {
  let kept = ''
  try {
    kept = readFileSync(TARGET, 'utf8')
  } catch {
    // Absent is stale.
  }
  if (kept !== made) {
    console.error('src/words/keys.ts is stale: run node scripts/keys.ts')
    process.exitCode = 1
  }
} else {
  writeFileSync(TARGET, made)
}
