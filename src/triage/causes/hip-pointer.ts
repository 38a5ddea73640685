import { all, has } from '../expression.ts'
import { read, toConfirm } from '../source.ts'
import type { Cause } from './cause.ts'

export const hipPointer: Cause = {
  id: 'hip_pointer',
  prior: 0,
  grades: {
    location: {
      '++': ['iliac_crest'],
      '+': ['outer_hip'],
      '-': ['groin', 'front_thigh', 'outer_thigh_to_knee', 'buttock', 'pubic_area', 'unsure'],
      '--': ['sit_bone', 'inner_thigh', 'deep_joint', 'lower_back', 'back_of_thigh', 'knee'],
    },
    side: { '--': ['both'] },
    onset: {
      '++': ['after_fall_or_blow'],
      '--': ['sudden_while_running', 'gradual', 'long_standing'],
    },
    duration: {
      '+': ['today', 'days'],
      '--': ['weeks', 'months'],
    },
    fall: {
      '++': ['on_hip'],
      '--': ['none'],
    },
    walking: { '+': ['limp'] },
    signs: {
      '++': ['bruising'],
      '+': ['swelling', 'lump', 'head_or_neck_injury', 'belly_pain_or_heavy_bleeding'],
      '-': [
        'catching_locking',
        'clicking_snapping',
        'stiffness_morning',
        'night_or_rest_pain',
        'leg_short_or_turned',
        'unwell_or_vomiting',
      ],
      '--': ['fever'],
    },
    worse_with: {
      '+': ['lying_on_side'],
      '-': ['long_sitting', 'first_steps', 'returns_with_first_run'],
    },
    training_change: { '-': ['more_distance_or_speed'] },
  },
  together: [
    // A blow to the crest is what a hip pointer is.
    {
      labels: ['fall=on_hip', 'fall=other'],
      when: all(has('location', 'iliac_crest'), has('fall', 'on_hip', 'other')),
      grade: '++',
      source: read('StatPearls hip pointer; VisualDx'),
    },
  ],
  sources: {
    location: read('StatPearls hip pointer; VisualDx'),
    side: toConfirm('General clinical knowledge'),
    onset: read('StatPearls hip pointer'),
    duration: read('ExitCare: about two weeks'),
    fall: read('StatPearls hip pointer; VisualDx'),
    signs: read('VisualDx; 5-Minute Sports Medicine'),
  },
  care: {
    rest: 'painless_only',
    ice: true,
    gelReaches: true,
    weeks: [1, 4],
    see: { whom: 'doctor', afterDays: 14 },
    goOn: ['walking', 'upper_body'],
    avoid: ['lying_on_sore_side', 'massage_and_heat_first_days', 'alcohol_first_days'],
    loadingFromDay: 3,
    source: read('VisualDx; StatPearls; ExitCare'),
  },
}
