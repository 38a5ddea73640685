import type { ChatMessage } from '../../src/playground/view.ts'
import type { TestBot, TestRunner } from './bot.ts'
import { endsOf } from './persona.ts'

/** A check-in as it is stored. */
export interface KeptCheckIn {
  readonly day: number
  readonly state: string
  readonly dueAt: Date
  readonly checkId: string
}

/** What is kept of a runner's check-ins, in the order in which they fall due. */
export function checkInsOf(bot: TestBot, { id }: Pick<TestRunner, 'id'>): Promise<KeptCheckIn[]> {
  return bot.query<KeptCheckIn>(
    `select day, state, due_at as "dueAt", check_id as "checkId" from check_in
     where person_id = $1 order by due_at`,
    id,
  )
}

/** Their days with their states, as in `3 due`. */
export async function plannedFor(bot: TestBot, runner: TestRunner): Promise<string[]> {
  return (await checkInsOf(bot, runner)).map(({ day, state }) => `${day} ${state}`)
}

/** How many check-ins stand in the chat. */
export function checkInsSeen(runner: TestRunner): number {
  return runner.messages().filter((message) => endsOf(message).includes('check-in:stop')).length
}

/** What a runner answers to a check-in; what is not named is what a sore runner says who waits. */
export interface CheckInAnswers {
  readonly progress: 'gone' | 'better' | 'same' | 'worse'
  readonly seen?: 'yes' | 'booked' | 'no'
  readonly found?: string
  readonly pain?: number
  readonly activity?: 'full' | 'less' | 'none' | 'limping'
  /** A danger sign that has come on. */
  readonly sign?: string
}

/** Answers whatever of these is asked, by taps. @returns what they lead to */
export async function answersCheckIn(
  runner: TestRunner,
  {
    progress,
    seen = 'no',
    found = 'untold',
    pain = 5,
    activity = 'less',
    sign = 'none',
  }: CheckInAnswers,
): Promise<ChatMessage> {
  const all = { progress, seen, found, pain_now: pain, activity, new_sign: sign }
  for (const [question, value] of Object.entries(all)) {
    const end = `${question}:${value}`
    if (endsOf(runner.last()).includes(end)) await runner.taps(end)
  }
  return runner.last()
}

/** The question of a check-in that a message asks; undefined for any other message. */
export function checkInQuestionOf(message: ChatMessage): string | undefined {
  const questions = ['progress', 'seen', 'found', 'pain_now', 'activity', 'new_sign']
  const [first = ''] = endsOf(message)
  return questions.find((question) => first.startsWith(`${question}:`))
}
