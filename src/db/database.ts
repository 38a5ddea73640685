import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import * as schema from './schema.ts'

const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url))

/** Enough for the turns that run at once; more would only queue inside PostgreSQL. */
const POOL_MAX = 10
/** Advisory locks, by arbitrary numbers that nothing else in this database uses. */
const MIGRATION_LOCK = 7_410_001
const SINGLE_BOT_LOCK = 7_410_002
const SINGLE_BOT_TRIES = 20
const SINGLE_BOT_PAUSE_MS = 100

/** PostgreSQL's codes for a table and a schema that do not exist. */
const NO_TABLES = ['42P01', '3F000']

/** Nothing answers at the URL, or nothing that lets this user in; the message is one line. */
export class UnreachableError extends Error {}

export type Db = PostgresJsDatabase<typeof schema>
/** A transaction, or the database itself. */
export type Tx = Pick<Db, 'select' | 'insert' | 'update' | 'delete' | 'execute'>

/** The opened database. */
export interface Database {
  readonly url: string
  readonly db: Db
  /** Whether it answers now. */
  isReachable(): Promise<boolean>
  close(): Promise<void>
}

/**
 * Brings the tables up to date; several instances that start at once do it one after another.
 * @throws UnreachableError
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`.catch((error: Error) => {
      throw new UnreachableError(error.message)
    })
    await migrate(drizzle(client, { casing: 'snake_case' }), { migrationsFolder: MIGRATIONS })
  } finally {
    await client.end()
  }
}

/**
 * Whether the bot of this release has brought the tables up to date.
 * @throws UnreachableError
 */
export async function isUpToDate(url: string): Promise<boolean> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [newest] = await client`
      select created_at from drizzle.__drizzle_migrations order by created_at desc limit 1`.catch(
      (error: { code?: string; message: string }) => {
        if (NO_TABLES.includes(error.code ?? '')) return []
        throw new UnreachableError(error.message)
      },
    )
    return Number(newest?.created_at) === newestTables()
  } finally {
    await client.end()
  }
}

/** Since when the tables are as this release knows them, epoch milliseconds. */
export function newestTables(): number {
  return readMigrationFiles({ migrationsFolder: MIGRATIONS }).at(-1)?.folderMillis ?? 0
}

/** Opens a migrated database. */
export function openDatabase(url: string): Database {
  const client = postgres(url, { max: POOL_MAX, onnotice: () => {} })
  return {
    url,
    db: drizzle(client, { schema, casing: 'snake_case' }),
    isReachable: () =>
      client`select 1`.then(
        () => true,
        () => false,
      ),
    close: () => client.end({ timeout: 5 }),
  }
}

/**
 * Holds the database for one bot alone, for as long as the connection lives: a killed bot's lock
 * goes with its connection.
 * @returns what gives it back, or undefined where another bot holds it
 */
export async function holdAlone(url: string): Promise<(() => Promise<void>) | undefined> {
  const client = postgres(url, { max: 1, idle_timeout: 0, max_lifetime: null, onnotice: () => {} })
  for (let attempt = 0; attempt < SINGLE_BOT_TRIES; attempt++) {
    const [row] = await client`select pg_try_advisory_lock(${SINGLE_BOT_LOCK}) as held`
    if (row?.held) return () => client.end()
    await new Promise((resolve) => setTimeout(resolve, SINGLE_BOT_PAUSE_MS))
  }
  await client.end()
  return undefined
}
