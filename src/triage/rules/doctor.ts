import {
  ALWAYS,
  ANY_BONE_RISK,
  BACK,
  CHILD,
  FALL,
  FROM_55,
  FRONT,
  FRONT_OR_UNPLACED,
  HOPPING,
  hurtsAt,
  IMPACT,
  IMPACT_NOT_EXCLUDED,
  LIMP,
  LOAD_REASON,
  MAY_SELF_CARE,
  PAINLESS_SNAP,
  PLAIN_SORENESS,
  PULLED,
  PULLED_THIGH,
  REST,
  RETURNS,
  SUDDEN,
  UNPLACED,
} from '../conditions.ts'
import { all, any, has, not, severityFrom } from '../expression.ts'
import type { DoctorRule } from './rule.ts'

function doctor(rule: Omit<DoctorRule, 'urgency'>): DoctorRule {
  return { ...rule, urgency: 'doctor' }
}

/** A bruised iliac crest swells, and heals by itself. */
const BRUISED_CREST = all(
  has('location', 'iliac_crest'),
  has('signs', 'bruising'),
  has('walking', 'normal'),
)

const FALL_THAT_MAY_BREAK = all(FALL, any(FRONT_OR_UNPLACED, hurtsAt('sit_bone', 'buttock'), LIMP))

