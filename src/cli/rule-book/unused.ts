import type { AnswerKey } from '../../triage/answers.ts'
import { CAUSES, SUB_CAUSES } from '../../triage/causes/causes.ts'
import { MAY_SELF_CARE } from '../../triage/conditions.ts'
import { PAINKILLER_CAUTIONS } from '../../triage/painkiller-cautions.ts'
import { QUESTION_IDS } from '../../triage/questions.ts'
import { gradesIn } from '../../triage/ranking/weights.ts'
import type { Rule } from '../../triage/rules.ts'
import { everyChoice } from './choices.ts'
import { answerName, questionName, type Terms } from './condition.ts'
import { type Block, bullets, heading } from './markdown.ts'
import { within } from './names.ts'
import { SECTIONS, UNUSED } from './texts.ts'

function usedBy(rules: readonly Rule[]): Set<string> {
  const conditions = [...rules, ...PAINKILLER_CAUTIONS].map(({ when }) => when)
  const told = [...conditions, MAY_SELF_CARE]
    .flatMap(within)
    .flatMap((part) => ('some' in part ? part.of.map((value) => `${part.some}=${value}`) : []))
  const graded = [...CAUSES, ...SUB_CAUSES]
    .flatMap(({ grades }) => gradesIn(grades))
    .map(({ key, value }) => `${key}=${value}`)
  // A further place counts by the grades of the place.
  const also = graded.map((feature) => feature.replace(/^location=/, 'also_locations='))
  return new Set([...told, ...graded, ...also])
}

/** The answers that no rule, no caution and no cause reads, each with its reason. */
export function unused({ say }: Terms, rules: readonly Rule[]): Block[] {
  const used = usedBy(rules)
  const answers = QUESTION_IDS.flatMap((id) => everyChoice(id)).flatMap(({ key, value }) =>
    key === 'screen' || used.has(`${key}=${value}`) ? [] : [{ key: key as AnswerKey, value }],
  )
  return [
    heading(2, SECTIONS.unused),
    ...(answers.length === 0
      ? [UNUSED.none]
      : [
          UNUSED.lead,
          bullets(
            answers.map(({ key, value }) => {
              const reason = UNUSED.reasons[`${key}=${value}`] ?? UNUSED.noReason
              return `${questionName(say, key)} = ${answerName(say, key, value)}: ${reason}`
            }),
          ),
        ]),
  ]
}
