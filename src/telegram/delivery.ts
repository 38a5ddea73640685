import type { Api } from 'grammy'
import type { Logger } from 'pino'
import type { Tx } from '../db/database.ts'
import type { Speaker, Words } from '../words/words.ts'
import { withDeadline } from './deadline.ts'
import { isUnreachable } from './errors.ts'
import { faultOf } from './fault.ts'
import { type Hours, withinHours } from './hours.ts'
import { isPassing } from './passing.ts'
import { isReachable } from './records.ts'
import type { Screen } from './screen.ts'
import type { Turn, Turns } from './turn.ts'
import type { ZonesOf } from './whereabouts.ts'

/** A row that has fallen due and was handed to its queue. */
export interface Due {
  readonly id: string
  readonly personId: number
  /** Past this it makes no sense any more. */
  readonly latestAt: Date
}

/** What becomes of a due row. */
export type Settled =
  | { readonly state: 'over' }
  | { readonly state: 'due'; readonly dueAt: Date }
  | { readonly state: 'sent'; readonly sentAt: Date; readonly messageId: number }

/** One kind of message that is sent when it is due. */
export interface Kind<Row extends Due> {
  /** The row, as long as it is handed over and neither sent nor stopped. */
  readonly find: (id: string) => Promise<Row | undefined>
  /** Whether it is still to be sent, as the chat stands now; later, where another may know. */
  readonly isWanted: (turn: Turn, row: Row) => boolean | 'later'
  readonly screen: (say: Speaker, row: Row, zone: string, turn: Turn) => Screen
  /** An earlier message that asks the same: its buttons go. */
  readonly replaces?: (row: Row) => number | null
  readonly settle: (tx: Tx, id: string, to: Settled) => Promise<unknown>
  /** What follows once it was sent, or came to nothing; a part of the same turn. */
  readonly after?: (turn: Turn, row: Row, to: Settled) => void
}

export interface DeliveryParts {
  readonly api: Api
  readonly turns: Turns
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

/**
 * Sends one due row, after proving that it is still wanted and that the hour is right. Whatever
 * Telegram refuses for good ends it; whatever passes is thrown, and tried again.
 */
export function createDelivery<Row extends Due>(
  { api, turns, words, log, who, defaultLanguage, zonesOf, hours, onSent }: DeliveryParts,
  kind: Kind<Row>,
): (id: string) => Promise<void> {
  function settle(turn: Turn, row: Row, to: Settled): void {
    turn.alsoWrite((tx) => kind.settle(tx, row.id, to))
    kind.after?.(turn, row, to)
  }

  /** Later than planned: at this time, or never where that is too late. */
  function putOff(turn: Turn, row: Row, untilMs: number): void {
    const dueAt = new Date(untilMs)
    settle(turn, row, dueAt > row.latestAt ? { state: 'over' } : { state: 'due', dueAt })
  }

  async function send(turn: Turn, row: Row, zone: string): Promise<void> {
    const say = words.in(turn.person?.language ?? defaultLanguage)
    const { text, buttons } = kind.screen(say, row, zone, turn)
    // Where that fails, both messages can be answered: their buttons mean the same.
    const old = kind.replaces?.(row)
    if (old) await api.editMessageReplyMarkup(turn.chatId, old).catch(() => {})
    try {
      const { message_id } = await api.sendMessage(turn.chatId, text, {
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: buttons.map((line) => [...line]) },
      })
      const sentAt = new Date(turn.now.epochMilliseconds)
      settle(turn, row, { state: 'sent', sentAt, messageId: message_id })
      onSent(turn)
    } catch (error) {
      if (isPassing(error)) throw error
      if (!isUnreachable(error))
        log.error({ ...faultOf(error), who: who(turn.chatId) }, 'what was due could not be sent')
      else if (turn.person) {
        turn.person = { ...turn.person, unreachableAt: new Date(turn.now.epochMilliseconds) }
      }
      // Telegram will not take it, today or later: no retry.
      settle(turn, row, { state: 'over' })
    }
  }

  async function deliver(turn: Turn, row: Row): Promise<void> {
    const { now, person } = turn
    const isLate = now.epochMilliseconds > row.latestAt.getTime()
    if (!isReachable(person) || isLate) return settle(turn, row, { state: 'over' })
    const zones = zonesOf(turn)
    const open = withinHours(now, zones, hours)
    if (Temporal.Instant.compare(open, now) > 0) return putOff(turn, row, open.epochMilliseconds)
    const until = busyUntil(turn)
    if (until > now.epochMilliseconds) return putOff(turn, row, until)
    const wanted = kind.isWanted(turn, row)
    if (wanted === 'later') return putOff(turn, row, now.epochMilliseconds + LATER_MS)
    if (!wanted) return settle(turn, row, { state: 'over' })
    await send(turn, row, zones[0])
  }

  return async (id) => {
    const found = await kind.find(id)
    if (!found) return
    await withDeadline(() =>
      turns.run(found.personId, undefined, async (turn) => {
        // Read again under the lease: a stop or a change may have come between.
        const row = await kind.find(id)
        if (row) await deliver(turn, row)
      }),
    )
  }
}
