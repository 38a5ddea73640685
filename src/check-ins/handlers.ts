import { and, desc, eq, gt, inArray, ne } from 'drizzle-orm'
import { Composer } from 'grammy'
import type { Db } from '../db/database.ts'
import { check, checkIn } from '../db/schema.ts'
import { type CallbackData, unpack } from '../telegram/callback-data.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import type { Screen } from '../telegram/screen.ts'
import { followUp } from '../triage/follow-up.ts'
import type { Triage } from '../triage/triage.ts'
import {
  Answered,
  CHOICES,
  type CheckInQuestion,
  type Known,
  nextQuestion,
  replyOf,
  tell,
} from './answered.ts'
import { beforeOf } from './before.ts'
import { PENDING, type Schedule } from './schedule.ts'
import { outcomeScreen, questionScreen } from './screens.ts'
import { createStopping } from './stopping.ts'

/** A check-in is answered late rather than never, but not weeks later by a stray number. */
const WAITS_DAYS = 7
const DAY_MS = 86_400_000

type CheckInRow = typeof checkIn.$inferSelect
type CheckRow = typeof check.$inferSelect

/** A check-in with the check that it follows. */
interface Row {
  readonly row: CheckInRow
  readonly checked: CheckRow
}

export interface CheckInParts {
  readonly db: Db
  readonly triage: Triage
  readonly schedule: Schedule
  /** Whether a question of a check waits: it comes before a check-in. */
  readonly isBusy: (ctx: BotContext) => boolean
  /** Whether what is kept may be asked about. */
  readonly hasConsent: (ctx: BotContext) => boolean
}

export interface CheckIns {
  /** To be installed first: keeps a check-in that waits the last message of the chat. */
  readonly last: Composer<BotContext>
  readonly composer: Composer<BotContext>
}

