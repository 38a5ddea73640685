import {
  type Caution,
  PAINKILLER_CAUTIONS,
  type PainkillerCaution,
} from '../../triage/painkiller-cautions.ts'
import type { Rule } from '../../triage/rules.ts'
import { phrase, type Terms } from './condition.ts'
import { type Block, bullets, escapeMarkdown, heading, table } from './markdown.ts'
import { cautionsOfRules } from './rule-cautions.ts'
import { PAINKILLERS, SECTIONS, SIGN_SHORT } from './texts.ts'
import { spoken } from './words.ts'

const SAID = [
  'painkillers-order',
  'paracetamol-ok',
  'paracetamol-ask',
  'gel-ok',
  'gel-ask',
  'gel-avoid',
  'painkiller-because-deep_joint_gel',
  'oral-ok',
  'oral-ask',
  'oral-avoid',
  'painkiller-not-for-running',
  'painkiller-stop-signs',
]

type Levels = { readonly [M in 'oralNsaid' | 'gel' | 'paracetamol']?: Caution }

function levelsOf({ oralNsaid, gel, paracetamol }: Levels): string {
  return [oralNsaid, gel, paracetamol].map((level) => level ?? 'ok').join(' · ')
}

/** Why it is narrowed, as the runner reads it, without the bullet of its list. */
function because({ say }: Terms, id: string): string {
  return spoken(say, `painkiller-because-${id}`).replace(/^• /, '')
}

function cautionRow(terms: Terms, caution: PainkillerCaution): string[] {
  const { id, when, source, confirmed } = caution
  const standing = confirmed ? PAINKILLERS.read : PAINKILLERS.toConfirm
  return [
    `\`${id}\`: ${phrase(terms, when)}`,
    levelsOf(caution),
    because(terms, id),
    `${escapeMarkdown(source)} (${standing})`,
    SIGN_SHORT,
  ]
}

/** Every caution that narrows which painkiller may be named, and what is said of each. */
export function painkillersSection(terms: Terms, rules: readonly Rule[]): Block[] {
  return [
    heading(2, SECTIONS.painkillers),
    PAINKILLERS.lead,
    heading(3, PAINKILLERS.saidTitle),
    bullets(SAID.map((key) => spoken(terms.say, key).replace(/^• /, ''))),
    heading(3, PAINKILLERS.answersTitle),
    table(
      PAINKILLERS.head,
      PAINKILLER_CAUTIONS.map((caution) => cautionRow(terms, caution)),
    ),
    heading(3, PAINKILLERS.rulesTitle),
    table(
      PAINKILLERS.ruleHead,
      cautionsOfRules(rules).map(({ id, when, levels }) => [
        `\`${id}\`: ${when}`,
        levelsOf(levels),
        because(terms, id),
        SIGN_SHORT,
      ]),
    ),
  ]
}
