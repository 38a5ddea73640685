import { OWNERSHIP } from '../../src/db/ownership.ts'
import type { TestBot, TestRunner } from './bot.ts'

/** Names that PostgreSQL quotes or that stand in another schema. */
const NAMES: Readonly<Record<string, string>> = { check: '"check"', person_key: 'keys.person_key' }

const EVERY_ROW = Object.entries(OWNERSHIP)
  .filter(([, { owner }]) => owner !== undefined)
  .map(
    ([table, { owner }]) =>
      `select '${table}' as table, kept::text as row from ${NAMES[table] ?? table} as kept where ${owner} = $1`,
  )
  .join(' union all ')

/** Every row of a person, of every table, as the database writes it: two readings can be compared. */
export function rowsOf(
  bot: TestBot,
  { id }: Pick<TestRunner, 'id'>,
): Promise<{ table: string; row: string }[]> {
  return bot.query(`${EVERY_ROW} order by 1, 2`, id)
}
