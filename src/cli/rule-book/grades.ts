import {
  type Cause,
  GRADED_KEYS,
  type GradedKey,
  type SubCause,
} from '../../triage/causes/cause.ts'
import { gradesIn } from '../../triage/ranking/weights.ts'
import { answerName, conditionBlock, questionName, type Terms } from './condition.ts'
import { type Block, escapeMarkdown } from './markdown.ts'
import { sourceText } from './source.ts'
import { CAUSES } from './texts.ts'

const FALLING = ['+++', '++', '+', '-', '--'] as const

function gradedAnswer({ say }: Terms, key: GradedKey, value: string): string {
  return key === 'severity'
    ? escapeMarkdown(say.plain('reason-severity', { range: value }))
    : answerName(say, key, value)
}

/** How far each answer to one question raises or lowers a cause, a line a grade. */
function keyLines(terms: Terms, { grades, sources }: Cause | SubCause, key: GradedKey): string[] {
  const graded = gradesIn({ [key]: grades[key] })
  if (graded.length === 0) return []
  const source = sources[key]
  return [
    `- **${questionName(terms.say, key)}:** ${source ? sourceText(source) : CAUSES.noSource}`,
    ...FALLING.flatMap((grade) => {
      const values = graded.filter((one) => one.grade === grade).map(({ value }) => value)
      const labels = values.map((value) => gradedAnswer(terms, key, value))
      return labels.length > 0 ? [`  - \`${grade}\` ${labels.join(' · ')}`] : []
    }),
  ]
}

/** The grades of a cause by question, each with its source. */
export function gradesBlock(terms: Terms, cause: Cause | SubCause): Block {
  return GRADED_KEYS.flatMap((key) => keyLines(terms, cause, key)).join('\n')
}

/** Answers that say more together than one by one. */
export function patternBlocks(terms: Terms, { together = [] }: Cause | SubCause): Block[] {
  return together.flatMap(({ when, grade, source }) => [
    conditionBlock(terms, `${CAUSES.patterns} \`${grade}\`, ${sourceText(source)}:`, when),
  ])
}
