import type { Grade } from '../causes/cause.ts'

/**
 * The few numbers between the grades and an order of causes, in log odds. `place` and `also` stand
 * between what cross-validation over the published cases chooses (`npm run bench -- clinical`) and
 * what cases encoded by others prefer; the grades' own are as suggested with the table, but `+++`.
 */
export interface Model {
  readonly grades: { readonly [G in Grade]: number }
  /** How much more the place says than any other answer of the same grade. */
  readonly place: number
  /** What a further place counts of the first; it only raises. */
  readonly also: number
}

export const MODEL: Model = {
  grades: { '+++': 9, '++': 1.5, '+': 0.7, '-': -0.7, '--': -1.8 },
  place: 1.75,
  also: 0.7,
}
