import type { PlayedGroup } from '../../src/playground/played-group.ts'
import type { TestBot, TestRunner } from './bot.ts'
import { buttonsOf, checks, OUTER_HIP } from './persona.ts'

/** A club with its captain, who has a chat with the bot; its group has the bot. */
export interface TestClub {
  readonly id: string
  readonly group: PlayedGroup
  readonly captain: TestRunner
}

export async function foundsClub(bot: TestBot, title = 'Hill <b> Friends'): Promise<TestClub> {
  const captain = bot.runner({ name: 'Lee' })
  await captain.sends('/start')
  const group = bot.standIn.addGroup({ title, creator: captain })
  await captain.person.runs(group).addsBot()
  const [club] = await bot.query<{ id: string }>(
    'select id from club where group_id = $1',
    group.id,
  )
  if (!club) throw new Error('the club was not kept')
  return { id: club.id, group, captain }
}

/** Presses a button of the physio's panel, as the captain's panel shows it. */
export async function pressesPanel(club: TestClub, by: TestRunner, act: string) {
  await by.person.tapsData(by.last().id, `${club.id}.0:physio:${act}`)
  return by.last()
}

/** Makes a link. @returns its token */
export async function makesLink(club: TestClub): Promise<string> {
  const { text } = await pressesPanel(club, club.captain, 'link')
  return /start=([\w-]+)/.exec(text)?.[1] ?? ''
}

/** Somebody who has agreed to be the physio. */
export async function namesPhysio(
  bot: TestBot,
  club: TestClub,
  { name = 'Kim', language = 'en' } = {},
): Promise<TestRunner> {
  const physio = bot.runner({ name, language })
  await physio.sends(`/start ${await makesLink(club)}`)
  await physio.taps('physio:yes')
  return physio
}

/** A runner of the club who has a result, and asks for the sheet. */
export async function runnerWithSheet(
  bot: TestBot,
  club: TestClub,
  { given = OUTER_HIP, name = 'Ana & Co' } = {},
): Promise<TestRunner> {
  const runner = bot.runner({ name })
  await checks(runner, given)
  await joins(bot, club, runner)
  await asksSheet(runner)
  return runner
}

export async function joins(bot: TestBot, club: TestClub, runner: TestRunner): Promise<void> {
  const [row] = await bot.query<{ token: string }>('select token from club where id = $1', club.id)
  await runner.sends(`/start club-${row?.token}`)
  await runner.taps('club:yes')
}

/** The sheet of the latest check comes again. */
export async function asksSheet(runner: TestRunner): Promise<void> {
  await runner.sends('/check')
  await runner.taps('check:sheet', 'taken:skip')
}

/** The data of the button that leads to the physio, below any sheet of the chat. */
export function shareDataIn(runner: TestRunner): string | undefined {
  const all = runner.messages().flatMap(buttonsOf)
  return all.findLast(({ data }) => /\.ask:share:/.test(data))?.data
}
