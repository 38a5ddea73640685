import type { Answers } from '../../triage/answers.ts'
import { ALWAYS } from '../../triage/conditions.ts'
import { type PainkillerAdvice, painkillers } from '../../triage/painkillers.ts'
import type { RankedCause } from '../../triage/ranking/rank.ts'
import type { Rule } from '../../triage/rules.ts'
import type { Urgency } from '../../triage/urgency.ts'
import { PAINKILLERS, URGENCY_NAMES } from './texts.ts'

/** A caution that no answer alone brings, with when it counts. */
export interface RuleCaution {
  readonly id: string
  readonly when: string
  readonly levels: Omit<PainkillerAdvice, 'because'>
}

/** An adult whose answers narrow nothing, so that what is left comes from the rules. */
const NOTHING_AGAINST: Answers = {
  location: 'outer_hip',
  onset: 'gradual',
  duration: 'weeks',
  fall: 'none',
  severity: 3,
  walking: 'normal',
  age: '18_39',
  signs: [],
  worse_with: [],
  nsaid_risk: [],
}

const STRESS_FRACTURE: RankedCause = {
  id: 'stress_fracture',
  band: 'possible',
  score: 0,
  for: [],
  against: [],
}

/** What the program itself advises there. @throws where it narrows nothing, or more than one thing */
function cautionOf(
  when: string,
  urgency: Urgency,
  fired: readonly Rule[],
  causes: readonly RankedCause[] = [],
): RuleCaution {
  const { because, ...levels } = painkillers(NOTHING_AGAINST, urgency, fired, causes)
  const [id, ...more] = because
  if (id === undefined || more.length > 0) throw new Error(`no one caution where ${when}`)
  return { id, when, levels }
}

/**
 * The cautions that come with a rule, an urgency or a cause. They are code in
 * triage/painkillers.ts, so each is printed as the program advises it.
 */
export function cautionsOfRules(rules: readonly Rule[]): RuleCaution[] {
  const [plain] = rules.filter(({ otherwise }) => otherwise)
  if (!plain) throw new Error('no rule that fires where no other has')
  const where = (fires: (rule: Rule) => boolean) => rules.filter(fires)
  const listed = (some: readonly Rule[]) =>
    `${PAINKILLERS.whenRule} ${some.map(({ id }) => id).join(', ')}`
  const noNsaid = where((rule) => rule.noNsaid === true)
  // A rule that narrows by its id alone, such as D5.
  const alone = where(
    (rule) =>
      rule.urgency === 'doctor' &&
      !rule.suspectsBone &&
      !rule.noNsaid &&
      painkillers(NOTHING_AGAINST, 'doctor', [rule], []).because.length > 0,
  )
  return [
    cautionOf(PAINKILLERS.whenBone, 'doctor', [{ ...plain, suspectsBone: ALWAYS }]),
    cautionOf(`${PAINKILLERS.whenUrgency} ${URGENCY_NAMES.emergency}`, 'emergency', []),
    cautionOf(`${PAINKILLERS.whenUrgency} ${URGENCY_NAMES.urgent}`, 'urgent', []),
    cautionOf(listed(noNsaid), 'doctor', [{ ...plain, noNsaid: true }]),
    ...alone.map((rule) => cautionOf(listed([rule]), 'doctor', [rule])),
    cautionOf(PAINKILLERS.whenCause, 'doctor', [], [STRESS_FRACTURE]),
  ]
}
