import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/** A list of our own ids, which bear no sign that an array's text gives a meaning to. */
export function textArray(ids: readonly string[]): SQL {
  return sql`${`{${ids}}`}::text[]`
}

/** Whether an id is one of many: one parameter, however many they are. */
export function among(column: AnyPgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${textArray(ids)})`
}
