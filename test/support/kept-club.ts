import { newToken } from '../../src/telegram/deep-links.ts'
import type { TestBot, TestRunner } from './bot.ts'

/** A club as the database has it. */
export interface KeptClub {
  readonly id: string
  readonly groupId: number
  readonly token: string
  readonly title: string
}

let nextGroup = -1_009_000_000_001

/** A club that the bot is in already, with what its captain has told. */
export async function keptClub(
  bot: TestBot,
  told: { title?: string; country?: string; timezone?: string; runDays?: readonly number[] } = {},
): Promise<KeptClub> {
  const { title = 'Valley <Runners>' } = told
  const groupId = nextGroup--
  const token = newToken()
  const id = token.slice(0, 12)
  await bot.query(
    `insert into club (id, group_id, title, token, country, timezone, run_days, created_at)
     values ($1, $2, $3, $4, nullif($5, ''), nullif($6, ''), $7, now())`,
    ...[
      id,
      groupId,
      title,
      token,
      told.country ?? '',
      told.timezone ?? '',
      `{${told.runDays ?? ''}}`,
    ],
  )
  return { id, groupId, token, title }
}

/** Who belongs to a club, and whether it counts them. */
export async function membersOf(
  bot: TestBot,
  { id }: KeptClub,
): Promise<{ person: number; counted: boolean | null }[]> {
  const rows = await bot.query<{ person: string; counted: boolean | null }>(
    'select person_id as person, is_counted as counted from club_member where club_id = $1',
    id,
  )
  return rows.map(({ person, counted }) => ({ person: Number(person), counted }))
}

/** A runner who has come by the link of a club, and whom it counts. */
export async function memberOf(bot: TestBot, { token }: KeptClub): Promise<TestRunner> {
  const runner = bot.runner()
  await runner.sends(`/start club-${token}`)
  await runner.taps('club:yes')
  return runner
}
