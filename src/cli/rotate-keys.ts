import { existsSync } from 'node:fs'
import { type Config, ConfigError } from '../config.ts'
import { dataKeyFile } from '../db/data-key.ts'
import { rotateKeys } from '../db/rotate.ts'
import { SealError } from '../db/seal.ts'
import { type OnEnd, visitStore } from '../db/start.ts'
import { misused, runBeside } from './program.ts'

const USAGE = 'npm run rotate-keys'

function toLine(error: unknown): never {
  if (!(error instanceof SealError)) throw error
  throw new ConfigError(
    'DATA_KEY does not open the key of everybody: the older ones are needed too',
  )
}

/** Wraps the keys of all people under the first of DATA_KEY. */
async function run(config: Config, onEnd: OnEnd): Promise<void> {
  if (config.dataKeys === undefined)
    throw new ConfigError(
      'DATA_KEY is missing: set it to a new key, and start the bot with it first',
    )
  const { database, keyring } = await visitStore(config, onEnd)
  const { anew, all } = await rotateKeys(database.db, keyring).catch(toLine)
  console.log(`${anew} of ${all} keys were wrapped anew: all open under the first of DATA_KEY.`)
  console.log(
    'The older ones may now be dropped from DATA_KEY, everywhere; restart the bot without.',
  )
  const file = dataKeyFile(config.dataDir)
  if (config.databaseUrl === undefined && existsSync(file))
    console.log(
      `${file} still counts as an older key: delete it, and keep DATA_KEY set from now on.`,
    )
  console.log('Make a backup now: those made before open only under the key that was first then.')
}

if (process.argv.length > 2) misused(USAGE)
await runBeside(run)
