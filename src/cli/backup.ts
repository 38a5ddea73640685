import { backUp, type Written } from '../backup/backup.ts'
import { visitStore } from '../db/start.ts'
import { misused, runBeside } from './program.ts'

const USAGE = 'npm run backup -- DIR'

function lineOf({ file, tables, rows, bytes }: Written): string {
  return `${file}: ${tables} tables, ${rows} rows, ${bytes} bytes`
}

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined || folder.startsWith('-') || rest.length > 0) misused(USAGE)
await runBeside(async (config, onEnd) => {
  const store = await visitStore(config, onEnd)
  const { data, keys, deleted } = await backUp(store, folder, new Date())
  console.log(lineOf(data))
  console.log(`${lineOf(keys)}; ${deleted} old files deleted`)
})
