import type { Answers } from './answers.ts'
import { type Assessment, assess } from './assess.ts'
import type { Given } from './given.ts'
import { type Path, walk } from './path.ts'
import { firedRules, type RuleBook } from './rule-book.ts'
import type { Rule } from './rules.ts'

/** All that follows from answers, under one rule book. */
export interface Triage {
  /** The version of rules and grades. */
  readonly version: string
  assess(answers: Answers): Assessment
  firedRules(answers: Answers): Rule[]
  walk(given: Given): Path
}

export function createTriage(book: RuleBook): Triage {
  return {
    version: book.version,
    assess: (answers) => assess(book, answers),
    firedRules: (answers) => firedRules(book, answers),
    walk: (given) => walk(book, given),
  }
}
