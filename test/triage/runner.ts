import type { Answers } from '../../src/triage/answers.ts'

/** A runner of 30 with a mild sore outer hip after more training, everything asked: self-care. */
export const SORE: Answers = {
  location: 'outer_hip',
  also_locations: [],
  side: 'right',
  onset: 'gradual',
  duration: 'days',
  fall: 'none',
  severity: 4,
  walking: 'normal',
  signs: [],
  worse_with: ['stairs_hills'],
  training_change: 'more_distance_or_speed',
  age: '18_39',
  bone_risk: [],
  health_risk: [],
  nsaid_risk: [],
}

/** That runner, with what differs. */
export function runner(differs: Partial<Answers> = {}): Answers {
  return { ...SORE, ...differs }
}

/** That runner, with questions left out. */
export function without(keys: readonly (keyof Answers)[], of: Answers = SORE): Answers {
  const left = { ...of }
  for (const key of keys) delete left[key]
  return left
}
