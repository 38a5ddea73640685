import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '../../src/triage/answers.ts'
import { compareUrgency } from '../../src/triage/urgency.ts'
import { assess } from '../support/triage.ts'
import { anyAnswers, complete } from './arbitrary.ts'

const RUNS = { numRuns: 3000 }

/** Signs and circumstances of which one more never makes it less urgent. */
const RED_FLAGS: {
  readonly [K in 'signs' | 'worse_with' | 'bone_risk' | 'health_risk']: readonly string[]
} = {
  // Left out: a bruise, as it shows where a swelling comes from; clicking and stiffness, as they
  // speak for the joint and against bone.
  signs: [
    'swelling',
    'redness_warmth',
    'fever',
    'unwell_or_vomiting',
    'numbness_tingling',
    'catching_locking',
    'reduced_motion',
    'night_or_rest_pain',
    'leg_short_or_turned',
    'weakness',
    'lump',
    'weight_loss_or_cancer_history',
    'bladder_bowel_or_saddle_numbness',
    'calf_swelling',
    'leg_colour_change',
    'breathless_or_chest_pain',
    'testicular_pain',
    'heard_pop',
    'head_or_neck_injury',
    'belly_pain_or_heavy_bleeding',
  ],
  worse_with: ['running_impact', 'hopping', 'walking_or_standing', 'returns_with_first_run'],
  bone_risk: [
    'osteoporosis',
    'past_stress_fracture',
    'low_energy_or_missed_periods',
    'long_term_steroids',
  ],
  health_risk: [
    'pregnant_or_recent_birth',
    'past_blood_clot_or_clot_risk',
    'weak_immunity_or_diabetes',
    'sickle_cell',
    'heavy_alcohol',
  ],
}
const FLAGS = Object.entries(RED_FLAGS).flatMap(([key, ids]) =>
  ids.map((id) => [key as keyof typeof RED_FLAGS, id] as const),
)

function neverLower(before: Answers, after: Answers): void {
  expect(compareUrgency(assess(after).urgency, assess(before).urgency)).toBeGreaterThanOrEqual(0)
}

test('one more red flag never lowers the urgency', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...FLAGS), (answers, [key, id]) => {
      // A flag is told where the question was asked; one that was not asked never reassures.
      const told: readonly string[] = answers[key] ?? []
      neverLower({ ...answers, [key]: told }, { ...answers, [key]: [...told, id] })
    }),
    { numRuns: 6000 },
  )
})

test('a fall never lowers the urgency', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom('on_hip', 'other'), (answers, fall) => {
      neverLower({ ...answers, fall: 'none' }, { ...answers, fall })
    }),
    RUNS,
  )
})

test('a higher adult age never lowers the urgency', () => {
  const AGES = ['18_39', '40_54', '55_64', '65_plus'] as const
  fc.assert(
    fc.property(anyAnswers, fc.nat(3), fc.nat(3), (answers, a, b) => {
      const younger = AGES[Math.min(a, b)] ?? '18_39'
      const older = AGES[Math.max(a, b)] ?? '18_39'
      neverLower({ ...answers, age: younger }, { ...answers, age: older })
    }),
    RUNS,
  )
})

test('more pain and worse walking never lower the urgency', () => {
  const WALKING = ['normal', 'limp', 'cannot'] as const
  fc.assert(
    fc.property(complete, fc.nat(10), fc.nat(2), (answers, more, worse) => {
      neverLower(answers, { ...answers, severity: Math.min(10, (answers.severity ?? 0) + more) })
      const walking = WALKING[Math.max(worse, WALKING.indexOf(answers.walking ?? 'normal'))]
      if (walking) neverLower(answers, { ...answers, walking })
    }),
    RUNS,
  )
})

