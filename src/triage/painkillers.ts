import type { Answers } from './answers.ts'
import { holds } from './expression.ts'
import { namesStressFracture } from './impact.ts'
import { type Caution, PAINKILLER_CAUTIONS } from './painkiller-cautions.ts'
import type { RankedCause } from './ranking/rank.ts'
import type { Rule } from './rules.ts'
import type { Urgency } from './urgency.ts'

export type { Caution } from './painkiller-cautions.ts'

/** Which painkillers may be named, and the ids of whatever narrows them. Never a dose. */
export interface PainkillerAdvice {
  /** Tablets such as ibuprofen or naproxen. */
  readonly oralNsaid: Caution
  /** The same substances rubbed on the skin. */
  readonly gel: Caution
  readonly paracetamol: 'ok' | 'ask'
  readonly because: readonly string[]
}

interface Narrowing {
  readonly id: string
  readonly oralNsaid?: Caution
  readonly gel?: Caution
  readonly paracetamol?: 'ok' | 'ask'
}

const LEVELS: readonly Caution[] = ['ok', 'ask', 'avoid']

function stricter(a: Caution, b: Caution): Caution {
  return LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b
}

function fromRules(answers: Answers, urgency: Urgency, fired: readonly Rule[]): Narrowing[] {
  const narrowing: Narrowing[] = []
  if (fired.some(({ suspectsBone }) => suspectsBone && holds(suspectsBone, answers))) {
    // It would mask the pain that protects the bone, and may slow its healing.
    narrowing.push({ id: 'suspected_bone', oralNsaid: 'avoid', gel: 'avoid' })
  }
  if (urgency === 'emergency' || urgency === 'urgent') {
    narrowing.push({ id: urgency, oralNsaid: 'avoid', gel: 'ask' })
  }
  if (fired.some(({ noNsaid }) => noNsaid)) {
    narrowing.push({ id: 'infection_clot_nerve_or_cancer', oralNsaid: 'avoid', gel: 'avoid' })
  }
  if (fired.some(({ noTablets }) => noTablets)) {
    narrowing.push({ id: 'rest_pain_or_cancer', oralNsaid: 'avoid', gel: 'ask' })
  }
  return narrowing
}

/** Where a stress fracture is named among the first, nothing that could hide it is called fine. */
function fromCauses(causes: readonly RankedCause[]): Narrowing[] {
  return namesStressFracture(causes)
    ? [{ id: 'possible_stress_fracture', oralNsaid: 'ask', gel: 'ask' }]
    : []
}

/** Painkiller advice from the answers, their urgency and the rules that fired: the strictest wins. */
export function painkillers(
  answers: Answers,
  urgency: Urgency,
  fired: readonly Rule[],
  causes: readonly RankedCause[],
): PainkillerAdvice {
  const ruled = fromRules(answers, urgency, fired)
  const narrowing: Narrowing[] = [
    ...ruled,
    // A rule that suspects bone has said it already, and more strictly.
    ...(ruled.some(({ id }) => id === 'suspected_bone') ? [] : fromCauses(causes)),
    ...PAINKILLER_CAUTIONS.filter(({ when }) => holds(when, answers)),
  ]
  let oralNsaid: Caution = 'ok'
  let gel: Caution = 'ok'
  let paracetamol: 'ok' | 'ask' = 'ok'
  for (const one of narrowing) {
    oralNsaid = stricter(oralNsaid, one.oralNsaid ?? 'ok')
    gel = stricter(gel, one.gel ?? 'ok')
    if (one.paracetamol === 'ask') paracetamol = 'ask'
  }
  return { oralNsaid, gel, paracetamol, because: narrowing.map(({ id }) => id) }
}
