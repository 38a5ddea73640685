import { and, eq } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { Db } from '../db/database.ts'
import { check, checkIn } from '../db/schema.ts'
import type { Kind } from '../telegram/delivery.ts'
import { checkInScreen } from './screens.ts'

type Row = typeof checkIn.$inferSelect & {
  readonly checked: Pick<typeof check.$inferSelect, 'startedAt'>
}

/** How a due check-in is sent. */
export function checkInKind(db: Db): Kind<Row> {
  return {
    table: checkIn,
    async find(ids) {
      const rows = await db
        .select({ row: checkIn, checked: { startedAt: check.startedAt } })
        .from(checkIn)
        .innerJoin(check, eq(check.id, checkIn.checkId))
        .where(and(among(checkIn.id, ids), eq(checkIn.state, 'queued')))
      return rows.map(({ row, checked }) => ({ ...row, checked }))
    },
    isWanted: () => true,
    screen: (say, { id, checked }, zone) => checkInScreen(say, id, checked.startedAt, zone),
  }
}
