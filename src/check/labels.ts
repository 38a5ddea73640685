import type { Activity, Avoid } from '../triage/causes/cause.ts'
import type { GivenValue } from '../triage/given.ts'
import { type Choice, choiceOf, type QuestionId } from '../triage/questions.ts'
import type { Speaker } from '../words/words.ts'
import { isPlace, numberOf } from './numbers.ts'

/** The ids of places are worded once, under `location`. */
const WORDED_AS: Partial<Record<Choice['key'], Choice['key']>> = { also_locations: 'location' }

/** The words of a choice, as on its button. */
export function optionLabel(say: Speaker, { key, value }: Choice): string {
  return say.plain(`option-${WORDED_AS[key] ?? key}-${value}` as 'option-fall-none')
}

/**
 * A choice in its list and on its button. Places are told in short, two side by side: the picture
 * above them says the rest, and stays in sight.
 */
export function buttonLabel(say: Speaker, choice: Choice, at: number): string {
  const label = isPlace(choice)
    ? say.plain(`place-${choice.value}` as 'place-groin')
    : optionLabel(say, choice)
  return `${numberOf(choice, at)}. ${label}`
}

/** An answer beside its question: what was chosen, or that nothing was. */
export function answerValue(say: Speaker, id: QuestionId, value: GivenValue | undefined): string {
  if (typeof value === 'number') return say.plain('answer-value', { value })
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0)
  return isNothing ? say.plain('answer-nothing') : answerLabel(say, id, value)
}

/** An answer in words: what was chosen, or that nothing was. */
export function answerLabel(say: Speaker, id: QuestionId, value: GivenValue | undefined): string {
  if (typeof value === 'number') return say.plain('answer-scale', { value })
  const values = value === undefined ? [] : [value].flat()
  if (values.length === 0) {
    return say.plain('answer-none', { question: say.plain(`short-${id}`) })
  }
  return choiceLabels(say, id, values).join(', ')
}

function choiceLabels(say: Speaker, id: QuestionId, values: readonly string[]): string[] {
  return values
    .map((one) => choiceOf(id, one))
    .filter((choice) => choice !== undefined)
    .map((choice) => optionLabel(say, choice))
}

/** The same, each of what was chosen by itself. */
export function answerValues(
  say: Speaker,
  id: QuestionId,
  value: GivenValue | undefined,
): readonly string[] {
  const isTicked = Array.isArray(value) && value.length > 0
  return isTicked ? choiceLabels(say, id, value) : [answerValue(say, id, value)]
}

/** "walking, cycling and swimming": what may go on. */
export function activityList(say: Speaker, activities: readonly Activity[]): string {
  return say.list(activities.map((id) => say.plain(`activity-${id}`)))
}

/** "sitting for long and crossing your legs": what to leave out. */
export function avoidList(say: Speaker, things: readonly Avoid[]): string {
  return say.list(things.map((id) => say.plain(`avoid-${id}`)))
}
