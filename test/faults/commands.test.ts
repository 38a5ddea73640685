import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openTelegram } from '../support/telegram.ts'

const ROOT = path.join(import.meta.dirname, '../..')

/** Runs one of the project's commands, as its user does. */
async function npm(args: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, ...environment }
  const child = spawn('npm', args, { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stdin.end(input)
  const start = performance.now()
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, output, ms: performance.now() - start }
}

test('npm run demo shows a whole story, to the doctor it suggests, within 15 seconds', async () => {
  const { code, output, ms } = await npm(['run', 'demo'])
  expect(code).toBe(0)
  expect(ms).toBeLessThan(15_000)
  expect(output).toContain('days later')
  expect(output).toContain('How are things')
  expect(output).toContain('Please see a doctor')
  console.log(`the demo took ${Math.round(ms)} ms`)
})

test('npm run demo lets a real bot be, though the shell has its token', async () => {
  const { environment, standIn } = await openTelegram()
  const others = { HOST: '0.0.0.0', DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' }
  const { code, output } = await npm(['run', 'demo'], '', { ...environment, ...others })
  expect(code).toBe(0)
  expect(output).toContain('Please see a doctor')
  expect(standIn.calls.all()).toEqual([])
})

test('npm run assess judges a line, and says what is wrong with another', async () => {
  const good = { age: '40_54', location: 'outer_hip', onset: 'gradual', severity: 5 }
  const told = await npm(['run', '--silent', 'assess'], `${JSON.stringify(good)}\n`)
  expect(told.code).toBe(0)
  expect(JSON.parse(told.output)).toMatchObject({ urgency: expect.any(String) })

  const bad = await npm(['run', '--silent', 'assess'], '{"severity":"a lot"}\nno JSON\n')
  expect(bad.code).toBe(1)
  const lines = bad.output.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { error: expect.any(String), path: 'severity' },
    { error: 'not JSON', path: '' },
  ])
})
