import { FALL, hurtsAt, IMPACT, REST, UNEXPLAINED_GROIN_PAIN } from '../conditions.ts'
import { all, asked, has, not } from '../expression.ts'
import { read } from '../source.ts'
import type { Cause } from './cause.ts'

export const otherSerious: Cause = {
  id: 'other_serious',
  prior: -0.5,
  grades: {
    location: {
      '+': ['groin', 'inner_thigh', 'lower_back', 'pubic_area', 'unsure'],
      '-': ['sit_bone'],
    },
    side: { '+': ['both'] },
    duration: { '+': ['today', 'days'] },
    severity: {
      '+': ['7-10'],
      '-': ['0-3'],
    },
    walking: { '+': ['cannot'] },
    signs: {
      '+++': [
        'bladder_bowel_or_saddle_numbness',
        'calf_swelling',
        'testicular_pain',
        'leg_colour_change',
        'breathless_or_chest_pain',
      ],
      '++': ['night_or_rest_pain', 'lump', 'weight_loss_or_cancer_history'],
      '+': [
        'swelling',
        'redness_warmth',
        'fever',
        'numbness_tingling',
        'weakness',
        'unwell_or_vomiting',
      ],
    },
    worse_with: { '+': ['coughing', 'better_when_moving'] },
    age: { '+': ['65_plus'] },
    health_risk: {
      '++': ['past_blood_clot_or_clot_risk'],
      '+': ['pregnant_or_recent_birth'],
    },
  },
  neverPlayedDownWhere: has(
    'signs',
    'bladder_bowel_or_saddle_numbness',
    'calf_swelling',
    'leg_colour_change',
    'breathless_or_chest_pain',
    'testicular_pain',
    'lump',
    'weight_loss_or_cancer_history',
  ),
  together: [
    // A lump where hernias come out; elsewhere it is a bruise or a muscle.
    {
      labels: ['signs=lump'],
      when: all(has('signs', 'lump'), hurtsAt('groin', 'pubic_area', 'inner_thigh')),
      grade: '+++',
      source: read('BMJ Best Practice 723'),
    },
    // Pain at rest after cancer or weight loss: a growth until shown otherwise.
    {
      labels: ['signs=weight_loss_or_cancer_history'],
      when: all(has('signs', 'weight_loss_or_cancer_history'), has('signs', 'night_or_rest_pain')),
      grade: '+++',
      source: read('JOSPT 2005; Chu 2023; Manzino 2024'),
    },
    // Steady pain at rest for months that no load brings on: a growth in the bone does that.
    {
      labels: ['signs=night_or_rest_pain'],
      when: all(
        REST,
        has('duration', 'months'),
        asked('worse_with'),
        not(IMPACT),
        not(has('worse_with', 'lying_on_side')),
      ),
      grade: '++',
      source: read('JOSPT 2005; Collins 2014'),
    },
    // Stiff for months in the morning and better for moving: the back itself may be inflamed.
    {
      labels: ['worse_with=better_when_moving'],
      when: all(
        hurtsAt('lower_back', 'buttock'),
        has('duration', 'months'),
        has('signs', 'stiffness_morning'),
        has('worse_with', 'better_when_moving'),
      ),
      grade: '++',
      source: read('IJESAB 2(11):100'),
    },
    // Torsion or a stuck hernia may be felt in the groin alone.
    {
      labels: ['severity=7-10'],
      when: all(UNEXPLAINED_GROIN_PAIN, not(FALL)),
      grade: '+++',
      source: read('AAFP 2013;88:835'),
    },
  ],
  sources: {
    signs: read('AAFP 2013;88:835; PAMJ 2025; AJEM 2019; JOSPT 2005; BMJ Best Practice 723'),
    health_risk: read('PAMJ 2025; Wardak'),
  },
  care: {
    rest: 'no_impact',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: ['walking', 'upper_body'],
    avoid: ['massage_and_heat'],
    source: read('AAFP 2013;88:835; PAMJ 2025; AJEM 2019; JOSPT 2005; BMJ Best Practice 723'),
  },
}
