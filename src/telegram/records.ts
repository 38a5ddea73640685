import { desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '../db/database.ts'
import type { Keyring, PersonKey } from '../db/keyring.ts'
import { check, person, personKey } from '../db/schema.ts'
import type { Sealer } from '../db/seal.ts'
import type { Shown } from './screen.ts'

const Profile = z.object({ age: z.string().optional() })

/** Somebody the bot keeps something of. */
export interface Person {
  readonly id: number
  readonly language?: string | undefined
  readonly timezone?: string | undefined
  /** Guessed, until the zone is told. */
  readonly country?: string | undefined
  readonly zoneAskedAt?: Date | undefined
  readonly consentVersion?: number | undefined
  readonly consentAt?: Date | undefined
  readonly profile: z.infer<typeof Profile>
  readonly unreachableAt?: Date | undefined
  readonly createdAt: Date
}

/** The version that stands for a consent taken back. */
const WITHDRAWN = 0

/** Somebody who has taken their consent back: nothing is asked or sent, and all of it goes soon. */
export function isWithdrawn(person: Person | undefined): boolean {
  return person?.consentVersion === WITHDRAWN
}

/** Whether anything may be written to them that they did not just ask for. */
export function isReachable(person: Person | undefined): boolean {
  return person !== undefined && person.unreachableAt === undefined && !isWithdrawn(person)
}

/** @param at when the consent was taken back */
export function withdraw(person: Person, at: Date): Person {
  return { ...person, consentVersion: WITHDRAWN, consentAt: at }
}

/** A check of a person; its document is read by the part that asks. */
export interface CheckRecord {
  readonly id: string
  readonly state: 'open' | 'done'
  readonly document: unknown
  readonly ruleset: string
  readonly startedAt: Date
  readonly answeredAt: Date
  /** Of somebody under 16, or told for somebody else: it goes after its one check-in. */
  readonly isBrief: boolean
  /** When the bot said that it will ask again. */
  readonly askAgainAt?: Date | undefined
  readonly shown?: Shown | undefined
}

const HomeClub = z.object({
  timezone: z.string().nullable(),
  country: z.string().nullable(),
  runDays: z.array(z.int()),
})

/** What a club that a person belongs to has told about where and when it runs. */
export type HomeClub = z.infer<typeof HomeClub>

/** The clubs of a person, the first joined first. */
const homeClubs = sql`(
  select coalesce(json_agg(json_build_object('timezone', c.timezone, 'country', c.country,
    'runDays', c.run_days) order by m.joined_at), '[]')
  from club_member m join club c on c.id = m.club_id where m.person_id = ${person.id})`

/** What is kept of the person of a private chat. */
export interface Loaded {
  /** A new one, not stored yet, where nothing is kept. */
  readonly key: PersonKey
  readonly person: Person | undefined
  /** Their latest check. */
  readonly check: CheckRecord | undefined
  readonly clubs: readonly HomeClub[]
}

/** Reads and stores what is kept of a person, sealed where it is about their body. */
export interface Records {
  load(id: number): Promise<Loaded>
  /** The same of many at once; who is not known is left out. */
  loadAll(ids: readonly number[]): Promise<ReadonlyMap<number, Loaded>>
  storePerson(tx: Tx, person: Person, key: PersonKey): Promise<void>
  /** The row of a check, its document sealed. */
  rowOf(record: CheckRecord, personId: number, sealer: Sealer): typeof check.$inferInsert
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A key that is opened when something is first sealed or opened under it. */
function lazy(open: () => Sealer): Sealer {
  const sealer = once(open)
  return {
    get head() {
      return sealer().head
    },
    seal: (place, document) => sealer().seal(place, document),
    open: (place, sealed) => sealer().open(place, sealed),
  }
}

/** A stored check; its document is opened when it is asked for. */
export function readCheck(row: typeof check.$inferSelect, sealer: Sealer): CheckRecord {
  const { id, state, ruleset, startedAt, answeredAt, isBrief, messageId, messageKind } = row
  const askAgainAt = row.askAgainAt ?? undefined
  const shown = messageId && messageKind ? { messageId, kind: messageKind } : undefined
  const document = once(() => sealer.open(`check:${id}`, row.document))
  return {
    ...{ id, state, ruleset, startedAt, answeredAt, isBrief, askAgainAt, shown },
    get document() {
      return document()
    },
  }
}

export function createRecords(db: Db, keyring: Keyring): Records {
  /** Built once: building a query costs several times what running it does. */
  const latest = db
    .select({ person, check, wrapped: personKey.wrapped, clubs: homeClubs })
    .from(person)
    .innerJoin(personKey, eq(personKey.personId, person.id))
    .leftJoin(check, eq(check.personId, person.id))
    .where(eq(person.id, sql.placeholder('id')))
    .orderBy(desc(check.startedAt))
    .limit(1)
    .prepare('latest')
  const latestOfAll = db
    .selectDistinctOn([person.id], {
      person,
      check,
      wrapped: personKey.wrapped,
      clubs: homeClubs,
    })
    .from(person)
    .innerJoin(personKey, eq(personKey.personId, person.id))
    .leftJoin(check, eq(check.personId, person.id))
    .where(sql`${person.id} = any(${sql.placeholder('ids')}::bigint[])`)
    .orderBy(person.id, desc(check.startedAt))
    .prepare('latest_of_all')

  function readPerson(row: typeof person.$inferSelect, sealer: Sealer): Person {
    const profile = once(() =>
      row.profile ? Profile.parse(sealer.open(`person:${row.id}`, row.profile)) : {},
    )
    return {
      id: row.id,
      language: row.language ?? undefined,
      timezone: row.timezone ?? undefined,
      country: row.country ?? undefined,
      zoneAskedAt: row.zoneAskedAt ?? undefined,
      consentVersion: row.consentVersion ?? undefined,
      consentAt: row.consentAt ?? undefined,
      get profile() {
        return profile()
      },
      unreachableAt: row.unreachableAt ?? undefined,
      createdAt: row.createdAt,
    }
  }

  function read(row: Awaited<ReturnType<typeof latest.execute>>[number], key: PersonKey): Loaded {
    return {
      key,
      person: readPerson(row.person, key.sealer),
      check: row.check ? readCheck(row.check, key.sealer) : undefined,
      clubs: z.array(HomeClub).parse(row.clubs),
    }
  }

  return {
    async load(id) {
      const [row] = await latest.execute({ id })
      if (!row) return { key: keyring.make(id), person: undefined, check: undefined, clubs: [] }
      return read(row, keyring.open(id, row.wrapped))
    },

    async loadAll(ids) {
      const rows = await latestOfAll.execute({ ids: `{${ids}}` })
      return new Map(
        rows.map((row) => {
          const { person, wrapped } = row
          // Whoever is sent a check-in is asked nothing of what is sealed: to open it is a tenth of
          // what the sending costs.
          const sealer = lazy(() => keyring.open(person.id, wrapped).sealer)
          return [person.id, read(row, { sealer, wrapped })]
        }),
      )
    },

    async storePerson(tx, { id, profile, createdAt, ...kept }, { sealer, wrapped }) {
      const row = {
        language: kept.language ?? null,
        timezone: kept.timezone ?? null,
        country: kept.country ?? null,
        zoneAskedAt: kept.zoneAskedAt ?? null,
        consentVersion: kept.consentVersion ?? null,
        consentAt: kept.consentAt ?? null,
        unreachableAt: kept.unreachableAt ?? null,
        profile: sealer.seal(`person:${id}`, profile),
      }
      await tx
        .insert(person)
        .values({ id, createdAt, ...row })
        .onConflictDoUpdate({ target: person.id, set: row })
      await tx.insert(personKey).values({ personId: id, wrapped }).onConflictDoNothing()
    },

    rowOf({ id, document, shown, askAgainAt, ...kept }, personId, sealer) {
      return {
        ...kept,
        askAgainAt: askAgainAt ?? null,
        id,
        personId,
        document: sealer.seal(`check:${id}`, document),
        messageId: shown?.messageId ?? null,
        messageKind: shown?.kind ?? null,
      }
    },
  }
}
