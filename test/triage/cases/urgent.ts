import { runner, without } from '../runner.ts'
import type { Case } from './case.ts'

/** One runner or more for each rule of who is seen within a day. */
export const URGENT: readonly Case[] = [
  ['fever alone is seen within a day', 'U1', 'urgent', runner({ signs: ['fever'] })],
  [
    'a diabetic with rest pain is seen within a day',
    'U1',
    'urgent',
    runner({
      location: 'groin',
      signs: ['night_or_rest_pain'],
      health_risk: ['weak_immunity_or_diabetes'],
    }),
  ],
  ['a hot red hip is seen within a day', 'U2', 'urgent', runner({ signs: ['redness_warmth'] })],
  ['a swollen calf is seen within a day', 'U3', 'urgent', runner({ signs: ['calf_swelling'] })],
  [
    'new thigh pain after an earlier clot and no load is seen within a day',
    'U3',
    'urgent',
    runner({
      location: 'front_thigh',
      training_change: 'none',
      health_risk: ['past_blood_clot_or_clot_risk'],
    }),
  ],
  [
    'groin pain in a runner whom hopping has hurt is seen within a day',
    'U4',
    'urgent',
    runner({ location: 'groin', worse_with: ['hopping'] }),
  ],
  [
    'thigh pain on running after a stress fracture is seen within a day',
    'U4',
    'urgent',
    runner({
      location: 'front_thigh',
      worse_with: ['running_impact'],
      bone_risk: ['past_stress_fracture'],
    }),
  ],
  [
    'groin pain that returns on the first run is seen within a day',
    'U4',
    'urgent',
    runner({ location: 'groin', worse_with: ['returns_with_first_run'] }),
  ],
  [
    'a limping runner of 15 is seen within a day',
    'U5',
    'urgent',
    runner({ age: 'under_18', walking: 'limp' }),
  ],
  [
    'a runner of 13 with knee pain is seen within a day',
    'U5b',
    'urgent',
    runner({ age: 'under_18', location: 'knee' }),
  ],
  [
    'groin pain under 18 is seen within a day where nobody asked how it began',
    'U5b',
    'urgent',
    without(['onset'], runner({ age: 'under_18', location: 'groin' })),
  ],
  [
    'a limp after a fall on the hip is X-rayed',
    'U6',
    'urgent',
    runner({ fall: 'on_hip', walking: 'limp' }),
  ],
  [
    'a pop in a sprint is seen within a day',
    'U7',
    'urgent',
    runner({ location: 'back_of_thigh', onset: 'sudden_while_running', signs: ['heard_pop'] }),
  ],
  [
    'a bruised and weak sit bone is seen within a day',
    'U7',
    'urgent',
    runner({ location: 'sit_bone', signs: ['bruising', 'weakness'] }),
  ],
  [
    'severe pain with a limp is seen within a day',
    'U8',
    'urgent',
    runner({ severity: 8, walking: 'limp', duration: 'today' }),
  ],
  [
    'severe groin pain since today is seen within a day even if a pull explains it',
    'U8b',
    'urgent',
    runner({
      location: 'groin',
      duration: 'today',
      severity: 8,
      onset: 'sudden_while_running',
      worse_with: [],
    }),
  ],
  [
    'a pregnant runner with new pain is seen within a day',
    'U9',
    'urgent',
    runner({ health_risk: ['pregnant_or_recent_birth'] }),
  ],
  [
    'pain on impact after cancer is seen within a day',
    'U10',
    'urgent',
    runner({ worse_with: ['running_impact'], signs: ['weight_loss_or_cancer_history'] }),
  ],
  [
    'rest pain with a limp is seen within a day',
    'U11',
    'urgent',
    runner({ walking: 'limp', signs: ['night_or_rest_pain'] }),
  ],
  [
    'a swelling without a bruise is seen within a day',
    'U12',
    'urgent',
    runner({ signs: ['swelling'] }),
  ],
  [
    'a lump that hurts is seen within a day',
    'U13',
    'urgent',
    runner({ location: 'groin', signs: ['lump'], severity: 5 }),
  ],
  [
    'a numb and weak leg is seen within a day',
    'U14',
    'urgent',
    runner({ location: 'buttock', signs: ['numbness_tingling', 'weakness'] }),
  ],
  [
    'a limp with groin pain on long-term steroids is seen within a day',
    'U15',
    'urgent',
    runner({ location: 'groin', walking: 'limp', bone_risk: ['long_term_steroids'] }),
  ],
  [
    'a runner of 70 who fell and walks is still seen within a day',
    'U16',
    'urgent',
    runner({ age: '65_plus', fall: 'on_hip' }),
  ],
  [
    'thin bones, with a limp and buttock pain on walking, are seen within a day',
    'U17',
    'urgent',
    runner({
      location: 'buttock',
      walking: 'limp',
      duration: 'weeks',
      worse_with: ['walking_or_standing'],
      bone_risk: ['osteoporosis'],
    }),
  ],
  [
    'both legs that have tingled for months with a sore back are seen within a day',
    'U18',
    'urgent',
    runner({
      location: 'buttock',
      side: 'both',
      duration: 'months',
      signs: ['numbness_tingling'],
      worse_with: [],
    }),
  ],
  [
    'testicle pain for weeks is seen within a day',
    'E7b',
    'urgent',
    runner({ duration: 'weeks', signs: ['testicular_pain'] }),
  ],
  [
    'a head injury alone is seen within a day',
    'E10d',
    'urgent',
    runner({ fall: 'other', signs: ['head_or_neck_injury'] }),
  ],
]
