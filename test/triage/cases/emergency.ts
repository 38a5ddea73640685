import { runner, without } from '../runner.ts'
import type { Case } from './case.ts'

/** One runner or more for each rule of who is sent away at once. */
export const EMERGENCIES: readonly Case[] = [
  [
    'a runner with a numb saddle is sent to A&E',
    'E1',
    'emergency',
    runner({ location: 'lower_back', signs: ['bladder_bowel_or_saddle_numbness'] }),
  ],
  [
    'back pain with tingling in both legs is an emergency',
    'E2',
    'emergency',
    runner({ location: 'lower_back', side: 'both', signs: ['numbness_tingling'] }),
  ],
  [
    'a runner who cannot take four steps needs an ambulance',
    'E3',
    'emergency',
    runner({ walking: 'cannot' }),
  ],
  [
    'a leg that has become short needs an ambulance',
    'E4',
    'emergency',
    runner({ signs: ['leg_short_or_turned'] }),
  ],
  [
    'a runner of 70 who fell and limps is sent to A&E',
    'E5',
    'emergency',
    runner({ age: '65_plus', fall: 'on_hip', onset: 'after_fall_or_blow', walking: 'limp' }),
  ],
  [
    'a runner of 45 with thin bones who fell and has groin pain is sent to A&E',
    'E5',
    'emergency',
    runner({ age: '40_54', fall: 'other', location: 'groin', bone_risk: ['osteoporosis'] }),
  ],
  [
    'fever with a limp is an emergency',
    'E6',
    'emergency',
    runner({ signs: ['fever'], walking: 'limp' }),
  ],
  [
    'fever with pain of six at rest is an emergency',
    'E6',
    'emergency',
    runner({ location: 'groin', signs: ['fever', 'night_or_rest_pain'], severity: 6 }),
  ],
  [
    'testicle pain since today is an emergency',
    'E7',
    'emergency',
    runner({ location: 'groin', duration: 'today', signs: ['testicular_pain'] }),
  ],
  [
    'testicle pain is an emergency where nobody asked since when',
    'E7',
    'emergency',
    without(['duration'], runner({ signs: ['testicular_pain'] })),
  ],
  [
    'severe groin pain since today that no movement explains is an emergency',
    'E7c',
    'emergency',
    runner({ location: 'groin', duration: 'today', onset: 'unsure', severity: 8, worse_with: [] }),
  ],
  [
    'a hot lump is an emergency',
    'E8',
    'emergency',
    runner({ location: 'groin', signs: ['lump', 'redness_warmth'] }),
  ],
  [
    'a breathless runner needs an ambulance',
    'E9',
    'emergency',
    runner({ signs: ['breathless_or_chest_pain'] }),
  ],
  [
    'a head injury on blood thinners is an emergency',
    'E10a',
    'emergency',
    runner({ fall: 'other', signs: ['head_or_neck_injury'], nsaid_risk: ['blood_thinner'] }),
  ],
  [
    'belly pain after a fall needs an ambulance',
    'E10b',
    'emergency',
    runner({ fall: 'other', signs: ['belly_pain_or_heavy_bleeding'] }),
  ],
  [
    'a swelling after a fall on blood thinners is an emergency',
    'E10c',
    'emergency',
    runner({ fall: 'on_hip', signs: ['swelling', 'bruising'], nsaid_risk: ['blood_thinner'] }),
  ],
  [
    'a runner of 14 who fell and limps with groin pain is sent to A&E',
    'E11',
    'emergency',
    runner({ age: 'under_18', fall: 'other', walking: 'limp', location: 'groin' }),
  ],
  [
    'severe pain with a swelling that no bruise explains is an emergency',
    'E12',
    'emergency',
    runner({ severity: 8, signs: ['swelling'] }),
  ],
  [
    'a groin that within days is severe, stiff and makes one limp is an emergency',
    'E13',
    'emergency',
    runner({ location: 'groin', severity: 8, walking: 'limp', signs: ['reduced_motion'] }),
  ],
  [
    'a thigh that was hit, swells, goes numb and hurts badly is an emergency',
    'E16',
    'emergency',
    runner({
      location: 'front_thigh',
      onset: 'after_fall_or_blow',
      fall: 'other',
      duration: 'today',
      severity: 9,
      signs: ['swelling', 'bruising', 'numbness_tingling'],
    }),
  ],
  [
    'a child with a fever and a sore outer hip is an emergency',
    'E15',
    'emergency',
    runner({ age: 'under_18', signs: ['fever'] }),
  ],
  [
    'a leg that since yesterday is swollen and discoloured is an emergency',
    'E14',
    'emergency',
    runner({ signs: ['calf_swelling', 'leg_colour_change'] }),
  ],
]
