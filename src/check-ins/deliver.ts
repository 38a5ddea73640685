import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { check, checkIn } from '../db/schema.ts'
import { busyUntil, type Kind } from '../telegram/delivery.ts'
import type { Turn } from '../telegram/turn.ts'
import { checkInScreen } from './screens.ts'

type Row = typeof checkIn.$inferSelect & { readonly checked: typeof check.$inferSelect }

/**
 * How a due check-in is sent.
 * @param onSent a question that waits is put aside: what is typed next is an answer to the check-in
 */
export function checkInKind(db: Db, onSent: (turn: Turn) => void): Kind<Row> {
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
    waitsUntil: busyUntil,
    screen: (say, _turn, { id, checked }, zone) => checkInScreen(say, id, checked.startedAt, zone),
    settle: (tx, id, to) => tx.update(checkIn).set(to).where(eq(checkIn.id, id)),
    onSent,
  }
}
