import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/triage/answers.ts'
import {
  CAUSE_IDS,
  type CauseId,
  GRADED_KEYS,
  type Grades,
  SUB_CAUSE_IDS,
  type SubCauseId,
} from '../../src/triage/causes/cause.ts'
import { CAUSES, SUB_CAUSES } from '../../src/triage/causes/causes.ts'
import { MODEL } from '../../src/triage/ranking/model.ts'
import { rankCauses } from '../support/triage.ts'
import { runner } from './runner.ts'

const TYPICAL: [cause: CauseId, answers: Answers][] = [
  [
    'tendonitis',
    runner({
      location: 'groin',
      duration: 'weeks',
      worse_with: ['lifting_knee_or_kick', 'stairs_hills'],
    }),
  ],
  [
    'muscle_strain',
    runner({
      location: 'back_of_thigh',
      onset: 'sudden_while_running',
      duration: 'today',
      worse_with: [],
    }),
  ],
  [
    'osteoarthritis',
    runner({
      location: 'groin',
      onset: 'long_standing',
      duration: 'months',
      age: '65_plus',
      training_change: 'none',
      signs: ['stiffness_morning', 'reduced_motion'],
      worse_with: ['first_steps'],
    }),
  ],
  [
    'it_band_syndrome',
    runner({ location: 'outer_thigh_to_knee', worse_with: ['returns_with_first_run'] }),
  ],
  [
    'labral_tear',
    runner({
      location: 'deep_joint',
      duration: 'months',
      training_change: 'none',
      signs: ['catching_locking', 'clicking_snapping'],
      worse_with: ['long_sitting'],
    }),
  ],
  [
    'hip_pointer',
    runner({
      location: 'iliac_crest',
      onset: 'after_fall_or_blow',
      fall: 'on_hip',
      signs: ['bruising'],
      training_change: 'none',
      worse_with: [],
    }),
  ],
  [
    'hip_fracture',
    runner({
      location: 'groin',
      onset: 'after_fall_or_blow',
      fall: 'on_hip',
      age: '65_plus',
      duration: 'today',
      walking: 'cannot',
      severity: 9,
      training_change: 'none',
      worse_with: [],
    }),
  ],
  [
    'stress_fracture',
    runner({
      location: 'front_thigh',
      duration: 'weeks',
      worse_with: ['running_impact', 'hopping'],
    }),
  ],
  [
    'gluteal_tendinopathy',
    runner({ duration: 'weeks', age: '40_54', worse_with: ['lying_on_side', 'crossing_legs'] }),
  ],
  [
    'hamstring_tendinopathy',
    runner({ location: 'sit_bone', duration: 'weeks', worse_with: ['long_sitting'] }),
  ],
  [
    'adductor_groin_pain',
    runner({ location: 'inner_thigh', duration: 'weeks', worse_with: ['squeezing_legs'] }),
  ],
  [
    'snapping_hip',
    runner({
      signs: ['clicking_snapping'],
      severity: 1,
      duration: 'months',
      training_change: 'none',
      worse_with: [],
    }),
  ],
  [
    'referred_back_pain',
    runner({ location: 'lower_back', worse_with: ['bending_forward', 'long_sitting'] }),
  ],
  [
    'adolescent_growth_plate',
    runner({ location: 'iliac_crest', age: 'under_18', duration: 'weeks' }),
  ],
  [
    'avascular_necrosis',
    runner({
      location: 'deep_joint',
      side: 'both',
      duration: 'months',
      bone_risk: ['long_term_steroids'],
      health_risk: ['heavy_alcohol'],
      training_change: 'none',
      worse_with: [],
    }),
  ],
  [
    'joint_infection',
    runner({
      location: 'groin',
      signs: ['fever', 'swelling'],
      severity: 8,
      walking: 'cannot',
      worse_with: [],
    }),
  ],
  ['other_serious', runner({ signs: ['calf_swelling'] })],
]

test.each(TYPICAL)('a typical story of %s ranks it first', (cause, answers) => {
  expect(rankCauses(answers)[0]?.id).toBe(cause)
})

