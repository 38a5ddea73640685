import { QUESTION_IDS, type QuestionId } from '../triage/questions.ts'
import type { Speaker } from '../words/words.ts'
import { optionLabel } from './labels.ts'

/** More reasons than this tell a runner less, not more. */
const REASONS_MAX = 5

/** `location=groin` in the runner's words. */
function reasonLabel(say: Speaker, reason: string): string | undefined {
  const [key = '', value = ''] = reason.split('=')
  if (key === 'severity') return say.plain('reason-severity', { range: value })
  if (!QUESTION_IDS.includes(key as QuestionId)) return undefined
  return optionLabel(say, { key: key as QuestionId & 'location', value })
}

/** Answers that speak for or against something, the strongest first: "Groin · Slowly, bit by bit". */
export function reasons(say: Speaker, of: readonly string[]): string {
  const labels = of.map((reason) => reasonLabel(say, reason)).filter((label) => label !== undefined)
  return [...new Set(labels)].slice(0, REASONS_MAX).join(' · ')
}
