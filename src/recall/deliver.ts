import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { recall } from '../db/schema.ts'
import { pack } from '../telegram/callback-data.ts'
import { busyUntil, type Kind } from '../telegram/delivery.ts'
import type { Turn } from '../telegram/turn.ts'

/**
 * How a due recall is sent: it says that the plan has changed and opens it, nothing of health.
 * @param onSent a question that waits is put aside
 */
export function recallKind(db: Db, onSent: (turn: Turn) => void): Kind<typeof recall.$inferSelect> {
  return {
    async find(id) {
      const [row] = await db
        .select()
        .from(recall)
        .where(and(eq(recall.id, id), eq(recall.state, 'queued')))
      return row
    },
    // Opened meanwhile it was told anew, and a newer check has another result.
    isWanted: ({ check }, row) =>
      check?.id === row.checkId && check.state === 'done' && check.ruleset !== row.ruleset,
    waitsUntil: busyUntil,
    screen: (say) => ({
      text: say.html('recall'),
      buttons: [
        [
          {
            text: say.plain('button-show-result'),
            callback_data: pack({ action: 'check', value: 'show' }),
          },
        ],
      ],
    }),
    settle: (tx, id, { state, ...to }) =>
      tx
        .update(recall)
        .set({ state, ...to })
        .where(eq(recall.id, id)),
    onSent,
  }
}
