import { eq } from 'drizzle-orm'
import { createPulses } from '../../src/clubs/pulse.ts'
import { openDatabase } from '../../src/db/database.ts'
import { club } from '../../src/db/schema.ts'
import { createJobs } from '../../src/jobs/jobs.ts'
import type { GroupOptions } from '../../src/playground/founding.ts'
import type { GroupCaptain } from '../../src/playground/group-captain.ts'
import type { PlayedGroup } from '../../src/playground/played-group.ts'
import type { ChatMessage } from '../../src/playground/view.ts'
import type { TestBot, TestRunner } from './bot.ts'
import { says } from './words.ts'

type ClubRow = typeof club.$inferSelect
type Settings = Pick<ClubRow, 'hasPulse' | 'timezone' | 'topicId' | 'language'>

/** A club in the group chat that has added the bot. */
export interface TestClub {
  readonly id: string
  /** In its link. */
  readonly token: string
  readonly group: PlayedGroup
  /** The captain, in their private chat. */
  readonly leader: TestRunner
  /** What the captain does in the group. */
  captain(): GroupCaptain
  kept(): Promise<ClubRow | undefined>
  /** The weekly cards that stand in the group. */
  cards(): ChatMessage[]
  /** As a captain sets it in the panel. */
  sets(to: Partial<Settings>): Promise<void>
  /** They come by the club's link and let it count them. */
  counts(...runners: TestRunner[]): Promise<void>
  /** When the next card is due. */
  next(): Promise<string | undefined>
}

/** A captain adds the bot to a group. */
export async function foundsClub(
  bot: TestBot,
  group: Partial<Pick<GroupOptions, 'type' | 'topics'>> = {},
): Promise<TestClub> {
  const leader = bot.runner({ name: 'Kim' })
  const chat = bot.standIn.addGroup({ title: 'Hills', creator: leader, ...group })
  await leader.person.runs(chat).addsBot()
  const [founded] = await bot.query<{ id: string; token: string }>(
    'select id, token from club where group_id = $1',
    chat.id,
  )
  if (!founded) throw new Error('nothing is kept of this group')
  const { id, token } = founded
  const { DATABASE_URL: url = '', DEFAULT_TIMEZONE: zone = 'UTC' } = bot.environment
  const jobs = createJobs(url, () => {})
  const pulses = createPulses(jobs, zone)

  return {
    id,
    token,
    group: chat,
    leader,
    captain: () => leader.person.runs(chat),
    cards: () => chat.said().filter(({ text }) => text.startsWith(says('pulse-title'))),

    async kept() {
      const [found] = await bot.query<ClubRow>(
        `select title, group_id as "groupId", has_pulse as "hasPulse", topic_id as "topicId",
           timezone, language, removed_at as "removedAt" from club where id = $1`,
        id,
      )
      return found
    },

    async sets(to) {
      const { db, close } = openDatabase(url)
      await db.transaction(async (tx) => {
        const [changed] = await tx.update(club).set(to).where(eq(club.id, id)).returning()
        if (changed) await pulses.plan(tx, changed, bot.app.now())
      })
      await close()
    },

    async counts(...runners) {
      for (const runner of runners) {
        await runner.sends(`/start club-${token}`)
        await runner.taps('club:yes')
      }
    },

    async next() {
      const rows = await bot.query<{ dueAt: Date }>(
        `select due_at as "dueAt" from pulse where club_id = $1 and state in ('due', 'queued')`,
        id,
      )
      if (rows.length > 1) throw new Error('more than one card waits')
      return rows[0]?.dueAt.toISOString()
    },
  }
}

/** A club whose weekly card is on. */
export async function clubWithPulse(
  bot: TestBot,
  group?: Parameters<typeof foundsClub>[1],
): Promise<TestClub> {
  const founded = await foundsClub(bot, group)
  await founded.sets({ hasPulse: true })
  return founded
}

/** A check of now with a check-in in which the runner told how they run. */
export async function hasTold(
  bot: TestBot,
  runner: TestRunner,
  activity: 'full' | 'less' | 'none' | 'limping',
): Promise<void> {
  const sealer = await bot.sealerOf(runner)
  const now = bot.app.now().toString()
  const id = `${runner.id}-${now}`
  await bot.query(
    `insert into "check" (id, person_id, state, document, ruleset, started_at, answered_at)
     values ($1, $2, 'done', $3, '1', $4, $4)`,
    id,
    runner.id,
    sealer.seal(`check:${id}`, { given: {} }),
    now,
  )
  await bot.query(
    `insert into check_in (id, person_id, check_id, day, state, due_at, latest_at, sent_at, answer)
     values ($1, $2, $1, 3, 'answered', $3, $3, $3, $4)`,
    id,
    runner.id,
    now,
    sealer.seal(`check-in:${id}`, { progress: 'better', activity, toldAt: now }),
  )
}
