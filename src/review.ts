import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ConfigError } from './config.ts'
import { Review } from './triage/review.ts'
import { ruleBook } from './triage/rule-book.ts'
import { createTriage, type Triage } from './triage/triage.ts'

/** Enough to tell one review from another. */
const MARK_LENGTH = 8

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ConfigError('RULES_FILE is not JSON')
  }
}

/** Of what is decided alone: whoever signs it, and how it is written, makes no other rules. */
function markOf({ raise, causes_off }: Review): string {
  const decided = JSON.stringify([Object.entries(raise).sort(), causes_off.toSorted()])
  return createHash('sha256').update(decided).digest('hex').slice(0, MARK_LENGTH)
}

/**
 * The triage under the rules as they stand, or as the file of a club's clinician has made them
 * stricter.
 * @throws ConfigError whose message names RULES_FILE and what is wrong in it
 */
export function readTriage(file: string | undefined): Triage {
  if (file === undefined) return createTriage(ruleBook())
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new ConfigError(`RULES_FILE cannot be read: ${file}`)
  }
  const review = Review.safeParse(parse(text))
  if (!review.success) {
    const [issue] = review.error.issues
    throw new ConfigError(`RULES_FILE: ${issue?.path.join('.')} ${issue?.message}`)
  }
  return createTriage(ruleBook(review.data, markOf(review.data)))
}
