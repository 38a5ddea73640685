import { Composer } from 'grammy'
import type { Db } from '../db/database.ts'
import type { Course } from '../pictures/course.ts'
import { type CallbackData, unpack } from '../telegram/callback-data.ts'
import { type BotContext, speak } from '../telegram/context.ts'
import type { CheckRecord } from '../telegram/records.ts'
import type { Turn } from '../telegram/turn.ts'
import type { ZonesOf } from '../telegram/whereabouts.ts'
import { stepInPlaceOf } from '../triage/plan.ts'
import type { Triage } from '../triage/triage.ts'
import type { Speaker } from '../words/words.ts'
import {
  type Answered,
  CHOICES,
  type CheckInQuestion,
  newSignIn,
  nextQuestion,
  takeBack,
  tell,
} from './answered.ts'
import { beforeOf, givenOf } from './before.ts'
import { type ConcludingParts, createConcluding, stepOf } from './concluding.ts'
import { courseOf as courseFrom } from './course.ts'
import { createPuttingOff } from './putting-off.ts'
import { type CheckInAction, questionScreen, signScreen } from './screens.ts'
import { createShowing } from './showing.ts'
import { createStopping } from './stopping.ts'
import { type Asked, createCheckInStore } from './store.ts'

export interface CheckInParts extends ConcludingParts {
  readonly db: Db
  readonly triage: Triage
  /** When a message may arrive that nobody has just asked for. */
  readonly hours: Parameters<typeof createPuttingOff>[0]['hours']
  readonly zonesOf: ZonesOf
  /** Whether a question of a check waits: it comes before a check-in. */
  readonly isBusy: (ctx: BotContext) => boolean
  /** Whether what is kept may be asked about. */
  readonly hasConsent: (ctx: BotContext) => boolean
  /** Adds a sign to a check and tells at once what it leads to now. */
  readonly onNewSign: (ctx: BotContext, check: CheckRecord, sign: string) => Promise<void>
}

export interface CheckIns {
  /** To be installed first: keeps a check-in that waits the last message of the chat. */
  readonly last: Composer<BotContext>
  readonly composer: Composer<BotContext>
  /** How the pain of a check of the person has gone since, in some language. */
  courseOf(turn: Turn, say: Speaker, check: CheckRecord): Promise<Course>
}

/** Of buttons that do not answer. */
const ACTIONS = ['check-in', 'back-from']

