import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../src/db/embedded.ts'
import { type Driven, drive, median, newRunner } from './taps/drive.ts'
import { TAPS } from './taps/plain-check.ts'

/**
 * What a tap costs: CPU of the bot's process an update, beside a grammY bot that keeps nothing and
 * makes the same two calls to Telegram. Both are driven through the same stand-in by webhook, in
 * turn, so that a slow minute of the machine is everybody's. Medians over the rounds.
 */
const ROUNDS = 5
const RUNNERS = 40

/** @returns CPU of the bot's process an update, milliseconds */
async function round(driven: Driven): Promise<number> {
  const persons = Array.from({ length: RUNNERS }, () => newRunner(driven))
  for (const person of persons) await person.sends('/start')
  const before = await driven.cpuMs()
  await Promise.all(
    persons.map(async (person) => {
      for (const tap of TAPS) await person.taps(tap)
    }),
  )
  return ((await driven.cpuMs()) - before) / (RUNNERS * TAPS.length)
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'hip-bench-'))
await chmod(dataDir, 0o711)
const database = await startEmbedded(dataDir)
const environment = { databaseUrl: database.url }
const bots = [await drive('ours', environment), await drive('stateless', environment)]
try {
  const cpu = new Map<string, number[]>(bots.map(({ name }) => [name, []]))
  for (const bot of bots) await round(bot)
  for (let count = 0; count < ROUNDS; count++) {
    for (const bot of bots) cpu.get(bot.name)?.push(await round(bot))
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
