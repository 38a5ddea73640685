import { Composer } from 'grammy'
import type { Course } from '../pictures/course.ts'
import { type CallbackData, unpack } from '../telegram/callback-data.ts'
import { type BotContext, speak } from '../telegram/context.ts'
import type { CheckRecord } from '../telegram/records.ts'
import type { Screens } from '../telegram/screen.ts'
import type { Turn } from '../telegram/turn.ts'
import { QUESTION_IDS } from '../triage/questions.ts'
import { readCheckButton } from './buttons.ts'
import { replyOf, takeReply } from './conversation.ts'
import { sendCourse } from './course.ts'
import { documentOf, type Subject } from './document.ts'
import type { CheckFlow } from './flow.ts'
import { answerLabel } from './labels.ts'
import { cancelledScreen, finishedScreen, offerChange, offerWayOn } from './offers.ts'
import { CONVERSATION, createStage, isOnCheck } from './stage.ts'

export interface CheckParts {
  readonly flow: CheckFlow
  readonly screens: Screens
  readonly emergencyNumber: (ctx: BotContext) => string
  readonly hasConsent: (ctx: BotContext) => boolean
  /** Whether another check may begin: consent to a brief one is to that one alone. */
  readonly mayBegin: (ctx: BotContext) => boolean
  /** How the pain of the check at hand has gone since. */
  readonly courseOf: (ctx: BotContext, check: CheckRecord) => Promise<Course>
  /** Asks for the consent without which no health question is put. */
  readonly askConsent: (ctx: BotContext) => Promise<void>
}

/** What the check offers to the rest of the bot. */
export interface CheckHandlers {
  /** To be installed first: keeps the question that waits the last message of the chat. */
  readonly last: Composer<BotContext>
  /** Commands and buttons of the check. */
  readonly commands: Composer<BotContext>
  /** To be installed last: what no question waited for. */
  readonly rest: Composer<BotContext>
  /** Whether a question of the check waits, in sight. */
  isBusy(ctx: BotContext): boolean
  /** A question that waits is put aside for something else. */
  setAside(turn: Turn): void
  /** Goes on with the check of this subject, or begins one. */
  proceed(ctx: BotContext, subject: Subject): Promise<void>
  /** Offers what there is: an unfinished check, a result, or a first check. */
  offer(ctx: BotContext): Promise<void>
  /** A sign that was not there before: what it leads to is told in this very turn. */
  tellSign(ctx: BotContext, check: CheckRecord, sign: string): Promise<void>
  /** Shows again, as the last message, whatever waits for an answer. */
  repeat(ctx: BotContext): Promise<void>
}

