import { randomBytes } from 'node:crypto'
import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Config } from '../config.ts'
import type { Tx } from '../db/database.ts'
import { check, checkIn, type RANKS } from '../db/schema.ts'
import { daysLater, nextMorning } from '../telegram/hours.ts'
import type { CheckRecord } from '../telegram/records.ts'
import type { Turn } from '../telegram/turn.ts'
import type { Assessment } from '../triage/assess.ts'
import type { Urgency } from '../triage/urgency.ts'

/** 72 random bits, as for checks. */
const ID_BYTES = 9
/** A check-in that could not come within this time is left to the next one. */
const LATEST_DAYS = 2
const DAY_MS = 86_400_000

/** Who is asked first where more are due than may be sent. */
const RANK_OF: Readonly<Record<Urgency, (typeof RANKS)[number]>> = {
  emergency: 0,
  urgent: 0,
  doctor: 1,
  self_care: 2,
}

/** Check-ins that were not sent yet. */
export const PENDING = ['due', 'queued', 'stopped'] as const

/** A moment with the zone by whose clock it is told. */
export interface Moment {
  readonly at: Temporal.Instant
  readonly zone: string
}

/** When check-ins fall due. All days are counted from now, and stored as days after the check. */
export interface Schedule {
  /** Plans the check-ins of a result in the turn that stores it, in place of all that wait. */
  plan(turn: Turn, record: CheckRecord, assessment: Assessment): void
  /** Plans one more, so many days from now, after an answer to a check-in. */
  planOne(turn: Turn, checkId: string, startedAt: Date, days: number): void
  /** When the bot has said that it will ask again, if that is still to come. */
  announced(turn: Turn): Moment | undefined
  /** So many days from now. */
  after(turn: Turn, days: number): Moment
  /** Whole days since a check began. */
  daysSince(turn: Turn, startedAt: Date): number
}

export function createSchedule({ defaults, checkInHours }: Config): Schedule {
  const zoneOf = ({ person }: Turn) => person?.timezone ?? defaults.timezone

  function dueIn(turn: Turn, days: number, isEmergency = false): Temporal.Instant {
    const zone = zoneOf(turn)
    // After an emergency it is the next morning, whatever the hour it was told at.
    return isEmergency && days === 1
      ? nextMorning(turn.now, zone, checkInHours)
      : daysLater(turn.now, days, zone, checkInHours)
  }

  function daysSince({ now }: Turn, startedAt: Date): number {
    return Math.max(0, Math.floor((now.epochMilliseconds - startedAt.getTime()) / DAY_MS))
  }

  function row(turn: Turn, checkId: string, day: number, at: Temporal.Instant, rank: number | SQL) {
    return {
      id: randomBytes(ID_BYTES).toString('base64url'),
      personId: turn.chatId,
      checkId,
      day,
      rank,
      state: 'due' as const,
      dueAt: new Date(at.epochMilliseconds),
      latestAt: new Date(at.epochMilliseconds + LATEST_DAYS * DAY_MS),
    }
  }

  async function insert(tx: Tx, rows: ReturnType<typeof row>[]): Promise<void> {
    // What was planned or sent for a day already stays as it is.
    if (rows.length > 0) await tx.insert(checkIn).values(rows).onConflictDoNothing()
  }

  /** A check for somebody else leaves alone what is planned for the runner, and the other way. */
  function isOfSame(tx: Tx, { chatId }: Turn, record: CheckRecord) {
    if (record.isBrief) return eq(checkIn.checkId, record.id)
    const own = and(eq(check.personId, chatId), eq(check.isBrief, false))
    return inArray(checkIn.checkId, tx.select({ id: check.id }).from(check).where(own))
  }

  return {
    daysSince,

    plan(turn, record, assessment) {
      const elapsed = daysSince(turn, record.startedAt)
      const isEmergency = assessment.urgency === 'emergency'
      const rank = RANK_OF[assessment.urgency]
      // A brief check is asked after once.
      const wasAsked = (record.askAgainAt?.getTime() ?? Infinity) <= turn.now.epochMilliseconds
      const planned = record.isBrief
        ? assessment.checkIns.slice(0, wasAsked ? 0 : 1)
        : assessment.checkIns
      const rows = planned.map((duration) => {
        const { days } = Temporal.Duration.from(duration)
        return row(turn, record.id, elapsed + days, dueIn(turn, days, isEmergency), rank)
      })
      turn.check = { ...record, askAgainAt: rows[0]?.dueAt }
      turn.alsoWrite(async (tx) => {
        const ofSame = and(eq(checkIn.personId, turn.chatId), isOfSame(tx, turn, record))
        const pending = inArray(checkIn.state, [...PENDING])
        await tx.delete(checkIn).where(and(ofSame, pending))
        // What an older check still asks is closed: its answer would plan on beside this one.
        const asks = and(eq(checkIn.state, 'sent'), ne(checkIn.checkId, record.id))
        await tx.update(checkIn).set({ state: 'over' }).where(and(ofSame, asks))
        await insert(tx, rows)
      })
    },

    planOne(turn, checkId, startedAt, days) {
      const at = dueIn(turn, days)
      // As grave as those before it.
      const rank = sql`(select min(rank) from ${checkIn} where ${checkIn.checkId} = ${checkId})`
      const planned = row(turn, checkId, daysSince(turn, startedAt) + days, at, rank)
      turn.alsoWrite((tx) => insert(tx, [planned]))
    },

    announced(turn) {
      const at = turn.check?.askAgainAt?.getTime() ?? 0
      return at > turn.now.epochMilliseconds
        ? { at: Temporal.Instant.fromEpochMilliseconds(at), zone: zoneOf(turn) }
        : undefined
    },

    after: (turn, days) => ({ at: dueIn(turn, days), zone: zoneOf(turn) }),
  }
}
