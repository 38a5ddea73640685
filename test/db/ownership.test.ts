import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { OWNERSHIP } from '../../src/db/ownership.ts'
import { cloneDatabase } from '../support/database.ts'

/** Schemas of tools, which keep nothing about anybody: jobs bear the random id of a row alone. */
const TOOLS = ['pg_catalog', 'information_schema', 'drizzle', 'pgboss']

/** Names that PostgreSQL quotes or that stand in another schema. */
const NAMES: Readonly<Record<string, string>> = {
  check: '"check"',
  person_key: 'keys.person_key',
}

async function openClone() {
  const sql = postgres(await cloneDatabase(), { max: 1, onnotice: () => {} })
  onTestFinished(() => sql.end())
  return sql
}

test('every table says whose it is and how long its rows may live', async () => {
  const sql = await openClone()
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema not in ${sql(TOOLS)} order by 1`
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(OWNERSHIP).sort())
  for (const { keep } of Object.values(OWNERSHIP)) expect(keep).not.toBe('')
})

test('every table about a person goes with the person', async () => {
  const sql = await openClone()
  const cascades = await sql<{ table: string; column: string }[]>`
    select conrelid::regclass::text as table, attname as column
    from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = 'person'::regclass and confdeltype = 'c'
      and array_length(conkey, 1) = 1`
  const owned = Object.entries(OWNERSHIP)
    .filter(([table, { owner }]) => owner !== undefined && table !== 'person')
    .map(([table, { owner }]) => ({
      table: NAMES[table] ?? table,
      // A chat of nobody known ends with its turn; one of a person names them.
      column: table === 'chat' ? 'person_id' : owner,
    }))
  expect(cascades).toEqual(expect.arrayContaining(owned))
})

test('a column that names a person stands in no table that nobody owns', async () => {
  const sql = await openClone()
  const named = await sql<{ table: string }[]>`
    select distinct table_name as table from information_schema.columns
    where table_schema not in ${sql(TOOLS)} and column_name ~ '(person|user|chat)_?id'`
  for (const { table } of named)
    expect(OWNERSHIP[table as keyof typeof OWNERSHIP].owner).toBeDefined()
})
