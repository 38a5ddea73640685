import type { Feature, Row, SubCauseId } from './cause.ts'

/**
 * What speaks for and against each of the causes inside `other_serious`. Sources: AAFP 2013;88:835
 * (torsion); PAMJ 2025 and Wardak (clot); AJEM 2019 (cauda equina); JOSPT 2005 and Collins 2014
 * (tumour); BMJ Best Practice 723 (hernia); IJESAB 2(11):100 (inflammatory back pain).
 */
export const SUB_GRADES: { readonly [F in Feature]?: Row<SubCauseId> } = {
  'signs=testicular_pain': { '++': ['testicular_torsion'] },
  'signs=bladder_bowel_or_saddle_numbness': { '++': ['cauda_equina'] },
  'signs=calf_swelling': { '++': ['deep_vein_clot'] },
  'signs=leg_colour_change': { '++': ['deep_vein_clot'] },
  'signs=breathless_or_chest_pain': { '++': ['deep_vein_clot'] },
  'signs=lump': { '++': ['hernia'], '+': ['cancer'] },
  'signs=weight_loss_or_cancer_history': { '++': ['cancer'], '+': ['deep_vein_clot'] },
  'signs=night_or_rest_pain': { '++': ['cancer'], '+': ['inflammatory_back_pain'] },
  'signs=stiffness_morning': { '++': ['inflammatory_back_pain'] },
  'signs=swelling': { '+': ['deep_vein_clot'] },
  'signs=redness_warmth': { '+': ['deep_vein_clot'] },
  'signs=numbness_tingling': { '+': ['cauda_equina'] },
  'signs=weakness': { '+': ['cauda_equina'] },
  'health_risk=past_blood_clot_or_clot_risk': { '++': ['deep_vein_clot'] },
  'health_risk=pregnant_or_recent_birth': { '+': ['deep_vein_clot'] },
  'worse_with=coughing': { '+': ['hernia'] },
  'worse_with=walking_or_standing': { '+': ['hernia'] },
  'worse_with=better_when_moving': { '++': ['inflammatory_back_pain'] },
  'worse_with=running_impact': { '-': ['inflammatory_back_pain', 'deep_vein_clot'] },
  'training_change=more_distance_or_speed': { '-': ['cancer', 'deep_vein_clot'] },
  'duration=today': { '++': ['testicular_torsion'], '-': ['cancer'] },
  'duration=days': { '+': ['deep_vein_clot'], '-': ['cancer'] },
  'duration=months': {
    '++': ['inflammatory_back_pain'],
    '+': ['cancer'],
    '--': ['testicular_torsion'],
  },
  'side=both': { '+': ['cauda_equina'], '-': ['deep_vein_clot'] },
  'severity=7-10': { '+': ['testicular_torsion'] },
  'location=groin': {
    '+': ['testicular_torsion', 'hernia'],
    '-': ['cauda_equina', 'inflammatory_back_pain'],
  },
  'location=inner_thigh': { '+': ['testicular_torsion'], '-': ['cauda_equina'] },
  'location=pubic_area': { '+': ['hernia'] },
  'location=outer_hip': { '-': ['hernia', 'cauda_equina'] },
  'location=lower_back': { '++': ['inflammatory_back_pain'], '+': ['cauda_equina'] },
  'location=buttock': {
    '++': ['inflammatory_back_pain'],
    '+': ['cauda_equina'],
    '-': ['hernia'],
  },
  'age=under_18': { '+': ['testicular_torsion', 'inflammatory_back_pain'] },
  'age=18_39': { '+': ['testicular_torsion', 'inflammatory_back_pain'] },
  'age=55_64': { '+': ['cancer'], '-': ['testicular_torsion', 'inflammatory_back_pain'] },
  'age=65_plus': { '+': ['cancer'], '-': ['testicular_torsion', 'inflammatory_back_pain'] },
}

/** A sub-cause is not thought of without its own sign: torsion without testicle pain, say. */
export const SUB_NEEDS: { readonly [Id in SubCauseId]: readonly Feature[] } = {
  testicular_torsion: ['signs=testicular_pain'],
  cauda_equina: ['signs=bladder_bowel_or_saddle_numbness', 'signs=numbness_tingling'],
  deep_vein_clot: [
    'signs=calf_swelling',
    'signs=leg_colour_change',
    'signs=breathless_or_chest_pain',
    'signs=swelling',
    'health_risk=past_blood_clot_or_clot_risk',
    'health_risk=pregnant_or_recent_birth',
  ],
  cancer: ['signs=weight_loss_or_cancer_history', 'signs=night_or_rest_pain', 'signs=lump'],
  hernia: ['signs=lump', 'worse_with=coughing'],
  inflammatory_back_pain: [
    'signs=stiffness_morning',
    'worse_with=better_when_moving',
    'signs=night_or_rest_pain',
  ],
}
