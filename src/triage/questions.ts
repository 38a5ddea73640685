import { type AnswerKey, type Answers, LOCATIONS, NSAID_RISKS } from './answers.ts'
import { closerLook, signsAt, worseAt } from './choices.ts'

/**
 * The questions by id, in an order that never changes: buttons name them by their place in it.
 * `screen`, `injury` and `groin_signs` write into the answer `signs`, `closer_look` into
 * `worse_with`.
 */
export const QUESTION_IDS = [
  'screen',
  'age',
  'location',
  'also_locations',
  'fall',
  'injury',
  'onset',
  'duration',
  'severity',
  'walking',
  'worse_with',
  'signs',
  'training_change',
  'bone_risk',
  'health_risk',
  'groin_signs',
  'side',
  'nsaid_risk',
  'closer_look',
] as const
export type QuestionId = (typeof QUESTION_IDS)[number]

/** A choice and the answer that it belongs to: one question may write into several. */
export interface Choice {
  readonly key: AnswerKey | 'screen'
  readonly value: string
}

export interface Question {
  readonly id: QuestionId
  readonly kind: 'one' | 'many' | 'scale'
  /** The choices that fit what is known; none for a scale. */
  readonly choices: (answers: Answers) => readonly Choice[]
}

function choicesOf(key: Choice['key'], values: readonly string[]): readonly Choice[] {
  return values.map((value) => ({ key, value }))
}

function fixed(key: Choice['key'], values: readonly string[]): Question['choices'] {
  const choices = choicesOf(key, values)
  return () => choices
}

const ONSETS = ['sudden_while_running', 'gradual', 'long_standing', 'unsure']

const HEALTH_CHOICES: readonly Choice[] = [
  ...choicesOf('health_risk', [
    'pregnant_or_recent_birth',
    'past_blood_clot_or_clot_risk',
    'weak_immunity_or_diabetes',
    'sickle_cell',
    'heavy_alcohol',
  ]),
  { key: 'signs', value: 'weight_loss_or_cancer_history' },
]

const INJURY_CHOICES: readonly Choice[] = [
  ...choicesOf('signs', ['head_or_neck_injury', 'belly_pain_or_heavy_bleeding']),
  { key: 'nsaid_risk', value: 'blood_thinner' },
]

/** Every question with its kind and its choices. */
export const QUESTIONS: { readonly [Id in QuestionId]: Question & { readonly id: Id } } = {
  screen: {
    id: 'screen',
    kind: 'many',
    choices: fixed('screen', [
      'cannot',
      'leg_short_or_turned',
      'fever',
      'unwell_or_vomiting',
      'bladder_bowel_or_saddle_numbness',
      'testicular_pain',
      'calf_swelling',
      'breathless_or_chest_pain',
    ]),
  },
  age: {
    id: 'age',
    kind: 'one',
    choices: fixed('age', ['under_18', '18_39', '40_54', '55_64', '65_plus']),
  },
  location: { id: 'location', kind: 'one', choices: fixed('location', LOCATIONS) },
  also_locations: {
    id: 'also_locations',
    kind: 'many',
    choices: ({ location }) =>
      choicesOf(
        'also_locations',
        LOCATIONS.filter((value) => value !== location && value !== 'unsure'),
      ),
  },
  fall: { id: 'fall', kind: 'one', choices: fixed('fall', ['none', 'on_hip', 'other']) },
  injury: { id: 'injury', kind: 'many', choices: () => INJURY_CHOICES },
  onset: {
    id: 'onset',
    kind: 'one',
    choices: ({ fall }) =>
      choicesOf(
        'onset',
        fall === 'on_hip' || fall === 'other' ? ['after_fall_or_blow', ...ONSETS] : ONSETS,
      ),
  },
  duration: {
    id: 'duration',
    kind: 'one',
    choices: fixed('duration', ['today', 'days', 'weeks', 'months']),
  },
  severity: { id: 'severity', kind: 'scale', choices: () => [] },
  walking: { id: 'walking', kind: 'one', choices: fixed('walking', ['normal', 'limp', 'cannot']) },
  worse_with: {
    id: 'worse_with',
    kind: 'many',
    choices: ({ location = 'unsure' }) => choicesOf('worse_with', worseAt(location)),
  },
  signs: {
    id: 'signs',
    kind: 'many',
    choices: ({ location = 'unsure' }) => choicesOf('signs', signsAt(location)),
  },
  training_change: {
    id: 'training_change',
    kind: 'one',
    choices: fixed('training_change', [
      'none',
      'more_distance_or_speed',
      'new_shoes_or_surface',
      'returning_after_break',
    ]),
  },
  bone_risk: {
    id: 'bone_risk',
    kind: 'many',
    choices: fixed('bone_risk', [
      'osteoporosis',
      'past_stress_fracture',
      'low_energy_or_missed_periods',
      'long_term_steroids',
    ]),
  },
  health_risk: { id: 'health_risk', kind: 'many', choices: () => HEALTH_CHOICES },
  groin_signs: {
    id: 'groin_signs',
    kind: 'many',
    choices: fixed('signs', ['testicular_pain', 'lump']),
  },
  side: { id: 'side', kind: 'one', choices: fixed('side', ['left', 'right', 'both', 'unsure']) },
  nsaid_risk: { id: 'nsaid_risk', kind: 'many', choices: fixed('nsaid_risk', NSAID_RISKS) },
  closer_look: {
    id: 'closer_look',
    kind: 'many',
    choices: (answers) => choicesOf('worse_with', closerLook(answers)),
  },
}

/** Every choice that a question can offer, wherever it hurts, by its value. */
const ALL_CHOICES = new Map<QuestionId, ReadonlyMap<string, Choice>>(
  QUESTION_IDS.map((id) => {
    const known: Answers[] = [
      { fall: 'other' },
      { location: 'outer_hip', signs: ['night_or_rest_pain'] },
      ...LOCATIONS.map((location) => ({ location })),
    ]
    const choices = known.flatMap((answers) => QUESTIONS[id].choices(answers))
    return [id, new Map(choices.map((choice) => [choice.value, choice]))]
  }),
)

/** A choice by its value, also where it is not offered now; undefined where it never is. */
export function choiceOf(id: QuestionId, value: string): Choice | undefined {
  return ALL_CHOICES.get(id)?.get(value)
}