/** An appointment within days to two weeks. */
export const DOCTOR_RULES: readonly DoctorRule[] = [
  // Under 18 the growth plates are open, and a slipping one is missed at first in six of ten.
  doctor({
    id: 'D1',
    when: CHILD,
    whom: 'doctor',
    stopImpact: true,
    source: 'RACGP 2010; RCH and PCH guidelines',
    confirmed: true,
  }),
  // The femoral neck without further signs: within three days. Also called U4b.
  doctor({
    id: 'D2',
    when: all(FRONT, IMPACT_NOT_EXCLUDED, not(PLAIN_SORENESS), not(PULLED_THIGH)),
    whom: 'doctor',
    suspectsBone: ALWAYS,
    source: 'Robertson and Wood 2017; Clement 1993; AMSSM case 305',
    confirmed: true,
  }),
  // Stress fracture of the sacrum.
  doctor({
    id: 'D3',
    when: all(
      BACK,
      IMPACT,
      any(
        ANY_BONE_RISK,
        HOPPING,
        LIMP,
        LOAD_REASON,
        SUDDEN,
        has('location', 'lower_back'),
        // Standing on that leg hurts, and so does running.
        all(has('worse_with', 'walking_or_standing'), has('worse_with', 'running_impact')),
      ),
      not(PLAIN_SORENESS),
    ),
    whom: 'doctor',
    suspectsBone: ALWAYS,
    source: 'Kahanov 2011; Apunts 2024; Rodrigues',
    confirmed: true,
  }),
  doctor({
    id: 'D4',
    when: ANY_BONE_RISK,
    whom: 'doctor',
    suspectsBone: ALWAYS,
    source: 'Robertson and Wood 2017; AMSSM case 66',
    confirmed: true,
  }),
  doctor({
    id: 'D5',
    noTablets: true,
    when: any(
      has('signs', 'weight_loss_or_cancer_history'),
      all(REST, not(has('duration', 'today'))),
    ),
    whom: 'doctor',
    noIce: true,
    source: 'JOSPT 2005 lymphoma case; Chu 2023; Collins 2014',
    confirmed: true,
  }),
  doctor({
    id: 'D6',
    when: any(
      has('signs', 'numbness_tingling', 'weakness', 'catching_locking', 'reduced_motion', 'lump'),
      all(has('signs', 'swelling'), not(BRUISED_CREST)),
    ),
    whom: 'doctor',
    source: 'AFP 2021;103:81; Malas 2007; BMJ Best Practice 366 and 723',
    confirmed: true,
  }),
  doctor({
    id: 'D7',
    // Where the femoral neck may be felt, a limp is not given its first day.
    when: all(LIMP, any(not(has('duration', 'today')), FRONT_OR_UNPLACED)),
    whom: 'doctor',
    suspectsBone: FRONT_OR_UNPLACED,
    source: 'Exeter Hip Unit and Kernow red flags',
    confirmed: true,
  }),
  doctor({
    id: 'D8',
    when: all(has('duration', 'months'), not(PAINLESS_SNAP)),
    whom: 'doctor_or_physiotherapist',
    suspectsBone: FRONT_OR_UNPLACED,
    source: 'MSKassist general practice triage; East Cornwall hip pathway',
    confirmed: true,
  }),
  doctor({
    id: 'D9',
    when: all(has('side', 'both'), not(PLAIN_SORENESS)),
    whom: 'doctor_or_physiotherapist',
    source: 'KJFM 2021 and BMJ 2016;355:i5025 on avascular necrosis',
    confirmed: true,
  }),
  doctor({
    id: 'D10',
    when: FALL_THAT_MAY_BREAK,
    whom: 'doctor',
    suspectsBone: ALWAYS,
    source: 'AccessEM missed hip fractures; J Med Case Rep 2011;5:219',
    confirmed: true,
  }),
  doctor({
    id: 'D11',
    when: HOPPING,
    whom: 'doctor',
    suspectsBone: ALWAYS,
    source: 'Clement 1993: hopping hurt in 70 % of femoral stress injuries',
    confirmed: true,
  }),
  // Past 55 weak bone and worn joints are likelier; the outer hip and the band rarely hide them.
  doctor({
    id: 'D12',
    when: all(
      FROM_55,
      not(LOAD_REASON),
      not(has('location', 'outer_hip', 'outer_thigh_to_knee')),
      // A pull is a reason, too, away from the joint.
      any(not(PULLED), FRONT_OR_UNPLACED),
    ),
    whom: 'doctor_or_physiotherapist',
    suspectsBone: FRONT_OR_UNPLACED,
    source: 'AFP 2021;103:81; MSKassist general practice triage',
    confirmed: true,
  }),
  doctor({
    id: 'D13',
    when: all(UNPLACED, any(IMPACT, LOAD_REASON)),
    whom: 'doctor',
    suspectsBone: ALWAYS,
    source: 'Clement 1993; AMSSM case 305',
    confirmed: true,
  }),
  doctor({
    id: 'D14',
    when: all(has('location', 'lower_back'), has('onset', 'unsure')),
    whom: 'doctor_or_physiotherapist',
    source: 'General clinical knowledge',
    confirmed: false,
  }),
  // At the side and back too, pain that rest settles and the first run brings back may be bone.
  doctor({
    id: 'D18',
    when: all(RETURNS, has('location', 'outer_hip', 'iliac_crest', 'buttock', 'lower_back')),
    whom: 'doctor',
    suspectsBone: ALWAYS,
    source: 'AMSSM case 66; Kahanov 2011',
    confirmed: false,
    isOurs: true,
  }),
  // A tendon torn off weeks ago may still be repaired within three.
  doctor({
    id: 'D19',
    when: all(
      has('signs', 'heard_pop'),
      has('duration', 'weeks'),
      any(
        hurtsAt('sit_bone', 'buttock', 'back_of_thigh', 'front_thigh', 'inner_thigh'),
        hurtsAt('groin', 'pubic_area', 'iliac_crest'),
        UNPLACED,
      ),
    ),
    whom: 'doctor',
    stopImpact: true,
    source: 'Segal 2003 and IJSPT 2014 hamstring avulsions; the window is general knowledge',
    confirmed: false,
    isOurs: true,
  }),
  // Impingement or a torn labrum: positions hurt and the joint clicks, beyond the first week.
  doctor({
    id: 'D17',
    when: all(
      hurtsAt('groin', 'deep_joint'),
      has('signs', 'clicking_snapping'),
      has('worse_with', 'long_sitting', 'bending_forward'),
      not(has('duration', 'today', 'days')),
    ),
    whom: 'doctor_or_physiotherapist',
    source: 'Warwick Agreement 2016; NHS GGC anterior hip pain',
    confirmed: false,
    isOurs: true,
  }),
  // Bone of the femoral head dying; the X-ray can be normal early.
  doctor({
    id: 'D-AVN',
    when: all(
      any(
        has('bone_risk', 'long_term_steroids'),
        has('health_risk', 'sickle_cell', 'heavy_alcohol'),
      ),
      FRONT_OR_UNPLACED,
    ),
    whom: 'doctor',
    suspectsBone: ALWAYS,
    source: 'Brown EM on avascular necrosis; KJFM 2021; ACSM 2020 case 138; BMJ 2019;365:l2178',
    confirmed: true,
  }),
  doctor({
    id: 'D16',
    when: severityFrom(8),
    whom: 'doctor',
    source: 'The starting article on severe pain',
    confirmed: false,
  }),
  // Whatever no rule names and self-care does not cover, unanswered questions above all.
  doctor({
    id: 'D15',
    when: not(MAY_SELF_CARE),
    whom: 'doctor_or_physiotherapist',
    otherwise: true,
    source: 'General clinical knowledge',
    confirmed: false,
  }),
]
