import { spawn } from 'node:child_process'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '../..')

/** What one of the project's programs printed, and how it ended. */
export interface Printed {
  readonly lines: readonly string[]
  readonly errors: string
  readonly status: number | null
}

/** Runs a program of the project to its end. */
export async function runProgram(
  file: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Printed> {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [path.join(ROOT, file), ...args], {
    cwd: ROOT,
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk
  })
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { lines: output.split('\n').slice(0, -1), errors, status }
}
