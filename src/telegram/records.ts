import { desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '../db/database.ts'
import { check, person } from '../db/schema.ts'
import type { Sealer } from '../db/seal.ts'
import type { Shown } from './screen.ts'

const Profile = z.object({ age: z.string().optional() })

/** Somebody the bot keeps something of. */
export interface Person {
  readonly id: number
  readonly language?: string | undefined
  readonly timezone?: string | undefined
  readonly consentVersion?: number | undefined
  readonly consentAt?: Date | undefined
  readonly profile: z.infer<typeof Profile>
  readonly unreachableAt?: Date | undefined
  readonly createdAt: Date
}

/** A check of a person; its document is read by the part that asks. */
export interface CheckRecord {
  readonly id: string
  readonly state: 'open' | 'done'
  readonly document: unknown
  readonly ruleset: string
  readonly startedAt: Date
  readonly answeredAt: Date
  /** When the bot said that it will ask again. */
  readonly askAgainAt?: Date | undefined
  readonly shown?: Shown | undefined
}

/** Reads and stores what is kept of a person, sealed where it is about their body. */
export interface Records {
  /** The person of a private chat, with their latest check. */
  load(id: number): Promise<{ person?: Person | undefined; check?: CheckRecord | undefined }>
  storePerson(tx: Tx, person: Person): Promise<void>
  /** The row of a check, its document sealed. */
  rowOf(record: CheckRecord, personId: number): typeof check.$inferInsert
}

export function createRecords(db: Db, sealer: Sealer): Records {
  /** Built once: building a query costs several times what running it does. */
  const latest = db
    .select({ person, check })
    .from(person)
    .leftJoin(check, eq(check.personId, person.id))
    .where(eq(person.id, sql.placeholder('id')))
    .orderBy(desc(check.startedAt))
    .limit(1)
    .prepare('latest')

  function readPerson(row: typeof person.$inferSelect): Person {
    return {
      id: row.id,
      language: row.language ?? undefined,
      timezone: row.timezone ?? undefined,
      consentVersion: row.consentVersion ?? undefined,
      consentAt: row.consentAt ?? undefined,
      profile: row.profile ? Profile.parse(sealer.open(`person:${row.id}`, row.profile)) : {},
      unreachableAt: row.unreachableAt ?? undefined,
      createdAt: row.createdAt,
    }
  }

  function readCheck(row: typeof check.$inferSelect): CheckRecord {
    const { id, state, ruleset, startedAt, answeredAt, messageId, messageKind } = row
    const askAgainAt = row.askAgainAt ?? undefined
    const shown = messageId && messageKind ? { messageId, kind: messageKind } : undefined
    const document = sealer.open(`check:${id}`, row.document)
    return { id, state, document, ruleset, startedAt, answeredAt, askAgainAt, shown }
  }

  return {
    async load(id) {
      const [row] = await latest.execute({ id })
      return {
        person: row && readPerson(row.person),
        check: row?.check ? readCheck(row.check) : undefined,
      }
    },

    async storePerson(tx, { id, profile, createdAt, ...kept }) {
      const row = {
        language: kept.language ?? null,
        timezone: kept.timezone ?? null,
        consentVersion: kept.consentVersion ?? null,
        consentAt: kept.consentAt ?? null,
        unreachableAt: kept.unreachableAt ?? null,
        profile: sealer.seal(`person:${id}`, profile),
      }
      await tx
        .insert(person)
        .values({ id, createdAt, ...row })
        .onConflictDoUpdate({ target: person.id, set: row })
    },

    rowOf({ id, document, shown, askAgainAt, ...kept }, personId) {
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
