import pino from 'pino'
import { timeNow } from '../clock.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { EmbeddedError } from '../db/embedded.ts'
import { visitStore } from '../db/start.ts'
import { createEnding } from '../ending.ts'
import { planRecall } from '../recall/plan.ts'
import { type Replayed, replay } from '../recall/replay.ts'
import { readTriage } from '../review.ts'
import { faultOf } from '../telegram/fault.ts'

const USAGE = 'npm run recall -- [--dry-run]'

/** By the random id of the check: whose it is stays in the database. */
function lineOf({ checkId, answeredAt, ruleset, changes = [] }: Replayed): string {
  const told = answeredAt.toISOString().slice(0, 'YYYY-MM-DD'.length)
  const parts = changes.map(({ part, before, now }) => `${part} ${before} → ${now}`)
  return `check ${checkId}, told ${told} under ${ruleset}: ${parts.join('; ')}`
}

/** Replays what was told under the rules in force, and tells those whose action is another. */
async function run(config: Config, isDry: boolean): Promise<void> {
  const ending = createEnding()
  try {
    const triage = readTriage(config.rulesFile)
    const log = pino({ level: 'silent' })
    const { database, keyring } = await visitStore(config, log, ending.add)
    const { db } = database
    const parts = {
      db,
      now: await timeNow(db, config.clock),
      version: triage.version,
      defaultZone: config.defaults.timezone,
      hours: config.checkInHours,
    }
    let all = 0
    let unknown = 0
    let changed = 0
    let planned = 0
    for await (const one of replay(db, keyring, triage)) {
      all += 1
      if (one.changes === undefined) unknown += 1
      if (one.changes === undefined || one.changes.length === 0) continue
      changed += 1
      if (isDry) console.log(lineOf(one))
      else if (await planRecall(parts, one)) planned += 1
    }
    console.log(`${changed} of ${all} results lead to another action under ${triage.version}.`)
    if (unknown > 0) console.log(`${unknown} were told before their action was kept: not compared.`)
    console.log(
      isDry
        ? 'Nothing is sent. Without --dry-run each of these runners gets one message.'
        : `${planned} runners get one message, in their allowed hours, while the bot runs.`,
    )
  } finally {
    await ending.run()
  }
}

function fail(error: unknown): never {
  const isOurs = error instanceof ConfigError || error instanceof EmbeddedError
  // What a database says of a fault can name a person.
  console.error(isOurs ? error.message : `It could not be done: ${JSON.stringify(faultOf(error))}`)
  process.exit(1)
}

const flags = process.argv.slice(2)
if (flags.some((flag) => flag !== '--dry-run')) {
  console.error(USAGE)
  process.exit(2)
}
try {
  await run(readConfig(process.env), flags.includes('--dry-run'))
  process.exit(0)
} catch (error) {
  fail(error)
}
