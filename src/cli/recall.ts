import { timeNow } from '../clock.ts'
import type { Config } from '../config.ts'
import { type OnEnd, visitStore } from '../db/start.ts'
import { planRecall } from '../recall/plan.ts'
import { type Replayed, replay } from '../recall/replay.ts'
import { readTriage } from '../review.ts'
import { misused, runBeside } from './program.ts'

const USAGE = 'npm run recall -- [--dry-run]'

/** By the random id of the check: whose it is stays in the database. */
function lineOf({ checkId, answeredAt, ruleset, changes = [] }: Replayed): string {
  const told = answeredAt.toISOString().slice(0, 'YYYY-MM-DD'.length)
  const parts = changes.map(({ part, before, now }) => `${part} ${before} → ${now}`)
  return `check ${checkId}, told ${told} under ${ruleset}: ${parts.join('; ')}`
}

/** Replays what was told under the rules in force, and tells those whose action is another. */
async function run(config: Config, onEnd: OnEnd, isDry: boolean): Promise<void> {
  const triage = readTriage(config.rulesFile)
  const { database, keyring } = await visitStore(config, onEnd)
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
}

const flags = process.argv.slice(2)
if (flags.some((flag) => flag !== '--dry-run')) misused(USAGE)
await runBeside((config, onEnd) => run(config, onEnd, flags.includes('--dry-run')))
