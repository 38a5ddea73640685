import { CAUSES } from '../../triage/causes/causes.ts'
import type { Rule } from '../../triage/rules.ts'
import { type Block, bullets, heading, table } from './markdown.ts'
import {
  CONTENTS,
  HOW_TO_READ,
  INTRO,
  SECTIONS,
  SIGN_LEAD,
  SIGN_ROWS,
  SIGN_SCOPE,
  STRICTER,
  STRICTER_LEAD,
  STRICTER_TITLE,
  TITLE,
} from './texts.ts'

/** Room to write by hand. */
const LINE = '_'.repeat(24)

/** A file of the shape that triage/review.ts reads; its date is left to whoever signs. */
function example(rules: readonly Rule[]): string {
  const raised = rules.find(({ urgency }) => urgency === 'doctor')
  const off = CAUSES.find(({ neverPlayedDownWhere }) => !neverPlayedDownWhere)
  return JSON.stringify(
    {
      reviewed_by: 'Name, profession',
      reviewed_on: 'YYYY-MM-DD',
      raise: { [raised?.id ?? '']: 'urgent' },
      causes_off: [off?.id],
    },
    null,
    2,
  )
}

/** What the document is, the box to sign, and how a signed change comes into force. */
export function opening(version: string, rules: readonly Rule[]): Block[] {
  const kept = CAUSES.filter(({ neverPlayedDownWhere }) => neverPlayedDownWhere)
  return [
    heading(1, TITLE),
    `Rule set **${version}**`,
    ...INTRO,
    ...HOW_TO_READ,
    `${CONTENTS} ${Object.values(SECTIONS).join(' · ')}`,
    heading(2, SECTIONS.sign),
    SIGN_LEAD,
    table(
      ['', '1', '2'],
      SIGN_ROWS.map((row) => [row, LINE, LINE]),
    ),
    SIGN_SCOPE,
    heading(3, STRICTER_TITLE),
    STRICTER_LEAD,
    `\`\`\`json\n${example(rules)}\n\`\`\``,
    bullets([STRICTER.raise, `${STRICTER.off} ${kept.map(({ id }) => `\`${id}\``).join(', ')}.`]),
    STRICTER.nothingLowered,
  ]
}