/** A check-in's buttons carry its id, so they are understood days later without a conversation. */
export function createCheckIns(parts: CheckInParts): CheckIns {
  const { db, triage, schedule, isBusy, hasConsent, onNewSign } = parts
  const store = createCheckInStore(db, triage, schedule)
  const showing = createShowing(store)
  const { show, showBelow } = showing
  const conclude = createConcluding(parts, store, showing)
  const last = new Composer<BotContext>()
  const composer = new Composer<BotContext>()
  /** Turns in which a check-in was answered: what they showed is already the last message. */
  const handled = new WeakSet<BotContext['turn']>()
  const onHandled = (turn: BotContext['turn']) => void handled.add(turn)
  const stopping = createStopping({ db, schedule, store, hasConsent, onStop: onHandled })
  const putOff = createPuttingOff(parts, onHandled)
  composer.use(stopping.composer)

  /** Stopped, or closed by a newer check. */
  function isClosed({ row }: Asked): boolean {
    return row.state === 'over' || row.state === 'stopped'
  }

  /** What was told so far, where this very question waits; what is closed says so. */
  async function waitingAt(ctx: BotContext, asked: Asked, question: string | undefined) {
    if (isClosed(asked)) {
      await speak(ctx, ctx.say.html('unknown-button'))
      return undefined
    }
    const known = await store.known(ctx.turn, asked)
    const before = store.answered(ctx.turn, asked.row)
    // The second of two taps finds its effect on the screen already.
    const isWaiting = asked.row.state === 'sent' && nextQuestion(before, known) === question
    return isWaiting ? { before, known } : undefined
  }

  async function take(
    ctx: BotContext,
    asked: Asked,
    question: CheckInQuestion,
    value: string | undefined,
  ): Promise<void> {
    const { row } = asked
    const at = await waitingAt(ctx, asked, question)
    const told = at && tell(at.before, question, value)
    if (!told) return
    const { before, known } = at
    handled.add(ctx.turn)
    const sign = newSignIn(told)
    if (sign !== undefined) return takeSign(ctx, asked, told, sign)
    const next = nextQuestion(told, known)
    if (next === undefined) return conclude(ctx, asked, told, known)
    store.keep(ctx.turn, row, told, false)
    // Begun and left, it is made up for by the next.
    if (before.progress === undefined && !asked.checked.isBrief)
      schedule.planStep(ctx.turn, asked.checked, stepInPlaceOf(stepOf(known)))
    await show(ctx, asked, questionScreen(ctx.say, row.id, told, next))
    // What waits now is this, not an unfinished check.
    ctx.turn.spoke = false
  }

  /** Until it is told to its end, a wrong tap can be taken back, one after the other. */
  async function goBack(ctx: BotContext, asked: Asked, from: string | undefined): Promise<void> {
    const { turn, say } = ctx
    const { row } = asked
    const at = await waitingAt(ctx, asked, from)
    if (!at) return
    const told = takeBack(at.before)
    const question = nextQuestion(told, at.known)
    if (question === undefined) return
    handled.add(turn)
    store.keep(turn, row, told, false)
    await show(ctx, asked, questionScreen(say, row.id, told, question))
    turn.spoke = false
  }

  /** The rules have the word at once, not the plan. */
  async function takeSign(
    ctx: BotContext,
    asked: Asked,
    told: Answered,
    sign: string,
  ): Promise<void> {
    const { turn, say } = ctx
    store.keep(turn, asked.row, { ...told, outcome: 'new_sign' }, true)
    await show(ctx, asked, signScreen(say, told, sign))
    await onNewSign(ctx, store.checkOf(turn, asked), sign)
  }

  async function book(ctx: BotContext, { row }: Asked): Promise<void> {
    const told = store.answered(ctx.turn, row)
    if (row.state !== 'answered' || told.isBooked) return
    store.keep(ctx.turn, row, { ...told, isBooked: true }, true)
    await speak(ctx, ctx.say.html('follow-up-booked'))
  }

  /** "I am well, stop": the advice to be seen is said once more where it stands, then no more. */
  async function sayWell(ctx: BotContext, asked: Asked): Promise<void> {
    if (asked.row.state !== 'sent') return
    handled.add(ctx.turn)
    const told = { ...store.answered(ctx.turn, asked.row), progress: 'gone' as const }
    await conclude(ctx, asked, told, await store.known(ctx.turn, asked), true)
  }

  composer.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    const isOurs = data && (ACTIONS.includes(data.action) || Object.hasOwn(CHOICES, data.action))
    if (!isOurs || !data.scope) return next()
    const asked = await store.own(ctx.turn, data.scope)
    if (asked && hasConsent(ctx)) await press(ctx, asked, data)
    else await speak(ctx, ctx.say.html('unknown-button'))
  })

  async function press(ctx: BotContext, asked: Asked, { action, value }: CallbackData) {
    if (action === 'back-from') return goBack(ctx, asked, value)
    if (action !== 'check-in') return take(ctx, asked, action as CheckInQuestion, value)
    switch (value as CheckInAction) {
      case 'stop':
        return stopping.stop(ctx)
      case 'well':
        return isClosed(asked) ? take(ctx, asked, 'progress', 'gone') : sayWell(ctx, asked)
      case 'booked':
        return book(ctx, asked)
      case 'tonight':
      case 'morning':
        return putOff(ctx, asked, value as 'tonight' | 'morning')
    }
  }

  composer.on('message:text', async (ctx, next) => {
    const typed = /^\s*(\d{1,2})\s*$/.exec(ctx.message.text)?.[1]
    const asked =
      typed === undefined || !hasConsent(ctx) ? undefined : await store.waiting(ctx.turn)
    if (!asked) return next()
    const known = await store.known(ctx.turn, asked)
    const question = nextQuestion(store.answered(ctx.turn, asked.row), known)
    if (!question) return next()
    const choices: readonly string[] = CHOICES[question]
    const value = question === 'pain_now' ? `${Number(typed)}` : choices[Number(typed) - 1]
    if (value !== undefined && choices.includes(value)) return take(ctx, asked, question, value)
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
    const isElsewhere = turn.isAsking || turn.isErased || handled.has(turn) || isBusy(ctx)
    if (!turn.spoke || isElsewhere || !hasConsent(ctx)) return
    const asked = await store.waiting(turn)
    if (!asked) return
    const told = store.answered(turn, asked.row)
    const question = nextQuestion(told, await store.known(turn, asked))
    if (question) await showBelow(ctx, asked, questionScreen(say, asked.row.id, told, question))
  })

  async function courseOf(turn: Turn, say: Speaker, check: CheckRecord): Promise<Course> {
    const before = beforeOf(triage, givenOf(check.document), 0)
    return courseFrom(say, before, await store.told(turn, check))
  }

  return { last, composer, courseOf }
}
