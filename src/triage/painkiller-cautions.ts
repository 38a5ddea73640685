import { CHILD, COMPLETE, FALL, FRONT, IMPACT_NOT_EXCLUDED, NEW, SUDDEN } from './conditions.ts'
import { all, any, asked, type Expression, has, not } from './expression.ts'

/** Take it by the packet · a pharmacist or doctor first · not at all. */
export type Caution = 'ok' | 'ask' | 'avoid'

/** An answer that narrows which painkiller may be named. What is left out stays ok. */
export interface PainkillerCaution {
  readonly id: string
  readonly when: Expression
  readonly oralNsaid?: Exclude<Caution, 'ok'>
  readonly gel?: Exclude<Caution, 'ok'>
  readonly paracetamol?: 'ask'
  readonly source: string
  /** True where the source was read; false where it is general clinical knowledge. */
  readonly confirmed: boolean
}

const NHS = 'NHS ibuprofen page, second-hand copy'
const NHS_AND_FDA = `${NHS}; FDA label and medication guide`

/**
 * A muscle torn or bruised: an anti-inflammatory may add to the bleeding of the first two days. Which
 * of seven days it is, is not asked, so all of them count.
 */
const FRESH_TEAR_OR_BRUISE = all(NEW, any(SUDDEN, FALL, has('signs', 'bruising', 'heard_pop')))

/** What the answers themselves say; what the rules say is added in painkillers.ts. */
export const PAINKILLER_CAUTIONS: readonly PainkillerCaution[] = [
  // What was not asked never reassures.
  {
    id: 'not_asked',
    when: any(not(asked('nsaid_risk')), not(COMPLETE)),
    oralNsaid: 'ask',
    gel: 'ask',
    source: 'General clinical knowledge',
    confirmed: false,
  },
  // It may be a child.
  {
    id: 'age_not_asked',
    when: not(asked('age')),
    oralNsaid: 'ask',
    gel: 'ask',
    paracetamol: 'ask',
    source: 'General clinical knowledge',
    confirmed: false,
  },
  // Aspirin never under 16; how much of anything depends on weight.
  {
    id: 'under_18',
    when: CHILD,
    oralNsaid: 'ask',
    gel: 'ask',
    paracetamol: 'ask',
    source: NHS,
    confirmed: true,
  },
  // More stomach ulcers; a gel reaches the blood too little to matter for most.
  {
    id: 'age_65_plus',
    when: has('age', '65_plus'),
    oralNsaid: 'ask',
    source: NHS,
    confirmed: true,
  },
  {
    id: 'ulcer_or_bleed',
    when: has('nsaid_risk', 'ulcer_or_bleed'),
    oralNsaid: 'avoid',
    gel: 'ask',
    source: NHS_AND_FDA,
    confirmed: true,
  },
  {
    id: 'kidney_disease',
    when: has('nsaid_risk', 'kidney_disease'),
    oralNsaid: 'avoid',
    gel: 'ask',
    source: NHS,
    confirmed: true,
  },
  // Heart failure, a recent attack or stroke forbid it; which of them it is, is not asked.
  {
    id: 'heart_disease_or_high_bp',
    when: has('nsaid_risk', 'heart_disease_or_high_bp'),
    oralNsaid: 'ask',
    gel: 'ask',
    source: NHS_AND_FDA,
    confirmed: true,
  },
  {
    id: 'blood_thinner',
    when: has('nsaid_risk', 'blood_thinner'),
    oralNsaid: 'avoid',
    gel: 'ask',
    source: NHS_AND_FDA,
    confirmed: true,
  },
  {
    id: 'nsaid_allergy',
    when: has('nsaid_risk', 'nsaid_allergy'),
    oralNsaid: 'avoid',
    gel: 'avoid',
    source: NHS,
    confirmed: true,
  },
  {
    id: 'asthma_nsaid',
    when: has('nsaid_risk', 'asthma_nsaid'),
    oralNsaid: 'avoid',
    gel: 'avoid',
    source: NHS,
    confirmed: true,
  },
  {
    id: 'pregnant',
    when: any(has('nsaid_risk', 'pregnant'), has('health_risk', 'pregnant_or_recent_birth')),
    oralNsaid: 'avoid',
    gel: 'ask',
    source: NHS,
    confirmed: true,
  },
  // Two anti-inflammatories are never taken together.
  {
    id: 'other_nsaid',
    when: has('nsaid_risk', 'other_nsaid'),
    oralNsaid: 'avoid',
    gel: 'avoid',
    source: NHS,
    confirmed: true,
  },
  // Severe liver disease forbids it; how severe is not asked.
  {
    id: 'liver_disease',
    when: has('nsaid_risk', 'liver_disease'),
    oralNsaid: 'ask',
    gel: 'ask',
    paracetamol: 'ask',
    source: NHS,
    confirmed: true,
  },
  {
    id: 'bowel_disease',
    when: has('nsaid_risk', 'bowel_disease'),
    oralNsaid: 'ask',
    gel: 'ask',
    source: `${NHS}; DailyMed guide`,
    confirmed: true,
  },
  {
    id: 'regular_medicine',
    when: has('nsaid_risk', 'regular_medicine'),
    oralNsaid: 'ask',
    gel: 'ask',
    source: `${NHS}; DailyMed guide`,
    confirmed: true,
  },
  // Long hard runs and anti-inflammatories both strain the kidneys.
  {
    id: 'race_within_2_days',
    when: has('nsaid_risk', 'race_within_2_days'),
    oralNsaid: 'avoid',
    gel: 'ask',
    source: 'Lipman 2017; Whatmough 2018',
    confirmed: true,
  },
  {
    id: 'heavy_alcohol',
    when: has('health_risk', 'heavy_alcohol'),
    oralNsaid: 'ask',
    paracetamol: 'ask',
    source: 'NHS paracetamol page',
    confirmed: false,
  },
  // The kidneys suffer in sickle cell disease.
  {
    id: 'sickle_cell',
    when: has('health_risk', 'sickle_cell'),
    oralNsaid: 'ask',
    source: 'General clinical knowledge',
    confirmed: false,
  },
  {
    id: 'possible_cancer',
    when: has('signs', 'weight_loss_or_cancer_history'),
    oralNsaid: 'avoid',
    gel: 'avoid',
    source: 'General clinical knowledge',
    confirmed: false,
  },
  // Even plain soreness at the front is not numbed for the next run.
  {
    id: 'front_with_impact',
    when: all(FRONT, IMPACT_NOT_EXCLUDED),
    oralNsaid: 'ask',
    gel: 'ask',
    source: 'Hughes 2019; MSMR 2020',
    confirmed: true,
  },
  {
    id: 'first_48_hours',
    when: FRESH_TEAR_OR_BRUISE,
    oralNsaid: 'ask',
    source: 'NHS sprains advice, second-hand; PEACE and LOVE editorial',
    confirmed: true,
  },
]
