import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { check, checkIn } from '../db/schema.ts'
import type { Kind } from '../telegram/delivery.ts'
import { stepInPlaceOf } from '../triage/plan.ts'
import { isForOther } from './before.ts'
import { planReminder, REPEAT_DAYS } from './reminders.ts'
import type { Schedule } from './schedule.ts'
import { aboutWhom, checkInScreen } from './screens.ts'

type Row = typeof checkIn.$inferSelect & { readonly checked: typeof check.$inferSelect }

/** How a due check-in is sent, and what becomes of one that could not be. */
export function checkInKind(db: Db, schedule: Schedule): Kind<Row> {
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
    screen(say, row, zone, { sealer }) {
      const { id, document, startedAt } = row.checked
      const isAboutOther = isForOther(sealer.open(`check:${id}`, document))
      return aboutWhom(say, isAboutOther, checkInScreen(say, row, startedAt, zone))
    },
    // Stopped and brought back, it is asked anew below.
    replaces: ({ messageId }) => messageId,
    settle: (tx, id, to) => tx.update(checkIn).set(to).where(eq(checkIn.id, id)),
    after(turn, { id, checked, ...row }, to) {
      // A brief check is asked after once.
      if (checked.isBrief) return
      if (to.state === 'sent') {
        const { at } = schedule.after(turn, REPEAT_DAYS)
        const about = { checkId: checked.id, checkInId: id, kind: 'repeat' as const }
        planReminder(turn, { ...about, personId: turn.chatId, at })
      }
      // Too late it is a part of the next; who has blocked the bot is asked when they come back.
      const isBlocked = turn.person?.unreachableAt !== undefined
      if (to.state === 'over' && turn.person && !isBlocked)
        schedule.planStep(turn, checked, stepInPlaceOf(row))
    },
  }
}