/** A check-in's buttons carry its id, so they are understood days later without a conversation. */
export function createCheckIns(parts: CheckInParts): CheckIns {
  const { db, triage, schedule, isBusy, hasConsent } = parts
  const last = new Composer<BotContext>()
  const composer = new Composer<BotContext>()
  /** Turns in which a check-in was answered: what they showed is already the last message. */
  const handled = new WeakSet<BotContext['turn']>()
  const stopping = createStopping(db, (turn) => handled.add(turn))
  composer.use(stopping.composer)

  function rows() {
    return db
      .select({ row: checkIn, checked: check })
      .from(checkIn)
      .innerJoin(check, eq(check.id, checkIn.checkId))
  }

  /** The check-in a button belongs to, if it is the presser's own. */
  async function own({ turn }: BotContext, id: string): Promise<Row | undefined> {
    const mine = and(eq(checkIn.id, id), eq(checkIn.personId, turn.chatId))
    const [found] = await rows().where(mine)
    return found
  }

  /** The check-in that waits for an answer. */
  async function waiting({ turn }: BotContext): Promise<Row | undefined> {
    const since = new Date(turn.now.epochMilliseconds - WAITS_DAYS * DAY_MS)
    const sent = and(
      eq(checkIn.personId, turn.chatId),
      eq(checkIn.state, 'sent'),
      gt(checkIn.sentAt, since),
    )
    const [found] = await rows().where(sent).orderBy(desc(checkIn.dueAt)).limit(1)
    return found
  }

  function answered({ turn }: BotContext, { id, answer }: CheckInRow): Answered {
    return answer ? Answered.parse(turn.sealer.open(`check-in:${id}`, answer)) : {}
  }

  async function known(ctx: BotContext, { row, checked }: Row): Promise<Known> {
    const { turn } = ctx
    const day = Math.max(row.day, schedule.daysSince(turn, checked.startedAt))
    const earlier = await db
      .select()
      .from(checkIn)
      .where(and(eq(checkIn.checkId, checked.id), ne(checkIn.id, row.id)))
    return {
      before: beforeOf(triage, turn.sealer, checked, day),
      wasSeen: earlier.some((one) => answered(ctx, one).seen === 'yes'),
    }
  }

  function keep(
    { turn }: BotContext,
    { id, checkId }: CheckInRow,
    told: Answered,
    isDone: boolean,
  ): void {
    const answer = turn.sealer.seal(`check-in:${id}`, told)
    const state = isDone ? 'answered' : 'sent'
    turn.alsoWrite((tx) => tx.update(checkIn).set({ state, answer }).where(eq(checkIn.id, id)))
    // The days for which all of it is kept begin anew.
    const answeredAt = new Date(turn.now.epochMilliseconds)
    turn.alsoWrite((tx) => tx.update(check).set({ answeredAt }).where(eq(check.id, checkId)))
  }

  /** In place of the message that was tapped; below what was typed, and then the old one ends. */
  async function show(ctx: BotContext, { row }: Row, { text, buttons }: Screen): Promise<void> {
    if (ctx.callbackQuery) return replaceTapped(ctx, text, buttons)
    await showBelow(ctx, row, { text, buttons })
  }

  async function showBelow(ctx: BotContext, row: CheckInRow, screen: Screen): Promise<void> {
    const { turn } = ctx
    const old = row.messageId
    if (old) await ctx.api.editMessageReplyMarkup(turn.chatId, old).catch(() => {})
    const messageId = await speak(ctx, screen.text, screen.buttons)
    turn.alsoWrite((tx) => tx.update(checkIn).set({ messageId }).where(eq(checkIn.id, row.id)))
  }

  async function take(
    ctx: BotContext,
    found: Row,
    question: CheckInQuestion,
    value: string | undefined,
  ): Promise<void> {
    const { row } = found
    // Stopped, or closed by a newer check.
    if (row.state === 'over' || row.state === 'stopped') {
      await speak(ctx, ctx.say.html('unknown-button'))
      return
    }
    const about = await known(ctx, found)
    const before = answered(ctx, row)
    // The second of two taps finds its effect on the screen already.
    if (row.state !== 'sent' || nextQuestion(before, about) !== question) return
    const told = tell(before, question, value)
    if (!told) return
    handled.add(ctx.turn)
    const next = nextQuestion(told, about)
    keep(ctx, row, told, next === undefined)
    const screen = next
      ? questionScreen(ctx.say, row.id, told, next)
      : conclude(ctx, found, told, about)
    await show(ctx, found, screen)
    // What waits now is this, not an unfinished check.
    if (next) ctx.turn.spoke = false
  }

  function conclude(ctx: BotContext, { row, checked }: Row, told: Answered, about: Known): Screen {
    const { turn, say } = ctx
    const { nextCheckInDays, ...result } = followUp(about.before, replyOf(told, about))
    // A brief check is asked after once.
    const nextDays = checked.isBrief ? undefined : nextCheckInDays
    const inWords = (days: number | undefined) => {
      if (days === undefined || days <= 0) return undefined
      const { at, zone } = schedule.after(turn, days)
      return say.date(at, zone)
    }
    if (result.outcome === 'recovered') end(ctx, checked.id)
    else if (nextDays) schedule.planOne(turn, checked.id, checked.startedAt, nextDays)
    return outcomeScreen(say, row.id, told, result, {
      decideOn: inWords(result.decideOnDay && result.decideOnDay - about.before.day),
      next: inWords(nextDays),
    })
  }

  /** Nothing more is asked about this check. */
  function end({ turn }: BotContext, checkId: string): void {
    const pending = and(eq(checkIn.checkId, checkId), inArray(checkIn.state, [...PENDING]))
    turn.alsoWrite((tx) => tx.update(checkIn).set({ state: 'over' }).where(pending))
  }

  async function book(ctx: BotContext, { row }: Row): Promise<void> {
    const told = answered(ctx, row)
    if (row.state !== 'answered' || told.isBooked) return
    keep(ctx, row, { ...told, isBooked: true }, true)
    await speak(ctx, ctx.say.html('follow-up-booked'))
  }

  composer.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    const isOurs = data && (data.action === 'check-in' || Object.hasOwn(CHOICES, data.action))
    if (!isOurs || !data.scope) return next()
    const found = await own(ctx, data.scope)
    if (found && hasConsent(ctx)) await press(ctx, found, data)
    else await speak(ctx, ctx.say.html('unknown-button'))
  })

  async function press(ctx: BotContext, found: Row, { action, value }: CallbackData) {
    if (action !== 'check-in') return take(ctx, found, action as CheckInQuestion, value)
    handled.add(ctx.turn)
    return value === 'stop' ? stopping.stop(ctx) : book(ctx, found)
  }

  composer.on('message:text', async (ctx, next) => {
    const typed = /^\s*(\d{1,2})\s*$/.exec(ctx.message.text)?.[1]
    const found = typed === undefined || !hasConsent(ctx) ? undefined : await waiting(ctx)
    if (!found) return next()
    const question = nextQuestion(answered(ctx, found.row), await known(ctx, found))
    if (!question) return next()
    const choices: readonly string[] = CHOICES[question]
    const value = question === 'pain_now' ? `${Number(typed)}` : choices[Number(typed) - 1]
    if (value !== undefined && choices.includes(value)) return take(ctx, found, question, value)
    const { say } = ctx
    await speak(
      ctx,
      question === 'pain_now'
        ? say.html('hint-scale')
        : say.html('hint-number', { max: choices.length }),
    )
  })

  last.use(async (ctx, next) => {
    await next()
    const { turn, say } = ctx
    if (
      !turn.spoke ||
      turn.isAsking ||
      turn.isErased ||
      !hasConsent(ctx) ||
      handled.has(turn) ||
      isBusy(ctx)
    )
      return
    const found = await waiting(ctx)
    const question = found && nextQuestion(answered(ctx, found.row), await known(ctx, found))
    if (found && question) {
      const screen = questionScreen(say, found.row.id, answered(ctx, found.row), question)
      await showBelow(ctx, found.row, screen)
    }
  })

  return { last, composer }
}
