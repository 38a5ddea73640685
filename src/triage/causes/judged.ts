import type { GradeTable } from './cause.ts'

/**
 * Grades for answers that the published table does not hold. Our own judgement from how each cause
 * is described in its sources (see care.ts); none is measured and no clinician has reviewed them.
 */
export const JUDGED_GRADES: GradeTable = {
  // The hamstring muscle, its upper tendon, and the sciatic nerve lie here; the joint does not.
  'location=back_of_thigh': {
    '++': ['muscle_strain', 'hamstring_tendinopathy'],
    '+': ['referred_back_pain', 'adolescent_growth_plate'],
    '-': ['osteoarthritis', 'hip_fracture', 'gluteal_tendinopathy', 'it_band_syndrome', 'bursitis'],
    '--': [
      'tendonitis',
      'labral_tear',
      'impingement',
      'hip_pointer',
      'adductor_groin_pain',
      'snapping_hip',
      'avascular_necrosis',
    ],
  },
  // Adductor origin and symphysis; the pubic ramus breaks here, hernias show here.
  'location=pubic_area': {
    '++': ['adductor_groin_pain'],
    '+': [
      'stress_fracture',
      'muscle_strain',
      'hip_fracture',
      'adolescent_growth_plate',
      'joint_infection',
      'other_serious',
    ],
    '-': ['bursitis', 'referred_back_pain', 'snapping_hip', 'hip_pointer'],
    '--': ['it_band_syndrome', 'gluteal_tendinopathy', 'hamstring_tendinopathy'],
  },
  // The band at the outer knee is the runner's commonest; hip joint and back can be felt here too.
  'location=knee': {
    '++': ['it_band_syndrome'],
    '+': ['adolescent_growth_plate', 'osteoarthritis', 'referred_back_pain'],
    '-': [
      'muscle_strain',
      'bursitis',
      'tendonitis',
      'labral_tear',
      'impingement',
      'snapping_hip',
      'hamstring_tendinopathy',
      'gluteal_tendinopathy',
      'joint_infection',
    ],
    '--': ['hip_pointer', 'adductor_groin_pain'],
  },
  // Weight on the leg hurts bone and joint; standing on one leg hurts the outer hip.
  'worse_with=walking_or_standing': {
    '+': [
      'stress_fracture',
      'osteoarthritis',
      'avascular_necrosis',
      'hip_fracture',
      'gluteal_tendinopathy',
      'bursitis',
      'adolescent_growth_plate',
      'joint_infection',
    ],
    '-': ['hamstring_tendinopathy', 'snapping_hip'],
  },
  // Gone at rest and back at the first run: bone, band and tendon, not a healing bruise or tear.
  'worse_with=returns_with_first_run': {
    '++': ['stress_fracture', 'it_band_syndrome'],
    '+': [
      'tendonitis',
      'hamstring_tendinopathy',
      'gluteal_tendinopathy',
      'adductor_groin_pain',
      'adolescent_growth_plate',
    ],
    '-': ['hip_pointer', 'hip_fracture', 'joint_infection'],
  },
  // Tendons and stiff joints warm up; loaded or infected bone does not.
  'worse_with=better_when_moving': {
    '+': [
      'osteoarthritis',
      'referred_back_pain',
      'tendonitis',
      'hamstring_tendinopathy',
      'adductor_groin_pain',
      'other_serious',
    ],
    '-': ['muscle_strain', 'avascular_necrosis', 'joint_infection', 'adolescent_growth_plate'],
    '--': ['stress_fracture', 'hip_fracture'],
  },
  // Like fever, though a stomach bug or a hard race explains it more often.
  'signs=unwell_or_vomiting': {
    '++': ['joint_infection'],
    '+': ['other_serious'],
    '-': [
      'tendonitis',
      'muscle_strain',
      'bursitis',
      'osteoarthritis',
      'it_band_syndrome',
      'labral_tear',
      'hip_pointer',
      'stress_fracture',
      'gluteal_tendinopathy',
      'hamstring_tendinopathy',
      'adductor_groin_pain',
      'impingement',
      'snapping_hip',
      'referred_back_pain',
    ],
  },
  // A blocked vein or artery.
  'signs=leg_colour_change': {
    '++': ['other_serious'],
    '-': [
      'tendonitis',
      'muscle_strain',
      'bursitis',
      'osteoarthritis',
      'it_band_syndrome',
      'labral_tear',
      'stress_fracture',
      'gluteal_tendinopathy',
      'hamstring_tendinopathy',
      'adductor_groin_pain',
      'impingement',
      'snapping_hip',
    ],
  },
  // A clot that has moved to the lung.
  'signs=breathless_or_chest_pain': { '++': ['other_serious'] },
  // An injury hard enough to harm more than the hip.
  'signs=head_or_neck_injury': { '+': ['hip_fracture', 'hip_pointer'] },
  'signs=belly_pain_or_heavy_bleeding': { '+': ['hip_fracture', 'hip_pointer'] },
  // Loosened pelvic joints, a loaded sacrum, thicker blood.
  'health_risk=pregnant_or_recent_birth': {
    '+': ['stress_fracture', 'referred_back_pain', 'adductor_groin_pain', 'other_serious'],
  },
  'health_risk=past_blood_clot_or_clot_risk': { '++': ['other_serious'] },
  'health_risk=weak_immunity_or_diabetes': { '++': ['joint_infection'] },
  'health_risk=sickle_cell': { '++': ['avascular_necrosis'], '+': ['joint_infection'] },
  'health_risk=heavy_alcohol': {
    '++': ['avascular_necrosis'],
    '+': ['hip_fracture', 'stress_fracture'],
  },
}
