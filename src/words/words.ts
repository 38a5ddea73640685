import { negotiateLanguages } from '@fluent/langneg'
import { languagesIn, loadBundle } from './bundles.ts'
import { createSpeaker, type OnFault, type Speaker } from './speaker.ts'

export { type Html, joinHtml } from './html.ts'
export { name } from './name.ts'
export type { OnFault, Speaker } from './speaker.ts'

/** The language that the keys are typed from; it is always there to step in. */
const BASE = 'en'

/** Everything that a person reads, in every language on offer. */
export interface Words {
  /** On offer, by code. */
  readonly languages: readonly string[]
  /**
   * The best language on offer for one that is asked for, such as Telegram's `es-MX` or `pt-br`.
   * @param fallback taken where nothing fits; where it is not on offer itself, English or the first
   */
  choose(requested: string | undefined, fallback: string): string
  /** Words in a language; one no longer on offer is replaced as by `choose`. */
  in(language: string): Speaker
}

/**
 * Reads all words once.
 * @param dir holds one folder of .ftl files a language
 * @param offered languages to offer; all when absent
 * @param onFault in production a report, so that a missing word is said in English
 * @throws where a file is broken or a language on offer has no words
 */
export function createWords(
  dir: string,
  offered?: readonly string[],
  onFault: OnFault = 'throw',
): Words {
  const present = languagesIn(dir)
  const languages = [...new Set(offered ?? present)]
  const unknown = languages.filter((language) => !present.includes(language))
  if (unknown.length > 0 || languages.length === 0)
    throw new Error(`no words for ${unknown.join(', ') || 'any language'} in ${dir}`)
  const english = loadBundle(dir, BASE)
  const speakers = new Map<string, Speaker>(
    languages.map((language) => {
      const bundle = language === BASE ? english : loadBundle(dir, language)
      return [language, createSpeaker(language, bundle, english, onFault)]
    }),
  )

  function choose(requested: string | undefined, fallback: string): string {
    const last = languages.includes(BASE) ? BASE : (languages[0] ?? BASE)
    // It comes as a part of an update, where nobody has looked at it before.
    const code = typeof requested === 'string' ? requested : undefined
    // langneg knows no regions by number, as in es-419, so the language alone is asked for too.
    const asked = code === undefined ? [] : [code, code.split(/[-_]/)[0] ?? '']
    const options = { strategy: 'lookup', defaultLocale: last } as const
    return negotiateLanguages([...asked, fallback], languages, options)[0] ?? last
  }

  return {
    languages,
    choose,
    in(language) {
      const speaker = speakers.get(language) ?? speakers.get(choose(language, BASE))
      if (!speaker) throw new Error(`no words for ${language}`)
      return speaker
    },
  }
}
