import { MAY_BE_BONE, MAY_SELF_CARE } from '../../triage/conditions.ts'
import { ALWAYS_STOPS } from '../../triage/impact.ts'
import type { Rule } from '../../triage/rules.ts'
import { conditionBlock, partsBlock, type Terms } from './condition.ts'
import { type Block, bullets, heading, quote } from './markdown.ts'
import { SECTIONS, SELF_CARE, SIGN } from './texts.ts'
import { spoken } from './words.ts'

/** What self-care takes, when running stops, and how it begins again. */
export function selfCare(terms: Terms, rules: readonly Rule[]): Block[] {
  const { say } = terms
  const otherwise = rules.filter((rule) => rule.otherwise).map(({ id }) => id)
  const words = (key: string) => quote(spoken(say, key))
  return [
    heading(2, SECTIONS.selfCare),
    heading(3, SELF_CARE.title),
    `${SELF_CARE.lead} ${otherwise.join(', ')}.`,
    partsBlock(terms, MAY_SELF_CARE),
    SIGN,
    heading(3, SELF_CARE.stopsTitle),
    SELF_CARE.stops,
    partsBlock(terms, ALWAYS_STOPS),
    SELF_CARE.stopsTooLead,
    bullets(SELF_CARE.stopsToo),
    SIGN,
    heading(3, SELF_CARE.returnTitle),
    SELF_CARE.returnLead,
    words('return-first'),
    words('return-plan'),
    conditionBlock(terms, SELF_CARE.painless, MAY_BE_BONE),
    words('return-painless'),
    SELF_CARE.monitored,
    words('return-monitor'),
    SELF_CARE.none,
    words('return-none'),
    SIGN,
  ]
}
