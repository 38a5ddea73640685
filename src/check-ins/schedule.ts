import { randomBytes } from 'node:crypto'
import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Config } from '../config.ts'
import type { Tx } from '../db/database.ts'
import { check, checkIn, reminder } from '../db/schema.ts'
import { daysLater, nextMorning } from '../telegram/hours.ts'
import type { CheckRecord } from '../telegram/records.ts'
import type { Turn } from '../telegram/turn.ts'
import { fold } from '../triage/given.ts'
import { firstStep, latestDays, type PlannedStep } from '../triage/plan.ts'
import type { Urgency } from '../triage/urgency.ts'
import { givenOf } from './before.ts'

/** 72 random bits, as for checks. */
const ID_BYTES = 9
const DAY_MS = 86_400_000

/** Check-ins that were not sent yet. */
export const PENDING = ['due', 'queued', 'stopped'] as const

export function newId(): string {
  return randomBytes(ID_BYTES).toString('base64url')
}

/** A moment with the zone by whose clock it is told. */
export interface Moment {
  readonly at: Temporal.Instant
  readonly zone: string
}

/** When check-ins fall due. All days are counted from now, and stored as days after the check. */
export interface Schedule {
  /** Plans the first check-in of a result in the turn that stores it, in place of all that wait. */
  plan(turn: Turn, record: CheckRecord, urgency: Urgency): void
  /** Plans the next one of a check. @returns when it comes */
  planStep(turn: Turn, checked: Pick<CheckRecord, 'id' | 'startedAt'>, next: PlannedStep): Moment
  /** When the bot has said that it will ask again, if that is still to come. */
  announced(turn: Turn): Moment | undefined
  /** So many days from now. */
  after(turn: Turn, days: number): Moment
  /** Whole days since a check began. */
  daysSince(turn: Turn, startedAt: Date): number
}

export function createSchedule({ defaults, checkInHours }: Config): Schedule {
  const zoneOf = ({ person }: Turn) => person?.timezone ?? defaults.timezone

  function daysSince({ now }: Turn, startedAt: Date): number {
    return Math.max(0, Math.floor((now.epochMilliseconds - startedAt.getTime()) / DAY_MS))
  }

  function dueIn(turn: Turn, days: number, isNextMorning = false): Temporal.Instant {
    const zone = zoneOf(turn)
    return isNextMorning
      ? nextMorning(turn.now, zone, checkInHours)
      : daysLater(turn.now, days, zone, checkInHours)
  }

  function row(turn: Turn, checkId: string, { step, day }: PlannedStep, at: Temporal.Instant) {
    return {
      id: newId(),
      personId: turn.chatId,
      checkId,
      day,
      step,
      state: 'due' as const,
      dueAt: new Date(at.epochMilliseconds),
      latestAt: new Date(at.epochMilliseconds + latestDays(step) * DAY_MS),
    }
  }

  async function insert(tx: Tx, planned: ReturnType<typeof row>): Promise<void> {
    // What was planned or sent for a day already stays as it is.
    await tx.insert(checkIn).values(planned).onConflictDoNothing()
  }

  /** A check for somebody else leaves alone what is planned for the runner, and the other way. */
  function isOfSame(tx: Tx, { chatId }: Turn, record: CheckRecord) {
    if (record.isBrief) return eq(checkIn.checkId, record.id)
    const own = and(eq(check.personId, chatId), eq(check.isBrief, false))
    return inArray(checkIn.checkId, tx.select({ id: check.id }).from(check).where(own))
  }

  return {
    daysSince,

    plan(turn, record, urgency) {
      const wasAsked = (record.askAgainAt?.getTime() ?? Infinity) <= turn.now.epochMilliseconds
      // A brief check is asked after once.
      const isPlanned = !(record.isBrief && wasAsked)
      const first = firstStep(fold(givenOf(record.document)), urgency)
      const at = dueIn(turn, first.day, urgency === 'emergency')
      const day = daysSince(turn, record.startedAt) + first.day
      const planned = row(turn, record.id, { ...first, day }, at)
      turn.check = { ...record, askAgainAt: isPlanned ? planned.dueAt : undefined }
      turn.alsoWrite(async (tx) => {
        const ofSame = and(eq(checkIn.personId, turn.chatId), isOfSame(tx, turn, record))
        const pending = inArray(checkIn.state, [...PENDING])
        await tx.delete(checkIn).where(and(ofSame, pending))
        // What an older check still asks is closed: its answer would plan on beside this one.
        const asks = and(eq(checkIn.state, 'sent'), ne(checkIn.checkId, record.id))
        await tx.update(checkIn).set({ state: 'over' }).where(and(ofSame, asks))
        if (isPlanned) await insert(tx, planned)
      })
    },

    planStep(turn, { id, startedAt }, next) {
      const days = Math.max(1, next.day - daysSince(turn, startedAt))
      const at = dueIn(turn, days)
      turn.alsoWrite((tx) => insert(tx, row(turn, id, next, at)))
      if (turn.check?.id === id)
        turn.check = { ...turn.check, askAgainAt: new Date(at.epochMilliseconds) }
      return { at, zone: zoneOf(turn) }
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

/** Nothing more is said about a check-in that was answered, put off or stopped. */
export async function dropReminders(tx: Tx, checkInId: string): Promise<void> {
  const pending = inArray(reminder.state, ['due', 'queued'])
  await tx.delete(reminder).where(and(eq(reminder.checkInId, checkInId), pending))
}
