import { ruleBook } from '../../src/triage/rule-book.ts'
import { createTriage } from '../../src/triage/triage.ts'

const book = ruleBook()
/** The triage under the rules as they stand, with no clinician's review. */
export const triage = createTriage(book)
export const { assess, firedRules, walk } = triage
export const rankCauses = book.rank
