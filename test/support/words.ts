import { fileURLToPath } from 'node:url'
import type { Key, Vars } from '../../src/words/speaker.ts'
import { createWords } from '../../src/words/words.ts'

const WORDS = createWords(fileURLToPath(new URL('../../locales', import.meta.url)))
const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

export const LANGUAGES = WORDS.languages

/** Words in a language, as the bot says them. */
export const wordsIn = (language: string) => WORDS.in(language)

/** HTML as it is read, as in a message of the stand-in: without markup. */
export function read(html: string): string {
  return html.replace(/<[^>]+>/g, '').replace(/&(lt|gt|amp);/g, (sign) => SIGNS[sign] ?? sign)
}

/** A message as it is read. */
export function says(key: Key, vars: Record<string, string | number> = {}, language = 'en') {
  return read(wordsIn(language).html(key as 'card-line', vars as Vars<'card-line'>))
}

/** A line of the card of answers. */
export function cardLine(question: Key & `short-${string}`, answer: string): string {
  return says('card-line', { question: says(question), answer })
}
