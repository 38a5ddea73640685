import { LOCATIONS } from '../triage/answers.ts'
import type { Choice } from '../triage/questions.ts'

const PLACES: readonly string[] = LOCATIONS

export function isPlace({ key }: Choice): boolean {
  return key === 'location' || key === 'also_locations'
}

/** The number of a choice in its list. A place keeps the one that it has in the picture. */
export function numberOf(choice: Choice, at: number): number {
  return isPlace(choice) ? PLACES.indexOf(choice.value) + 1 : at + 1
}
