/** Digits as strokes with round ends, so that drawing a number needs no font. */

const HEIGHT = 26
const GAP = 7

/** Centre lines of the digits: `width` wide, 26 high, the origin at the top left. */
const DIGITS: Readonly<Record<string, { readonly width: number; readonly path: string }>> = {
  0: { width: 16, path: 'M8 0C13 0 16 5 16 13S13 26 8 26 0 21 0 13 3 0 8 0Z' },
  1: { width: 7, path: 'M0 6L7 0V26' },
  2: {
    width: 16,
    path: 'M.5 7C.5 2.7 3.6 0 8 0 12.4 0 15.3 2.8 15.3 7 15.3 10.8 13 13.4 10 16.4L.5 26H16',
  },
  3: {
    width: 16,
    path: 'M.8 4C2.4 1.4 4.8 0 8 0 12.2 0 15 2.5 15 6.2 15 10 12 12.4 7 12.4 12.6 12.4 16 15 16 19.1 16 23.3 12.6 26 8 26 4.4 26 1.7 24.5 0 21.8',
  },
  4: { width: 17, path: 'M12.5 26V0L0 18.5H17' },
  5: {
    width: 16,
    path: 'M14.5 0H3L1.8 12C3.6 10.4 5.7 9.6 8 9.6 12.8 9.6 16 12.9 16 17.7 16 22.7 12.7 26 7.8 26 4.5 26 1.8 24.7 0 22.4',
  },
  6: {
    width: 16,
    path: 'M12.5 0C5 3 0 9.7 0 17.6 0 22.6 3.3 26 8 26S16 22.6 16 17.9 12.7 9.9 8 9.9 .4 13 0 17.6',
  },
  7: { width: 16, path: 'M0 0H16L5.5 26' },
  8: {
    width: 16,
    path: 'M8 12C4 12 1.2 9.5 1.2 6S4 0 8 0 14.8 2.5 14.8 6 12 12 8 12C3.3 12 0 15 0 19S3.3 26 8 26 16 23 16 19 12.7 12 8 12Z',
  },
  9: {
    width: 16,
    path: 'M3.5 26C11 23 16 16.3 16 8.4 16 3.4 12.7 0 8 0S0 3.4 0 8.1 3.3 16.1 8 16.1 15.6 13 16 8.4',
  },
}

/** An SVG group that draws a whole number `size` high, centred on the origin. */
export function digitsSvg(number: number, size: number, colour: string): string {
  const glyphs = [...String(number)].map((digit) => DIGITS[digit])
  let width = -GAP
  const paths: string[] = []
  for (const glyph of glyphs) {
    if (glyph === undefined) throw new RangeError(`not a whole number: ${number}`)
    width += GAP
    paths.push(`<path transform="translate(${width} 0)" d="${glyph.path}"/>`)
    width += glyph.width
  }
  const scale = size / HEIGHT
  return (
    `<g transform="scale(${scale.toFixed(3)}) translate(${-width / 2} ${-HEIGHT / 2})" fill="none" ` +
    `stroke="${colour}" stroke-width="4.6" stroke-linecap="round" stroke-linejoin="round">` +
    `${paths.join('')}</g>`
  )
}
