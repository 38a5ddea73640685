import { randomBytes } from 'node:crypto'
import { and, eq, inArray, ne, notInArray } from 'drizzle-orm'
import type { Config } from '../config.ts'
import type { Tx } from '../db/database.ts'
import { checkIn } from '../db/schema.ts'
import type { Turn } from '../telegram/turn.ts'
import type { Assessment } from '../triage/assess.ts'
import { daysLater, nextMorning } from './hours.ts'

/** 72 random bits, as for checks. */
const ID_BYTES = 9
/** A check-in that could not come within this time is left to the next one. */
const LATEST_DAYS = 2

/** Check-ins that were not sent yet. */
const PENDING = ['due', 'queued', 'stopped'] as const

/** When check-ins fall due. */
export interface Schedule {
  /** Plans the check-ins of a result within the turn that stores it, in place of older ones. */
  plan(turn: Turn, checkId: string, assessment: Assessment): void
  /** Plans one more, after an answer to a check-in. */
  planOne(turn: Turn, checkId: string, startedAt: Date, day: number): void
  /** When the first check-in of a result comes. */
  first(turn: Turn, assessment: Assessment): { at: Temporal.Instant; zone: string } | undefined
  /** When a day of the plan comes, counted from the check. */
  dayAfter(turn: Turn, startedAt: Date, day: number): { at: Temporal.Instant; zone: string }
}

function daysOf(duration: string): number {
  return Temporal.Duration.from(duration).days
}

export function createSchedule({ defaults, checkInHours }: Config): Schedule {
  const zoneOf = ({ person }: Turn) => person?.timezone ?? defaults.timezone

  function dueAt(turn: Turn, from: Temporal.Instant, day: number, isEmergency: boolean) {
    const zone = zoneOf(turn)
    // After an emergency it is the next morning, whatever the hour it was told at.
    return isEmergency && day === 1
      ? nextMorning(from, zone, checkInHours)
      : daysLater(from, day, zone, checkInHours)
  }

  function row(turn: Turn, checkId: string, day: number, at: Temporal.Instant) {
    return {
      id: randomBytes(ID_BYTES).toString('base64url'),
      personId: turn.chatId,
      checkId,
      day,
      state: 'due' as const,
      dueAt: new Date(at.epochMilliseconds),
      latestAt: new Date(at.add({ hours: LATEST_DAYS * 24 }).epochMilliseconds),
    }
  }

  async function insert(tx: Tx, rows: ReturnType<typeof row>[]): Promise<void> {
    // What was planned or sent for a day already stays as it is.
    await tx.insert(checkIn).values(rows).onConflictDoNothing()
  }

  return {
    plan(turn, checkId, assessment) {
      const days = assessment.checkIns.map(daysOf)
      const isEmergency = assessment.urgency === 'emergency'
      const rows = days.map((day) =>
        row(turn, checkId, day, dueAt(turn, turn.now, day, isEmergency)),
      )
      turn.alsoWrite(async (tx) => {
        const pending = and(eq(checkIn.personId, turn.chatId), inArray(checkIn.state, [...PENDING]))
        await tx.delete(checkIn).where(and(pending, ne(checkIn.checkId, checkId)))
        await tx
          .delete(checkIn)
          .where(and(pending, eq(checkIn.checkId, checkId), notInArray(checkIn.day, days)))
        await insert(tx, rows)
      })
    },

    planOne(turn, checkId, startedAt, day) {
      const { at } = this.dayAfter(turn, startedAt, day)
      turn.alsoWrite((tx) => insert(tx, [row(turn, checkId, day, at)]))
    },

    first(turn, { checkIns: [duration], urgency }) {
      if (duration === undefined) return undefined
      // Counted from the result, also where it is looked at again days later.
      const from = turn.check?.answeredAt.getTime() ?? turn.now.epochMilliseconds
      const told = Temporal.Instant.fromEpochMilliseconds(from)
      const at = dueAt(turn, told, daysOf(duration), urgency === 'emergency')
      if (Temporal.Instant.compare(at, turn.now) <= 0) return undefined
      return { at, zone: zoneOf(turn) }
    },

    dayAfter(turn, startedAt, day) {
      const from = Temporal.Instant.fromEpochMilliseconds(startedAt.getTime())
      return { at: dueAt(turn, from, day, false), zone: zoneOf(turn) }
    },
  }
}
