import { expect, test } from 'vitest'
import { sheetLanguages } from '../../src/check/country-languages.ts'

const OFFERED = ['de', 'en', 'es', 'fr', 'it', 'pt-br']

test('a sheet is offered in the language of the country, where the runner speaks another', () => {
  expect(sheetLanguages(OFFERED, 'en', 'ES')).toEqual(['es'])
  expect(sheetLanguages(OFFERED, 'es', 'GB')).toEqual(['en'])
  expect(sheetLanguages(OFFERED, 'en', 'BR')).toEqual(['pt-br'])
})

test('a country may have several', () => {
  expect(sheetLanguages(OFFERED, 'en', 'CH')).toEqual(['de', 'fr', 'it'])
  expect(sheetLanguages(OFFERED, 'fr', 'CA')).toEqual(['en'])
})

test('nothing is offered where all read what the runner does, or no words are there', () => {
  expect(sheetLanguages(OFFERED, 'es', 'MX')).toEqual([])
  expect(sheetLanguages(OFFERED, 'en', 'JP')).toEqual([])
})

test('of a country that is not known every other language is', () => {
  expect(sheetLanguages(['en', 'es'], 'en', undefined)).toEqual(['es'])
})
