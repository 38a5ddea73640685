import { and, eq } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { Db } from '../db/database.ts'
import { recall } from '../db/schema.ts'
import { pack } from '../telegram/callback-data.ts'
import type { Kind } from '../telegram/delivery.ts'
import type { Triage } from '../triage/triage.ts'
import { toldIn } from './told.ts'

/**
 * How a due recall is sent: it says that the plan has changed and opens it, nothing of health.
 */
export function recallKind(db: Db, triage: Triage): Kind<typeof recall.$inferSelect> {
  return {
    table: recall,
    find: (ids) =>
      db
        .select()
        .from(recall)
        .where(and(among(recall.id, ids), eq(recall.state, 'queued'))),
    // Opened meanwhile it was told anew, a newer check has another result, and newer rules may
    // lead back to what was told.
    isWanted({ check }, row) {
      // While a release is under way the other rules are another instance's.
      if (row.ruleset !== triage.version) return 'later'
      if (check?.id !== row.checkId) return false
      return (toldIn(triage, check.document)?.changes?.length ?? 0) > 0
    },
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
  }
}
