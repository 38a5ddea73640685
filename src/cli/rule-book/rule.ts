import { whereOf } from '../../triage/deciding.ts'
import type { Rule } from '../../triage/rules.ts'
import type { Speaker } from '../../words/words.ts'
import { conditionBlock, phrase, type Terms } from './condition.ts'
import { type Block, escapeMarkdown, heading, quote } from './markdown.ts'
import { RULE, SIGN, WHERE } from './texts.ts'
import { spoken } from './words.ts'

/** Where a rule sends somebody, or whom to see. */
export function whereText(say: Speaker, rule: Rule): string {
  if (rule.urgency === 'emergency') return WHERE.emergency[rule.action]
  if (rule.urgency === 'urgent') return WHERE.urgent[rule.action]
  return spoken(say, `whom-${rule.whom}`)
}

/** The words by which the runner is sent there. */
export function whereWords(say: Speaker, rule: Rule): string {
  const where = whereOf(rule)
  if (rule.urgency === 'doctor') return spoken(say, `whom-${where}-lead`)
  if (rule.urgency === 'urgent' && rule.action === 'emergency_department') {
    return spoken(say, 'action-emergency_department-today')
  }
  return spoken(say, `action-${where}`, { number: say.plain('emergency-number-unknown') })
}

function boneText(terms: Terms, { suspectsBone }: Rule): string | undefined {
  if (suspectsBone === undefined) return undefined
  const isAlways = 'all' in suspectsBone && suspectsBone.all.length === 0
  return isAlways ? RULE.bone : `${RULE.bone} ${RULE.boneWhere} ${phrase(terms, suspectsBone)}`
}

function flags(terms: Terms, rule: Rule): string[] {
  return [
    boneText(terms, rule),
    rule.stopImpact && RULE.stopImpact,
    rule.noIce && RULE.noIce,
    rule.noNsaid && RULE.noNsaid,
    rule.otherwise && RULE.otherwise,
    rule.isOurs && RULE.isOurs,
  ].filter((flag) => typeof flag === 'string')
}

/** One rule, to be read in one look and struck. @throws where it has no words */
export function ruleBlocks(terms: Terms, rule: Rule): Block[] {
  const { id, when, source, confirmed } = rule
  const further = flags(terms, rule)
  return [
    heading(4, `${id}: ${whereText(terms.say, rule)}`),
    conditionBlock(terms, RULE.when, when),
    quote(spoken(terms.say, `rule-${id}`)),
    ...(further.length > 0 ? [`${RULE.flags} ${further.join('; ')}.`] : []),
    `${confirmed ? RULE.read : RULE.toConfirm} ${escapeMarkdown(source)}`,
    SIGN,
  ]
}
