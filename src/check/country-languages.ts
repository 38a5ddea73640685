/** Countries whose doctors read more than one language. Source: Unicode CLDR, official languages. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  BE: ['nl', 'fr', 'de'],
  CA: ['en', 'fr'],
  CH: ['de', 'fr', 'it'],
  CY: ['el', 'tr'],
  FI: ['fi', 'sv'],
  HK: ['zh', 'en'],
  IN: ['hi', 'en'],
  LU: ['fr', 'de', 'lb'],
  MT: ['mt', 'en'],
  PR: ['es', 'en'],
  PY: ['es', 'gn'],
  SG: ['en', 'zh', 'ms', 'ta'],
}

/** The languages in which a doctor of a country reads, by code. */
function languagesOf(country: string | undefined): readonly string[] | undefined {
  if (country === undefined) return undefined
  return SEVERAL[country] ?? [new Intl.Locale(`und-${country}`).maximize().language]
}

const baseOf = (language: string) => language.split('-')[0] ?? language

/**
 * In which other languages a sheet may be wanted: those of the country, or all on offer where the
 * country is not known.
 */
export function sheetLanguages(
  offered: readonly string[],
  own: string,
  country: string | undefined,
): string[] {
  const read = languagesOf(country)
  return offered
    .filter((language) => baseOf(language) !== baseOf(own))
    .filter((language) => read === undefined || read.includes(baseOf(language)))
}
