import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnswerKey, Answers } from '../../src/triage/answers.ts'
import { fold, type Given } from '../../src/triage/given.ts'
import { guidance } from '../../src/triage/guidance.ts'
import { compareUrgency, mostUrgent, type Urgency } from '../../src/triage/urgency.ts'
import { anyRunner, decisions } from '../support/random-runner.ts'
import { assess, firedRules, walk } from '../support/triage.ts'
import { anyAnswers, complete, idsOf, isList, KEYS } from './arbitrary.ts'

const RUNS = { numRuns: 2000 }

test('the same answers lead to the same assessment, and no valid answers to an error', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const before = structuredClone(answers)
      expect(assess(answers)).toEqual(assess(structuredClone(answers)))
      expect(answers).toEqual(before)
    }),
    RUNS,
  )
})

test('whatever speaks for or against a cause is something the runner told', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const told = new Set(
        KEYS.flatMap((key) => [answers[key] ?? []].flat().map((value) => `${key}=${value}`)),
      )
      for (const { for: raising, against } of assess(answers).causes) {
        for (const label of [...raising, ...against]) {
          if (!label.startsWith('severity=')) expect(told).toContain(label)
        }
      }
    }),
    RUNS,
  )
})

test('nothing told is never self-care', () => {
  expect(assess({}).urgency).toBe('doctor')
  expect(assess({}).impact).toBe('stop')
})

/** Every answer that a question of one choice, or the pain, could have had. */
function valuesOf(key: AnswerKey): readonly unknown[] {
  if (key === 'severity') return Array.from({ length: 11 }, (_, pain) => pain)
  return isList(key) ? [[], ...idsOf(key).map((id) => [id])] : idsOf(key)
}

test('a question left out is never told less than its mildest answer', () => {
  fc.assert(
    fc.property(complete, fc.constantFrom(...KEYS), (answers, key) => {
      const { [key]: _, ...left } = answers
      const told = valuesOf(key).map((value) => assess({ ...left, [key]: value }).urgency)
      const mildest = told.reduce<Urgency>(
        (least, urgency) => (compareUrgency(urgency, least) < 0 ? urgency : least),
        'emergency',
      )
      expect(compareUrgency(assess(left).urgency, mildest)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 1000 },
  )
})

test('the gravest rule that fires decides, and nothing else', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const fired = firedRules(answers).map(({ urgency }) => urgency)
      expect(assess(answers).urgency).toBe(mostUrgent(fired))
    }),
    RUNS,
  )
})

/** A runner sore on both sides since the weekend, with whatever else. */
function sore(location: string, worse_with: string[], bone_risk: string[]) {
  const given: Given = {
    screen: [],
    age: '18_39',
    location,
    fall: 'none',
    onset: 'gradual',
    duration: 'days',
    severity: 5,
    walking: 'normal',
    worse_with,
    signs: [],
    training_change: 'none',
    side: 'both',
    bone_risk,
    closer_look: [],
    health_risk: [],
  }
  const path = walk(given)
  return { asked: path.answered, urgency: assess(fold(path.given)).urgency }
}

test.each(['front_thigh', 'back_of_thigh', 'inner_thigh', 'buttock'])(
  'soreness of both sides at the %s is asked for its side and the bones, and stays with the runner',
  (location) => {
    for (const worse of [[], ['running_impact']]) {
      const { asked, urgency } = sore(location, worse, [])
      expect(asked).toEqual(expect.arrayContaining(['side', 'bone_risk']))
      expect(urgency).toBe('self_care')
      expect(sore(location, worse, ['past_stress_fracture']).urgency).not.toBe('self_care')
    }
  },
)

/** Whatever forbids tablets outright, however else a runner answers. */
const CONTRAINDICATIONS = [
  'ulcer_or_bleed',
  'kidney_disease',
  'blood_thinner',
  'nsaid_allergy',
  'asthma_nsaid',
  'pregnant',
  'other_nsaid',
  'race_within_2_days',
] as const
/** Whatever a pharmacist or doctor has to be asked about first. */
const QUESTIONABLE = [
  'heart_disease_or_high_bp',
  'liver_disease',
  'bowel_disease',
  'regular_medicine',
] as const

