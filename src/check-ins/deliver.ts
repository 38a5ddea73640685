import { and, eq } from 'drizzle-orm'
import type { Api } from 'grammy'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { check, checkIn } from '../db/schema.ts'
import { withDeadline } from '../telegram/deadline.ts'
import { isUnreachable } from '../telegram/errors.ts'
import { faultOf } from '../telegram/fault.ts'
import { isPassing } from '../telegram/passing.ts'
import type { Turn, Turns } from '../telegram/turn.ts'
import type { Words } from '../words/words.ts'
import { withinHours } from './hours.ts'
import { checkInScreen } from './screens.ts'

/**
 * A runner in the middle of a check is not interrupted. So long a number that is typed is an answer
 * to the check, and must not have been meant for a check-in that came after it.
 */
const BUSY_HOURS = 6

type Row = typeof checkIn.$inferSelect & { readonly checked: typeof check.$inferSelect }

export interface DeliverParts {
  readonly db: Db
  readonly api: Api
  readonly turns: Turns
  readonly words: Words
  readonly config: Config
  readonly log: Logger
  /** A question that waits is put aside: what is typed next is an answer to the check-in. */
  readonly onSend: (turn: Turn) => void
}

/** Sends one due check-in, after proving that it is still wanted and that the hour is right. */
export function createDeliver(parts: DeliverParts): (id: string) => Promise<void> {
  const { db, api, turns, words, config, log, onSend } = parts

  async function queued(id: string): Promise<Row | undefined> {
    const [row] = await db
      .select({ row: checkIn, checked: check })
      .from(checkIn)
      .innerJoin(check, eq(check.id, checkIn.checkId))
      .where(and(eq(checkIn.id, id), eq(checkIn.state, 'queued')))
    return row && { ...row.row, checked: row.checked }
  }

  function settle(turn: Turn, id: string, to: Partial<typeof checkIn.$inferInsert>): void {
    turn.alsoWrite((tx) => tx.update(checkIn).set(to).where(eq(checkIn.id, id)))
  }

  /** Later than planned: at this time, or never where that is too late. */
  function putOff(turn: Turn, row: Row, until: Temporal.Instant): void {
    const dueAt = new Date(until.epochMilliseconds)
    settle(turn, row.id, dueAt > row.latestAt ? { state: 'over' } : { state: 'due', dueAt })
  }

  async function send(turn: Turn, row: Row): Promise<void> {
    const say = words.in(turn.person?.language ?? config.defaults.language)
    const zone = turn.person?.timezone ?? config.defaults.timezone
    const { text, buttons } = checkInScreen(say, row.id, row.checked.startedAt, zone)
    try {
      const { message_id } = await api.sendMessage(turn.chatId, text, {
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: buttons.map((line) => [...line]) },
      })
      const sentAt = new Date(turn.now.epochMilliseconds)
      settle(turn, row.id, { state: 'sent', sentAt, messageId: message_id })
      onSend(turn)
    } catch (error) {
      if (isPassing(error)) throw error
      // Telegram will not take it, today or later: no retry.
      settle(turn, row.id, { state: 'over' })
      if (!isUnreachable(error)) log.error(faultOf(error), 'a check-in could not be sent')
      else if (turn.person) {
        turn.person = { ...turn.person, unreachableAt: new Date(turn.now.epochMilliseconds) }
      }
    }
  }

  async function deliver(turn: Turn, row: Row): Promise<void> {
    const { now, person, check } = turn
    const zone = person?.timezone ?? config.defaults.timezone
    const open = withinHours(now, zone, config.checkInHours)
    if (!person || person.unreachableAt) return settle(turn, row.id, { state: 'over' })
    if (now.epochMilliseconds > row.latestAt.getTime()) {
      return settle(turn, row.id, { state: 'over' })
    }
    if (Temporal.Instant.compare(open, now) > 0) return putOff(turn, row, open)
    const busyUntil =
      check?.state === 'open' ? check.answeredAt.getTime() + BUSY_HOURS * 3_600_000 : 0
    if (busyUntil > now.epochMilliseconds) {
      return putOff(turn, row, Temporal.Instant.fromEpochMilliseconds(busyUntil))
    }
    await send(turn, row)
  }

  return async (id) => {
    const found = await queued(id)
    if (!found) return
    await withDeadline(() =>
      turns.run(found.personId, undefined, async (turn) => {
        // Read again under the lease: a stop or a change may have come between.
        const row = await queued(id)
        if (row) await deliver(turn, row)
      }),
    )
  }
}
