import { randomBytes } from 'node:crypto'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { type club, pulse } from '../db/schema.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { nextSunday } from './week.ts'

/** 72 random bits, as for checks. */
const ID_BYTES = 9
/** A card that comes later than this is left to the next, milliseconds. */
const LATEST_MS = 86_400_000
/** Sundays of two zones are up to 26 hours apart: a club that moves gets one card a week still. */
const APART_MIN_MS = 5 * 86_400_000

type PulseClub = Pick<typeof club.$inferSelect, 'id' | 'hasPulse' | 'timezone' | 'removedAt'>

/** When the weekly cards of clubs fall due. */
export interface Pulses {
  /**
   * Plans the next card in place of the one that waits, or none: to be called in whatever
   * transaction turns the card on or off, changes the zone, or brings the bot back.
   */
  plan(tx: Tx, club: PulseClub, now: Temporal.Instant): Promise<void>
  /** Nothing that waits is posted any more. */
  drop(tx: Tx, clubId: string): Promise<void>
}

export function createPulses(jobs: Pick<Jobs, 'drop'>, defaultZone: string): Pulses {
  async function lastSent(tx: Tx, clubId: string): Promise<number> {
    const [last] = await tx
      .select({ dueAt: pulse.dueAt })
      .from(pulse)
      .where(and(eq(pulse.clubId, clubId), eq(pulse.state, 'sent')))
      .orderBy(desc(pulse.dueAt))
      .limit(1)
    return last?.dueAt.getTime() ?? Number.NEGATIVE_INFINITY
  }

  async function drop(tx: Tx, clubId: string): Promise<void> {
    const waiting = and(eq(pulse.clubId, clubId), inArray(pulse.state, ['due', 'queued']))
    await jobs.drop(tx, await tx.delete(pulse).where(waiting).returning({ id: pulse.id }))
  }

  return {
    drop,

    async plan(tx, { id: clubId, hasPulse, timezone, removedAt }, now) {
      await drop(tx, clubId)
      if (!hasPulse || removedAt) return
      const zone = timezone ?? defaultZone
      const earliest = (await lastSent(tx, clubId)) + APART_MIN_MS
      const next = nextSunday(now, zone)
      const at = next.epochMilliseconds < earliest ? nextSunday(next, zone) : next
      const dueAt = new Date(at.epochMilliseconds)
      await tx
        .insert(pulse)
        .values({
          id: randomBytes(ID_BYTES).toString('base64url'),
          clubId,
          state: 'due',
          dueAt,
          latestAt: new Date(dueAt.getTime() + LATEST_MS),
        })
        .onConflictDoNothing()
    },
  }
}
