const ELLIPSIS = '…'
/** White space but for what keeps words together. */
const BREAKS = /[^\S\u00a0\u202f]+/

export interface Measure {
  /** The most that a line may be wide, in the unit of `widthOf`. */
  readonly width: number
  readonly linesMax: number
  /** How much of the first line is taken already. */
  readonly indent?: number
  readonly widthOf: (text: string) => number
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function lettersOf(text: string): string[] {
  return [...letters.segment(text)].map(({ segment }) => segment)
}

/** As much of a word as fits, one letter at least, so that each call gets further. */
function headOf(word: string, { width, widthOf }: Measure): string {
  let head = ''
  for (const letter of lettersOf(word)) {
    if (head !== '' && widthOf(head + letter) > width) break
    head += letter
  }
  return head
}

/** Ends a line in "…": between words, within one only where it is the first. */
function cutShort(line: string, { width, widthOf }: Measure): string {
  const fits = (parts: readonly string[], by: string) => widthOf(parts.join(by) + ELLIPSIS) <= width
  const words = line.split(' ')
  while (words.length > 1 && !fits(words, ' ')) words.pop()
  const kept = lettersOf(words.join(' '))
  while (kept.length > 0 && !fits(kept, '')) kept.pop()
  return kept.join('') + ELLIPSIS
}

/**
 * A text in lines that fit, broken between words, within a word only where it is longer than a line.
 * What is past `linesMax` is cut, and the last line ends in "…". The first line is empty where its
 * indent leaves no room for a word.
 */
export function wrap(text: string, measure: Measure): string[] {
  const { linesMax, indent = 0, widthOf } = measure
  const words = text.split(BREAKS).filter(Boolean)
  const lines: string[] = []
  let line = ''
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const isIndented = lines.length === 0 && indent > 0
    const width = isIndented ? measure.width - indent : measure.width
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) {
      line = longer
      continue
    }
    if (line === '' && !isIndented) {
      line = headOf(word, measure)
      word = word.slice(line.length)
    }
    if (word !== '') words.unshift(word)
    if (lines.length === linesMax - 1 && words.length > 0) {
      return [...lines, cutShort(line, { ...measure, width })]
    }
    lines.push(line)
    line = ''
  }
  return line === '' ? lines : [...lines, line]
}
