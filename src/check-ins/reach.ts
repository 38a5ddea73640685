import { and, desc, eq, inArray } from 'drizzle-orm'
import { Composer } from 'grammy'
import type { Db } from '../db/database.ts'
import { checkIn, reminder } from '../db/schema.ts'
import type { BotContext } from '../telegram/context.ts'
import { isReachable } from '../telegram/records.ts'
import type { Turn } from '../telegram/turn.ts'
import { stepInPlaceOf } from '../triage/plan.ts'
import { PENDING, type Schedule } from './schedule.ts'

/**
 * Who blocks the bot is not written to: what falls due meanwhile is over. Who writes again, or
 * unblocks it, is reachable again, and what should still be asked is planned anew.
 */
export function createReach(db: Db, schedule: Schedule): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  /** Whether the schedule of a check broke off; what was answered or stopped has come to its end. */
  async function nextOf(checkId: string) {
    const [last] = await db
      .select()
      .from(checkIn)
      .where(eq(checkIn.checkId, checkId))
      .orderBy(desc(checkIn.dueAt))
      .limit(1)
    if (last?.state !== 'over' && last?.state !== 'sent') return undefined
    const pending = and(eq(reminder.checkInId, last.id), inArray(reminder.state, [...PENDING]))
    return (await db.$count(reminder, pending)) > 0 ? undefined : stepInPlaceOf(last)
  }

  async function comesBack(turn: Turn): Promise<void> {
    if (!turn.person?.unreachableAt) return
    turn.person = { ...turn.person, unreachableAt: undefined }
    const { check } = turn
    if (check?.state !== 'done' || check.isBrief || !isReachable(turn.person)) return
    const next = await nextOf(check.id)
    if (next) schedule.planStep(turn, check, next)
  }

  composer.on('my_chat_member', async ({ turn, myChatMember }) => {
    const isGone = ['kicked', 'left'].includes(myChatMember.new_chat_member.status)
    if (!isGone) return comesBack(turn)
    const unreachableAt = new Date(turn.now.epochMilliseconds)
    if (turn.person) turn.person = { ...turn.person, unreachableAt }
  })

  composer.use(async ({ turn }, next) => {
    await comesBack(turn)
    await next()
  })

  return composer
}
