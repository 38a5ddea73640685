import { and, desc, eq, gt, gte, inArray } from 'drizzle-orm'
import { Composer } from 'grammy'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { check, checkIn } from '../db/schema.ts'
import type { Sealer } from '../db/seal.ts'
import { type CallbackData, pack, unpack } from '../telegram/callback-data.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import type { Screen } from '../telegram/screen.ts'
import { followUp } from '../triage/follow-up.ts'
import type { Speaker } from '../words/words.ts'
import { beforeOf } from './before.ts'
import type { Schedule } from './schedule.ts'
import { outcomeScreen, PROGRESS, painScreen } from './screens.ts'

const PAIN_MAX = 10

/** What was answered to a check-in; the pain is missing until it was told. */
const Answered = z.object({
  progress: z.enum(PROGRESS),
  pain: z.int().min(0).max(PAIN_MAX).optional(),
  /** Said that an appointment will be made. */
  isBooked: z.boolean().optional(),
})
type Answered = z.infer<typeof Answered>
type Told = Answered & { readonly pain: number }

type Row = typeof checkIn.$inferSelect

export interface CheckInParts {
  readonly db: Db
  readonly sealer: Sealer
  readonly schedule: Schedule
}

/** A check-in's buttons carry its id, so they are understood days later without a conversation. */
export function createCheckIns({ db, sealer, schedule }: CheckInParts): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  /** The check-in a button belongs to, if it is the presser's own. */
  async function own(ctx: BotContext, id: string): Promise<Row | undefined> {
    const [row] = await db
      .select()
      .from(checkIn)
      .where(and(eq(checkIn.id, id), eq(checkIn.personId, ctx.turn.chatId)))
    return row
  }

  /** The check-in that waits for a typed answer: until the next one is due, or a newer check. */
  async function waiting({ turn }: BotContext): Promise<Row | undefined> {
    const [row] = await db
      .select()
      .from(checkIn)
      .where(
        and(
          eq(checkIn.personId, turn.chatId),
          eq(checkIn.state, 'sent'),
          gt(checkIn.latestAt, new Date(turn.now.epochMilliseconds)),
          turn.check && gte(checkIn.sentAt, turn.check.answeredAt),
        ),
      )
      .orderBy(desc(checkIn.dueAt))
      .limit(1)
    return row
  }

  function answered({ id, answer }: Row): Answered | undefined {
    return answer ? Answered.parse(sealer.open(`check-in:${id}`, answer)) : undefined
  }

  function keep(ctx: BotContext, row: Row, answer: Answered): void {
    const { id } = row
    const state = answer.pain === undefined ? row.state : 'answered'
    const sealed = sealer.seal(`check-in:${id}`, answer)
    ctx.turn.alsoWrite((tx) =>
      tx.update(checkIn).set({ state, answer: sealed }).where(eq(checkIn.id, id)),
    )
  }

  /** In place of the message that was tapped; below what was typed, and then the old one ends. */
  async function show(ctx: BotContext, { text, buttons }: Screen, row?: Row): Promise<void> {
    if (!ctx.callbackQuery) {
      const old = row?.messageId
      if (old) await ctx.api.editMessageReplyMarkup(ctx.turn.chatId, old).catch(() => {})
      await speak(ctx, text, buttons)
      return
    }
    await replaceTapped(ctx, text, buttons)
  }

  async function tellProgress(ctx: BotContext, row: Row, progress: Answered['progress']) {
    if (progress === 'gone') return tellPain(ctx, row, { progress, pain: 0 })
    keep(ctx, row, { progress })
    await show(ctx, painScreen(ctx.say, row.id, progress), row)
    // What waits now is this, not an unfinished check.
    ctx.turn.spoke = false
  }

  async function tellPain(ctx: BotContext, row: Row, answer: Told): Promise<void> {
    const [checked] = await db.select().from(check).where(eq(check.id, row.checkId))
    if (!checked) return
    keep(ctx, row, answer)
    const before = beforeOf(sealer, checked, row.day)
    const result = followUp(before, { progress: answer.progress, painNow: answer.pain })
    const nextDay = result.nextCheckInDays && row.day + result.nextCheckInDays
    // Neither an older check nor one that was stopped is asked about again.
    const isFollowed = ctx.turn.check?.id === checked.id && row.state === 'sent'
    if (nextDay && isFollowed) {
      schedule.planOne(ctx.turn, checked.id, checked.startedAt, nextDay)
    }
    if (result.outcome === 'recovered') end(ctx, row.checkId)
    const dateOf = (day: number | undefined) => day && inWords(ctx, checked.startedAt, day)
    const decideOn = dateOf(result.decideOnDay) || undefined
    const next = (isFollowed && dateOf(nextDay)) || undefined
    const facts = { ...answer, decideOn, next }
    await show(ctx, outcomeScreen(ctx.say, row.id, result, facts), row)
  }

  function inWords({ turn, say }: BotContext, startedAt: Date, day: number): string {
    const { at, zone } = schedule.dayAfter(turn, startedAt, day)
    return say.date(at, zone)
  }

  function end(ctx: BotContext, checkId: string): void {
    ctx.turn.alsoWrite((tx) =>
      tx
        .update(checkIn)
        .set({ state: 'over' })
        .where(and(eq(checkIn.checkId, checkId), inArray(checkIn.state, ['due', 'queued']))),
    )
  }

  async function stop(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    turn.alsoWrite((tx) =>
      tx
        .update(checkIn)
        .set({ state: 'stopped' })
        .where(and(eq(checkIn.personId, turn.chatId), inArray(checkIn.state, ['due', 'queued']))),
    )
    turn.alsoWrite((tx) =>
      tx
        .update(checkIn)
        .set({ state: 'over' })
        .where(and(eq(checkIn.personId, turn.chatId), eq(checkIn.state, 'sent'))),
    )
    await show(ctx, {
      text: say.html('stopped-all'),
      buttons: [
        [
          {
            text: say.plain('button-undo'),
            callback_data: pack({ action: 'stop', value: 'undo' }),
          },
        ],
      ],
    })
  }

  async function undoStop(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    const now = new Date(turn.now.epochMilliseconds)
    turn.alsoWrite((tx) =>
      tx
        .update(checkIn)
        .set({ state: 'due' })
        .where(
          and(
            eq(checkIn.personId, turn.chatId),
            eq(checkIn.state, 'stopped'),
            gt(checkIn.latestAt, now),
          ),
        ),
    )
    await show(ctx, { text: say.html('check-in-stop-undone'), buttons: [] })
  }

  async function hasPending({ turn }: BotContext): Promise<boolean> {
    const rows = await db
      .select({ id: checkIn.id })
      .from(checkIn)
      .where(and(eq(checkIn.personId, turn.chatId), inArray(checkIn.state, ['due', 'queued'])))
      .limit(1)
    return rows.length > 0
  }

  composer.command('stop', async (ctx) => {
    if (await hasPending(ctx)) await stop(ctx)
    else await speak(ctx, ctx.say.html('stop-nothing'))
  })
  composer.callbackQuery('stop:undo', undoStop)

  composer.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    if (!data?.scope || !['progress', 'pain_now', 'check-in'].includes(data.action)) return next()
    const row = await own(ctx, data.scope)
    if (!row) {
      await speak(ctx, ctx.say.html('unknown-button'))
      return
    }
    await press(ctx, row, data)
  })

  async function press(ctx: BotContext, row: Row, { action, value }: CallbackData): Promise<void> {
    const told = answered(row)
    if (action === 'check-in' && value === 'stop') return stop(ctx)
    if (action === 'check-in') return book(ctx, row, told)
    // The second of two taps finds its effect on the screen already.
    if (row.state === 'answered') return
    if (action === 'progress') {
      const progress = PROGRESS.find((one) => one === value)
      // The second of two taps changes nothing.
      if (progress && !told) await tellProgress(ctx, row, progress)
      return
    }
    const pain = Number(value)
    if (told && Number.isInteger(pain) && pain >= 0 && pain <= PAIN_MAX) {
      await tellPain(ctx, row, { ...told, pain })
    }
  }

  async function book(ctx: BotContext, row: Row, told: Answered | undefined): Promise<void> {
    if (!told || told.isBooked) return
    keep(ctx, row, { ...told, isBooked: true })
    await speak(ctx, ctx.say.html('follow-up-booked'))
  }

  composer.on('message:text', async (ctx, next) => {
    const typed = /^\s*(\d{1,2})\s*$/.exec(ctx.message.text)?.[1]
    if (typed === undefined) return next()
    const row = await waiting(ctx)
    if (!row) return next()
    const told = answered(row)
    const number = Number(typed)
    const progress = PROGRESS[number - 1]
    if (told && number <= PAIN_MAX) await tellPain(ctx, row, { ...told, pain: number })
    else if (!told && progress) await tellProgress(ctx, row, progress)
    else await speak(ctx, hint(ctx.say, told))
  })

  function hint(say: Speaker, told: Answered | undefined) {
    return told ? say.html('hint-scale') : say.html('hint-number', { max: PROGRESS.length })
  }

  return composer
}
