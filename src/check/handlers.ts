import { Composer } from 'grammy'
import { type CallbackData, unpack } from '../telegram/callback-data.ts'
import { type BotContext, speak } from '../telegram/context.ts'
import type { Screen, Screens } from '../telegram/screen.ts'
import { QUESTION_IDS, type QuestionId } from '../triage/questions.ts'
import { button, readCheckButton } from './buttons.ts'
import { cardScreen } from './card.ts'
import { replyOf, takeReply } from './conversation.ts'
import { documentOf, position } from './document.ts'
import type { CheckFlow } from './flow.ts'
import { answerLabel } from './labels.ts'

const CONVERSATION = 'check'

export interface CheckParts {
  readonly flow: CheckFlow
  readonly screens: Screens
  /** Asks for the consent without which no health question is put; true where it is given. */
  readonly hasConsent: (ctx: BotContext) => boolean
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
  /** Begins a new check in place of the message that was tapped, or below. */
  begin(ctx: BotContext): Promise<void>
  /** Shows again, as the last message, whatever waits for an answer. */
  repeat(ctx: BotContext): Promise<void>
}

export function createCheckHandlers(parts: CheckParts): CheckHandlers {
  const { flow, screens, hasConsent, askConsent } = parts
  const commands = new Composer<BotContext>()
  const rest = new Composer<BotContext>()
  const last = new Composer<BotContext>()

  last.use(async (ctx, next) => {
    const before = ctx.turn.check?.shown
    await next()
    const isAbove = ctx.turn.spoke && ctx.turn.check?.shown === before
    if (isAbove && !ctx.turn.isErased) await repeat(ctx)
  })

  /** Shows a screen in the check's message; a tap changes it in place, a word gets a new one. */
  async function show(ctx: BotContext, screen: Screen): Promise<void> {
    const { turn } = ctx
    const tapped = ctx.callbackQuery?.message
    const isOwn = tapped !== undefined && tapped.message_id === turn.check?.shown?.messageId
    const shown = await screens.show(ctx.api, turn.chatId, screen, turn.check?.shown, !isOwn)
    if (turn.check) turn.check = { ...turn.check, shown }
  }

  async function wait(ctx: BotContext): Promise<void> {
    const isWaited = ctx.conversation.active(CONVERSATION) > 0
    if (flow.isWaiting(ctx.turn) && !isWaited) await ctx.conversation.enter(CONVERSATION)
    if (!flow.isWaiting(ctx.turn) && isWaited) await ctx.conversation.exit(CONVERSATION)
  }

  async function showCheck(ctx: BotContext): Promise<void> {
    await show(ctx, flow.screen(ctx.turn, ctx.say))
    await wait(ctx)
  }

  async function begin(ctx: BotContext): Promise<void> {
    const tapped = ctx.callbackQuery?.message
    flow.begin(ctx.turn)
    const { check } = ctx.turn
    if (tapped && check && check.shown === undefined && tapped.date !== 0 && !('photo' in tapped)) {
      ctx.turn.check = { ...check, shown: { messageId: tapped.message_id, kind: 'text' } }
    }
    await showCheck(ctx)
  }

  /** "You were at question 4": nothing goes on by itself after a break. */
  async function offerUnfinished(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    if (!turn.check) return
    const { answered } = position(documentOf(turn.check))
    await show(ctx, {
      text: say.html('unfinished', { position: answered.length + 1 }),
      buttons: [
        [button(say.plain('button-go-on'), { action: 'check', value: 'go' })],
        [button(say.plain('button-restart'), { action: 'check', value: 'restart' })],
      ],
    })
    await wait(ctx)
  }

  async function offerFinished(ctx: BotContext): Promise<void> {
    const { say } = ctx
    await show(ctx, {
      text: say.html('finished-already'),
      buttons: [
        [button(say.plain('button-show-result'), { action: 'check', value: 'show' })],
        [button(say.plain('button-change'), { action: 'check', value: 'change' })],
        [button(say.plain('button-again'), { action: 'check', value: 'again' })],
      ],
    })
  }

  async function welcome(ctx: BotContext): Promise<void> {
    const { say } = ctx
    await speak(ctx, say.html('welcome'), [
      [button(say.plain('button-check-start'), { action: 'check', value: 'start' })],
    ])
  }

  async function offer(ctx: BotContext): Promise<void> {
    if (!hasConsent(ctx)) await askConsent(ctx)
    else if (flow.isWaiting(ctx.turn)) await offerUnfinished(ctx)
    else if (ctx.turn.check) await offerFinished(ctx)
    else if (ctx.hasCommand('start')) await welcome(ctx)
    else await begin(ctx)
  }

  async function repeat(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    if (!flow.isWaiting(turn)) return
    const screen = flow.screen(turn, say)
    const shown = await screens.show(ctx.api, turn.chatId, screen, turn.check?.shown, true)
    if (turn.check) turn.check = { ...turn.check, shown }
    await wait(ctx)
  }

  commands.command(['start', 'check', 'hip'], offer)

  commands.command('cancel', async (ctx) => {
    const { turn, say } = ctx
    if (!flow.isWaiting(turn) || turn.check?.state !== 'open') {
      await speak(ctx, say.html('nothing-to-cancel'))
      return
    }
    const { shown } = turn.check
    await ctx.conversation.exit(CONVERSATION)
    flow.cancel(turn)
    await screens.show(
      ctx.api,
      turn.chatId,
      {
        text: say.html('cancelled'),
        buttons: [[button(say.plain('button-check-start'), { action: 'check', value: 'start' })]],
      },
      shown,
      true,
    )
  })

  /** Every button outside the questions; each needs a check, but for those that begin one. */
  const actions: Record<string, (ctx: BotContext, data: CallbackData) => Promise<void>> = {
    start: (ctx) => (ctx.turn.check ? offer(ctx) : begin(ctx)),
    restart: begin,
    again: (ctx) => (flow.isWaiting(ctx.turn) ? offerUnfinished(ctx) : begin(ctx)),
    go: showCheck,
    show: showCheck,
    change: (ctx) => show(ctx, cardScreen(ctx.say, ctx.turn)),
    mistake: async (ctx) => {
      if (!flow.isWaiting(ctx.turn)) flow.takeBack(ctx.turn)
      await showCheck(ctx)
    },
  }

  commands.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    const act = data?.action === 'check' ? actions[data.value ?? ''] : undefined
    const isOurs = act || data?.action === 'change' || data?.place === 'r'
    if (!data || !isOurs) return next()
    if (!hasConsent(ctx)) return askConsent(ctx)
    const isOld = data.scope !== undefined && data.scope !== ctx.turn.check?.id
    if (isOld || (!ctx.turn.check && data.value !== 'start')) return oldButton(ctx)
    if (act) return act(ctx, data)
    if (data.action === 'change') return change(ctx, data.value)
    const { turn, say } = ctx
    if (flow.isWaiting(turn)) return showCheck(ctx)
    if (data.action === 'cause') return show(ctx, flow.cause(turn, say, data.value ?? ''))
    await show(ctx, flow.view(turn, say, data.value ?? 'result'))
    await wait(ctx)
  })

  async function change(ctx: BotContext, value: string | undefined): Promise<void> {
    const id = QUESTION_IDS.find((question) => question === value) satisfies QuestionId | undefined
    if (id) flow.ask(ctx.turn, id)
    await showCheck(ctx)
  }

  /** A button of a check that is over or put away: what it was, and the way on. */
  async function oldButton(ctx: BotContext): Promise<void> {
    const buttons = flow.isWaiting(ctx.turn) ? [] : startButtons(ctx)
    await speak(ctx, ctx.say.html('old-check'), buttons)
  }

  // A question waits but no conversation does: its saved state went with an older version.
  rest.use(async (ctx, next) => {
    const { turn } = ctx
    if (!flow.isWaiting(turn) || ctx.conversation.active(CONVERSATION) > 0) return next()
    const reply = replyOf(ctx, turn, flow)
    if (!reply) return next()
    await takeReply(ctx, async (work) => work(ctx), { flow, screens }, reply)
    await wait(ctx)
  })

  rest.on('message', async (ctx) => {
    const { turn, say } = ctx
    const isCommand = ctx.message.text?.startsWith('/')
    if (!isCommand && turn.check && flow.isIdle(turn)) return offerUnfinished(ctx)
    if (isCommand) await speak(ctx, say.html('unknown-command'))
    else if (!hasConsent(ctx)) await askConsent(ctx)
    else await speak(ctx, say.html('hint-start'), startButtons(ctx))
  })

  function startButtons({ say, turn }: BotContext) {
    const [label, value] = turn.check
      ? (['button-show-result', 'show'] as const)
      : (['button-check-start', 'start'] as const)
    return [[button(say.plain(label), { action: 'check', value })]]
  }

  rest.on('callback_query:data', async (ctx, next) => {
    if (!readCheckButton(ctx.callbackQuery.data)) return next()
    if (!hasConsent(ctx)) return askConsent(ctx)
    await oldAnswer(ctx)
  })

  /** An answer's button pressed later: says what was answered then and offers to change it. */
  async function oldAnswer(ctx: BotContext): Promise<void> {
    const { say, turn } = ctx
    const pressed = readCheckButton(ctx.callbackQuery?.data)
    if (!turn.check || pressed?.check !== turn.check.id) return oldButton(ctx)
    // The same message, or a second tap: its effect is on the screen already.
    if (ctx.callbackQuery?.message?.message_id === turn.check.shown?.messageId) return
    const { question } = pressed.reply as { question: QuestionId }
    const answer = answerLabel(say, question, documentOf(turn.check).given[question])
    await speak(ctx, say.html('old-button', { answer }), [
      [button(say.plain('button-change'), { action: 'check', value: 'change' })],
    ])
  }

  rest.on('callback_query', async (ctx) => {
    await speak(ctx, ctx.say.html('unknown-button'))
  })

  return { last, commands, rest, begin, repeat }
}
