import { asc, desc, eq, gt } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import type { Keyring } from '../db/keyring.ts'
import { check, personKey } from '../db/schema.ts'
import type { Triage } from '../triage/triage.ts'
import { type ToldCheck, toldIn } from './told.ts'

/** People whose checks are opened at once: memory stays flat however many there are. */
const BATCH_MAX = 500

/** A result as it would be told now. */
export interface Replayed extends ToldCheck {
  readonly checkId: string
  readonly personId: number
  readonly answeredAt: Date
  /** The rules under which it was told. */
  readonly ruleset: string
}

/**
 * Replays each person's latest check under the rules in force, person by person. An earlier one is
 * out of sight once another was begun, and is told anew when it is shown again.
 */
export async function* replay(db: Db, keyring: Keyring, triage: Triage): AsyncGenerator<Replayed> {
  let after: number | undefined
  for (;;) {
    const rows = await db
      .selectDistinctOn([check.personId], { check, wrapped: personKey.wrapped })
      .from(check)
      .innerJoin(personKey, eq(personKey.personId, check.personId))
      .where(after === undefined ? undefined : gt(check.personId, after))
      .orderBy(asc(check.personId), desc(check.startedAt))
      .limit(BATCH_MAX)
    for (const { check: latest, wrapped } of rows) {
      const { id, personId, document, answeredAt, ruleset } = latest
      const { sealer } = keyring.open(personId, wrapped)
      const told = toldIn(triage, sealer.open(`check:${id}`, document))
      if (told) yield { checkId: id, personId, answeredAt, ruleset, ...told }
    }
    after = rows.at(-1)?.check.personId
    if (after === undefined) return
  }
}