export function createCheckHandlers(parts: CheckParts): CheckHandlers {
  const { flow, screens, hasConsent, mayBegin, askConsent } = parts
  /** Words that were no answer can be a call for help. */
  const emergencyHint = (ctx: BotContext) =>
    ctx.say.html('hint-emergency', { number: parts.emergencyNumber(ctx) })
  const stage = createStage(flow, screens)
  const last = new Composer<BotContext>()
  const commands = new Composer<BotContext>()
  const rest = new Composer<BotContext>()

  last.use(async (ctx, next) => {
    const before = ctx.turn.check?.shown
    await next()
    const { turn } = ctx
    if (turn.isErased || !hasConsent(ctx)) return
    if (turn.isAsking && flow.isWaiting(turn)) flow.setAside(turn)
    else if (turn.spoke && turn.check?.shown === before) await repeat(ctx)
  })

  async function repeat(ctx: BotContext): Promise<void> {
    const { turn } = ctx
    // A question asked on request is not repeated for days: the result is there without it.
    if (turn.check?.state === 'done' && flow.isIdle(turn)) flow.leave(turn)
    await (flow.isWaiting(turn) ? stage.repeat(ctx) : stage.wait(ctx))
  }

  /** Never goes on by itself: an unfinished check, and a finished one, are offered. */
  async function offer(ctx: BotContext): Promise<void> {
    const { turn } = ctx
    if (!hasConsent(ctx)) return askConsent(ctx)
    // A question asked on request is not the check: its result is there.
    if (turn.check?.state === 'done') flow.leave(turn)
    await stage.wait(ctx)
    if (flow.isWaiting(turn)) return stage.showInstead(ctx, flow.unfinished(ctx.turn, ctx.say))
    if (turn.check) return stage.show(ctx, finishedScreen(ctx))
    return ctx.hasCommand('start') ? offerWayOn(ctx, 'welcome') : stage.begin(ctx, 'self')
  }

  async function proceed(ctx: BotContext, subject: Subject): Promise<void> {
    const isOwn = flow.subjectOf(ctx.turn) === 'self'
    // An older message that is tapped later must not put away what is under way.
    const isWaiting = flow.isWaiting(ctx.turn) && isOwn === (subject === 'self')
    return isWaiting ? stage.showCheck(ctx) : stage.begin(ctx, subject)
  }

  async function tellSign(ctx: BotContext, check: CheckRecord, sign: string): Promise<void> {
    const { turn } = ctx
    // An older check takes the place of the one at hand for this turn alone, which stores it.
    if (turn.check?.id !== check.id) turn.check = check
    flow.addSign(turn, sign)
    await stage.showCheck(ctx)
  }

  async function cancel(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    if (!turn.check || !flow.isWaiting(turn)) {
      await speak(ctx, say.html('nothing-to-cancel'))
      return
    }
    await ctx.conversation.exit(CONVERSATION)
    const { shown, state } = turn.check
    // A change was begun: the result is as it was.
    if (state === 'done') flow.leave(turn)
    if (state === 'done' || flow.cancel(turn)) return stage.showCheck(ctx)
    await screens.show(ctx.api, turn.chatId, cancelledScreen(ctx), shown, true)
  }

  commands.command(['start', 'check', 'hip'], offer)
  commands.command('cancel', cancel)

  /** A second tap finds the check begun by the first in its place, and shows it again. */
  async function beginOnce(ctx: BotContext, subject: Subject, keepsTapped: boolean): Promise<void> {
    if (!flow.isWaiting(ctx.turn))
      return mayBegin(ctx) ? stage.begin(ctx, subject, keepsTapped) : askConsent(ctx)
    return isOnCheck(ctx) || keepsTapped ? stage.repeat(ctx) : offer(ctx)
  }

  /** The buttons outside the questions. */
  const actions = new Map<string, (ctx: BotContext) => Promise<void>>(
    Object.entries({
      start: (ctx) => beginOnce(ctx, 'self', false),
      again: (ctx) => beginOnce(ctx, 'self', true),
      other: (ctx) => beginOnce(ctx, 'other', true),
      restart: (ctx) =>
        flow.isFresh(ctx.turn) ? stage.showCheck(ctx) : stage.begin(ctx, flow.subjectOf(ctx.turn)),
      go: stage.showCheck,
      show: async (ctx) => {
        // A question asked on request gives way to a plan that may have changed.
        if (flow.isOutdated(ctx.turn)) flow.leave(ctx.turn)
        await stage.showCheck(ctx)
      },
      course: async (ctx) => {
        const { check } = ctx.turn
        if (check) await sendCourse(ctx, await parts.courseOf(ctx, check))
      },
      change: (ctx) => stage.showInstead(ctx, flow.card(ctx.turn, ctx.say)),
      mistake: async (ctx) => {
        if (!flow.isWaiting(ctx.turn)) flow.takeBack(ctx.turn)
        await stage.showCheck(ctx)
      },
    }),
  )

  commands.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    const act = data?.action === 'check' ? actions.get(data.value ?? '') : undefined
    const isOurs = act || data?.action === 'change' || data?.place === 'r'
    if (!data || !isOurs) return next()
    if (!hasConsent(ctx)) return askConsent(ctx)
    const isOld = data.scope !== undefined && data.scope !== ctx.turn.check?.id
    const begins = ['start', 'again', 'other'].includes(data.value ?? '')
    if (isOld || (!ctx.turn.check && !begins)) return offerWayOn(ctx, 'old-check')
    return act ? act(ctx) : press(ctx, data)
  })

  /** The buttons of the card of answers, and those that show another view of the result. */
  async function press(ctx: BotContext, { action, value = '' }: CallbackData): Promise<void> {
    const { turn, say } = ctx
    const question = QUESTION_IDS.find((id) => id === value)
    if (action === 'change' && question) flow.change(turn, question)
    if (flow.isWaiting(turn)) return stage.showCheck(ctx)
    if (action === 'cause') return stage.show(ctx, flow.cause(turn, say, value))
    await stage.show(ctx, flow.view(turn, say, value))
    await stage.wait(ctx)
  }

  // A question waits but no conversation does: its saved state went with an older version.
  rest.use(async (ctx, next) => {
    const { turn } = ctx
    const isWaited = ctx.conversation.active(CONVERSATION) > 0
    if (!flow.isWaiting(turn) || isWaited || !hasConsent(ctx)) return next()
    const reply = replyOf(ctx, turn, flow)
    if (!reply) return next()
    await takeReply(ctx, async (work) => work(ctx), { flow, screens }, reply)
    await stage.wait(ctx)
  })

  rest.on('message', async (ctx) => {
    const { turn } = ctx
    const isCommand = ctx.message.text?.startsWith('/')
    if (isCommand) await speak(ctx, ctx.say.html('unknown-command'))
    else if (!hasConsent(ctx)) await askConsent(ctx)
    else if (turn.check && flow.isIdle(turn))
      await stage.showInstead(ctx, flow.unfinished(ctx.turn, ctx.say))
    else await offerWayOn(ctx, 'hint-start', [emergencyHint(ctx)])
  })

  rest.on('callback_query:data', async (ctx) => {
    const pressed = readCheckButton(ctx.callbackQuery.data)
    if (!pressed) return offerWayOn(ctx, 'unknown-button')
    if (!hasConsent(ctx)) return askConsent(ctx)
    const { turn, say } = ctx
    if (!turn.check || pressed.check !== turn.check.id) return offerWayOn(ctx, 'old-check')
    // The same message, or a second tap: its effect is on the screen already.
    if (isOnCheck(ctx) || !('question' in pressed.reply)) return
    const { question } = pressed.reply
    const { given } = documentOf(turn.check)
    if (given[question] === undefined) await stage.repeat(ctx)
    else await offerChange(ctx, answerLabel(say, question, given[question]))
  })

  return {
    last,
    commands,
    rest,
    proceed,
    offer,
    tellSign,
    repeat,
    isBusy: ({ turn }) => flow.isWaiting(turn) && !flow.isIdle(turn),
    setAside: (turn) => {
      // The conversation waits as long as a question does; every check-in that is sent asks this,
      // and to walk the questions would be most of its cost.
      const mayWait = turn.conversation !== undefined || turn.check?.state === 'open'
      if (mayWait && flow.isWaiting(turn)) flow.setAside(turn)
    },
  }
}
