import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { assess } from '../support/triage.ts'
import { runner } from './runner.ts'

const PROGRAM = fileURLToPath(new URL('../../src/cli/assess.ts', import.meta.url))

/** What the program prints, line by line, and its exit status. */
async function run(input: string): Promise<{ lines: string[]; status: number | null }> {
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
  })
  child.stdin.end(input)
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { lines: output.split('\n').slice(0, -1), status }
}

test('each answers object becomes the line that assess gives, in order', async () => {
  const asked = [runner(), runner({ walking: 'cannot' }), {}]
  const { lines, status } = await run(asked.map((answers) => JSON.stringify(answers)).join('\n'))
  expect(lines).toEqual(asked.map((answers) => JSON.stringify(assess(answers))))
  expect(status).toBe(0)
})

test('a broken line names its fault, the others are answered, and the exit status is 1', async () => {
  const { lines, status } = await run(
    [
      '{"worse_with":["hopping","flying"]}',
      '{"shoe_size":44}',
      '{"severity":11}',
      'no json',
      '[]',
      'null',
      '',
      '  \r',
      '{"signs":null}',
      '{"age":"18_39"}\r',
    ].join('\n'),
  )
  const answered = lines.map((line) => JSON.parse(line))
  expect(answered.map(({ path }) => path)).toEqual([
    'worse_with[1]',
    'shoe_size',
    'severity',
    '',
    '',
    '',
    'signs',
    undefined,
  ])
  expect(answered.slice(3, 6).map(({ error }) => error)).toEqual([
    'not JSON',
    'not JSON',
    'not JSON',
  ])
  expect(answered.at(-1).urgency).toBe('doctor')
  expect(status).toBe(1)
})

test('nothing in is nothing out', async () => {
  expect(await run('')).toEqual({ lines: [], status: 0 })
})
