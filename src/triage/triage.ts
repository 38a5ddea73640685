import type { Answers } from './answers.ts'
import { type Assessment, assess } from './assess.ts'
import { fold, type Given } from './given.ts'
import { type Path, walk, walkTold } from './path.ts'
import { firedRules, type RuleBook } from './rule-book.ts'
import type { Rule } from './rules.ts'

/** All that follows from answers, under one rule book. */
export interface Triage {
  /** The version of rules and grades. */
  readonly version: string
  assess(answers: Answers): Assessment
  firedRules(answers: Answers): Rule[]
  /** @param isTold nothing more is asked of a check that was told */
  walk(given: Given, isTold?: boolean): Path
  /** The answers of a check that was told; nothing more is asked of it. */
  told(given: Given): Answers
}

export function createTriage(book: RuleBook): Triage {
  return {
    version: book.version,
    assess: (answers) => assess(book, answers),
    firedRules: (answers) => firedRules(book, answers),
    walk: (given, isTold = false) => (isTold ? walkTold(book, given) : walk(book, given)),
    told: (given) => fold(walkTold(book, given).given),
  }
}
