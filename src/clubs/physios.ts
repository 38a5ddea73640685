import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/database.ts'
import type { Keyring } from '../db/keyring.ts'
import { club, clubMember, person, personKey, physio } from '../db/schema.ts'
import type { Club } from './club.ts'

/** Whom the runners of a club may send their sheet to. */
export interface Physio {
  readonly club: Club
  readonly personId: number
  /** As the runners read it. */
  readonly name: string
  readonly language: string | undefined
}

/** The physios of clubs: at most one for each. */
export interface Physios {
  of(clubId: string): Promise<Physio | undefined>
  /** Those of a runner's clubs, the first joined first, without the runner and whoever is out of reach. */
  forRunner(runnerId: number): Promise<Physio[]>
  /** The clubs whose physio somebody is. */
  clubsOf(personId: number): Promise<Club[]>
}

/** What the name of a physio is sealed for. */
export function sealedPlace(clubId: string): string {
  return `physio:${clubId}`
}

export function createPhysios(db: Db, keyring: Keyring): Physios {
  const all = () =>
    db
      .select({ club, physio, language: person.language, wrapped: personKey.wrapped })
      .from(physio)
      .innerJoin(club, eq(club.id, physio.clubId))
      .innerJoin(person, eq(person.id, physio.personId))
      .innerJoin(personKey, eq(personKey.personId, physio.personId))
      .$dynamic()

  type Row = Awaited<ReturnType<typeof all>>[number]
  function opened({ club: of, physio: row, language, wrapped }: Row): Physio {
    const { sealer } = keyring.open(row.personId, wrapped)
    const name = String(sealer.open(sealedPlace(of.id), row.name))
    return { club: of, personId: row.personId, name, language: language ?? undefined }
  }

  /** Neither has blocked the bot nor taken back a consent. */
  const isReachable = and(
    isNull(person.unreachableAt),
    sql`${person.consentVersion} is distinct from 0`,
  )

  return {
    async of(clubId) {
      const [row] = await all().where(eq(physio.clubId, clubId))
      return row && opened(row)
    },

    async forRunner(runnerId) {
      const theirs = and(eq(clubMember.clubId, physio.clubId), eq(clubMember.personId, runnerId))
      const rows = await all()
        .innerJoin(clubMember, theirs)
        .where(and(isReachable, isNull(club.removedAt), ne(physio.personId, runnerId)))
        .orderBy(asc(clubMember.joinedAt))
      return rows.map(opened)
    },

    async clubsOf(personId) {
      const rows = await db
        .select({ club })
        .from(physio)
        .innerJoin(club, eq(club.id, physio.clubId))
        .where(eq(physio.personId, personId))
        .orderBy(asc(physio.since))
      return rows.map((row) => row.club)
    },
  }
}

/** Makes somebody the physio of a club, in the place of whoever was. */
export async function storePhysio(tx: Tx, row: typeof physio.$inferInsert): Promise<void> {
  const { clubId: _, ...set } = row
  await tx.insert(physio).values(row).onConflictDoUpdate({ target: physio.clubId, set })
}

/** @param personId only where it is this one; absent for whoever it is */
export async function removePhysio(tx: Tx, clubId: string, personId?: number): Promise<void> {
  const isThis = personId === undefined ? undefined : eq(physio.personId, personId)
  await tx.delete(physio).where(and(eq(physio.clubId, clubId), isThis))
}
