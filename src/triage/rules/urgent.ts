import {
  ALWAYS,
  ANY_BONE_RISK,
  BACK,
  BOTH_LEGS_NUMB,
  BRUISE_EXPLAINS_SWELLING,
  CHILD,
  FALL,
  FRONT,
  FRONT_OR_UNPLACED,
  HOPPING,
  hurtsAt,
  ILL,
  IMPACT,
  LIMP,
  LOAD_REASON,
  LONG_STIFF,
  NEW,
  NEWLY_STIFF,
  PLAIN_SORENESS,
  PULLED,
  REST,
  RETURNS,
  SLOWLY_NUMB,
  SUDDEN,
  UNPLACED,
  WEAK_BONE,
} from '../conditions.ts'
import { all, any, has, not, severityFrom } from '../expression.ts'
import type { UrgentRule } from './rule.ts'

function urgent(rule: Omit<UrgentRule, 'urgency'>): UrgentRule {
  return { ...rule, urgency: 'urgent' }
}

const PREGNANT = any(has('health_risk', 'pregnant_or_recent_birth'), has('nsaid_risk', 'pregnant'))

/** Seen within 24 hours. */
export const URGENT_RULES: readonly UrgentRule[] = [
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
  // Stress fracture of the femoral neck: delay can cost the joint.
  urgent({
    id: 'U4',
    when: all(
      FRONT,
      // A limp that no pull began is pain on loading, ticked or not.
      any(IMPACT, all(LIMP, not(PULLED), not(LONG_STIFF))),
      any(
        HOPPING,
        RETURNS,
        ANY_BONE_RISK,
        severityFrom(7),
        all(any(REST, LIMP, NEWLY_STIFF), not(LONG_STIFF)),
      ),
      not(PLAIN_SORENESS),
    ),
    action: 'first_thing_tomorrow',
    suspectsBone: ALWAYS,
    source:
      'Robertson and Wood 2017; Clement 1993; Medscape 86808; AMSSM case 305; MSK Mag on hip flexors',
    confirmed: true,
  }),
  // Growth plate torn off or slipping.
  urgent({
    id: 'U5',
    when: all(
      CHILD,
      any(
        LIMP,
        has('signs', 'reduced_motion', 'heard_pop', 'weakness'),
        severityFrom(7),
        // What tore weeks ago is for an appointment, unless one of the others stands.
        all(SUDDEN, NEW),
      ),
    ),
    action: 'emergency_department',
    suspectsBone: ALWAYS,
    source: 'BMJ 2009;339:b4457; RCH and PCH guidelines; RACGP 2010; Cornwall limp guideline',
    confirmed: true,
  }),
  // A slipping growth plate until an X-ray says no. A fall explains nothing away, so any onset counts.
  urgent({
    id: 'U5b',
    when: all(CHILD, any(FRONT, has('location', 'unsure'))),
    action: 'first_thing_tomorrow',
    suspectsBone: ALWAYS,
    source: 'BMJ 2009;339:b4457; RCH and PCH guidelines; RACGP 2010',
    confirmed: true,
  }),
  urgent({
    id: 'U6',
    when: all(
      FALL,
      LIMP,
      any(FRONT_OR_UNPLACED, hurtsAt('outer_hip')),
      not(has('duration', 'months')),
    ),
    action: 'emergency_department',
    suspectsBone: ALWAYS,
    source: 'AccessEM missed hip fractures; J Med Case Rep 2011;5:219',
    confirmed: true,
  }),
  // Tendon torn off the bone; it is best repaired within two to three weeks.
  urgent({
    id: 'U7',
    when: any(
      all(has('signs', 'heard_pop'), any(SUDDEN, FALL), NEW),
      all(
        has('signs', 'bruising'),
        has('signs', 'weakness'),
        any(
          hurtsAt('sit_bone', 'buttock', 'front_thigh', 'back_of_thigh', 'inner_thigh'),
          hurtsAt('outer_thigh_to_knee', 'groin', 'pubic_area'),
          UNPLACED,
        ),
      ),
    ),
    action: 'first_thing_tomorrow',
    source: 'Segal 2003 and IJSPT 2014 hamstring avulsions',
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
  // Stress fracture, infection or tumour.
  urgent({
    id: 'U11',
    when: all(REST, LIMP, not(LONG_STIFF)),
    action: 'first_thing_tomorrow',
    suspectsBone: ALWAYS,
    source: 'Exeter Hip Unit red flags; AMSSM case 305',
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
  // Bone death, or a fracture of weakened bone.
  urgent({
    id: 'U15',
    when: all(has('bone_risk', 'long_term_steroids'), FRONT_OR_UNPLACED, LIMP),
    action: 'first_thing_tomorrow',
    suspectsBone: ALWAYS,
    source: 'Brown EM on avascular necrosis; KJFM 2021',
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
  // The sacrum of known weak bone gives way without a fall.
  urgent({
    id: 'U17',
    when: all(BACK, IMPACT, LIMP, ANY_BONE_RISK, not(has('duration', 'months'))),
    action: 'first_thing_tomorrow',
    suspectsBone: ALWAYS,
    source: 'Rodrigues and Apunts 2024 on sacral stress fractures; the limp is our own judgement',
    confirmed: false,
    isOurs: true,
  }),
  // The spine of weak bone breaks in a small fall, too.
  urgent({
    id: 'U19',
    when: all(FALL, WEAK_BONE, hurtsAt('lower_back'), not(has('duration', 'months'))),
    action: 'first_thing_tomorrow',
    suspectsBone: ALWAYS,
    source: 'Downie, BMJ 2013 on red flags for fracture of the spine',
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
  // Any hip, thigh, pelvic or buttock site: all but knee and lower back.
  urgent({
    id: 'U16',
    when: all(
      FALL,
      WEAK_BONE,
      any(
        FRONT_OR_UNPLACED,
        hurtsAt('outer_hip', 'outer_thigh_to_knee', 'iliac_crest', 'buttock', 'sit_bone'),
        hurtsAt('back_of_thigh'),
      ),
    ),
    action: 'emergency_department',
    suspectsBone: ALWAYS,
    source: 'AccessEM missed hip fractures; Brown EM; ALiEM',
    confirmed: true,
  }),
  // E7 past the first week: too late to be saved that day, still seen the same day.
  urgent({
    id: 'E7b',
    when: all(has('signs', 'testicular_pain'), has('duration', 'weeks', 'months')),
    action: 'out_of_hours_tonight',
    source: 'AAFP 2013;88:835; HSIB',
    confirmed: true,
  }),
  urgent({
    id: 'E10d',
    when: has('signs', 'head_or_neck_injury'),
    action: 'emergency_department',
    source: 'General clinical knowledge',
    confirmed: false,
  }),
]
