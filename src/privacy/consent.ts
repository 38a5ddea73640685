import { Composer } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Config } from '../config.ts'
import { pack } from '../telegram/callback-data.ts'
import { askAside, type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import { isWithdrawn, withdraw } from '../telegram/records.ts'
import type { Buttons } from '../telegram/screen.ts'
import type { Turn } from '../telegram/turn.ts'
import { type Html, joinHtml, type Speaker } from '../words/words.ts'
import { forgetButton } from './forget.ts'
import { operatorWords } from './operator.ts'

/** A new version asks everybody again. */
export const CONSENT_VERSION = 2

/** Whose hip it is, as the three ways to agree tell it. */
export type Subject = 'self' | 'younger' | 'other'

export interface ConsentParts {
  readonly operator: Config['operator']
  /** Days after the last answer. */
  readonly keepDays: number
  /** The emergency number in words. */
  readonly emergencyNumber: (ctx: BotContext) => string
  /** What the runner wanted when consent was asked for. */
  readonly onConsent: (ctx: BotContext, subject: Subject) => Promise<void>
  /** Goes on with what is kept, once a consent that was taken back is given again. */
  readonly onAgain: (ctx: BotContext) => Promise<void>
}

export interface Consent {
  readonly composer: Composer<BotContext>
  /** Whether what is at hand may go on. */
  has(ctx: BotContext): boolean
  /** Whether another check may begin; consent to a brief check is to that one alone. */
  mayBegin(ctx: BotContext): boolean
  ask(ctx: BotContext): Promise<void>
}

type Label =
  | `button-consent-${'accept' | 'younger' | 'other' | 'decline' | 'withdraw' | 'again'}`
  | 'button-stop-signs'
  | 'button-back'

function consentButton(say: Speaker, label: Label, value: string): InlineKeyboardButton {
  return { text: say.plain(label), callback_data: pack({ action: 'consent', value }) }
}

/** Takes the consent back in one tap. */
export function withdrawButton(say: Speaker): InlineKeyboardButton {
  return consentButton(say, 'button-consent-withdraw', 'withdraw')
}

function askButtons(say: Speaker): Buttons {
  return [
    [consentButton(say, 'button-consent-accept', 'accept')],
    [consentButton(say, 'button-consent-younger', 'younger')],
    [consentButton(say, 'button-consent-other', 'other')],
    [consentButton(say, 'button-consent-decline', 'decline')],
    [consentButton(say, 'button-stop-signs', 'signs')],
  ]
}

function hasFull({ turn }: BotContext): boolean {
  return turn.person?.consentVersion === CONSENT_VERSION
}

/** The person of the turn, who from now on is kept something of. */
function known(ctx: BotContext) {
  const { turn, say } = ctx
  return {
    createdAt: dateOf(turn),
    profile: {},
    id: turn.chatId,
    // What is sent later, unasked, has no message to take the language from.
    language: say.language,
    ...turn.person,
  }
}

function dateOf({ now }: Turn): Date {
  return new Date(now.epochMilliseconds)
}

/** Consent before the first health question; without it the stop signs and a first-aid card. */
export function createConsent(parts: ConsentParts): Consent {
  const { operator, keepDays, emergencyNumber, onConsent, onAgain } = parts
  const composer = new Composer<BotContext>()

  function askText(say: Speaker): Html {
    const { operator: name, host } = operatorWords(say, operator)
    const asked = say.html('consent', { operator: name, host, days: keepDays })
    return joinHtml('\n\n', [say.html('welcome'), asked])
  }

  function has(ctx: BotContext): boolean {
    const { person, check } = ctx.turn
    return hasFull(ctx) || (check?.isBrief === true && !isWithdrawn(person))
  }

  async function ask(ctx: BotContext): Promise<void> {
    if (isWithdrawn(ctx.turn.person)) return offerAgain(ctx)
    await speak(ctx, askText(ctx.say), askButtons(ctx.say))
  }

  const backToConsent = (say: Speaker): Buttons => [[consentButton(say, 'button-back', 'ask')]]

  composer.callbackQuery('consent:accept', async (ctx) => {
    // A second tap on "I agree" must not begin a second check.
    if (hasFull(ctx)) return
    const { turn } = ctx
    const isAgain = isWithdrawn(turn.person)
    turn.person = { ...known(ctx), consentVersion: CONSENT_VERSION, consentAt: dateOf(turn) }
    await (isAgain ? onAgain(ctx) : onConsent(ctx, 'self'))
  })

  composer.callbackQuery(['consent:younger', 'consent:other'], async (ctx) => {
    const { turn } = ctx
    if (hasFull(ctx)) return
    // Until it is given again or all is erased: what is kept must not outlive it by a brief check.
    if (isWithdrawn(turn.person)) return offerAgain(ctx)
    // A consent to one check is no consent of the person: it goes with the check.
    turn.person = known(ctx)
    await onConsent(ctx, ctx.callbackQuery.data === 'consent:younger' ? 'younger' : 'other')
  })

  composer.callbackQuery('consent:decline', async (ctx) => {
    const { say, turn } = ctx
    // Of somebody who agreed elsewhere, or earlier, something is kept.
    if (has(ctx) || turn.person?.consentVersion !== undefined) return takeBack(ctx)
    // Also a language chosen before goes: nothing is kept means nothing.
    turn.person = undefined
    const text = joinHtml('\n\n', [
      say.html('consent-declined'),
      say.html('stop-signs', { number: emergencyNumber(ctx) }),
      say.html('first-aid'),
    ])
    await replaceTapped(ctx, text, backToConsent(say))
  })

  composer.callbackQuery('consent:signs', async (ctx) => {
    const { say } = ctx
    const text = say.html('stop-signs', { number: emergencyNumber(ctx) })
    await replaceTapped(ctx, text, backToConsent(say))
  })

  composer.callbackQuery('consent:ask', async (ctx) => {
    await replaceTapped(ctx, askText(ctx.say), askButtons(ctx.say))
  })

  async function takeBack(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    if (!turn.person) {
      await replaceTapped(ctx, say.html('forget-nothing'))
      return
    }
    await ctx.conversation.exitAll()
    if (!isWithdrawn(turn.person)) turn.person = withdraw(turn.person, dateOf(turn))
    await offerAgain(ctx)
  }

  async function offerAgain(ctx: BotContext): Promise<void> {
    const { say } = ctx
    await askAside(ctx, say.html('consent-withdrawn'), [
      [consentButton(say, 'button-consent-again', 'accept')],
      [forgetButton(say)],
    ])
  }

  composer.callbackQuery('consent:withdraw', takeBack)

  return { composer, has, mayBegin: hasFull, ask }
}
