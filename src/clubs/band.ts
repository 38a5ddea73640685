/** Fewer counted runners than this and nothing is said at all: too few to hide among. */
export const COUNTED_MIN = 5

/** How many, told so roughly that one runner more or less is seldom seen. */
export type Band = 'few' | 'some' | 'many'

const SOME_FROM = 5
/** From here on more of them make no difference. */
export const MANY_FROM = 10

/** Nobody is told as a few are: that nobody is hurt would be said of everybody by name. */
export function bandOf(count: number): Band {
  if (count < SOME_FROM) return 'few'
  return count < MANY_FROM ? 'some' : 'many'
}
