import { whereOf } from '../../triage/deciding.ts'
import type { Rule } from '../../triage/rules.ts'
import type { Terms } from './condition.ts'
import { type Block, bullets, heading } from './markdown.ts'
import { ruleBlocks, whereText, whereWords } from './rule.ts'
import { RULE, RULES_LEAD, SECTIONS, TOLD_TO_DO, URGENCY_LEADS, URGENCY_TITLES } from './texts.ts'
import { spoken } from './words.ts'

const GRAVEST_FIRST = ['emergency', 'urgent', 'doctor'] as const

/** Each place to go once, with the words by which the runner is sent there. */
function toldToDo({ say }: Terms, rules: readonly Rule[]): Block {
  const places = new Map(rules.map((rule) => [whereOf(rule), rule]))
  const hasDoctor = places.get('doctor') !== undefined
  return bullets([
    ...[...places.values()].map((rule) => `**${whereText(say, rule)}:** ${whereWords(say, rule)}`),
    ...(hasDoctor
      ? [
          `**${spoken(say, 'whom-doctor')}, ${RULE.boneLead}:** ${spoken(say, 'whom-doctor-lead-bone')}`,
        ]
      : []),
  ])
}

function idsOf(rules: readonly Rule[]): string {
  return rules.map(({ id }) => id).join(', ')
}

/** Every rule, the gravest first. */
export function rulesSection(terms: Terms, rules: readonly Rule[]): Block[] {
  return [
    heading(2, SECTIONS.rules),
    RULES_LEAD.bone,
    `${RULES_LEAD.unconfirmed} ${idsOf(rules.filter(({ confirmed }) => !confirmed))}.`,
    `${RULES_LEAD.ours} ${idsOf(rules.filter(({ isOurs }) => isOurs))}.`,
    ...GRAVEST_FIRST.flatMap((urgency, at) => {
      const group = rules.filter((rule) => rule.urgency === urgency)
      return [
        heading(3, `4.${at + 1} ${URGENCY_TITLES[urgency]} (${group.length})`),
        URGENCY_LEADS[urgency],
        TOLD_TO_DO,
        toldToDo(terms, group),
        ...group.flatMap((rule) => ruleBlocks(terms, rule)),
      ]
    }),
  ]
}
