import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/database.ts'
import { club } from '../db/schema.ts'
import { newToken } from '../telegram/deep-links.ts'
import type { Club } from './club.ts'

type Told = Partial<Pick<Club, 'language' | 'timezone' | 'country' | 'hasPulse' | 'topicId'>>

/** Plans the weekly card anew, in the transaction of what it hangs on. */
export type OnPulse = (tx: Tx, club: Club, now: Temporal.Instant) => Promise<void>

/**
 * What captains change of a club. Each is one statement, so that two captains at once lose nothing,
 * and none changes a club whose bot has left; then there is nothing to return.
 */
export interface Changing {
  set(id: string, told: Told, now: Temporal.Instant): Promise<Club | undefined>
  /** One day of the week with a run or without. */
  setRun(id: string, day: number, hasRun: boolean): Promise<Club | undefined>
  /** Earlier links stop working, unless another captain has renewed this one already. */
  renew(id: string, token: string): Promise<Club | undefined>
}

export function createChanging(db: Db, onPulse: OnPulse = async () => {}): Changing {
  const isOpen = (id: string) => and(eq(club.id, id), isNull(club.removedAt))

  return {
    set: (id, told, now) =>
      db.transaction(async (tx) => {
        const [changed] = await tx.update(club).set(told).where(isOpen(id)).returning()
        if (changed && ('hasPulse' in told || 'timezone' in told)) await onPulse(tx, changed, now)
        return changed
      }),

    async setRun(id, day, hasRun) {
      const others = sql`array_remove(${club.runDays}, ${day}::smallint)`
      const runDays = hasRun ? sql`array_append(${others}, ${day}::smallint)` : others
      const [changed] = await db.update(club).set({ runDays }).where(isOpen(id)).returning()
      return changed
    },

    async renew(id, token) {
      const isThis = and(isOpen(id), eq(club.token, token))
      const [changed] = await db.update(club).set({ token: newToken() }).where(isThis).returning()
      return changed
    },
  }
}