test('bursitis and impingement, which history cannot tell apart from others, are within the first three', () => {
  const outer = rankCauses(runner({ worse_with: ['lying_on_side'] }))
  const deep = rankCauses(
    runner({
      location: 'deep_joint',
      signs: ['clicking_snapping'],
      worse_with: ['long_sitting', 'bending_forward'],
      training_change: 'none',
    }),
  )
  expect(outer.slice(0, 3).map(({ id }) => id)).toContain('bursitis')
  expect(deep.slice(0, 3).map(({ id }) => id)).toContain('impingement')
})

const SUBS: [sub: SubCauseId, answers: Answers][] = [
  [
    'testicular_torsion',
    runner({ location: 'groin', duration: 'today', signs: ['testicular_pain'] }),
  ],
  ['deep_vein_clot', runner({ signs: ['calf_swelling'] })],
  ['cauda_equina', runner({ location: 'lower_back', signs: ['bladder_bowel_or_saddle_numbness'] })],
  ['cancer', runner({ signs: ['weight_loss_or_cancer_history', 'night_or_rest_pain'] })],
  ['hernia', runner({ location: 'groin', signs: ['lump'], worse_with: ['coughing'] })],
  [
    'inflammatory_back_pain',
    runner({
      location: 'lower_back',
      duration: 'months',
      signs: ['stiffness_morning'],
      worse_with: ['better_when_moving'],
    }),
  ],
]

test.each(SUBS)('%s is told apart inside other_serious', (sub, answers) => {
  expect(rankCauses(answers).find(({ id }) => id === 'other_serious')?.sub).toBe(sub)
})

describe('reasons', () => {
  test('what speaks for and against stands with each cause, the strongest first', () => {
    const [first] = rankCauses(
      runner({ location: 'front_thigh', severity: 8, worse_with: ['hopping', 'long_sitting'] }),
    )
    expect(first?.id).toBe('stress_fracture')
    expect(first?.for.slice(-1)).toEqual(['severity=7-10'])
    expect(first?.for).toContain('location=front_thigh')
    expect(first?.against).toEqual(['worse_with=long_sitting'])
  })

  test('a further place counts half, only raises, and is named as such', () => {
    const alone = rankCauses(runner({ location: 'front_thigh' }))
    const also = rankCauses(runner({ location: 'front_thigh', also_locations: ['groin'] }))
    const score = (ranked: typeof alone, id: CauseId) => ranked.find((one) => one.id === id)?.score
    expect(score(also, 'tendonitis')).toBeCloseTo(
      (score(alone, 'tendonitis') ?? 0) + 1.5 * MODEL.place * MODEL.also,
      1,
    )
    expect(score(also, 'it_band_syndrome')).toBe(score(alone, 'it_band_syndrome'))
    expect(also.find(({ id }) => id === 'tendonitis')?.for).toContain('also_locations=groin')
  })

  test('where nobody asked for the place, no cause is called likely', () => {
    expect(rankCauses({}).map(({ band }) => band)).not.toContain('likely')
  })
})

test('every cause and sub-cause stands in its list once', () => {
  expect(CAUSES.map(({ id }) => id)).toEqual([...CAUSE_IDS])
  expect(SUB_CAUSES.map(({ id }) => id)).toEqual([...SUB_CAUSE_IDS])
})

describe.each([...CAUSES, ...SUB_CAUSES])('$id', ({ grades, sources, together = [] }) => {
  test('grades each answer once', () => {
    for (const key of GRADED_KEYS) {
      const graded = Object.values(grades[key] ?? {}).flat()
      expect(new Set(graded).size).toBe(graded.length)
    }
  })

  test('has a source for every grade that raises or lowers it a lot', () => {
    const isStrong = (of: Grades[keyof Grades] = {}) =>
      Object.keys(of).some((grade) => grade.length > 1)
    const unsourced = GRADED_KEYS.filter((key) => isStrong(grades[key]) && !sources[key]?.text)
    expect(unsourced).toEqual([])
    expect(together.filter(({ source }) => source.text === '')).toEqual([])
  })

  test('has no source for what it does not grade', () => {
    expect(GRADED_KEYS.filter((key) => sources[key] && !grades[key])).toEqual([])
  })
})
