import { once } from 'node:events'
import { StringDecoder } from 'node:string_decoder'
import { ConfigError, rulesFileIn } from '../config.ts'
import { readTriage } from '../review.ts'
import { Answers } from '../triage/answers.ts'
import type { Triage } from '../triage/triage.ts'

/** Longest line read, in characters: answers take under 3,000, and an endless line must not fill memory. */
const LINE_LENGTH_MAX = 1_000_000
/** Lines are written together once they are this long, in characters: one write per line is slow. */
const WRITE_LENGTH = 65_536

interface Failure {
  readonly error: string
  /** Where, such as `worse_with[1]`; empty for the line as a whole. */
  readonly path: string
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((joined, key) => {
    if (typeof key === 'number') return `${joined}[${key}]`
    return joined === '' ? String(key) : `${joined}.${String(key)}`
  }, '')
}

const NOT_JSON: Failure = { error: 'not JSON', path: '' }

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function triageOf(environment: NodeJS.ProcessEnv): Triage {
  try {
    return readTriage(rulesFileIn(environment))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

const triage = triageOf(process.env)

function answerLine(line: string): { text: string; failed: boolean } {
  const value = parse(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { text: JSON.stringify(NOT_JSON), failed: true }
  }
  const result = Answers.safeParse(value)
  if (result.success) return { text: JSON.stringify(triage.assess(result.data)), failed: false }
  const issue = result.error.issues[0]
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const path = [...(issue?.path ?? []), ...(unknownKey === undefined ? [] : [unknownKey])]
  const failure: Failure = { error: issue?.message ?? 'invalid', path: pathOf(path) }
  return { text: JSON.stringify(failure), failed: true }
}

async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of input) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    // What is cut off is no JSON any more, and is told as such.
    if (rest.length > LINE_LENGTH_MAX) rest = rest.slice(0, LINE_LENGTH_MAX)
    yield lines
  }
  yield [rest + decoder.end()]
}

/** Answers each line of standard input on standard output, in order. */
async function run(): Promise<void> {
  let text = ''
  const write = async () => {
    const ready = process.stdout.write(text)
    text = ''
    if (!ready) await once(process.stdout, 'drain')
  }
  for await (const lines of linesOf(process.stdin)) {
    for (const line of lines) {
      // Spaces, carriage returns and a byte order mark around the object mean nothing.
      const trimmed = line.trim()
      if (trimmed === '') continue
      const answered = answerLine(trimmed)
      if (answered.failed) process.exitCode = 1
      text += `${answered.text}\n`
      if (text.length >= WRITE_LENGTH) await write()
    }
    // What has arrived is answered before more is awaited, so that a program may ask line by line.
    if (text !== '') await write()
  }
}

// A reader that has had enough, such as head, closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? process.exitCode : 2)
})
await run()
