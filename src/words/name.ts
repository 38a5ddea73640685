const CHARACTERS_MAX = 64
const ISOLATE = '\u2068'
const END_ISOLATE = '\u2069'

const LINE_ENDS = /[\t-\r\x85]+/g
/** Control, zero-width and direction characters, and blank letters that a name can hide behind. */
const INVISIBLE = /\p{C}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u2800|\u3164|\uffa0/gu

/**
 * Somebody's name as a variable of a message: on one line, without control, zero-width and
 * direction characters, at most 64 characters, and isolated so that a name in another direction
 * leaves the words around it alone. Empty when nothing visible is left; not escaped.
 */
export function name(text: string): string {
  const visible = text
    .toWellFormed()
    .replace(LINE_ENDS, ' ')
    .replace(INVISIBLE, '')
    .replace(/\p{Z}+/gu, ' ')
    .trim()
  if (visible === '') return ''
  const cut = [...visible].slice(0, CHARACTERS_MAX).join('').trimEnd()
  return `${ISOLATE}${cut}${END_ISOLATE}`
}
