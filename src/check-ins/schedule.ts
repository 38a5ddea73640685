import { randomBytes } from 'node:crypto'
import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { check, checkIn, reminder } from '../db/schema.ts'
import { runDaysOf } from '../telegram/home-clubs.ts'
import { daysLater, type Hours, morningLater, nextMorning } from '../telegram/hours.ts'
import type { CheckRecord } from '../telegram/records.ts'
import type { Turn } from '../telegram/turn.ts'
import type { ZonesOf } from '../telegram/whereabouts.ts'
import { fold } from '../triage/given.ts'
import { firstStep, latestDays, type PlannedStep, rankOf } from '../triage/plan.ts'
import type { Urgency } from '../triage/urgency.ts'
import { moveAfterRun } from './after-run.ts'
import { givenOf } from './before.ts'

/** 72 random bits, as for checks. */
const ID_BYTES = 9
const DAY_MS = 86_400_000

/** Check-ins that are still to be sent. */
export const PENDING = ['due', 'queued'] as const

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
  /** Plans the next one of a check, or none, in place of what waits. @returns when it comes */
  planStep(
    turn: Turn,
    checked: Pick<CheckRecord, 'id' | 'startedAt'>,
    next: PlannedStep | undefined,
  ): Moment | undefined
  /** When the bot has said that it will ask again, if that is still to come. */
  announced(turn: Turn): Moment | undefined
  /** So many days from now. */
  after(turn: Turn, days: number): Moment
  /** Days since a check began, by the runner's calendar; until now, or another moment. */
  daysSince(turn: Turn, startedAt: Date, until?: Temporal.Instant): number
}

export interface ScheduleParts {
  readonly hours: Hours
  readonly zonesOf: ZonesOf
}

export function createSchedule({ hours, zonesOf }: ScheduleParts): Schedule {
  const zoneOf = (turn: Turn) => zonesOf(turn)[0]

  /** Not by hours: a check-in may come earlier in its day, or after the clocks were changed. */
  function daysSince(turn: Turn, startedAt: Date, until = turn.now): number {
    const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zoneOf(turn)).toPlainDate()
    const started = Temporal.Instant.fromEpochMilliseconds(startedAt.getTime())
    return Math.max(0, dayOf(started).until(dayOf(until)).days)
  }

  function dueIn(turn: Turn, days: number): Temporal.Instant {
    return daysLater(turn.now, days, zonesOf(turn), hours)
  }

  /** The morning after a run that is near the planned day; it is a question of that day still. */
  function afterRun(turn: Turn, planned: PlannedStep, days: number): Temporal.Instant | undefined {
    const { dayOfWeek } = turn.now.toZonedDateTimeISO(zoneOf(turn)).add({ days })
    const by = moveAfterRun(planned, dayOfWeek, days, runDaysOf(turn))
    return by === undefined ? undefined : morningLater(turn.now, days + by, zonesOf(turn), hours)
  }

  /** @param days from now until the planned day, from which on its last moment is counted */
  function row(turn: Turn, checkId: string, planned: PlannedStep, days: number) {
    const due = dueIn(turn, days)
    return rowAt(turn, checkId, planned, afterRun(turn, planned, days) ?? due, due)
  }

  function rowAt(
    turn: Turn,
    checkId: string,
    { step, day }: PlannedStep,
    at: Temporal.Instant,
    planned = at,
  ) {
    return {
      id: newId(),
      personId: turn.chatId,
      checkId,
      day,
      step,
      rank: rankOf(step),
      state: 'due' as const,
      dueAt: new Date(at.epochMilliseconds),
      latestAt: new Date(planned.epochMilliseconds + latestDays(step) * DAY_MS),
    }
  }

  function momentOf(turn: Turn, at: Date): Moment {
    return { at: Temporal.Instant.fromEpochMilliseconds(at.getTime()), zone: zoneOf(turn) }
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
      const day = daysSince(turn, record.startedAt) + first.day
      const step = { ...first, day }
      const planned =
        urgency === 'emergency'
          ? rowAt(turn, record.id, step, nextMorning(turn.now, zonesOf(turn), hours))
          : row(turn, record.id, step, first.day)
      turn.check = isPlanned ? { ...record, askAgainAt: planned.dueAt } : record
      if (!isPlanned) return
      turn.alsoWrite(async (tx) => {
        const ofSame = and(eq(checkIn.personId, turn.chatId), isOfSame(tx, turn, record))
        await dropWaiting(tx, ofSame, [...PENDING, 'stopped'])
        // What is still asked is closed: its answer would plan on beside this one.
        const asks = inArray(checkIn.state, ['sent', 'stopped'])
        await tx.update(checkIn).set({ state: 'over' }).where(and(ofSame, asks))
        await dropReminders(tx, ofSame)
        await insert(tx, planned)
      })
    },

    planStep(turn, { id, startedAt }, next) {
      const today = daysSince(turn, startedAt)
      // A day that has passed meanwhile is made up for tomorrow.
      const day = Math.max(today + 1, next?.day ?? 0)
      const planned = next && row(turn, id, { ...next, day }, day - today)
      turn.alsoWrite(async (tx) => {
        await dropWaiting(tx, eq(checkIn.checkId, id), PENDING)
        if (planned) await insert(tx, planned)
      })
      if (turn.check?.id === id) turn.check = { ...turn.check, askAgainAt: planned?.dueAt }
      return planned && momentOf(turn, planned.dueAt)
    },

    announced(turn) {
      const at = turn.check?.askAgainAt
      return at && at.getTime() > turn.now.epochMilliseconds ? momentOf(turn, at) : undefined
    },

    after: (turn, days) => ({ at: dueIn(turn, days), zone: zoneOf(turn) }),
  }
}

/** What was answered in a check-in stays, whatever becomes of the rest of it. */
async function dropWaiting(
  tx: Tx,
  which: SQL | undefined,
  states: readonly (typeof checkIn.$inferSelect)['state'][],
): Promise<void> {
  const waits = and(inArray(checkIn.state, [...states]), isNull(checkIn.answer))
  await tx.delete(checkIn).where(and(which, waits))
}

/** Nothing more is said about check-ins that were answered, put off, closed or stopped. */
export async function dropReminders(tx: Tx, which: SQL | undefined): Promise<void> {
  const theirs = inArray(
    reminder.checkInId,
    tx.select({ id: checkIn.id }).from(checkIn).where(which),
  )
  const pending = inArray(reminder.state, ['due', 'queued'])
  await tx.delete(reminder).where(and(theirs, pending))
}
