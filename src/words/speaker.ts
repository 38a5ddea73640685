import type { FluentBundle } from '@fluent/bundle'
import { bold, escapeHtml, type Html } from './html.ts'
import type { Variables } from './keys.ts'

/** A message, by its key in locales/en. */
export type Key = keyof Variables
type Value = string | number
/** What a message needs; for a family of keys, what any of them needs. */
export type Vars<K extends Key> = { readonly [Name in Variables[K]]: Value }
type VarsOf<K extends Key> = [Variables[K]] extends [never] ? [] : [vars: Vars<K>]

/** Says things in one language. */
export interface Speaker {
  readonly language: string
  /** A message as Telegram HTML, each text variable escaped. */
  html<K extends Key>(key: K, ...vars: VarsOf<K>): Html
  /** A message for buttons, toasts and variables of others: no markup, nothing escaped. */
  plain<K extends Key>(key: K, ...vars: VarsOf<K>): string
  has(key: string): boolean
  /** A day with its year, as for what is kept on paper. */
  fullDate(instant: Temporal.Instant, zone: string): string
  /** A day such as "Thursday 26 November" in an IANA zone. */
  date(instant: Temporal.Instant, zone: string): string
  /** "a, b and c". */
  list(items: readonly string[]): string
  /** A language by its code, as it is called in this one. */
  languageName(code: string): string
  /** A text with its first letter large, as at the head of a line. */
  sentence(text: string): string
  escape(text: string): Html
  bold(text: string): Html
}

/** What happens to a word that is missing: an error, or a report while English steps in. */
export type OnFault = 'throw' | ((fault: string) => void)

/** Shown where not even English has the word; never a key. */
const SILENCE = '…'

type Args = Readonly<Record<string, Value>>

function format(bundle: FluentBundle, key: string, args: Args): string {
  const pattern = bundle.getMessage(key)?.value
  if (!pattern) throw new Error(`no words for ${key} in ${bundle.locales.join(', ')}`)
  const errors: Error[] = []
  const text = bundle.formatPattern(pattern, { ...args }, errors)
  if (errors.length > 0) throw new Error(`words of ${key}: ${errors.map(String).join('; ')}`)
  return text
}

function escaped(args: Args): Args {
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      typeof value === 'string' ? escapeHtml(value) : value,
    ]),
  )
}

/** @param english steps in for a word that `bundle` lacks, unless faults are thrown */
export function createSpeaker(
  language: string,
  bundle: FluentBundle,
  english: FluentBundle,
  onFault: OnFault,
): Speaker {
  const { locales } = bundle
  const days = new Map<string, Intl.DateTimeFormat>()
  const lists = new Intl.ListFormat(locales)
  /** What has no variables is always the same, and most buttons have none. */
  const fixed = new Map<string, string>()

  function say(key: string, args: Args): string {
    for (const source of bundle === english ? [bundle] : [bundle, english]) {
      try {
        return format(source, key, args)
      } catch (error) {
        if (onFault === 'throw') throw error
        onFault((error as Error).message)
      }
    }
    return SILENCE
  }

  function sayFixed(key: string): string {
    const known = fixed.get(key)
    if (known !== undefined) return known
    const said = say(key, {})
    fixed.set(key, said)
    return said
  }

  function dayFormat(zone: string): Intl.DateTimeFormat {
    const known = days.get(zone)
    if (known) return known
    const made = new Intl.DateTimeFormat(locales, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: zone,
    })
    days.set(zone, made)
    return made
  }

  return {
    language,
    html: (key, ...[vars]) => (vars ? say(key, escaped(vars)) : sayFixed(key)) as Html,
    plain: (key, ...[vars]) => (vars ? say(key, vars) : sayFixed(key)),
    has: (key) => bundle.hasMessage(key) || english.hasMessage(key),
    date: (instant, zone) => dayFormat(zone).format(instant.epochMilliseconds),
    fullDate: (instant, zone) =>
      instant
        .toZonedDateTimeISO(zone)
        .toPlainDate()
        .toLocaleString([...locales], {
          dateStyle: 'long',
        }),
    list: (items) => lists.format(items),
    languageName: (code) => new Intl.DisplayNames(locales, { type: 'language' }).of(code) ?? code,
    sentence(text) {
      const [first = ''] = text
      return first.toLocaleUpperCase(locales) + text.slice(first.length)
    },
    escape: escapeHtml,
    bold,
  }
}
