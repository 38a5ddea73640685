import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/triage/answers.ts'
import { RULES } from '../../src/triage/rules.ts'
import { mostUrgent } from '../../src/triage/urgency.ts'
import { firedRules } from '../support/triage.ts'
import { DOCTOR } from './cases/doctor.ts'
import { EMERGENCIES } from './cases/emergency.ts'
import { URGENT } from './cases/urgent.ts'
import { runner } from './runner.ts'

const CASES = [...EMERGENCIES, ...URGENT, ...DOCTOR]

test.each(CASES)('%s (%s)', (_name, rule, urgency, answers) => {
  const fired = firedRules(answers)
  expect(fired.map(({ id }) => id)).toContain(rule)
  expect(mostUrgent(fired.map((one) => one.urgency))).toBe(urgency)
})

test('every rule has a runner of its own', () => {
  const tested = new Set(CASES.map(([, rule]) => rule))
  expect(RULES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([])
})

test('every rule has one id, a source, and an action or somebody to see', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  for (const rule of RULES) {
    expect(rule.source).not.toBe('')
    expect(rule.urgency === 'doctor' ? rule.whom : rule.action).toBeTruthy()
  }
})

describe('self-care', () => {
  const cases: [name: string, answers: Answers][] = [
    ['a mild sore outer hip', runner()],
    [
      'an outer hip that wakes one only when lying on it',
      runner({ signs: ['night_or_rest_pain'], worse_with: ['lying_on_side'] }),
    ],
    [
      'a pulled hamstring that limps on its first day',
      runner({
        location: 'back_of_thigh',
        onset: 'sudden_while_running',
        duration: 'today',
        walking: 'limp',
        severity: 6,
      }),
    ],
    [
      'both thighs sore after the first long run',
      runner({ location: 'front_thigh', side: 'both', worse_with: ['running_impact'] }),
    ],
    [
      'a bruised and swollen iliac crest after a knock',
      runner({
        location: 'iliac_crest',
        onset: 'after_fall_or_blow',
        fall: 'on_hip',
        signs: ['bruising', 'swelling'],
      }),
    ],
    [
      'buttock pain on running without a change of training',
      runner({ location: 'buttock', worse_with: ['running_impact'], training_change: 'none' }),
    ],
  ]
  test.each(cases)('%s is left to the runner', (_name, answers) => {
    expect(firedRules(answers)).toEqual([])
  })

  const not: [name: string, answers: Answers][] = [
    [
      'both thighs sore, with thin bones',
      runner({
        location: 'front_thigh',
        side: 'both',
        worse_with: ['running_impact'],
        bone_risk: ['osteoporosis'],
      }),
    ],
    [
      'both thighs and the groin',
      runner({
        location: 'front_thigh',
        also_locations: ['groin'],
        side: 'both',
        worse_with: ['running_impact'],
      }),
    ],
    [
      'a first-day limp at the groin',
      runner({ location: 'groin', worse_with: [], duration: 'today', walking: 'limp' }),
    ],
    [
      'a first-day limp at a place that cannot be named',
      runner({
        location: 'unsure',
        worse_with: [],
        training_change: 'none',
        duration: 'today',
        walking: 'limp',
      }),
    ],
    [
      'an outer hip that wakes one, with groin pain',
      runner({
        also_locations: ['groin'],
        signs: ['night_or_rest_pain'],
        worse_with: ['lying_on_side'],
      }),
    ],
    [
      'a bruised crest that limps',
      runner({
        location: 'iliac_crest',
        fall: 'on_hip',
        signs: ['bruising', 'swelling'],
        walking: 'limp',
        duration: 'today',
      }),
    ],
  ]
  test.each(not)('%s is not', (_name, answers) => {
    expect(firedRules(answers)).not.toEqual([])
  })
})

test('a hip stiff for months is not sent to be seen today for its stiffness and limp', () => {
  const stiff = runner({
    location: 'groin',
    onset: 'long_standing',
    duration: 'months',
    walking: 'limp',
    signs: ['reduced_motion', 'stiffness_morning'],
    worse_with: ['walking_or_standing'],
  })
  expect(mostUrgent(firedRules(stiff).map(({ urgency }) => urgency))).toBe('doctor')
  const hops: Answers = { ...stiff, worse_with: ['hopping'] }
  expect(firedRules(hops).map(({ id }) => id)).toContain('U4')
})

test('infection, clot, nerve and cancer rules show neither ice nor an anti-inflammatory', () => {
  const ids = ['E1', 'E2', 'E6', 'E9', 'E12', 'E13', 'U1', 'U2', 'U3', 'U9', 'U10', 'U12', 'U14']
  for (const rule of RULES.filter(({ id }) => ids.includes(id))) {
    expect(rule).toMatchObject({ noIce: true, noNsaid: true })
  }
})
