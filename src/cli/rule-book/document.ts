import { type RuleBook, ruleBook } from '../../triage/rule-book.ts'
import type { Speaker } from '../../words/words.ts'
import { causesSection } from './causes.ts'
import { termsOf } from './condition.ts'
import { followUpSection } from './follow-up.ts'
import { glossary } from './glossary.ts'
import { NAMED } from './names.ts'
import { opening } from './opening.ts'
import { painkillersSection } from './painkillers.ts'
import { questions } from './questions.ts'
import { rulesSection } from './rules.ts'
import { selfCare } from './self-care.ts'
import { unused } from './unused.ts'

/**
 * The whole rule book as one Markdown document, for a clinician to sign off. It says nothing of when
 * it was printed, so the same data and words always make the same document.
 * @throws where a rule, a question or a cause has no words
 */
export function printRuleBook(
  say: Speaker,
  { rules, version }: Pick<RuleBook, 'rules' | 'version'> = ruleBook(),
): string {
  const terms = termsOf(say, NAMED)
  const blocks = [
    ...opening(version, rules),
    ...glossary(terms),
    ...questions(terms),
    ...rulesSection(terms, rules),
    ...selfCare(terms, rules),
    ...painkillersSection(terms, rules),
    ...causesSection(terms),
    ...followUpSection(terms),
    ...unused(terms, rules),
  ]
  return `${blocks.join('\n\n')}\n`
}
