import type { Update } from '@grammyjs/types'
import { eq } from 'drizzle-orm'
import { createPulses } from '../../src/clubs/pulse.ts'
import { openDatabase } from '../../src/db/database.ts'
import { club } from '../../src/db/schema.ts'
import { createJobs } from '../../src/jobs/jobs.ts'
import { ChatRecord } from '../../src/playground/chat.ts'
import type { ChatMessage } from '../../src/playground/view.ts'
import type { TestBot, TestRunner } from './bot.ts'
import { says } from './words.ts'

type ClubRow = typeof club.$inferSelect
type GroupType = 'group' | 'supergroup' | 'forum'
type Status = 'member' | 'restricted' | 'kicked' | 'left'

/** Groups of tests, as far apart as those of Telegram. */
let nextGroupId = -1_002_000_000_001
const CAPTAIN = { id: 8_998_000_001, is_bot: false, first_name: 'Kim', language_code: 'en' }

/** A club in the group chat that has added the bot. */
export interface TestClub {
  /** Where it is in Telegram; another one once it is upgraded. */
  groupId: number
  kept(): Promise<ClubRow | undefined>
  /** What the bot has posted there. */
  posts(): ChatMessage[]
  /** The weekly cards alone. */
  cards(): ChatMessage[]
  /** The bot is told what it is in the group now. @returns the update, to be told again */
  botBecomes(status: Status): Promise<Update>
  /** As a captain sets it in the panel. */
  sets(to: Partial<Pick<ClubRow, 'hasPulse' | 'timezone' | 'topicId' | 'language'>>): Promise<void>
  /** Comes by the club's link and lets it count them. */
  counts(...runners: TestRunner[]): Promise<void>
  /** When the next card is due. */
  next(): Promise<string | undefined>
}

/** Puts a chat into the world, where the bot may write. */
export function addChat(bot: TestBot, type: GroupType): ChatRecord['chat'] & { id: number } {
  const id = nextGroupId--
  const chat = {
    id,
    type: type === 'forum' ? 'supergroup' : type,
    title: 'Valley Runners',
    ...(type === 'forum' && { is_forum: true }),
  } as ChatRecord['chat']
  bot.standIn.world.chats.set(id, new ChatRecord(chat, 'member', `${id}`))
  return chat
}

/** Tells the bot what no act of a person in the stand-in makes. */
export async function tells(bot: TestBot, update: object): Promise<Update> {
  const update_id = bot.standIn.world.nextUpdateId()
  const told = { update_id, ...update } as Update
  await bot.app.handle(told)
  return told
}

/** A captain adds the bot to a group. */
export async function foundsClub(bot: TestBot, type: GroupType = 'supergroup'): Promise<TestClub> {
  const { world } = bot.standIn
  const founded = addChat(bot, type)

  const own: TestClub = {
    groupId: founded.id,

    async kept() {
      const [found] = await bot.query<ClubRow>(
        `select id, token, title, has_pulse as "hasPulse", topic_id as "topicId",
           removed_at as "removedAt", timezone from club where group_id = $1`,
        own.groupId,
      )
      return found
    },

    posts: () => world.messages(own.groupId).filter(({ isFromBot }) => isFromBot),
    cards: () => own.posts().filter(({ text }) => text.startsWith(says('pulse-title'))),

    botBecomes(status) {
      const record = world.chat(own.groupId)
      record.membership = status === 'kicked' || status === 'left' ? 'kicked' : 'member'
      const member = {
        user: world.bot,
        status,
        ...(status === 'restricted' && { is_member: true, can_send_messages: false }),
      }
      return tells(bot, {
        my_chat_member: {
          chat: record.chat,
          from: CAPTAIN,
          date: world.unixTime(),
          old_chat_member: { user: world.bot, status: 'left' },
          new_chat_member: member,
        },
      })
    },

    async sets(to) {
      const { id } = (await own.kept()) ?? { id: '' }
      const { DATABASE_URL: url = '', DEFAULT_TIMEZONE = 'UTC' } = bot.environment
      const database = openDatabase(url)
      const pulses = createPulses(
        createJobs(url, () => {}),
        DEFAULT_TIMEZONE,
      )
      await database.db.transaction(async (tx) => {
        const [changed] = await tx.update(club).set(to).where(eq(club.id, id)).returning()
        if (changed) await pulses.plan(tx, changed, bot.app.now())
      })
      await database.close()
    },

    async counts(...runners) {
      const { token } = (await own.kept()) ?? { token: '' }
      for (const runner of runners) {
        await runner.sends(`/start club-${token}`)
        await runner.taps('club:yes')
      }
    },

    async next() {
      const rows = await bot.query<{ dueAt: Date }>(
        `select due_at as "dueAt" from pulse join club on club.id = club_id
         where group_id = $1 and state in ('due', 'queued')`,
        own.groupId,
      )
      if (rows.length > 1) throw new Error('more than one card waits')
      return rows[0]?.dueAt.toISOString()
    },
  }
  await own.botBecomes('member')
  return own
}

/** A club whose weekly card is on. */
export async function clubWithPulse(bot: TestBot, type?: GroupType): Promise<TestClub> {
  const founded = await foundsClub(bot, type)
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
