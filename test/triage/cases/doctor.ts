import { runner, without } from '../runner.ts'
import type { Case } from './case.ts'

/** One runner or more for each rule of who is to book an appointment. */
export const DOCTOR: readonly Case[] = [
  [
    'a pop at the back of the thigh two weeks ago is looked at while it can be repaired',
    'D19',
    'doctor',
    runner({
      location: 'back_of_thigh',
      onset: 'sudden_while_running',
      duration: 'weeks',
      signs: ['heard_pop'],
      worse_with: [],
    }),
  ],
  [
    'an outer hip that rest settles and the first run brings back is looked at for bone',
    'D18',
    'doctor',
    runner({ duration: 'weeks', worse_with: ['returns_with_first_run'] }),
  ],
  ['any hip pain under 18 is shown to a doctor', 'D1', 'doctor', runner({ age: 'under_18' })],
  [
    'groin pain on running is shown to a doctor',
    'D2',
    'doctor',
    runner({ location: 'groin', worse_with: ['running_impact'] }),
  ],
  [
    'groin pain is shown to a doctor where nobody asked what makes it worse',
    'D2',
    'doctor',
    without(['worse_with'], runner({ location: 'groin' })),
  ],
  [
    'low back pain on impact is shown to a doctor',
    'D3',
    'doctor',
    runner({ location: 'lower_back', worse_with: ['running_impact'] }),
  ],
  [
    'anyone with missed periods is shown to a doctor',
    'D4',
    'doctor',
    runner({ bone_risk: ['low_energy_or_missed_periods'] }),
  ],
  [
    'rest pain for days is shown to a doctor',
    'D5',
    'doctor',
    runner({ location: 'groin', worse_with: [], signs: ['night_or_rest_pain'] }),
  ],
  [
    'a hip that catches is shown to a doctor',
    'D6',
    'doctor',
    runner({ signs: ['catching_locking'] }),
  ],
  ['a limp on the second day is shown to a doctor', 'D7', 'doctor', runner({ walking: 'limp' })],
  [
    'pain for months is shown to a doctor or physiotherapist',
    'D8',
    'doctor',
    runner({ duration: 'months' }),
  ],
  [
    'pain in both hips is shown to a doctor or physiotherapist',
    'D9',
    'doctor',
    runner({ side: 'both' }),
  ],
  [
    'groin pain after a fall is shown to a doctor',
    'D10',
    'doctor',
    runner({ fall: 'on_hip', location: 'groin', worse_with: [] }),
  ],
  [
    'pain on hopping is shown to a doctor anywhere',
    'D11',
    'doctor',
    runner({ worse_with: ['hopping'] }),
  ],
  [
    'a runner of 60 with sit bone pain and no training reason is shown to a doctor',
    'D12',
    'doctor',
    runner({ age: '55_64', location: 'sit_bone', training_change: 'none' }),
  ],
  [
    'pain at an unsure place on impact is shown to a doctor',
    'D13',
    'doctor',
    runner({ location: 'unsure', worse_with: ['running_impact'] }),
  ],
  [
    'back pain of unsure onset is shown to a doctor',
    'D14',
    'doctor',
    runner({ location: 'lower_back', onset: 'unsure' }),
  ],
  [
    'a clicking groin that sitting hurts for weeks is shown to a doctor',
    'D17',
    'doctor',
    runner({
      location: 'groin',
      duration: 'weeks',
      signs: ['clicking_snapping'],
      worse_with: ['long_sitting'],
    }),
  ],
  [
    'groin pain with sickle cell disease is shown to a doctor',
    'D-AVN',
    'doctor',
    runner({ location: 'groin', worse_with: [], health_risk: ['sickle_cell'] }),
  ],
  [
    'severe pain is shown to a doctor even if nothing else is wrong',
    'D16',
    'doctor',
    runner({ severity: 8 }),
  ],
  [
    'pain of seven that no rule names is shown to a doctor',
    'D15',
    'doctor',
    runner({ severity: 7 }),
  ],
]
