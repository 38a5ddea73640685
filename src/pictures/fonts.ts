import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Font } from 'fontkit'

const require = createRequire(import.meta.url)

/** What pictures and sheets are set in: Latin, Cyrillic and Greek, arrows and ticks. */
export const FAMILY = 'Source Sans 3'

/** The files of the family; a script that they lack needs a family more, see docs/how-to.md. */
export const FONT_FILES = {
  regular: require.resolve('source-sans/TTF/SourceSans3-Regular.ttf'),
  bold: require.resolve('source-sans/TTF/SourceSans3-Bold.ttf'),
} as const
export type Weight = keyof typeof FONT_FILES

/** How resvg finds letters: in these files alone, so that every machine draws the same. */
export const RESVG_FONTS = {
  loadSystemFonts: false,
  fontFiles: Object.values(FONT_FILES),
  defaultFontFamily: FAMILY,
}

const opened = new Map<Weight, Font>()

/** A font of the family, read once. */
export function fontOf(weight: Weight): Font {
  const known = opened.get(weight)
  if (known) return known
  // At the first picture: it takes 100 ms and 26 MB that a start need not wait for.
  const { create } = require('fontkit') as typeof import('fontkit')
  const font = create(readFileSync(FONT_FILES[weight]))
  if (!('layout' in font)) throw new Error(`not a single font: ${FONT_FILES[weight]}`)
  opened.set(weight, font)
  return font
}

/** Widths of characters in ems, by weight: to look one up in the font takes a hundred times longer. */
const known: Record<Weight, Map<string, number>> = { regular: new Map(), bold: new Map() }

function emsOf(character: string, weight: Weight): number {
  const ems = known[weight].get(character)
  if (ems !== undefined) return ems
  const font = fontOf(weight)
  const found = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
  known[weight].set(character, found)
  return found
}

/**
 * The width of a line of text, in the unit of `size`. Character by character: without kerning it is
 * up to 1 % more than what is drawn.
 */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
  let ems = 0
  for (const character of text) ems += emsOf(character, weight)
  return ems * size
}

/** Characters of a text that the family cannot draw. */
export function undrawable(text: string): string[] {
  const font = fontOf('regular')
  const visible = [...new Set(text)].filter((sign) => !/\s/.test(sign))
  return visible.filter((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
}
