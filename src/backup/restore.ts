import { type SQL, sql } from 'drizzle-orm'
import { newestTables, type Tx } from '../db/database.ts'
import type { Keyring, Wrapped } from '../db/keyring.ts'
import { type Opener, SealError } from '../db/seal.ts'
import type { Store } from '../db/start.ts'
import { fallDueAgain } from '../jobs/sweep.ts'
import { BackupError } from './fault.ts'
import { isOutdated } from './folder.ts'
import { type Opening, type Row, readLine, readOpening, type TableLine } from './lines.ts'
import { openUnder } from './people.ts'
import { openSealed, type SealedFile } from './sealed-file.ts'
import { fromCell, nameOf, type Table, tablesIn } from './tables.ts'

/** Rows that are inserted at once. */
const ROWS_MAX = 500

/** How many people are there again, and how many are not: their keys are gone. */
export interface Restored {
  readonly people: number
  readonly leftOut: number
}

/**
 * Fills an empty database from a file of data and a file of keys, all or nothing. Whose key is not
 * in the file of keys has been erased since the data were written, and is left out.
 * @throws BackupError
 */
export async function restore(
  { database: { db }, keyring, masters }: Store,
  dataFile: string,
  keysFile: string,
): Promise<Restored> {
  const data = await openSealed(dataFile, 'data', masters)
  const keys = await openSealed(keysFile, 'keys', masters)
  await expectNewest(data, keys)
  const opener = await openerIn(keys, keyring)
  return db.transaction(async (tx) => {
    await holdEmpty(tx)
    const tables = await tablesIn(tx)
    const leftOut = await load(tx, data, tables, opener)
    await load(tx, keys, tables, opener)
    await fallDueAgain(tx)
    const [row] = await tx.execute(sql`select count(*)::int as people from person`)
    return { people: Number(row?.people), leftOut }
  })
}

/** Older keys would bring back who has been erased since, and not whom came since. */
async function expectNewest(data: SealedFile, keys: SealedFile): Promise<void> {
  const { madeAt } = await openingOf(data)
  if ((await openingOf(keys)).madeAt < madeAt)
    throw new BackupError(`${keys.path} is older than ${data.path}: take the newest keys`)
  if (await isOutdated(keys.path))
    throw new BackupError(`newer keys lie beside ${keys.path}: they know who was erased since`)
}

async function openingOf(file: SealedFile): Promise<Opening> {
  for await (const line of file.lines()) {
    const opening = readOpening(line)
    if (opening.tables <= newestTables()) return opening
    break
  }
  throw new BackupError(`${file.path} was made by a newer release`)
}

/** Everything after the opening: each table with its rows, as they come. */
async function* rowsIn(
  file: SealedFile,
): AsyncGenerator<{ table: TableLine; rows: Row[] | string }> {
  let table: TableLine | undefined
  let isOpening = true
  for await (const text of file.lines()) {
    const line = isOpening ? undefined : readLine(text)
    isOpening = false
    if (line === undefined) continue
    if (typeof line === 'string' || Array.isArray(line)) {
      if (table) yield { table, rows: line }
    } else {
      table = line
      yield { table, rows: [] }
    }
  }
}

/** What opens the rows of everybody whose key is in the file. */
async function openerIn(keys: SealedFile, keyring: Keyring): Promise<Opener> {
  const people: Wrapped[] = []
  for await (const { table, rows } of rowsIn(keys)) {
    if (table.table !== 'person_key' || typeof rows === 'string') continue
    const [id, wrapped] = ['person_id', 'wrapped'].map((name) => table.columns.indexOf(name))
    for (const row of rows)
      people.push({
        personId: Number(row[id ?? -1]),
        wrapped: Buffer.from(row[wrapped ?? -1] ?? '', 'base64'),
      })
  }
  try {
    return keyring.openerOf(people)
  } catch (error) {
    if (!(error instanceof SealError)) throw error
    throw new BackupError(`DATA_KEY does not open all that is in ${keys.path}: add the older ones`)
  }
}

/**
 * Keeps a bot that may be running from writing until it is done: its turns wait for the lease of
 * their chat. One that has its lease already would store what it does not know to be stored.
 */
async function holdEmpty(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table chat, person in access exclusive mode`)
  const [somebody] = await tx.execute(sql`select 1 from person limit 1`)
  if (somebody) throw new BackupError('there are people in this database: take an empty one')
  const [turn] = await tx.execute(sql`select 1 from chat where lease_until > now() limit 1`)
  if (turn) throw new BackupError('a bot is answering somebody on this database: stop it first')
}

/** @returns how many people were left out */
async function load(
  tx: Tx,
  file: SealedFile,
  tables: readonly Table[],
  opener: Opener,
): Promise<number> {
  let leftOut = 0
  let filling: Filling | undefined
  for await (const { table: line, rows } of rowsIn(file)) {
    if (filling?.line !== line) {
      await filling?.flush()
      filling = await fill(tx, line, tables)
    }
    const opened = typeof rows === 'string' ? openUnder(opener, line.table, rows) : rows
    if (opened) await filling?.add(opened)
    else if (line.table === 'person') leftOut += 1
  }
  await filling?.flush()
  return leftOut
}

/** One table that is being filled. */
interface Filling {
  readonly line: TableLine
  add(rows: readonly Row[]): Promise<void>
  flush(): Promise<void>
}

/** Empties the table of what is nobody's. @returns undefined where this release has no such table */
async function fill(
  tx: Tx,
  line: TableLine,
  tables: readonly Table[],
): Promise<Filling | undefined> {
  const table = tables.find(({ schema, name }) => schema === line.schema && name === line.table)
  if (!table) return undefined
  const insert = insertInto(table, line)
  let waiting: Row[] = []
  await tx.execute(sql`delete from ${nameOf(table)}`)

  async function flush(): Promise<void> {
    if (waiting.length > 0) await tx.execute(insert(waiting))
    waiting = []
  }

  return {
    line,
    async add(rows) {
      waiting.push(...rows)
      if (waiting.length >= ROWS_MAX) await flush()
    },
    flush,
  }
}

/** Only what both know: a column that came later keeps its default. */
function insertInto(table: Table, { columns }: TableLine): (rows: readonly Row[]) => SQL {
  const both = table.columns.filter(({ name }) => columns.includes(name))
  const cellOf = (name: string) => sql`r->>${sql.raw(`${columns.indexOf(name)}`)}`
  const names = both.map(({ name }) => sql.identifier(name))
  const values = both.map((column) => fromCell(sql`(${cellOf(column.name)})`, column))
  // Keys of people who are not in the data: they came since, or came back since.
  const isThere = table.people
    .filter(() => table.schema === 'keys')
    .map((name) => sql`(${cellOf(name)})::bigint in (select id from person)`)
  return (rows) => sql`
    insert into ${nameOf(table)} (${sql.join(names, sql`, `)})
    select ${sql.join(values, sql`, `)} from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) as r
    where ${sql.join([sql`true`, ...isThere], sql` and `)}`
}
