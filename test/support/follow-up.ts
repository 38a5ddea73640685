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
