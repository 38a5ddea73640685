import {
  ALWAYS,
  ANY_BONE_RISK,
  BACK,
  CHILD,
  FALL,
  FRONT,
  FRONT_OR_UNPLACED,
  HOPPING,
  hurtsAt,
  IMPACT,
  LIMP,
  LONG_STIFF,
  NEW,
  NEWLY_STIFF,
  PLAIN_SORENESS,
  PULLED,
  REST,
  RETURNS,
  SUDDEN,
  UNPLACED,
  WEAK_BONE,
} from '../conditions.ts'
import { all, any, has, not, severityFrom } from '../expression.ts'
import { type UrgentRule, urgent } from './rule.ts'

/** Seen within 24 hours for bone that may be cracking or broken, a torn tendon, a fall. */
export const URGENT_INJURY: readonly UrgentRule[] = [
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
  // Stress fracture, infection or tumour.
  urgent({
    id: 'U11',
    when: all(REST, LIMP, not(LONG_STIFF)),
    action: 'first_thing_tomorrow',
    suspectsBone: ALWAYS,
    source: 'Exeter Hip Unit red flags; AMSSM case 305',
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
  // The sacrum of known weak bone gives way without a fall.
  urgent({
    id: 'U17',
    when: all(BACK, LIMP, ANY_BONE_RISK, not(has('duration', 'months'))),
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
  urgent({
    id: 'E10d',
    when: has('signs', 'head_or_neck_injury'),
    action: 'emergency_department',
    source: 'General clinical knowledge',
    confirmed: false,
  }),
]
