import { randomBytes } from 'node:crypto'
import { and, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import type { Db, Tx } from '../db/database.ts'
import { club, clubMember } from '../db/schema.ts'
import { newToken } from '../telegram/deep-links.ts'
import type { Pulses } from './pulse.ts'

/** 72 random bits, as for checks. */
const ID_BYTES = 9
/** At most one visible answer an hour in a group, milliseconds. */
const QUIET_MS = 3_600_000
/** The settings of a group wait so long for the bot to come back, milliseconds. */
const REMOVED_MS = 30 * 86_400_000

export type Club = typeof club.$inferSelect

/** A group chat as Telegram names it. */
export interface Group {
  readonly id: number
  readonly title: string
}

function dateOf(now: Temporal.Instant): Date {
  return new Date(now.epochMilliseconds)
}

/** The clubs, by their groups. Every change holds the club's row: a group has no lease. */
export interface Clubs {
  /** The bot is in the group. @returns whether that is news, which one of two equal updates hears */
  arrive(group: Group, now: Temporal.Instant): Promise<{ club: Club; isNews: boolean }>
  /** The bot is in the group no more; what was planned for it goes, its settings wait. */
  leave(groupId: number, now: Temporal.Instant): Promise<void>
  /** The group has been upgraded: its id is another from now on. */
  move(fromId: number, toId: number, now: Temporal.Instant): Promise<void>
  rename(group: Group): Promise<void>
  /** The topic is there no more: what is posted goes to General until another is chosen. */
  forgetTopic(id: string, topicId: number): Promise<void>
  /** The clubs that the bot has left for good, with all that is theirs and nobody's. */
  expire(now: Temporal.Instant): Promise<void>
  find(id: string): Promise<Club | undefined>
  /** The club of a link; none where the link was renewed or the bot has left. */
  byToken(token: string): Promise<Club | undefined>
  /** Whether something may be said in sight of all; who asks first in an hour may. */
  maySpeak(id: string, now: Temporal.Instant): Promise<boolean>
}

export function createClubs(db: Db, pulses: Pulses): Clubs {
  async function byGroup(db: Tx, groupId: number): Promise<Club | undefined> {
    const [found] = await db.select().from(club).where(eq(club.groupId, groupId))
    return found
  }

  return {
    async arrive({ id: groupId, title }, now) {
      const known = await byGroup(db, groupId)
      if (known && !known.removedAt) return { club: known, isNews: false }
      const id = randomBytes(ID_BYTES).toString('base64url')
      return db.transaction(async (tx) => {
        const [news] = await tx
          .insert(club)
          .values({ id, groupId, title, token: newToken(), createdAt: dateOf(now) })
          .onConflictDoUpdate({
            target: club.groupId,
            set: { title, removedAt: null },
            setWhere: isNotNull(club.removedAt),
          })
          .returning()
        if (news) await pulses.plan(tx, news, now)
        const found = news ?? (await byGroup(tx, groupId))
        if (!found) throw new Error('a club went while it came')
        return { club: found, isNews: news !== undefined }
      })
    },

    async leave(groupId, now) {
      await db.transaction(async (tx) => {
        const [left] = await tx
          .update(club)
          .set({ removedAt: dateOf(now) })
          .where(and(eq(club.groupId, groupId), isNull(club.removedAt)))
          .returning({ id: club.id })
        if (left) await pulses.drop(tx, left.id)
      })
    },

    async move(fromId, toId, now) {
      await db.transaction(async (tx) => {
        const [from] = await tx.select().from(club).where(eq(club.groupId, fromId)).for('update')
        if (!from) return
        // Who came by the link of the new group before its move was heard of stays a member.
        const [fresh] = await tx.select().from(club).where(eq(club.groupId, toId))
        if (fresh) {
          const members = await tx.select().from(clubMember).where(eq(clubMember.clubId, fresh.id))
          const moved = members.map((member) => ({ ...member, clubId: from.id }))
          if (moved.length > 0) await tx.insert(clubMember).values(moved).onConflictDoNothing()
          await pulses.drop(tx, fresh.id)
          await tx.delete(club).where(eq(club.id, fresh.id))
        }
        // Telegram may have told that the bot left the old one.
        const to = { groupId: toId, removedAt: null }
        await tx.update(club).set(to).where(eq(club.id, from.id))
        if (from.removedAt) await pulses.plan(tx, { ...from, ...to }, now)
      })
    },

    async rename({ id, title }) {
      await db.update(club).set({ title }).where(eq(club.groupId, id))
    },

    async forgetTopic(id, topicId) {
      const isChosen = and(eq(club.id, id), eq(club.topicId, topicId))
      await db.update(club).set({ topicId: null }).where(isChosen)
    },

    async expire(now) {
      await db.delete(club).where(lt(club.removedAt, new Date(now.epochMilliseconds - REMOVED_MS)))
    },

    async find(id) {
      const [found] = await db.select().from(club).where(eq(club.id, id))
      return found
    },

    async byToken(token) {
      const isOpen = and(eq(club.token, token), isNull(club.removedAt))
      const [found] = await db.select().from(club).where(isOpen)
      return found
    },

    async maySpeak(id, now) {
      const isQuiet = or(
        isNull(club.spokeAt),
        lte(club.spokeAt, new Date(now.epochMilliseconds - QUIET_MS)),
      )
      const [free] = await db
        .update(club)
        .set({ spokeAt: dateOf(now) })
        .where(and(eq(club.id, id), isQuiet))
        .returning({ id: club.id })
      return free !== undefined
    },
  }
}
