import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '../db/database.ts'
import { club, clubMember } from '../db/schema.ts'
import type { Turn } from '../telegram/turn.ts'
import type { Club } from './club.ts'

/** Nobody who has told that they are under 18 is counted, whatever was agreed to before. */
export function isMinor({ age }: { readonly age?: string | undefined }): boolean {
  return age === 'under_18'
}

/** A check that a runner under 16 tells for themselves. */
const OfYounger = z.object({ subject: z.literal('younger') })

/** Whether the person of a turn has told that they are under 18, in any way. */
export function isUnder18({ person, check }: Turn): boolean {
  return isMinor(person?.profile ?? {}) || OfYounger.safeParse(check?.document).success
}

/** No club counts them from now on. */
export async function stopCounting(tx: Tx, personId: number): Promise<void> {
  await tx.update(clubMember).set({ isCounted: false }).where(eq(clubMember.personId, personId))
}

/** A club with how somebody belongs to it. */
export interface Membership {
  readonly club: Club
  /** Whether the club may count them; undefined where they were not asked yet. */
  readonly isCounted: boolean | undefined
}

/** The clubs of a person, the first joined first. */
export async function clubsOf(db: Db, personId: number): Promise<Membership[]> {
  const rows = await db
    .select()
    .from(clubMember)
    .innerJoin(club, eq(club.id, clubMember.clubId))
    .where(eq(clubMember.personId, personId))
    .orderBy(asc(clubMember.joinedAt))
  return rows.map(({ club: found, club_member: { isCounted } }) => ({
    club: found,
    isCounted: isCounted ?? undefined,
  }))
}

export async function membershipIn(
  db: Db,
  clubId: string,
  personId: number,
): Promise<Membership | undefined> {
  return (await clubsOf(db, personId)).find(({ club: { id } }) => id === clubId)
}

export interface NewMember {
  readonly clubId: string
  readonly personId: number
  /** Left as it was where it is absent. */
  readonly isCounted?: boolean
  readonly joinedAt: Date
}

export async function storeMember(tx: Tx, { isCounted, ...member }: NewMember): Promise<void> {
  const added = tx.insert(clubMember).values({ ...member, isCounted: isCounted ?? null })
  if (isCounted === undefined) return void (await added.onConflictDoNothing())
  const target = [clubMember.clubId, clubMember.personId]
  await added.onConflictDoUpdate({ target, set: { isCounted } })
}

export async function removeMember(tx: Tx, clubId: string, personId: number): Promise<void> {
  const theirs = and(eq(clubMember.clubId, clubId), eq(clubMember.personId, personId))
  await tx.delete(clubMember).where(theirs)
}
