import {
  ALWAYS,
  BOTH_LEGS_NUMB,
  CANNOT_WALK,
  CHILD,
  FALL,
  FRONT_OR_UNPLACED,
  hurtsAt,
  ILL,
  LIMP_OR_WORSE,
  NEW,
  REST,
  SEVERE_AND_SWOLLEN,
  SLOWLY_NUMB,
  SUDDEN,
  UNEXPLAINED_GROIN_PAIN,
  WEAK_BONE,
} from '../conditions.ts'
import { all, any, has, not, severityFrom } from '../expression.ts'
import type { EmergencyRule } from './rule.ts'

const INJURED_HEAD = has('signs', 'head_or_neck_injury')
const BLOOD_THINNER = has('nsaid_risk', 'blood_thinner')

function emergency(rule: Omit<EmergencyRule, 'urgency'>): EmergencyRule {
  return { ...rule, urgency: 'emergency' }
}

/** Ambulance or emergency department now; told at once, and nothing more is asked. */
export const EMERGENCY_RULES: readonly EmergencyRule[] = [
  // The nerves to bladder and bowel: hours decide on continence.
  emergency({
    id: 'E1',
    when: has('signs', 'bladder_bowel_or_saddle_numbness'),
    action: 'emergency_department',
    noIce: true,
    noNsaid: true,
    source: 'Oxford University Hospitals and NHS surgery leaflets; AJEM 2019 review',
    confirmed: true,
  }),
  // Nerve signs in both legs can come before the bladder.
  emergency({
    id: 'E2',
    when: all(BOTH_LEGS_NUMB, not(SLOWLY_NUMB)),
    action: 'emergency_department',
    noIce: true,
    noNsaid: true,
    source: 'AJEM 2019 review',
    confirmed: true,
  }),
  // Fracture, completed stress fracture, slipped growth plate or infection, fall or no fall.
  emergency({
    id: 'E3',
    when: CANNOT_WALK,
    action: 'ambulance',
    suspectsBone: ALWAYS,
    source: 'Exeter Hip Unit and Kernow red flags; RCH and PCH slipped epiphysis guidelines',
    confirmed: true,
  }),
  emergency({
    id: 'E4',
    when: has('signs', 'leg_short_or_turned'),
    action: 'ambulance',
    suspectsBone: ALWAYS,
    source: 'Medscape hip fracture; BMJ 2012;344:e250',
    confirmed: true,
  }),
  // People walk on an undisplaced hip fracture, and the first X-ray may be normal.
  emergency({
    id: 'E5',
    when: all(
      FALL,
      WEAK_BONE,
      any(LIMP_OR_WORSE, FRONT_OR_UNPLACED),
      not(has('duration', 'months')),
    ),
    action: 'emergency_department',
    suspectsBone: ALWAYS,
    source: 'AccessEM missed hip fractures; Brown EM; ALiEM',
    confirmed: true,
  }),
  // Infected joint or muscle abscess; it can follow what seemed a strain.
  emergency({
    id: 'E6',
    when: all(
      ILL,
      any(
        LIMP_OR_WORSE,
        severityFrom(7),
        all(severityFrom(6), REST),
        has('signs', 'reduced_motion', 'redness_warmth', 'swelling'),
      ),
    ),
    action: 'emergency_department',
    noIce: true,
    noNsaid: true,
    source: 'G-care Gloucestershire hip pathway; SHM; AMSSM case 1107; "A pain in the psoas"',
    confirmed: true,
  }),
  // A child with fever and a sore hip has an infected joint until a hospital says no.
  emergency({
    id: 'E15',
    when: all(CHILD, has('signs', 'fever')),
    action: 'emergency_department',
    noIce: true,
    noNsaid: true,
    source: 'RCH and Cornwall guidelines on the limping child',
    confirmed: false,
    isOurs: true,
  }),
  // A twisted testicle is saved within four to eight hours.
  emergency({
    id: 'E7',
    when: all(has('signs', 'testicular_pain'), not(has('duration', 'weeks', 'months'))),
    action: 'emergency_department',
    source: 'AAFP 2013;88:835; HSIB; NHS surgery leaflet 2025',
    confirmed: true,
  }),
  // Torsion can be felt in the groin alone, and so can a stuck hernia.
  emergency({
    id: 'E7c',
    when: UNEXPLAINED_GROIN_PAIN,
    action: 'emergency_department',
    source: 'AAFP 2013;88:835; HSIB on missed torsion',
    confirmed: false,
    isOurs: true,
  }),
  // A hernia that is stuck.
  emergency({
    id: 'E8',
    when: all(has('signs', 'lump'), any(severityFrom(7), has('signs', 'redness_warmth'), ILL)),
    action: 'emergency_department',
    source: 'BMJ Best Practice 723',
    confirmed: true,
  }),
  // A clot in the lung.
  emergency({
    id: 'E9',
    when: has('signs', 'breathless_or_chest_pain'),
    action: 'ambulance',
    noIce: true,
    noNsaid: true,
    source: 'NHS advice on deep vein clots, second-hand',
    confirmed: true,
  }),
  // A blocked vein or artery: a discoloured leg that swells, goes numb or hurts badly is in danger.
  emergency({
    id: 'E14',
    when: all(
      has('signs', 'leg_colour_change'),
      any(has('signs', 'calf_swelling', 'numbness_tingling', 'weakness'), severityFrom(8)),
      not(has('duration', 'weeks', 'months')),
    ),
    action: 'emergency_department',
    noIce: true,
    noNsaid: true,
    source: 'General clinical knowledge of blocked veins and arteries',
    confirmed: false,
    isOurs: true,
  }),
  // A muscle that swells within its sheath after a blow presses off its own nerves and blood.
  emergency({
    id: 'E16',
    when: all(
      FALL,
      NEW,
      severityFrom(8),
      has('signs', 'swelling'),
      has('signs', 'numbness_tingling'),
      hurtsAt('front_thigh', 'outer_thigh_to_knee', 'inner_thigh', 'back_of_thigh', 'buttock'),
    ),
    action: 'emergency_department',
    noIce: true,
    noNsaid: true,
    source: 'General clinical knowledge of compartment syndrome',
    confirmed: false,
    isOurs: true,
  }),
  emergency({
    id: 'E10a',
    when: all(INJURED_HEAD, any(BLOOD_THINNER, has('age', '65_plus'))),
    action: 'emergency_department',
    source: 'General clinical knowledge',
    confirmed: false,
  }),
  emergency({
    id: 'E10b',
    when: has('signs', 'belly_pain_or_heavy_bleeding'),
    action: 'ambulance',
    source: 'General clinical knowledge',
    confirmed: false,
  }),
  // Whether the swelling grows is not asked, so any swelling counts.
  emergency({
    id: 'E10c',
    when: all(FALL, BLOOD_THINNER, has('signs', 'swelling')),
    action: 'emergency_department',
    source: 'General clinical knowledge',
    confirmed: false,
  }),
  // A slipping growth plate that a fall has moved further: the less stable, the likelier bone death.
  emergency({
    id: 'E11',
    when: all(CHILD, FALL, LIMP_OR_WORSE, FRONT_OR_UNPLACED),
    action: 'emergency_department',
    suspectsBone: ALWAYS,
    source: 'RCH and PCH slipped epiphysis guidelines; BOSS study, BJJ 2022',
    confirmed: false,
    isOurs: true,
  }),
  emergency({
    id: 'E12',
    when: SEVERE_AND_SWOLLEN,
    action: 'emergency_department',
    noIce: true,
    noNsaid: true,
    source: 'AMSSM cases 92 and 1107; AAPM&R 2025 on septic hips',
    confirmed: false,
    isOurs: true,
  }),
  // A hip that has become severe within days and can hardly be moved or loaded, and was not pulled.
  emergency({
    id: 'E13',
    when: all(
      severityFrom(8),
      LIMP_OR_WORSE,
      has('signs', 'reduced_motion'),
      NEW,
      FRONT_OR_UNPLACED,
      not(SUDDEN),
    ),
    action: 'emergency_department',
    noIce: true,
    noNsaid: true,
    source: 'AAPM&R 2025 on septic hips; Exeter Hip Unit red flags',
    confirmed: false,
    isOurs: true,
  }),
]
