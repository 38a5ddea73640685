import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { check, checkIn } from '../db/schema.ts'
import type { Kind } from '../telegram/delivery.ts'
import { checkInScreen } from './screens.ts'

type Row = typeof checkIn.$inferSelect & { readonly checked: typeof check.$inferSelect }

/** How a due check-in is sent. */
export function checkInKind(db: Db): Kind<Row> {
  return {
    async find(id) {
      const [row] = await db
        .select({ row: checkIn, checked: check })
        .from(checkIn)
        .innerJoin(check, eq(check.id, checkIn.checkId))
        .where(and(eq(checkIn.id, id), eq(checkIn.state, 'queued')))
      return row && { ...row.row, checked: row.checked }
    },
    isWanted: () => true,
    screen: (say, { id, checked }, zone) => checkInScreen(say, id, checked.startedAt, zone),
    settle: (tx, id, to) => tx.update(checkIn).set(to).where(eq(checkIn.id, id)),
  }
}
