import { describe, expect, it } from 'vitest'
import { Answers, LOCATIONS, NSAID_RISKS, SIGNS, WORSE_WITH } from '../../src/triage/answers.ts'
import type { Care } from '../../src/triage/causes/cause.ts'
import { CAUSES, SUB_CAUSES } from '../../src/triage/causes/causes.ts'
import { type Before, followUp, type Reply } from '../../src/triage/follow-up.ts'
import { PAINKILLER_CAUTIONS } from '../../src/triage/painkiller-cautions.ts'
import { QUESTION_IDS, QUESTIONS } from '../../src/triage/questions.ts'
import { RULES } from '../../src/triage/rules.ts'
import { URGENCIES } from '../../src/triage/urgency.ts'
import { words } from './messages.ts'

const say = words.in('en')

function missing(keys: Iterable<string>): string[] {
  return [...new Set(keys)].filter((key) => !say.has(key))
}

/** Ids that are no choice of their own: the places further away are worded once. */
function optionKey(key: string, value: string): string {
  return `option-${key === 'also_locations' ? 'location' : key}-${value}`
}

function everyReason(): Set<string> {
  const reasons = new Set<string>()
  const add = (before: Before, reply: Reply) => {
    for (const reason of followUp(before, reply).reasons) reasons.add(reason)
  }
  const pains = [0, 1, 4, 6, 7, 10]
  for (const urgency of URGENCIES)
    for (const site of ['front', 'back', 'under_18', 'other'] as const)
      for (const day of [1, 7, 14])
        for (const severity of pains)
          for (const wasLimping of [true, false])
            for (const progress of ['gone', 'better', 'same', 'worse'] as const)
              for (const painNow of pains)
                for (const limping of [undefined, true, false])
                  for (const seen of [true, false]) {
                    const before = { urgency, site, day, severity, wasLimping }
                    add(before, {
                      progress,
                      painNow,
                      seen,
                      ...(limping !== undefined && { limping }),
                    })
                  }
  return reasons
}

describe('everything that is asked, decided or advised', () => {
  it('every question has its text, its reason and its short label', () => {
    const keys = QUESTION_IDS.flatMap((id) => [`question-${id}`, `why-${id}`, `short-${id}`])
    expect(missing(keys)).toEqual([])
  })

  it('every choice of every question, wherever it hurts and after whatever fall', () => {
    const known: Answers[] = LOCATIONS.flatMap((location) => [
      { location },
      { location, fall: 'on_hip' },
    ])
    const keys = QUESTION_IDS.flatMap((id) =>
      known.flatMap((answers) =>
        QUESTIONS[id].choices(answers).map(({ key, value }) => optionKey(key, value)),
      ),
    )
    expect(missing(keys)).toEqual([])
  })

  it('every id that an answer may hold, also where no question offers it', () => {
    const lists = Answers.shape
    const ids = {
      location: LOCATIONS,
      signs: SIGNS,
      worse_with: WORSE_WITH,
      nsaid_risk: NSAID_RISKS,
      side: lists.side.unwrap().options,
      onset: lists.onset.unwrap().options,
      duration: lists.duration.unwrap().options,
      fall: lists.fall.unwrap().options,
      walking: lists.walking.unwrap().options,
      training_change: lists.training_change.unwrap().options,
      age: lists.age.unwrap().options,
      bone_risk: lists.bone_risk.unwrap().element.options,
      health_risk: lists.health_risk.unwrap().element.options,
    }
    const keys = Object.entries(ids).flatMap(([key, values]) =>
      values.map((value) => optionKey(key, value)),
    )
    expect(missing(keys)).toEqual([])
  })

  it('every rule says why, and whom to see or what to do', () => {
    const keys = RULES.flatMap((rule) => [
      `rule-${rule.id}`,
      rule.urgency === 'doctor' ? `whom-${rule.whom}-lead` : `action-${rule.action}`,
    ])
    expect(missing(keys)).toEqual([])
  })

  it('every level of urgency', () => {
    // An emergency begins with the call itself.
    const keys = URGENCIES.filter((id) => id !== 'emergency').map((id) => `urgency-${id}-title`)
    expect(missing(keys)).toEqual([])
  })

  it('every cause with all its parts', () => {
    const parts = ['name', 'what', 'expect', 'doctor', 'treatment']
    const keysOf = (key: string, { see }: Care) =>
      [...parts, see.afterDays === 0 ? 'care' : 'loading'].map((part) => `${key}-${part}`)
    const causes = CAUSES.flatMap(({ id, care }) => keysOf(`cause-${id}`, care))
    const subs = SUB_CAUSES.flatMap(({ id, care }) => keysOf(`sub-${id}`, care))
    expect(missing([...causes, ...subs])).toEqual([])
  })

  it('everything that may go on or is to be left out', () => {
    const cares = [...CAUSES, ...SUB_CAUSES].map(({ care }) => care)
    const keys = cares.flatMap(({ goOn, avoid }) => [
      ...goOn.map((id) => `activity-${id}`),
      ...avoid.map((id) => `avoid-${id}`),
    ])
    expect(missing(keys)).toEqual([])
  })

  it('every reason against a painkiller', () => {
    const fromRules = [
      'suspected_bone',
      'emergency',
      'urgent',
      'infection_clot_nerve_or_cancer',
      'rest_pain_or_cancer',
    ]
    const ids = [...PAINKILLER_CAUTIONS.map(({ id }) => id), ...NSAID_RISKS, ...fromRules]
    expect(missing(ids.map((id) => `painkiller-because-${id}`))).toEqual([])
  })

  it('every reason that a check-in leads to', () => {
    expect(missing([...everyReason()].map((reason) => `follow-up-reason-${reason}`))).toEqual([])
  })
})
