import { readCheckButton } from '../../src/check/buttons.ts'
import type { ChatMessage } from '../../src/playground/view.ts'
import type { Given } from '../../src/triage/given.ts'
import { QUESTIONS, type QuestionId } from '../../src/triage/questions.ts'
import type { TestRunner } from './bot.ts'

/** A runner of 45 with a sore outer hip after more training: self-care. */
export const OUTER_HIP: Given = {
  screen: [],
  age: '40_54',
  location: 'outer_hip',
  fall: 'none',
  onset: 'gradual',
  duration: 'weeks',
  severity: 5,
  walking: 'normal',
  worse_with: ['lying_on_side'],
  signs: [],
  training_change: 'more_distance_or_speed',
}

/** A plain strain: suddenly, at the back of the thigh, walking as usual. */
export const STRAIN: Given = {
  screen: [],
  age: '18_39',
  location: 'back_of_thigh',
  fall: 'none',
  onset: 'sudden_while_running',
  duration: 'today',
  severity: 4,
  walking: 'normal',
  worse_with: ['running_impact'],
  signs: [],
}

/** Pain at the front that more training brought on: an appointment. */
export const GROIN: Given = {
  ...OUTER_HIP,
  location: 'groin',
  severity: 4,
  worse_with: ['running_impact'],
  bone_risk: [],
  health_risk: [],
}

/** One leg swollen, little else: to be seen within 24 hours, told after few taps. */
export const SWOLLEN: Given = { screen: ['calf_swelling'], walking: 'normal', severity: 2 }

/** Feverish, and limping: an emergency after two more questions. */
export const FEVER: Given = { screen: ['fever'], walking: 'limp', severity: 5 }

export interface ButtonInSight {
  readonly text: string
  readonly data: string
}

/** The buttons of a message that say something to the bot. */
export function buttonsOf(message: ChatMessage): ButtonInSight[] {
  return message.keyboard
    .flat()
    .flatMap((button) =>
      'callback_data' in button ? [{ text: button.text, data: button.callback_data }] : [],
    )
}

/** The ends of the data of a message's buttons: what stands after the check's own id. */
export function endsOf(message: ChatMessage): string[] {
  return buttonsOf(message).map(({ data }) => data.replace(/^[\w-]+\.\w+:/, ''))
}

/** The question that a message asks; undefined for any other message. */
export function questionOf(message: ChatMessage): QuestionId | undefined {
  for (const { data } of buttonsOf(message)) {
    const reply = readCheckButton(data)?.reply
    if (reply?.kind === 'back') return reply.question
  }
  return undefined
}

/** What is ticked in a message, by value. */
export function tickedIn(message: ChatMessage): string[] {
  return buttonsOf(message).flatMap(({ data }) => {
    const reply = readCheckButton(data)?.reply
    const isTick = reply?.kind === 'choice' && reply.isOff && reply.value !== 'ask'
    return isTick ? [reply.value] : []
  })
}

/** Taps the choice of the question that waits. */
export async function chooses(runner: TestRunner, value: string): Promise<ChatMessage> {
  const message = runner.last()
  await runner.person.taps(({ callback_data }) => {
    const reply = readCheckButton(callback_data)?.reply
    return reply?.kind === 'choice' && reply.value === value
  }, message.id)
  return runner.last()
}

/** Answers the question that waits as given; a choice of several that was not given is none. */
export async function answersNext(runner: TestRunner, given: Given): Promise<QuestionId> {
  const question = questionOf(runner.last())
  if (!question) throw new Error(`no question waits: ${runner.last().text}`)
  const value = given[question] ?? (QUESTIONS[question].kind === 'many' ? [] : undefined)
  if (value === undefined) throw new Error(`this runner has no answer to ${question}`)
  const ticks = Array.isArray(value) ? [...value, value.length > 0 ? 'done' : 'none'] : [`${value}`]
  for (const tick of ticks) await chooses(runner, tick)
  return question
}

/** Answers until a question waits, or else all of them. @returns the last message */
export async function answersUntil(
  runner: TestRunner,
  given: Given,
  until?: QuestionId,
): Promise<ChatMessage> {
  for (;;) {
    const question = questionOf(runner.last())
    if (question === undefined || question === until) return runner.last()
    await answersNext(runner, given)
  }
}

/** Meets the bot, consents, and answers until a question waits, or to the result. */
export async function checks(
  runner: TestRunner,
  given: Given,
  until?: QuestionId,
): Promise<ChatMessage> {
  await runner.sends('/start')
  await runner.taps('consent:accept')
  return answersUntil(runner, given, until)
}

/** What is offered once a check was told. */
export const FINISHED = [
  'check:show',
  'check:change',
  'check:course',
  'check:sheet',
  'check:again',
  'check:other',
]
