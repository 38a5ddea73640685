import { expect, test } from 'vitest'
import { RULESET } from '../../src/triage/ruleset.ts'
import { siteGroup } from '../../src/triage/site-group.ts'
import { assess } from '../support/triage.ts'
import { runner } from './runner.ts'

test('an assessment has these fields and no others', () => {
  const assessment = assess(runner({ location: 'groin', worse_with: ['hopping'] }))
  expect(Object.keys(assessment)).toEqual([
    'urgency',
    'rules',
    'causes',
    'painkiller',
    'impact',
    'checkIns',
    'ruleset',
  ])
  expect(assessment.rules[0]).toEqual({ id: 'U4', urgency: 'urgent' })
  expect(assessment.ruleset).toBe(RULESET)
})

/** Weekly from the second week to the tenth. */
const WEEKLY = [14, 21, 28, 35, 42, 49, 56, 63, 70].map((day) => `P${day}D`)

test.each([
  ['an emergency', ['P1D', 'P3D', 'P7D'], runner({ walking: 'cannot' })],
  ['an urgent result', ['P1D', 'P3D', 'P7D'], runner({ signs: ['fever'] })],
  ['a doctor result', ['P2D', 'P7D'], runner({ duration: 'months' })],
  ['self-care', ['P3D', 'P7D'], runner()],
  [
    'a first-day limp in self-care',
    ['P1D', 'P3D', 'P7D'],
    runner({ location: 'sit_bone', duration: 'today', walking: 'limp' }),
  ],
])('%s is asked after at %j and weekly then', (_name, times, answers) => {
  expect(assess(answers).checkIns).toEqual([...times, ...WEEKLY])
})

test.each([
  ['a sore outer hip may run as pain allows', 'as_pain_allows', runner()],
  ['a limp stops running', 'stop', runner({ walking: 'limp', duration: 'today' })],
  ['pain under 18 stops running', 'stop', runner({ age: 'under_18' })],
  ['missed periods stop running', 'stop', runner({ bone_risk: ['low_energy_or_missed_periods'] })],
  ['months at the outer hip do not', 'as_pain_allows', runner({ duration: 'months' })],
  [
    'months at the groin do',
    'stop',
    runner({ location: 'groin', worse_with: [], duration: 'months' }),
  ],
  [
    'plain soreness of both thighs rests all the same',
    'stop',
    runner({ location: 'front_thigh', side: 'both', worse_with: ['running_impact'] }),
  ],
])('%s', (_name, impact, answers) => {
  expect(assess(answers).impact).toBe(impact)
})

test('the place and the age decide how long one may wait', () => {
  expect(siteGroup(runner({ age: 'under_18' }))).toBe('under_18')
  expect(siteGroup(runner({ also_locations: ['groin'] }))).toBe('front')
  expect(siteGroup(runner({ location: 'unsure' }))).toBe('front')
  expect(siteGroup(runner({ location: 'buttock' }))).toBe('back')
  expect(siteGroup(runner())).toBe('other')
})
