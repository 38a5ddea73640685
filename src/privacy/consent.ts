import { Composer } from 'grammy'
import type { Config } from '../config.ts'
import { pack } from '../telegram/callback-data.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import type { Buttons } from '../telegram/screen.ts'
import { type Html, joinHtml, type Speaker } from '../words/words.ts'
import { askForget } from './forget.ts'

/** A new version asks everybody again. */
export const CONSENT_VERSION = 1

export interface ConsentParts {
  readonly operator: Config['operator']
  /** The emergency number in words. */
  readonly emergencyNumber: (say: Speaker) => string
  /** What the runner wanted when consent was asked for. */
  readonly onConsent: (ctx: BotContext) => Promise<void>
}

export interface Consent {
  readonly composer: Composer<BotContext>
  has(ctx: BotContext): boolean
  ask(ctx: BotContext): Promise<void>
}

/** Consent before the first health question; without it the stop signs and a first-aid card. */
export function createConsent({ operator, emergencyNumber, onConsent }: ConsentParts): Consent {
  const composer = new Composer<BotContext>()

  function askButtons(say: Speaker): Buttons {
    const button = (key: Parameters<Speaker['plain']>[0], value: string) => ({
      text: say.plain(key as 'button-consent-accept'),
      callback_data: pack({ action: 'consent', value }),
    })
    return [
      [button('button-consent-accept', 'accept')],
      [button('button-consent-decline', 'decline')],
      [button('button-stop-signs', 'signs')],
    ]
  }

  function askText(say: Speaker): Html {
    const name = operator.name ?? say.plain('operator-unnamed')
    return joinHtml('\n\n', [say.html('welcome'), say.html('consent', { operator: name })])
  }

  function has({ turn }: BotContext): boolean {
    return turn.person?.consentVersion === CONSENT_VERSION
  }

  async function ask(ctx: BotContext): Promise<void> {
    await speak(ctx, askText(ctx.say), askButtons(ctx.say))
  }

  const backToConsent = (say: Speaker): Buttons => [
    [
      {
        text: say.plain('button-back'),
        callback_data: pack({ action: 'consent', value: 'ask' }),
      },
    ],
  ]

  composer.callbackQuery('consent:accept', async (ctx) => {
    const { turn } = ctx
    // A second tap on "I agree" must not begin a second check.
    if (has(ctx)) return
    const at = new Date(turn.now.epochMilliseconds)
    turn.person = {
      createdAt: at,
      profile: {},
      id: turn.chatId,
      // What is sent later, unasked, has no message to take the language from.
      language: ctx.say.language,
      ...turn.person,
      consentVersion: CONSENT_VERSION,
      consentAt: at,
    }
    await onConsent(ctx)
  })

  composer.callbackQuery('consent:decline', async (ctx) => {
    const { say } = ctx
    // Of somebody who agreed elsewhere something is kept: it goes by the way of /forget.
    if (has(ctx)) return askForget(ctx)
    // Also a language chosen before goes: nothing is kept means nothing.
    ctx.turn.person = undefined
    const text = joinHtml('\n\n', [
      say.html('consent-declined'),
      say.html('stop-signs', { number: emergencyNumber(say) }),
      say.html('first-aid'),
    ])
    await replaceTapped(ctx, text, backToConsent(say))
  })

  composer.callbackQuery('consent:signs', async (ctx) => {
    const { say } = ctx
    const text = say.html('stop-signs', { number: emergencyNumber(say) })
    await replaceTapped(ctx, text, backToConsent(say))
  })

  composer.callbackQuery('consent:ask', async (ctx) => {
    await replaceTapped(ctx, askText(ctx.say), askButtons(ctx.say))
  })

  return { composer, has, ask }
}
