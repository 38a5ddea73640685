import { startApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { EmbeddedError } from './db/embedded.ts'
import { startPlayground } from './playground/start.ts'

/** A stop that takes longer than this is forced, milliseconds. */
const STOP_MS_MAX = 9_500

function fail(error: unknown): never {
  const isExpected = error instanceof ConfigError || error instanceof EmbeddedError
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (isTaken) console.error('PORT is in use by another program')
  else if (isExpected) console.error(error.message)
  else console.error('The bot could not start:', error)
  process.exit(1)
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const { telegram, operator } = config
  const { mode } = telegram
  if (mode !== 'playground' && !(operator.name && operator.contact)) {
    console.error('OPERATOR_NAME or OPERATOR_CONTACT is missing: /privacy cannot say who answers')
  }
  const app = await (mode === 'playground' ? startPlayground(config) : startApp(config))

  let isStopping = false
  async function stop(): Promise<void> {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), STOP_MS_MAX).unref()
    await app.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  console.log(`ready ${mode} ${app.url}`)
}

main().catch(fail)
