import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'

/** The schemas of the bot, each with a file of its own. */
export type Schema = 'public' | 'keys'

export interface Column {
  readonly name: string
  /** As PostgreSQL writes it, such as `bigint[]`. */
  readonly type: string
}

/** A table as the database describes it. */
export interface Table {
  readonly schema: Schema
  readonly name: string
  readonly columns: readonly Column[]
  /** The columns that name a person: the id of `person` itself, and every reference to it. */
  readonly people: readonly string[]
}

/** What belongs to a turn or to a process, and means nothing once that is over. */
const LEFT_OUT = ['chat.lease_token', 'chat.lease_until']

interface Row extends Table, Record<string, unknown> {
  readonly id: string
  /** Tables that must stand before it. */
  readonly after: readonly string[]
}

/**
 * The tables of both schemas, each after those that it refers to. They are the database's own list,
 * so that none is forgotten when one is added.
 */
export async function tablesIn(tx: Tx): Promise<Table[]> {
  const rows = await tx.execute<Row>(sql`
    select c.oid::regclass::text as id, n.nspname as schema, c.relname as name,
      (select json_agg(json_build_object('name', a.attname,
          'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = '') as columns,
      (select coalesce(json_agg(a.attname order by a.attnum), '[]')
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and (exists (
            select 1 from pg_constraint f
            where f.contype = 'f' and f.conrelid = c.oid and f.confrelid = 'public.person'::regclass
              and f.conkey = array[a.attnum])
          or (c.oid = 'public.person'::regclass and a.attname = 'id'))) as people,
      (select coalesce(json_agg(f.confrelid::regclass::text), '[]')
        from pg_constraint f
        where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as after
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'keys') and c.relkind = 'r'
    order by n.nspname desc, c.relname`)
  return inOrder([...rows]).map(({ schema, name, columns, people }) => ({
    schema,
    name,
    columns: columns.filter((column) => !LEFT_OUT.includes(`${name}.${column.name}`)),
    people,
  }))
}

/** @throws where tables refer to one another in a circle */
function inOrder(rows: readonly Row[]): Row[] {
  const placed: Row[] = []
  const isPlaced = (id: string) => placed.some((row) => row.id === id)
  while (placed.length < rows.length) {
    const next = rows.find(({ id, after }) => !isPlaced(id) && after.every(isPlaced))
    if (!next) throw new Error('tables refer to one another in a circle')
    placed.push(next)
  }
  return placed
}

export function nameOf({ schema, name }: Pick<Table, 'schema' | 'name'>): SQL {
  return sql`${sql.identifier(schema)}.${sql.identifier(name)}`
}

/** A value of `t` as text: PostgreSQL's own, and base64 for bytes, which is shorter. */
export function toCell({ name, type }: Column): SQL {
  const value = sql`t.${sql.identifier(name)}`
  return type === 'bytea' ? sql`encode(${value}, 'base64')` : sql`${value}::text`
}

/** The value again. */
export function fromCell(cell: SQL, { type }: Column): SQL {
  return type === 'bytea' ? sql`decode(${cell}, 'base64')` : sql`(${cell})::${sql.raw(type)}`
}
