import { and, eq, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { Db } from '../db/database.ts'
import { check, checkIn } from '../db/schema.ts'
import type { Kind } from '../telegram/delivery.ts'
import { stepInPlaceOf } from '../triage/plan.ts'
import { isForOther } from './before.ts'
import { plannedReminder, REPEAT_DAYS } from './reminders.ts'
import type { Schedule } from './schedule.ts'
import { aboutWhom, checkInScreen } from './screens.ts'

type Row = typeof checkIn.$inferSelect & {
  readonly checked: Pick<typeof check.$inferSelect, 'id' | 'startedAt' | 'isBrief'> & {
    /** Of a brief one alone, which may be somebody else's. */
    readonly document: Uint8Array | null
  }
}

/** How a due check-in is sent, and what becomes of one that could not be. */
export function checkInKind(db: Db, schedule: Schedule): Kind<Row> {
  return {
    table: checkIn,
    async find(ids) {
      const { id, startedAt, isBrief } = check
      const document = sql`case when ${isBrief} then ${check.document} end`.mapWith(check.document)
      const rows = await db
        .select({ row: checkIn, checked: { id, startedAt, isBrief, document } })
        .from(checkIn)
        .innerJoin(check, eq(check.id, checkIn.checkId))
        .where(and(among(checkIn.id, ids), eq(checkIn.state, 'queued')))
      return rows.map(({ row, checked }) => ({ ...row, checked }))
    },
    isWanted: () => true,
    screen(say, row, zone, { sealer }) {
      const { id, document, startedAt } = row.checked
      const isAboutOther = document !== null && isForOther(sealer.open(`check:${id}`, document))
      return aboutWhom(say, isAboutOther, checkInScreen(say, row, startedAt, zone))
    },
    // Stopped and brought back, it is asked anew below.
    replaces: ({ messageId }) => messageId,
    after(turn, { id, checked, ...row }, { state }) {
      // A brief check is asked after once.
      if (checked.isBrief) return undefined
      if (state === 'sent') {
        const { at } = schedule.after(turn, REPEAT_DAYS)
        const { personId, checkId, rank } = row
        return plannedReminder({ personId, checkId, checkInId: id, kind: 'repeat', rank, at })
      }
      // Too late it is a part of the next; who has blocked the bot is asked when they come back.
      const isBlocked = turn.person?.unreachableAt !== undefined
      if (state === 'over' && turn.person && !isBlocked)
        schedule.planStep(turn, checked, stepInPlaceOf(row))
      return undefined
    },
  }
}
