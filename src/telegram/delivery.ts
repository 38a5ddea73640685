import { type Api, GrammyError } from 'grammy'
import type { Message } from 'grammy/types'
import type { Logger } from 'pino'
import type { reminder } from '../db/schema.ts'
import type { Pace } from '../jobs/pace.ts'
import type { Speaker, Words } from '../words/words.ts'
import { withDeadline } from './deadline.ts'
import type { DueTable, Outcome, Settled } from './due-leases.ts'
import type { DueTurns } from './due-turns.ts'
import { isUnreachable } from './errors.ts'
import { faultOf } from './fault.ts'
import { type Hours, withinHours } from './hours.ts'
import { isPassing } from './passing.ts'
import { isReachable } from './records.ts'
import type { Screen } from './screen.ts'
import type { Turn } from './turn.ts'
import type { ZonesOf } from './whereabouts.ts'

/** A row that has fallen due and was handed to its queue. */
export interface Due {
  readonly id: string
  readonly personId: number
  readonly dueAt: Date
  /** Past this it makes no sense any more. */
  readonly latestAt: Date
}

/** One kind of message that is sent when it is due. */
export interface Kind<Row extends Due> {
  readonly table: DueTable
  /** The rows, as far as they are handed over and neither sent nor stopped. */
  readonly find: (ids: readonly string[]) => Promise<readonly Row[]>
  /** Whether it is still to be sent, as the chat stands now; later, where another may know. */
  readonly isWanted: (turn: Turn, row: Row) => boolean | 'later'
  readonly screen: (say: Speaker, row: Row, zone: string, turn: Turn) => Screen
  /** An earlier message that asks the same: its buttons go. */
  readonly replaces?: (row: Row) => number | null
  /**
   * What follows once it was sent, or came to nothing; a part of the same turn.
   * @returns what is said should nothing be heard
   */
  readonly after?: (turn: Turn, row: Row, to: Settled) => typeof reminder.$inferInsert | undefined
}

export interface DeliveryParts {
  /** One that does not wait by itself where Telegram asks for it. */
  readonly api: Api
  readonly turnsIn: (table: DueTable) => DueTurns
  readonly pace: Pace
  readonly words: Words
  readonly log: Logger
  /** What stands for a person in the log. */
  readonly who: (personId: number) => string
  readonly defaultLanguage: string
  readonly zonesOf: ZonesOf
  /** When a message may arrive that nobody has just asked for. */
  readonly hours: Hours
  /** A question that waits is put aside: what is typed next is meant for what was sent. */
  readonly onSent: (turn: Turn) => void
}

/**
 * A runner in the middle of a check is not interrupted. So long a number that is typed is an answer
 * to the check, and must not have been meant for what came after it.
 */
const BUSY_HOURS = 6
/** How long it is left to another instance, milliseconds. */
const LATER_MS = 3_600_000

/** Until when an unfinished check comes first; epoch milliseconds. */
function busyUntil({ check }: Turn): number {
  return check?.state === 'open' ? check.answeredAt.getTime() + BUSY_HOURS * 3_600_000 : 0
}

/** Asked to wait by Telegram without saying how long, seconds. */
const HOLD_SECONDS = 1

/** How long Telegram asks to wait, seconds; undefined where it does not. */
function holdIn(error: unknown): number | undefined {
  if (!(error instanceof GrammyError) || error.error_code !== 429) return undefined
  return error.parameters.retry_after ?? HOLD_SECONDS
}

/** Later than planned: at this time, or never where that is too late. */
function putOff({ latestAt }: Due, untilMs: number): Settled {
  const dueAt = new Date(untilMs)
  return dueAt > latestAt ? { state: 'over' } : { state: 'due', dueAt }
}

/**
 * Sends rows that are due, when their places in the pace have come, after proving that each is still
 * wanted and that the hour is right. Whatever Telegram refuses for good ends a row; whatever passes
 * is thrown, and tried again.
 */
export function createDelivery<Row extends Due>(
  { api, turnsIn, pace, words, log, who, defaultLanguage, zonesOf, hours, onSent }: DeliveryParts,
  kind: Kind<Row>,
): (ids: readonly string[]) => Promise<void> {
  const turns = turnsIn(kind.table)

  /** @throws what passes, so that it is tried again */
  async function refused(error: unknown, turn: Turn, row: Row): Promise<Settled> {
    const seconds = holdIn(error)
    if (seconds !== undefined) {
      // Not this person's fault: all that is due waits, and this is among the first to go on.
      await pace.hold(seconds)
      return { state: 'due', dueAt: row.dueAt }
    }
    if (isPassing(error)) throw error
    // Telegram will not take it, today or later: no retry.
    if (!isUnreachable(error))
      log.error({ ...faultOf(error), who: who(turn.chatId) }, 'what was due could not be sent')
    else if (turn.person) {
      turn.person = { ...turn.person, unreachableAt: new Date(turn.now.epochMilliseconds) }
    }
    return { state: 'over' }
  }

  async function send(turn: Turn, row: Row, zone: string): Promise<Settled> {
    const say = words.in(turn.person?.language ?? defaultLanguage)
    const { text, buttons } = kind.screen(say, row, zone, turn)
    // Where that fails, both messages can be answered: their buttons mean the same.
    const old = kind.replaces?.(row)
    if (old) await api.editMessageReplyMarkup(turn.chatId, old).catch(() => {})
    let message: Message.TextMessage
    try {
      message = await api.sendMessage(turn.chatId, text, {
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: buttons.map((line) => [...line]) },
      })
    } catch (error) {
      return refused(error, turn, row)
    }
    const { message_id: messageId, date } = message
    turn.said({ messageId, kind: 'text', sentAt: new Date(date * 1_000) })
    onSent(turn)
    return { state: 'sent', sentAt: new Date(turn.now.epochMilliseconds), messageId }
  }

  async function deliver(turn: Turn, row: Row): Promise<Settled> {
    const { now, person } = turn
    const isLate = now.epochMilliseconds > row.latestAt.getTime()
    if (!isReachable(person) || isLate) return { state: 'over' }
    const zones = zonesOf(turn)
    const open = withinHours(now, zones, hours)
    if (Temporal.Instant.compare(open, now) > 0) return putOff(row, open.epochMilliseconds)
    const until = busyUntil(turn)
    if (until > now.epochMilliseconds) return putOff(row, until)
    const wanted = kind.isWanted(turn, row)
    if (wanted === 'later') return putOff(row, now.epochMilliseconds + LATER_MS)
    return wanted ? send(turn, row, zones[0]) : { state: 'over' }
  }

  async function handle(turn: Turn, row: Row): Promise<Outcome> {
    const settled = await deliver(turn, row)
    return { settled, reminder: kind.after?.(turn, row, settled) }
  }

  return async (ids) => {
    if (!(await pace.wait(ids.length))) return turns.putBack(ids)
    await withDeadline(() => turns.run(ids, { find: kind.find, handle }))
  }
}