test('no path leads to tablets with what forbids them, and none past a pharmacist where one is to be asked', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...CONTRAINDICATIONS), (answers, risk) => {
      expect(assess({ ...answers, nsaid_risk: [risk] }).painkiller.oralNsaid).toBe('avoid')
    }),
    RUNS,
  )
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...QUESTIONABLE), (answers, risk) => {
      expect(assess({ ...answers, nsaid_risk: [risk] }).painkiller.oralNsaid).not.toBe('ok')
    }),
    RUNS,
  )
})

test('tablets are fine for no child, no suspected bone, nobody of 65 and nothing fresh', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { painkiller } = assess(answers)
      const bone = painkiller.because.includes('suspected_bone')
      if (bone) expect(painkiller.oralNsaid).toBe('avoid')
      if (bone) expect(painkiller.gel).toBe('avoid')
      const { age, onset, duration } = answers
      const isFresh =
        onset === 'sudden_while_running' && !['weeks', 'months'].includes(`${duration}`)
      if (age === 'under_18' || age === '65_plus' || isFresh)
        expect(painkiller.oralNsaid).not.toBe('ok')
    }),
    RUNS,
  )
})

/** Infection, a clot, pressed nerves, cancer: the answers that name them. */
const HIDDEN_DANGERS: readonly Partial<Answers>[] = [
  { signs: ['fever'] },
  { signs: ['unwell_or_vomiting'] },
  { signs: ['redness_warmth'] },
  { signs: ['calf_swelling'] },
  { signs: ['leg_colour_change'] },
  { signs: ['breathless_or_chest_pain'] },
  { signs: ['bladder_bowel_or_saddle_numbness'] },
  { signs: ['numbness_tingling', 'weakness'] },
  { signs: ['weight_loss_or_cancer_history'] },
]

test('where infection, a clot, pressed nerves or cancer is the reason there is neither ice nor an anti-inflammatory', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...HIDDEN_DANGERS), (answers, danger) => {
      const told: Answers = { ...answers, ...danger }
      const assessment = assess(told)
      expect(assessment.painkiller).toMatchObject({ oralNsaid: 'avoid', gel: 'avoid' })
      expect(guidance(told, assessment, firedRules(told)).ice).toBe(false)
    }),
    RUNS,
  )
})

test('ice stands beside no emergency and no suspected bone, and a plan to run beside no bone', () => {
  fc.assert(
    fc.property(decisions, (pick) => {
      const answers = fold(anyRunner(pick))
      const assessment = assess(answers)
      const { ice, returnToRun, goOn } = guidance(answers, assessment, firedRules(answers))
      const { urgency, impact, painkiller } = assessment
      const isBone = painkiller.because.some((id) =>
        ['suspected_bone', 'possible_stress_fracture'].includes(id),
      )
      if (urgency === 'emergency' || painkiller.because.includes('suspected_bone'))
        expect(ice).toBe(false)
      if (isBone || answers.age === 'under_18' || compareUrgency(urgency, 'urgent') >= 0)
        expect(returnToRun).toBe('none')
      if (impact === 'stop') expect(goOn).not.toContain('short_easy_runs')
    }),
    { numRuns: 3000 },
  )
})

test('the pain monitor is given for no place where pain may come from bone', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { location = 'unsure', also_locations = [], bone_risk = [] } = answers
      const bony = [
        'groin',
        'front_thigh',
        'deep_joint',
        'inner_thigh',
        'pubic_area',
        'buttock',
        'lower_back',
        'unsure',
      ]
      const isBony = [location, ...also_locations].some((place) => bony.includes(place))
      const told = guidance(answers, assess(answers), firedRules(answers)).returnToRun
      if (isBony || bone_risk.length > 0) expect(told).not.toBe('monitored')
    }),
    RUNS,
  )
})
