/**
 * Emergency numbers by country, where one number reaches an ambulance. Countries of the European
 * Union share 112. Sources: European Emergency Number Association (112), Ofcom (999), NENA (911),
 * and the national services of the others.
 */
const EU_112 = [
  'AT',
  'BE',
  'BG',
  'CH',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IS',
  'IT',
  'LI',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
  'TR',
  'UA',
] as const
const NUMBERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(EU_112.map((country) => [country, '112'])),
  GB: '999',
  US: '911',
  CA: '911',
  MX: '911',
  AR: '911',
  CL: '131',
  CO: '123',
  PE: '911',
  BR: '192',
  AU: '000',
  NZ: '111',
  ZA: '112',
  IN: '112',
  JP: '119',
}

/** Those whose number is known. */
export const COUNTRIES: readonly string[] = Object.keys(NUMBERS)

/** The number that reaches an ambulance; undefined where the country or its number is not known. */
export function emergencyNumber(country: string | undefined): string | undefined {
  return country === undefined ? undefined : NUMBERS[country]
}
