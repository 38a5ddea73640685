import { startApp } from './app.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { EmbeddedError } from './db/embedded.ts'
import { startPlayground } from './playground/start.ts'

/** A stop that takes longer than this is forced, milliseconds. */
const STOP_MS_MAX = 9_500

/** What an operator can put right, in one line that names the variable. */
function lineOf(error: unknown, dataDir = ''): string | undefined {
  if (error instanceof ConfigError || error instanceof EmbeddedError) return error.message
  const { code, syscall, path, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return 'PORT is in use by another program'
  if (syscall === 'listen') return `HOST or PORT cannot be listened on: ${code}`
  if (syscall === 'getaddrinfo') return `HOST is not known: ${code}`
  if (dataDir !== '' && path?.startsWith(dataDir)) return `DATA_DIR cannot be used: ${message}`
  return undefined
}

function fail(error: unknown, dataDir?: string): never {
  const line = lineOf(error, dataDir)
  if (line === undefined) console.error('The bot could not start:', error)
  else console.error(line)
  process.exit(1)
}

async function main(config: Config): Promise<void> {
  const { mode } = config.telegram
  const starting = mode === 'playground' ? startPlayground(config) : startApp(config)

  let isStopping = false
  /** Also in the middle of a start, which is let come to its end: it may be making the database. */
  async function stop(): Promise<void> {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), STOP_MS_MAX).unref()
    const app = await starting
    await app.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  const { url } = await starting
  if (!isStopping) console.log(`ready ${mode} ${url}`)
}

try {
  const config = readConfig(process.env)
  main(config).catch((error) => fail(error, config.dataDir))
} catch (error) {
  fail(error)
}
