import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Logger } from 'pino'
import { type Config, ConfigError } from '../config.ts'
import { adoptKeys } from './adopt.ts'
import { dataKeyFile, makeDataKey, readDataKey } from './data-key.ts'
import {
  type Database,
  holdAlone,
  isUpToDate,
  migrateDatabase,
  openDatabase,
  UnreachableError,
} from './database.ts'
import { startEmbedded } from './embedded.ts'
import { createKeyring, type Keyring } from './keyring.ts'
import { personKey } from './schema.ts'
import { createSealer, SealError } from './seal.ts'

/** An open, migrated database with the keys to what is sealed in it. */
export interface Store {
  readonly database: Database
  readonly keyring: Keyring
  /** The master keys themselves: the first wraps, and seals backups; all open. */
  readonly masters: readonly Buffer[]
}

/** Remembers how to end what was started. */
export type OnEnd = (end: () => Promise<unknown>) => void

interface Keyed {
  readonly url: string
  readonly keys: readonly Buffer[]
}

async function startOwnServer(
  config: Config,
  flags: readonly string[],
  log: Logger,
  onEnd: OnEnd,
): Promise<Keyed> {
  const { dataDir } = config
  await mkdir(dataDir, { recursive: true })
  const server = await startEmbedded(dataDir, flags)
  const giveBack = await holdAlone(server.url)
  // The other bot's server is left running.
  if (!giveBack) throw new ConfigError(`DATA_DIR ${dataDir} is in use by another bot or program`)
  onEnd(giveBack)
  onEnd(() => server.stop())
  const keys = await ownKeys(config)
  if (keys.length > 0) return { url: server.url, keys }
  const made = await makeDataKey(dataDir)
  log.info({ file: dataKeyFile(dataDir) }, 'a data key was made')
  return { url: server.url, keys: [made] }
}

/** The server of a bot that may be running: it is left as it was found. */
async function visitOwnServer(config: Config, onEnd: OnEnd): Promise<Keyed> {
  const { dataDir } = config
  if (!existsSync(path.join(dataDir, 'postgres')))
    throw new ConfigError(`DATA_DIR ${dataDir} holds no database yet`)
  const server = await startEmbedded(dataDir)
  const giveBack = await holdAlone(server.url)
  if (giveBack) {
    onEnd(giveBack)
    onEnd(() => server.stop())
  }
  const keys = await ownKeys(config)
  if (keys.length === 0) throw new ConfigError(`DATA_KEY is missing: ${dataDir} holds no data.key`)
  return { url: server.url, keys }
}

/** The key that was made here opens what it sealed, also once DATA_KEY names another. */
async function ownKeys({ dataDir, dataKeys = [] }: Config): Promise<Buffer[]> {
  const made = await readDataKey(dataDir)
  return made ? [...dataKeys, made] : [...dataKeys]
}

/** A wrong key is found at the start, not by a runner whose answers do not open. */
async function proveKeys({ db }: Database, keyring: Keyring): Promise<void> {
  const [row] = await db.select().from(personKey).limit(1)
  if (row) keyring.open(row.personId, row.wrapped)
}

function toKeyError(error: unknown): never {
  if (!(error instanceof SealError)) throw error
  throw new ConfigError('DATA_KEY does not open what is stored in this database')
}

/**
 * Opens the database of DATABASE_URL, or the embedded one, and brings it up to date.
 * @throws ConfigError whose message names the variable, EmbeddedError
 */
export async function startStore(
  config: Config,
  flags: readonly string[],
  log: Logger,
  onEnd: OnEnd,
): Promise<Store> {
  const server = givenServer(config) ?? (await startOwnServer(config, flags, log, onEnd))
  const { keys } = server
  const store = await openStore(await migrated(server), onEnd)
  await adoptKeys(store.database.db, createSealer(keys), store.keyring).catch(toKeyError)
  return store
}

/**
 * The same for a program that runs beside the bot, or while it is stopped. The tables are the bot's:
 * they are left as they are.
 * @throws ConfigError whose message names the variable, EmbeddedError
 */
export async function visitStore(config: Config, onEnd: OnEnd): Promise<Store> {
  const server = givenServer(config) ?? (await visitOwnServer(config, onEnd))
  if (!(await isUpToDate(server.url).catch(toConfigError)))
    throw new ConfigError('the tables are not those of this release: start the bot once first')
  return openStore(server, onEnd)
}

function givenServer({ databaseUrl, dataKeys = [] }: Config): Keyed | undefined {
  return databaseUrl === undefined ? undefined : { url: databaseUrl, keys: dataKeys }
}

async function openStore({ url, keys }: Keyed, onEnd: OnEnd): Promise<Store> {
  const database = openDatabase(url)
  onEnd(() => database.close())
  const keyring = createKeyring(keys)
  await proveKeys(database, keyring).catch(toKeyError)
  return { database, keyring, masters: keys }
}

async function migrated(at: Keyed): Promise<Keyed> {
  await migrateDatabase(at.url).catch(toConfigError)
  return at
}

function toConfigError(error: unknown): never {
  if (!(error instanceof UnreachableError)) throw error
  throw new ConfigError(`DATABASE_URL does not let the bot in: ${error.message}`)
}
