import { expect, test } from 'vitest'
import type { Answers } from '../../src/triage/answers.ts'
import { PAINKILLER_CAUTIONS } from '../../src/triage/painkiller-cautions.ts'
import { assess } from '../support/triage.ts'
import { runner, without } from './runner.ts'

test('who reads of a stress fracture is told neither to run nor that tablets are fine', () => {
  const { causes, impact, painkiller } = assess(
    runner({
      location: 'inner_thigh',
      duration: 'weeks',
      worse_with: [],
    }),
  )
  expect(causes.slice(0, 3)).toContainEqual(
    expect.objectContaining({ id: 'stress_fracture', band: expect.not.stringMatching('less') }),
  )
  expect(impact).toBe('stop')
  expect(painkiller).toMatchObject({ oralNsaid: 'ask', gel: 'ask' })
})

type Advice = [oral: string, gel: string, paracetamol: string]
type Case = [name: string, because: string | undefined, advice: Advice, answers: Answers]

const CASES: Case[] = [
  ['a healthy adult may take any by the packet', undefined, ['ok', 'ok', 'ok'], runner()],
  [
    'a runner whose age nobody asked may be a child',
    'age_not_asked',
    ['ask', 'ask', 'ask'],
    without(['age']),
  ],
  [
    'a runner who was not asked asks a pharmacist',
    'not_asked',
    ['ask', 'ask', 'ok'],
    without(['nsaid_risk']),
  ],
  ['a runner of 16 asks first', 'under_18', ['ask', 'ask', 'ask'], runner({ age: 'under_18' })],
  [
    'a runner of 70 asks before tablets and may use gel',
    'age_65_plus',
    ['ask', 'ok', 'ok'],
    runner({ age: '65_plus' }),
  ],
  [
    'an ulcer forbids tablets',
    'ulcer_or_bleed',
    ['avoid', 'ask', 'ok'],
    runner({ nsaid_risk: ['ulcer_or_bleed'] }),
  ],
  [
    'kidney disease forbids tablets',
    'kidney_disease',
    ['avoid', 'ask', 'ok'],
    runner({ nsaid_risk: ['kidney_disease'] }),
  ],
  [
    'high blood pressure asks first',
    'heart_disease_or_high_bp',
    ['ask', 'ask', 'ok'],
    runner({ nsaid_risk: ['heart_disease_or_high_bp'] }),
  ],
  [
    'a blood thinner forbids tablets',
    'blood_thinner',
    ['avoid', 'ask', 'ok'],
    runner({ nsaid_risk: ['blood_thinner'] }),
  ],
  [
    'an allergy forbids gel too',
    'nsaid_allergy',
    ['avoid', 'avoid', 'ok'],
    runner({ nsaid_risk: ['nsaid_allergy'] }),
  ],
  [
    'asthma that they set off forbids gel too',
    'asthma_nsaid',
    ['avoid', 'avoid', 'ok'],
    runner({ nsaid_risk: ['asthma_nsaid'] }),
  ],
  [
    'pregnancy forbids tablets',
    'pregnant',
    ['avoid', 'ask', 'ok'],
    runner({ nsaid_risk: ['pregnant'], duration: 'weeks' }),
  ],
  [
    'a recent birth forbids tablets',
    'pregnant',
    ['avoid', 'ask', 'ok'],
    runner({ health_risk: ['pregnant_or_recent_birth'], duration: 'weeks' }),
  ],
  [
    'a second anti-inflammatory is never added',
    'other_nsaid',
    ['avoid', 'avoid', 'ok'],
    runner({ nsaid_risk: ['other_nsaid'] }),
  ],
  [
    'liver disease asks before all three',
    'liver_disease',
    ['ask', 'ask', 'ask'],
    runner({ nsaid_risk: ['liver_disease'] }),
  ],
  [
    'bowel disease asks first',
    'bowel_disease',
    ['ask', 'ask', 'ok'],
    runner({ nsaid_risk: ['bowel_disease'] }),
  ],
  [
    'a regular medicine asks first',
    'regular_medicine',
    ['ask', 'ask', 'ok'],
    runner({ nsaid_risk: ['regular_medicine'] }),
  ],
  [
    'a race within two days forbids tablets',
    'race_within_2_days',
    ['avoid', 'ask', 'ok'],
    runner({ nsaid_risk: ['race_within_2_days'] }),
  ],
  [
    'heavy drinking asks before tablets and paracetamol',
    'heavy_alcohol',
    ['ask', 'ok', 'ask'],
    runner({ health_risk: ['heavy_alcohol'], training_change: 'none' }),
  ],
  [
    'sickle cell disease asks before tablets',
    'sickle_cell',
    ['ask', 'ok', 'ok'],
    runner({ health_risk: ['sickle_cell'] }),
  ],
  [
    'cancer forbids both',
    'possible_cancer',
    ['avoid', 'avoid', 'ok'],
    runner({ signs: ['weight_loss_or_cancer_history'] }),
  ],
  [
    'rest pain forbids tablets',
    'rest_pain_or_cancer',
    ['avoid', 'ask', 'ok'],
    runner({ location: 'buttock', signs: ['night_or_rest_pain'] }),
  ],
  [
    'plain soreness of both thighs asks first',
    'front_with_impact',
    ['ask', 'ask', 'ok'],
    runner({ location: 'front_thigh', side: 'both', worse_with: ['running_impact'] }),
  ],
  [
    'a muscle pulled today takes paracetamol first',
    'first_48_hours',
    ['ask', 'ok', 'ok'],
    runner({ location: 'back_of_thigh', onset: 'sudden_while_running', duration: 'today' }),
  ],
  [
    'possible bone stress gets no anti-inflammatory',
    'suspected_bone',
    ['avoid', 'avoid', 'ok'],
    runner({ location: 'groin', worse_with: ['running_impact'] }),
  ],
  [
    'a possible fracture gets no anti-inflammatory',
    'suspected_bone',
    ['avoid', 'avoid', 'ok'],
    runner({ location: 'groin', worse_with: [], fall: 'on_hip' }),
  ],
  [
    'months of groin pain get no anti-inflammatory',
    'suspected_bone',
    ['avoid', 'avoid', 'ok'],
    runner({ location: 'groin', worse_with: [], duration: 'months' }),
  ],
  [
    'an urgent result allows no tablets',
    'urgent',
    ['avoid', 'ask', 'ok'],
    runner({ signs: ['heard_pop'], onset: 'sudden_while_running' }),
  ],
  [
    'a possible infection gets not even a gel',
    'infection_clot_nerve_or_cancer',
    ['avoid', 'avoid', 'ok'],
    runner({ signs: ['fever'] }),
  ],
]

test.each(CASES)('%s', (_name, because, [oralNsaid, gel, paracetamol], answers) => {
  const { painkiller } = assess(answers)
  expect(painkiller).toMatchObject({ oralNsaid, gel, paracetamol })
  if (because === undefined) expect(painkiller.because).toEqual([])
  else expect(painkiller.because).toContain(because)
})

test('every caution has a runner of its own', () => {
  const tested = new Set(CASES.map(([, because]) => because))
  expect(PAINKILLER_CAUTIONS.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([])
})

test('of several cautions the strictest counts, and all are named', () => {
  const { painkiller } = assess(runner({ nsaid_risk: ['ulcer_or_bleed', 'nsaid_allergy'] }))
  expect(painkiller).toMatchObject({
    oralNsaid: 'avoid',
    gel: 'avoid',
    because: ['ulcer_or_bleed', 'nsaid_allergy'],
  })
})
