import { and, asc, desc, eq, gt } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { check, checkIn } from '../db/schema.ts'
import { type CheckRecord, readCheck } from '../telegram/records.ts'
import type { Turn } from '../telegram/turn.ts'
import { STEPS_WHEN_SENT } from '../triage/plan.ts'
import type { Triage } from '../triage/triage.ts'
import { Answered, type Known } from './answered.ts'
import { beforeOf, givenOf } from './before.ts'
import type { ToldOnDay } from './course.ts'
import { dropReminders, type Schedule } from './schedule.ts'

/** A check-in is answered late rather than never, but not weeks later by a stray number. */
const WAITS_DAYS = 7
const DAY_MS = 86_400_000

export type CheckInRow = typeof checkIn.$inferSelect
export type CheckRow = typeof check.$inferSelect

/** A check-in with the check that it follows. */
export interface Asked {
  readonly row: CheckInRow
  readonly checked: CheckRow
}

/** The check-ins of the person of a turn. */
export interface CheckInStore {
  /** The one with this id, if it is the person's own. */
  own(turn: Turn, id: string): Promise<Asked | undefined>
  /** The one that waits for an answer. */
  waiting(turn: Turn): Promise<Asked | undefined>
  /** Those that were stopped and can be brought back. */
  stopped(turn: Turn): Promise<Asked[]>
  /** The check that one follows, opened. */
  checkOf(turn: Turn, asked: Asked): CheckRecord
  /** What was told in one so far. */
  answered(turn: Turn, row: CheckInRow): Answered
  /** What was told in the check-ins of a check, each on the day it was told, but for one. */
  told(
    turn: Turn,
    checked: Pick<CheckRow, 'id' | 'startedAt'>,
    butOf?: string,
  ): Promise<ToldOnDay[]>
  /** What is known besides it. */
  known(turn: Turn, asked: Asked): Promise<Known>
  keep(turn: Turn, row: CheckInRow, told: Answered, isDone: boolean): void
}

export function createCheckInStore(db: Db, triage: Triage, schedule: Schedule): CheckInStore {
  function asked() {
    return db
      .select({ row: checkIn, checked: check })
      .from(checkIn)
      .innerJoin(check, eq(check.id, checkIn.checkId))
  }

  function answered({ sealer }: Turn, { id, answer }: CheckInRow): Answered {
    return answer ? Answered.parse(sealer.open(`check-in:${id}`, answer)) : {}
  }

  /** Late or put off, it was told on another day than it was planned for. */
  function dayTold(turn: Turn, { toldAt }: Answered, planned: number, startedAt: Date): number {
    if (toldAt === undefined) return planned
    return Math.max(planned, schedule.daysSince(turn, startedAt, Temporal.Instant.from(toldAt)))
  }

  return {
    answered,

    async told(turn, { id: checkId, startedAt }, butOf) {
      const rows = await db
        .select()
        .from(checkIn)
        .where(and(eq(checkIn.checkId, checkId), eq(checkIn.personId, turn.chatId)))
        .orderBy(asc(checkIn.day))
      return rows
        .filter(({ id, answer }) => id !== butOf && answer !== null)
        .map((row) => {
          const told = answered(turn, row)
          return { day: dayTold(turn, told, row.day, startedAt), told }
        })
    },

    async own({ chatId }, id) {
      const mine = and(eq(checkIn.id, id), eq(checkIn.personId, chatId))
      const [found] = await asked().where(mine)
      return found
    },

    async waiting({ chatId, now }) {
      const since = new Date(now.epochMilliseconds - WAITS_DAYS * DAY_MS)
      const sent = and(
        eq(checkIn.personId, chatId),
        eq(checkIn.state, 'sent'),
        gt(checkIn.sentAt, since),
      )
      const [found] = await asked().where(sent).orderBy(desc(checkIn.dueAt)).limit(1)
      return found
    },

    stopped({ chatId }) {
      return asked().where(and(eq(checkIn.personId, chatId), eq(checkIn.state, 'stopped')))
    },

    checkOf: ({ sealer }, { checked }) => readCheck(checked, sealer),

    async known(turn, { row, checked }) {
      const day = Math.max(row.day, schedule.daysSince(turn, checked.startedAt))
      const rows = await db
        .select()
        .from(checkIn)
        .where(eq(checkIn.checkId, checked.id))
        .orderBy(asc(checkIn.dueAt))
      const others = (all: typeof rows) =>
        all.filter(({ id }) => id !== row.id).map((one) => answered(turn, one))
      const earlier = others(rows)
      // With these they begin after advice to be seen, and begin anew where it has changed: whoever
      // looked before that did so before the advice was given.
      const first = rows.findLastIndex(({ step }) => STEPS_WHEN_SENT.includes(step))
      const since = others(rows.slice(Math.max(0, first)))
      const given = givenOf(turn.sealer.open(`check:${checked.id}`, checked.document))
      const lastPain = earlier.findLast(({ pain_now: pain }) => pain !== undefined)?.pain_now
      return {
        before: {
          ...beforeOf(triage, given, day),
          wasWell: earlier.some(({ progress }) => progress === 'gone'),
          ...(lastPain !== undefined && { lastPain }),
        },
        step: row.step,
        wasSeen: since.some(({ seen }) => seen === 'yes'),
        // They begin anew where that was advised: who asks has sent the runner to somebody.
        wasAdvised: first >= 0 || since.some(({ outcome = '' }) => ADVISED.includes(outcome)),
      }
    },

    keep(turn, { id, checkId }, told, isDone) {
      const { toldAt = turn.now.toString(), ...rest } = told
      const dated = isDone || told.activity !== undefined ? { ...rest, toldAt } : rest
      // All taken back, it can be put off again as one that was never begun.
      const isBegun = Object.values(dated).some((value) => value !== undefined)
      const answer = isBegun ? turn.sealer.seal(`check-in:${id}`, dated) : null
      const state = isDone ? 'answered' : 'sent'
      turn.alsoWrite(async (tx) => {
        await tx.update(checkIn).set({ state, answer }).where(eq(checkIn.id, id))
        await dropReminders(tx, eq(checkIn.id, id))
        // The days for which all of it is kept begin anew.
        const answeredAt = new Date(turn.now.epochMilliseconds)
        await tx.update(check).set({ answeredAt }).where(eq(check.id, checkId))
      })
    },
  }
}

/** What sends a runner to somebody. */
const ADVISED = ['book_now', 'see_doctor', 'urgent_today']
