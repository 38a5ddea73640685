import pino from 'pino'
import { restore } from '../backup/restore.ts'
import { startStore } from '../db/start.ts'
import { misused, runBeside } from './program.ts'

const USAGE = 'npm run restore -- DATA_FILE KEYS_FILE'

const [dataFile, keysFile, ...rest] = process.argv.slice(2)
if (dataFile === undefined || keysFile === undefined || rest.length > 0) misused(USAGE)
await runBeside(async (config, onEnd) => {
  // As the bot opens it, so never beside a bot on the embedded database.
  const store = await startStore(config, [], pino({ level: 'silent' }), onEnd)
  const { people, leftOut } = await restore(store, dataFile, keysFile)
  console.log(`${people} people were restored.`)
  console.log(`${leftOut} were left out: their keys are gone, by /forget or by expiry.`)
})