test('what was not asked never reassures: without any of the eight answers nobody is left to self-care', () => {
  const NEEDED = [
    'location',
    'onset',
    'duration',
    'fall',
    'severity',
    'walking',
    'age',
    'signs',
  ] as const
  fc.assert(
    fc.property(complete, fc.subarray([...NEEDED], { minLength: 1 }), (answers, missing) => {
      const left = { ...answers }
      for (const key of missing) delete left[key]
      const { urgency, impact, painkiller } = assess(left)
      expect(urgency).not.toBe('self_care')
      expect(impact).toBe('stop')
      expect(painkiller.oralNsaid).not.toBe('ok')
    }),
    RUNS,
  )
})

test('without the painkiller check neither tablets nor gel are called fine', () => {
  fc.assert(
    fc.property(complete, ({ nsaid_risk: _, ...left }) => {
      const { oralNsaid, gel } = assess(left).painkiller
      expect([oralNsaid, gel]).not.toContain('ok')
    }),
    RUNS,
  )
})

test('front pain is not run on where nobody asked whether impact hurts', () => {
  fc.assert(
    fc.property(complete, ({ worse_with: _, ...left }) => {
      if (!hasFrontPain(left)) return
      const { urgency, impact, painkiller } = assess(left)
      expect(impact).toBe('stop')
      expect(painkiller.oralNsaid).not.toBe('ok')
      if (!isPlainSoreness(left)) expect(urgency).not.toBe('self_care')
    }),
    RUNS,
  )
})

/** Both thighs, mild, within a week: the one exception of the rules on front pain. */
function isPlainSoreness({ location, side, onset, duration, walking }: Answers): boolean {
  const isNew = duration === 'today' || duration === 'days'
  const isThigh = location === 'front_thigh' || location === 'back_of_thigh'
  return isThigh && side === 'both' && onset === 'gradual' && isNew && walking === 'normal'
}

function hasFrontPain({ location, also_locations = [], age }: Answers): boolean {
  const front = ['groin', 'front_thigh', 'deep_joint', 'inner_thigh', 'pubic_area']
  if (age === 'under_18') front.push('knee')
  return [location, ...also_locations].some((place) => place && front.includes(place))
}

test('nobody whom impact hurts at the front is told that impact or an anti-inflammatory is fine', () => {
  const IMPACT = [
    'running_impact',
    'hopping',
    'walking_or_standing',
    'returns_with_first_run',
  ] as const
  const FRONT = ['groin', 'front_thigh', 'deep_joint', 'inner_thigh', 'pubic_area'] as const
  fc.assert(
    fc.property(
      anyAnswers,
      fc.constantFrom(...IMPACT),
      fc.constantFrom(...FRONT),
      fc.boolean(),
      (answers, impact, place, most) => {
        const where: Answers = most ? { location: place } : { also_locations: [place] }
        const told = assess({ ...answers, ...where, worse_with: [impact] })
        expect(told.impact).toBe('stop')
        expect(told.painkiller.oralNsaid).not.toBe('ok')
        expect(told.painkiller.gel).not.toBe('ok')
      },
    ),
    RUNS,
  )
})

test('nobody urgent, under 18 or limping is told that impact is fine, and nobody urgent that tablets are', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { urgency, impact, painkiller } = assess(answers)
      const grave = compareUrgency(urgency, 'urgent') >= 0
      if (grave) expect(painkiller.oralNsaid).toBe('avoid')
      if (grave) expect(painkiller.gel).not.toBe('ok')
      if (grave || answers.age === 'under_18' || answers.walking === 'limp')
        expect(impact).toBe('stop')
      if (answers.age === 'under_18') expect(urgency).not.toBe('self_care')
    }),
    RUNS,
  )
})

test('a cause on which a rule acts is never called less likely', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { rules, causes } = assess(answers)
      const band = causes.find(({ id }) => id === 'stress_fracture')?.band
      if (rules.some(({ id }) => id === 'U4')) expect(['likely', 'possible']).toContain(band)
      expect(causes.length).toBeGreaterThanOrEqual(3)
      if (answers.age !== 'under_18') {
        expect(causes.map(({ id }) => id)).not.toContain('adolescent_growth_plate')
      }
    }),
    RUNS,
  )
})
