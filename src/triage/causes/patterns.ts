import {
  BACK,
  CHILD,
  FRONT,
  hurtsAt,
  SEVERE_AND_SWOLLEN,
  UNEXPLAINED_GROIN_PAIN,
} from '../conditions.ts'
import { all, any, type Expression, has, not } from '../expression.ts'
import type { Feature, Row } from './cause.ts'

/** Answers that say more together than one by one. It is told under the label of its leading answer. */
export interface Pattern {
  readonly label: Feature
  readonly when: Expression
  readonly row: Row
}

/**
 * Our own judgement from how the sources describe each cause; none is measured and no clinician has
 * reviewed them. They add to the grades of the single answers.
 */
export const PATTERNS: readonly Pattern[] = [
  // Hardly anything else gives these signs, whatever the hip itself tells.
  ...(
    [
      'bladder_bowel_or_saddle_numbness',
      'calf_swelling',
      'leg_colour_change',
      'breathless_or_chest_pain',
      'testicular_pain',
    ] as const
  ).map(
    (sign): Pattern => ({
      label: `signs=${sign}`,
      when: has('signs', sign),
      row: { '+++': ['other_serious'] },
    }),
  ),
  // A lump where hernias come out; elsewhere it is a bruise or a muscle (BMJ Best Practice 723).
  {
    label: 'signs=lump',
    when: all(has('signs', 'lump'), hurtsAt('groin', 'pubic_area', 'inner_thigh')),
    row: { '+++': ['other_serious'] },
  },
  // Torsion or a stuck hernia may be felt in the groin alone (AAFP 2013;88:835).
  {
    label: 'severity=7-10',
    when: UNEXPLAINED_GROIN_PAIN,
    row: { '++': ['other_serious'] },
  },
  // No overloaded tendon or muscle gives fever (NHS septic arthritis; AMSSM case 1107).
  {
    label: 'signs=fever',
    when: has('signs', 'fever'),
    row: { '++': ['joint_infection'] },
  },
  // Swelling and fever together: an infected joint or muscle.
  {
    label: 'signs=swelling',
    when: all(
      has('signs', 'swelling', 'redness_warmth'),
      has('signs', 'fever', 'unwell_or_vomiting'),
    ),
    row: { '++': ['joint_infection'] },
  },
  // The same without fever, as an abscess may begin (AMSSM case 92).
  { label: 'signs=swelling', when: SEVERE_AND_SWOLLEN, row: { '++': ['joint_infection'] } },
  // In a growing pelvis the plate gives way before tendon or muscle (Eberbach 2017), and a slip is
  // missed at first in six of ten (RACGP 2010).
  {
    label: 'age=under_18',
    when: all(CHILD, any(FRONT, hurtsAt('iliac_crest', 'sit_bone'))),
    row: { '++': ['adolescent_growth_plate'] },
  },
  // A blow to the crest is what a hip pointer is (StatPearls; VisualDx).
  {
    label: 'fall=on_hip',
    when: all(has('location', 'iliac_crest'), has('fall', 'on_hip')),
    row: { '++': ['hip_pointer'] },
  },
  // The band hurts at the knee and up the outer thigh, not at the crest (BMJ Best Practice 587).
  {
    label: 'location=iliac_crest',
    when: has('location', 'iliac_crest'),
    row: { '-': ['it_band_syndrome'] },
  },
  // The hamstring's tendon is felt at the sit bone, not in the back (Cushman and Rho 2015).
  {
    label: 'location=lower_back',
    when: has('location', 'lower_back'),
    row: { '--': ['hamstring_tendinopathy'] },
  },
  // The sit bone is a place of its own: buttock pain that sitting leaves alone is seldom its tendon
  // (Cushman and Rho 2015).
  {
    label: 'location=buttock',
    when: all(
      has('location', 'buttock'),
      not(hurtsAt('sit_bone')),
      not(has('worse_with', 'long_sitting')),
    ),
    row: { '-': ['hamstring_tendinopathy'] },
  },
  // Back and buttock together: the sacroiliac joint or the back itself (Kraus; BMJ Best Practice 366).
  {
    label: 'location=lower_back',
    when: all(BACK, hurtsAt('lower_back'), hurtsAt('buttock', 'back_of_thigh')),
    row: { '+': ['referred_back_pain'] },
  },
  // A joint aches without a place that a finger could show; sore tendons and bony points have one.
  {
    label: 'location=unsure',
    when: has('location', 'unsure'),
    row: {
      '+': [
        'osteoarthritis',
        'labral_tear',
        'stress_fracture',
        'avascular_necrosis',
        'joint_infection',
        'referred_back_pain',
        'other_serious',
      ],
      '-': [
        'hamstring_tendinopathy',
        'gluteal_tendinopathy',
        'bursitis',
        'it_band_syndrome',
        'adductor_groin_pain',
        'hip_pointer',
      ],
    },
  },
  // Bone stress of the hip is felt at the front, not at the outer thigh or knee (Clement 1993).
  {
    label: 'location=outer_thigh_to_knee',
    when: all(has('location', 'outer_thigh_to_knee', 'knee'), not(FRONT)),
    row: { '-': ['stress_fracture'] },
  },
  // Pain behind the bone of both hips in someone whose bone can die (KJFM 2021).
  {
    label: 'side=both',
    when: all(
      has('side', 'both'),
      FRONT,
      any(
        has('bone_risk', 'long_term_steroids'),
        has('health_risk', 'sickle_cell', 'heavy_alcohol'),
      ),
    ),
    row: { '++': ['avascular_necrosis'] },
  },
]
