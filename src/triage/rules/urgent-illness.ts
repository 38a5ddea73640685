import {
  ALWAYS,
  BOTH_LEGS_NUMB,
  BRUISE_EXPLAINS_SWELLING,
  hurtsAt,
  ILL,
  IMPACT,
  LIMP,
  LOAD_REASON,
  NEW,
  REST,
  SLOWLY_NUMB,
  SUDDEN,
} from '../conditions.ts'
import { all, any, has, not, severityFrom } from '../expression.ts'
import { type UrgentRule, urgent } from './rule.ts'

const PREGNANT = any(has('health_risk', 'pregnant_or_recent_birth'), has('nsaid_risk', 'pregnant'))

/** Seen within 24 hours for infection, a clot, a nerve, a growth, a hernia, or pain that strong. */
export const URGENT_ILLNESS: readonly UrgentRule[] = [
  urgent({
    id: 'U1',
    when: any(
      ILL,
      all(
        has('health_risk', 'weak_immunity_or_diabetes'),
        any(has('signs', 'swelling', 'redness_warmth'), REST),
      ),
    ),
    action: 'out_of_hours_tonight',
    noIce: true,
    noNsaid: true,
    source: 'NHS page on septic arthritis',
    confirmed: true,
  }),
  urgent({
    id: 'U2',
    when: has('signs', 'redness_warmth'),
    action: 'out_of_hours_tonight',
    noIce: true,
    noNsaid: true,
    source: 'NHS page on septic arthritis',
    confirmed: true,
  }),
  // A clot in leg or pelvis; it can begin as pain in groin or thigh.
  urgent({
    id: 'U3',
    when: any(
      has('signs', 'calf_swelling', 'leg_colour_change'),
      all(
        has('health_risk', 'past_blood_clot_or_clot_risk'),
        hurtsAt('groin', 'front_thigh', 'inner_thigh', 'back_of_thigh', 'pubic_area', 'deep_joint'),
        NEW,
        not(LOAD_REASON),
      ),
    ),
    action: 'out_of_hours_tonight',
    noIce: true,
    noNsaid: true,
    source: 'NHS advice on deep vein clots, second-hand; PAMJ 2025',
    confirmed: true,
  }),
  urgent({
    id: 'U8',
    when: all(severityFrom(8), any(REST, LIMP)),
    action: 'out_of_hours_tonight',
    source: 'The starting article on severe pain, narrowed; general clinical knowledge',
    confirmed: false,
  }),
  // Torsion can be felt in the groin only. A fall does not make severe groin pain harmless.
  urgent({
    id: 'U8b',
    when: all(severityFrom(8), has('duration', 'today'), hurtsAt('groin', 'inner_thigh')),
    action: 'out_of_hours_tonight',
    noIce: true,
    source: 'AAFP 2013;88:835; HSIB',
    confirmed: true,
  }),
  urgent({
    id: 'U9',
    when: all(PREGNANT, NEW),
    action: 'out_of_hours_tonight',
    noIce: true,
    noNsaid: true,
    source: 'Wardak, pelvic vein clot case',
    confirmed: true,
  }),
  // Bone that a tumour has weakened.
  urgent({
    id: 'U10',
    when: all(
      has('signs', 'weight_loss_or_cancer_history'),
      any(IMPACT, LIMP, has('signs', 'night_or_rest_pain')),
    ),
    action: 'first_thing_tomorrow',
    suspectsBone: ALWAYS,
    noIce: true,
    noNsaid: true,
    source: 'Manzino 2024',
    confirmed: true,
  }),
  // Clot or infection.
  urgent({
    id: 'U12',
    when: all(
      has('signs', 'swelling'),
      not(has('duration', 'months')),
      not(BRUISE_EXPLAINS_SWELLING),
    ),
    action: 'out_of_hours_tonight',
    noIce: true,
    noNsaid: true,
    source: 'NHS pages on septic arthritis and deep vein clots',
    confirmed: true,
  }),
  // A hernia that hurts may be about to get stuck, however long it has been there.
  urgent({
    id: 'U13',
    when: all(has('signs', 'lump'), severityFrom(5)),
    action: 'out_of_hours_tonight',
    source: 'BMJ Best Practice 723',
    confirmed: true,
  }),
  // Growing nerve loss.
  urgent({
    id: 'U14',
    when: all(has('signs', 'numbness_tingling'), has('signs', 'weakness')),
    action: 'out_of_hours_tonight',
    noIce: true,
    noNsaid: true,
    source: 'NHS surgery leaflet on cauda equina',
    confirmed: true,
  }),
  // Tingling in both legs for months, with the bladder as it was: a narrow spine more often than not.
  urgent({
    id: 'U18',
    when: all(BOTH_LEGS_NUMB, SLOWLY_NUMB),
    action: 'first_thing_tomorrow',
    noIce: true,
    noNsaid: true,
    source: 'General clinical knowledge of a narrowed spinal canal',
    confirmed: false,
    isOurs: true,
  }),
  // A back that begins to hurt badly at 65 or later may not be the back.
  urgent({
    id: 'U20',
    when: all(
      has('age', '65_plus'),
      hurtsAt('lower_back'),
      has('duration', 'today'),
      severityFrom(8),
      not(SUDDEN),
    ),
    action: 'emergency_department',
    noIce: true,
    noNsaid: true,
    source: 'NICE NG156 on the abdominal aorta',
    confirmed: false,
    isOurs: true,
  }),
  // E7 past the first week: too late to be saved that day, still seen the same day.
  urgent({
    id: 'E7b',
    when: all(has('signs', 'testicular_pain'), has('duration', 'weeks', 'months')),
    action: 'out_of_hours_tonight',
    source: 'AAFP 2013;88:835; HSIB',
    confirmed: true,
  }),
]
