import { expect, test } from 'vitest'
import { countriesOf, zonesOfCountry } from '../../src/telegram/countries.ts'

const COUNTRIES = ['AR', 'AU', 'BR', 'CA', 'CD', 'CL', 'CN', 'CY', 'DE', 'EC', 'ES', 'ID', 'KZ']
  .concat(['MN', 'MX', 'MY', 'NZ', 'PT', 'RU', 'US', 'UZ'])
  .concat(['GB', 'FR', 'IN', 'CO', 'PE', 'JP'])

test('every zone of a country is one of it, and one that can be chosen', () => {
  for (const country of COUNTRIES) {
    const all = new Intl.Locale(`und-${country}`).getTimeZones() ?? []
    const zones = zonesOfCountry(country)
    expect(zones.length, country).toBeGreaterThan(0)
    for (const zone of zones) {
      expect(all, country).toContain(zone)
      expect(Intl.supportedValuesOf('timeZone')).toContain(zone)
    }
  }
})

test('the largest city comes first, and clocks that are the same all year are one', () => {
  expect(zonesOfCountry('ES')).toEqual(['Europe/Madrid', 'Atlantic/Canary'])
  expect(zonesOfCountry('US').slice(0, 4)).toEqual(
    ['New_York', 'Chicago', 'Denver', 'Los_Angeles'].map((city) => `America/${city}`),
  )
  expect(zonesOfCountry('US')).toContain('Pacific/Honolulu')
  // Phoenix has no summer time.
  expect(zonesOfCountry('US')).toContain('America/Phoenix')
  expect(zonesOfCountry('GB')).toEqual(['Europe/London'])
})

test.each([
  ['pt-br', ['BR']],
  ['en-GB', ['GB']],
  ['es', ['ES', 'MX', 'CO', 'AR']],
  ['ja', ['JP']],
  ['zh-hans', ['CN']],
  // A part of the world is no country.
  ['es-419', ['ES', 'MX', 'CO', 'AR']],
  [undefined, []],
  ['', []],
  ['??', []],
  ['x'.repeat(500), []],
])('the countries of %s', (code, countries) => {
  expect(countriesOf(code)).toEqual(countries)
})

test('no country has no zones', () => {
  for (const code of ['ZZ', '', '??']) expect(zonesOfCountry(code)).toEqual([])
})
