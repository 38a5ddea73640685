import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../src/db/embedded.ts'
import { startPlaygroundServer } from '../src/playground/server.ts'
import type { StandIn } from '../src/playground/stand-in.ts'

/**
 * What a tap costs: CPU of the bot's process an update, beside a grammY bot that keeps nothing and
 * makes the same two calls to Telegram. Both are driven through the same stand-in by webhook, in
 * turn, so that a slow minute of the machine is everybody's. Medians over the rounds.
 */
const ROUNDS = 5
const RUNNERS = 40
const TOKEN = '7000000001:bench-of-taps'
const SECRET = 'bench-of-taps-0123'
/** Every tap of a plain check, from the consent to the result. */
const TAPS = [
  'consent:accept',
  'screen:none',
  'age:40_54',
  'location:outer_hip',
  'fall:none',
  'onset:gradual',
  'duration:weeks',
  'severity:5',
  'walking:normal',
  'worse_with:lying_on_side',
  'worse_with:done',
  'signs:none',
  'training_change:none',
] as const

interface Driven {
  readonly name: string
  readonly process: ChildProcess
  readonly standIn: StandIn
  readonly close: () => Promise<void>
}

async function drive(name: string, databaseUrl: string): Promise<Driven> {
  let url = ''
  const server = await startPlaygroundServer({
    token: TOKEN,
    persons: [],
    deliver: async (update) => {
      const response = await fetch(`${url}/telegram`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-telegram-bot-api-secret-token': SECRET,
        },
        body: JSON.stringify(update),
      })
      if (!response.ok) throw new Error(`${name}: ${response.status}`)
    },
  })
  const child = fork(path.join(import.meta.dirname, 'taps', `${name}.ts`), {
    env: { ...process.env, API_ROOT: server.url, BENCH_TOKEN: TOKEN, SECRET, databaseUrl },
  })
  const [ready] = await once(child, 'message')
  url = (ready as { url: string }).url
  return {
    name,
    process: child,
    standIn: server.standIn,
    close: async () => {
      child.kill('SIGKILL')
      await server.close()
    },
  }
}

/** CPU microseconds of the bot's process so far. */
async function cpuOf({ process: child }: Driven): Promise<number> {
  child.send('cpu')
  const [answer] = await once(child, 'message')
  return (answer as { cpu: number }).cpu
}

let nextId = 1

async function round(driven: Driven): Promise<{ cpuMs: number; wallMs: number }> {
  const persons = Array.from({ length: RUNNERS }, () =>
    driven.standIn.addPerson({ id: nextId++, first_name: 'Robin', language_code: 'en' }),
  )
  for (const person of persons) await person.sends('/start')
  const cpu = await cpuOf(driven)
  const start = performance.now()
  await Promise.all(
    persons.map(async (person) => {
      for (const tap of TAPS) await person.taps(tap)
    }),
  )
  const wallMs = performance.now() - start
  const updates = RUNNERS * TAPS.length
  return { cpuMs: ((await cpuOf(driven)) - cpu) / 1_000 / updates, wallMs: wallMs / updates }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'hip-bench-'))
await chmod(dataDir, 0o711)
const database = await startEmbedded(dataDir)
const bots = [await drive('ours', database.url), await drive('stateless', database.url)]
try {
  const cpu = new Map<string, number[]>(bots.map(({ name }) => [name, []]))
  for (const bot of bots) await round(bot)
  for (let count = 0; count < ROUNDS; count++) {
    for (const bot of bots) cpu.get(bot.name)?.push((await round(bot)).cpuMs)
  }
  const [ours, stateless] = bots.map(({ name }) => cpu.get(name) ?? [])
  const ratios = (ours ?? []).map((value, at) => value / (stateless?.[at] ?? Number.NaN))
  console.log(`CPU of the bot's process a tap, median of ${ROUNDS} rounds of ${RUNNERS} runners:`)
  for (const [name, values] of cpu)
    console.log(`  ${name.padEnd(10)} ${median(values).toFixed(2)} ms`)
  console.log(
    `  ratio      ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')})`,
  )
} finally {
  for (const bot of bots) await bot.close()
  await database.stop()
  await rm(dataDir, { recursive: true, force: true })
}
