import type { QuestionId } from '../../triage/questions.ts'
import { STEPS, type Step } from '../../triage/steps.ts'
import { choicesBlock } from './choices.ts'
import { conditionBlock, phrase, type Terms } from './condition.ts'
import { type Block, heading } from './markdown.ts'
import { QUESTIONS, QUESTIONS_LEAD, SECTIONS } from './texts.ts'
import { spoken } from './words.ts'

function isAlways({ when }: Step): boolean {
  return 'all' in when && when.all.length === 0
}

function textOf({ say }: Terms, id: QuestionId): string {
  return spoken(say, `question-${id}`).split(/\n+/).join(' ')
}

function conditions(terms: Terms, step: Step): Block[] {
  return [
    ...(isAlways(step)
      ? step.onRequest
        ? []
        : [QUESTIONS.always]
      : [conditionBlock(terms, QUESTIONS.when, step.when)]),
    ...(step.onRequest ? [QUESTIONS.onRequest] : []),
    ...(step.ifItDecides ? [QUESTIONS.ifItDecides] : []),
    ...(step.needs ? [`${QUESTIONS.needs} ${phrase(terms, step.needs)}.`] : []),
  ]
}

function stepBlocks(terms: Terms, step: Step, at: number): Block[] {
  const first = STEPS.findIndex(({ ask }) => ask === step.ask)
  return [
    heading(3, `3.${at + 1} \`${step.ask}\``),
    `> ${textOf(terms, step.ask)}`,
    ...(step.ask === 'walking' && first === at
      ? [QUESTIONS.ill, `> ${spoken(terms.say, 'question-walking-ill')}`]
      : []),
    ...conditions(terms, step),
    ...(first === at ? choicesBlock(terms.say, step.ask) : [`${QUESTIONS.again} 3.${first + 1}.`]),
  ]
}

/** Every question with its text, when it is asked, and its choices. */
export function questions(terms: Terms): Block[] {
  return [
    heading(2, SECTIONS.questions),
    QUESTIONS_LEAD,
    ...STEPS.flatMap((step, at) => stepBlocks(terms, step, at)),
  ]
}
