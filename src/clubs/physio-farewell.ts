import type { Api } from 'grammy'
import { isUnreachable } from '../telegram/errors.ts'
import type { Words } from '../words/words.ts'
import { titleOf } from './joining.ts'
import type { Physio } from './physios.ts'

/** Tells somebody that they are a club's physio no more. */
export type Farewell = (api: Api, former: Physio) => Promise<void>

export function createFarewell(words: Words, defaultLanguage: string): Farewell {
  return async (api, { personId, language, club }) => {
    const say = words.in(words.choose(language, defaultLanguage))
    const text = say.html('physio-over', { club: titleOf(say, club) })
    await api.sendMessage(personId, text, { parse_mode: 'HTML' }).catch((error: unknown) => {
      // Who has blocked the bot is none any more all the same.
      if (!isUnreachable(error)) throw error
    })
  }
}
