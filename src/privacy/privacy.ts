import { Composer } from 'grammy'
import type { Config } from '../config.ts'
import { type BotContext, speak } from '../telegram/context.ts'
import { isWithdrawn } from '../telegram/records.ts'
import { joinHtml } from '../words/words.ts'
import { withdrawButton } from './consent.ts'
import { operatorWords } from './operator.ts'

export interface PrivacyParts {
  readonly operator: Config['operator']
  /** Days after the last answer. */
  readonly keepDays: number
}

/** /privacy: what is kept, how long, who answers for it, and the way to take the consent back. */
export function createPrivacy({ operator, keepDays }: PrivacyParts): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('privacy', async (ctx) => {
    const { say, turn } = ctx
    const isNamed = operator.name !== undefined && operator.contact !== undefined
    const text = joinHtml('\n\n', [
      say.html('privacy', { ...operatorWords(say, operator), days: keepDays }),
      !isNamed && say.html('privacy-no-operator'),
    ])
    const isKept = turn.person !== undefined && !isWithdrawn(turn.person)
    await speak(ctx, text, isKept ? [[withdrawButton(say)]] : [])
  })
  return composer
}
