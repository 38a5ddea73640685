import { ILL, LIMP_OR_WORSE, NEW, SEVERE_AND_SWOLLEN } from '../conditions.ts'
import { all, any, has } from '../expression.ts'
import { read } from '../source.ts'
import type { Cause } from './cause.ts'

export const jointInfection: Cause = {
  id: 'joint_infection',
  prior: -0.5,
  grades: {
    location: {
      '+': ['groin', 'deep_joint', 'pubic_area', 'unsure'],
      '-': ['outer_hip', 'iliac_crest', 'sit_bone', 'lower_back', 'knee'],
    },
    side: { '-': ['both'] },
    onset: { '-': ['long_standing'] },
    duration: {
      '+': ['today', 'days'],
      '-': ['months'],
    },
    severity: {
      '++': ['7-10'],
      '--': ['0-3'],
    },
    walking: {
      '++': ['cannot'],
      '+': ['limp'],
      '-': ['normal'],
    },
    signs: {
      '+++': ['fever'],
      '++': ['redness_warmth', 'unwell_or_vomiting'],
      '+': ['swelling', 'reduced_motion', 'night_or_rest_pain', 'weight_loss_or_cancer_history'],
      '-': [
        'bruising',
        'catching_locking',
        'clicking_snapping',
        'leg_short_or_turned',
        'heard_pop',
      ],
    },
    worse_with: {
      '+': ['walking_or_standing'],
      '-': ['returns_with_first_run', 'better_when_moving'],
    },
    bone_risk: { '+': ['long_term_steroids'] },
    health_risk: {
      '++': ['weak_immunity_or_diabetes'],
      '+': ['sickle_cell'],
    },
  },
  neverPlayedDownWhere: ILL,
  together: [
    // Ill, and the leg hardly bears weight or moves: that is how an infected hip comes.
    {
      labels: ['signs=fever', 'signs=unwell_or_vomiting'],
      when: all(ILL, NEW, any(LIMP_OR_WORSE, has('signs', 'reduced_motion'))),
      grade: '++',
      source: read('Exeter Hip Unit red flags; AAPM&R 2025'),
    },
    // Swelling and fever together: an infected joint or muscle.
    {
      labels: ['signs=swelling', 'signs=redness_warmth'],
      when: all(
        has('signs', 'swelling', 'redness_warmth'),
        has('signs', 'fever', 'unwell_or_vomiting'),
      ),
      grade: '++',
      source: read('NHS septic arthritis'),
    },
    // The same without fever, as an abscess may begin.
    {
      labels: ['signs=swelling', 'signs=redness_warmth'],
      when: SEVERE_AND_SWOLLEN,
      grade: '++',
      source: read('AMSSM case 92'),
    },
  ],
  sources: {
    severity: read('AMSSM cases 92 and 1107'),
    walking: read('Exeter Hip Unit red flags'),
    signs: read('NHS septic arthritis; G-care Gloucestershire hip pathway'),
    health_risk: read('NHS septic arthritis'),
  },
  care: {
    rest: 'no_weight',
    ice: false,
    gelReaches: false,
    see: { whom: 'doctor', afterDays: 0 },
    goOn: ['upper_body'],
    avoid: ['massage_and_heat'],
    source: read('NHS septic arthritis; AAPM&R 2025; AMSSM case 1107'),
  },
}
