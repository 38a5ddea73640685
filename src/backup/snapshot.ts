import { type SQL, sql } from 'drizzle-orm'
import { newestTables, type Tx } from '../db/database.ts'
import type { Keyring } from '../db/keyring.ts'
import { BackupError } from './fault.ts'
import { type Row, write } from './lines.ts'
import { sealUnder } from './people.ts'
import { nameOf, type Schema, type Table, tablesIn, toCell } from './tables.ts'

/** What is held in memory at once. */
const ROWS_MAX = 500

/** A row as it is read, with the people whom it names. */
interface Read extends Record<string, unknown> {
  readonly row: Row
  readonly people: readonly (string | null)[]
  /** Their keys, wrapped, base64. */
  readonly keys: readonly (string | null)[]
}

/** What one file holds. */
export interface Tally {
  tables: number
  rows: number
}

/**
 * The lines of one schema. A row that names people is sealed under the key of each of them, so that
 * an old file shows nothing of somebody who has been erased, not even who it was.
 * @param tally counts what goes by
 * @throws BackupError, SealError
 */
export async function* linesOf(
  tx: Tx,
  schema: Schema,
  keyring: Keyring,
  madeAt: Date,
  tally: Tally,
): AsyncGenerator<string> {
  yield write({ madeAt: madeAt.toISOString(), tables: newestTables() })
  for (const table of await tablesIn(tx)) {
    if (table.schema !== schema) continue
    tally.tables += 1
    yield write({ schema, table: table.name, columns: table.columns.map(({ name }) => name) })
    // The keys themselves lie in the file that is thrown away, and open nothing without DATA_KEY.
    const isSealed = schema === 'public' && table.people.length > 0
    for await (const rows of isSealed ? peopleOf(tx, table) : batchesOf(tx, table, [])) {
      tally.rows += rows.length
      const cells = rows.map(({ row }) => row)
      yield write(isSealed ? sealUnder(peopleIn(rows), table.name, cells, keyring) : cells)
    }
  }
}

/** Who is named by rows that name the same people. */
function peopleIn([first]: readonly Read[]) {
  const { people = [], keys = [] } = first ?? {}
  return people.flatMap((id, at) => {
    if (id === null) return []
    const key = keys[at]
    // As left by a bot of an earlier release, and by nothing else.
    if (!key) throw new BackupError('somebody has no key yet: start the bot once first')
    return [{ personId: Number(id), wrapped: Buffer.from(key, 'base64') }]
  })
}

/** The rows of a table, those of the same people together. */
async function* peopleOf(tx: Tx, table: Table): AsyncGenerator<Read[]> {
  let group: Read[] = []
  for await (const rows of batchesOf(tx, table, table.people)) {
    for (const row of rows) {
      const [before] = group
      if (before && `${before.people}` !== `${row.people}`) {
        yield group
        group = []
      }
      group.push(row)
    }
  }
  if (group.length > 0) yield group
}

async function* batchesOf(tx: Tx, table: Table, people: readonly string[]): AsyncGenerator<Read[]> {
  await tx.execute(sql`declare backup_rows no scroll cursor for ${query(table, people)}`)
  for (;;) {
    const rows = await tx.execute<Read>(sql`fetch ${sql.raw(`${ROWS_MAX}`)} from backup_rows`)
    if (rows.length === 0) break
    yield [...rows]
  }
  await tx.execute(sql`close backup_rows`)
}

/** @param people the columns that name them */
function query(table: Table, people: readonly string[]): SQL {
  const ids = people.map((column) => sql`t.${sql.identifier(column)}`)
  const keyAt = (at: number) => sql.identifier(`key_${at}`)
  const joins = ids.map(
    (id, at) => sql`left join keys.person_key as ${keyAt(at)} on ${keyAt(at)}.person_id = ${id}`,
  )
  const wrapped = ids.map((_, at) => sql`${keyAt(at)}.wrapped`)
  const all = sql`
    select json_build_array(${listOf(table.columns.map(toCell))}) as row,
      json_build_array(${listOf(ids.map((id) => sql`${id}::text`))}) as people,
      json_build_array(${listOf(wrapped.map((key) => sql`encode(${key}, 'base64')`))}) as keys
    from ${nameOf(table)} as t ${sql.join(joins, sql` `)}`
  if (ids.length === 0) return all
  // A row that names nobody belongs to a turn that is under way, and ends with it. In the order of
  // their ids people would stand beside those whose ids are nearest; that of wrapped keys is random.
  return sql`${all} where coalesce(${listOf(ids)}) is not null order by ${listOf(wrapped)}`
}

function listOf(parts: readonly SQL[]): SQL {
  return sql.join([...parts], sql`, `)
}
