import { and, eq, inArray } from 'drizzle-orm'
import { Composer } from 'grammy'
import type { Db } from '../db/database.ts'
import { checkIn } from '../db/schema.ts'
import { pack } from '../telegram/callback-data.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import type { Turn } from '../telegram/turn.ts'
import { stepInPlaceOf } from '../triage/plan.ts'
import { dropReminders, PENDING, type Schedule } from './schedule.ts'
import type { Asked, CheckInStore } from './store.ts'

/** /stop and its undo: everything that is planned ends in one transaction. */
export interface Stopping {
  readonly composer: Composer<BotContext>
  stop(ctx: BotContext): Promise<void>
}

export interface StoppingParts {
  readonly db: Db
  readonly schedule: Schedule
  readonly store: CheckInStore
  readonly hasConsent: (ctx: BotContext) => boolean
  /** Hears of the turn: nothing waits in it any more. */
  readonly onStop: (turn: Turn) => void
}

export function createStopping(parts: StoppingParts): Stopping {
  const { db, schedule, store, hasConsent, onStop } = parts
  const composer = new Composer<BotContext>()

  /** One that waits for an answer counts too: the answer would plan the next. */
  const open = ({ chatId }: Turn) =>
    and(eq(checkIn.personId, chatId), inArray(checkIn.state, [...PENDING, 'sent']))

  /** Also what this very turn has planned, as that of somebody who comes back. */
  async function hasSome(turn: Turn): Promise<boolean> {
    return schedule.announced(turn) !== undefined || (await db.$count(checkIn, open(turn))) > 0
  }

  async function stop(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    // A second tap finds nothing more to stop.
    if (!(await hasSome(turn))) {
      if (!ctx.callbackQuery) await speak(ctx, say.html('stop-nothing'))
      return
    }
    if (turn.check) turn.check = { ...turn.check, askAgainAt: undefined }
    turn.alsoWrite(async (tx) => {
      await dropReminders(tx, eq(checkIn.personId, turn.chatId))
      await tx.update(checkIn).set({ state: 'stopped' }).where(open(turn))
    })
    onStop(turn)
    // Below, so that the advice above it stays.
    await speak(ctx, say.html('stopped-all'), [
      [
        {
          text: say.plain('button-undo'),
          callback_data: pack({ action: 'stop', value: 'undo' }),
        },
      ],
    ])
  }

  /** What is still in time comes as planned, and at once where it was asked; else the next does. */
  function bringBack(turn: Turn, { row, checked }: Asked): void {
    const isThis = eq(checkIn.id, row.id)
    const isInTime = row.latestAt.getTime() > turn.now.epochMilliseconds
    // One that was begun cannot be asked from its first question again.
    if (isInTime && row.answer === null) {
      turn.alsoWrite((tx) => tx.update(checkIn).set({ state: 'due', sentAt: null }).where(isThis))
      if (turn.check?.id === checked.id) turn.check = { ...turn.check, askAgainAt: row.dueAt }
      return
    }
    turn.alsoWrite((tx) => tx.update(checkIn).set({ state: 'over' }).where(isThis))
    if (!checked.isBrief) schedule.planStep(turn, checked, stepInPlaceOf(row))
  }

  composer.command('stop', stop)

  composer.callbackQuery('stop:undo', async (ctx) => {
    const { turn, say } = ctx
    const stopped = hasConsent(ctx) ? await store.stopped(turn) : []
    // The second of two taps finds all of it planned again.
    if (stopped.length === 0 && !(await hasSome(turn))) {
      await speak(ctx, say.html('unknown-button'))
      return
    }
    for (const one of stopped) bringBack(turn, one)
    await replaceTapped(ctx, say.html('check-in-stop-undone'))
  })

  return { composer, stop }
}
