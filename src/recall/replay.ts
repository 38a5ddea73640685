import { asc, desc, gt } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { check } from '../db/schema.ts'
import type { Sealer } from '../db/seal.ts'
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
export async function* replay(db: Db, sealer: Sealer, triage: Triage): AsyncGenerator<Replayed> {
  let after: number | undefined
  for (;;) {
    const latest = await db
      .selectDistinctOn([check.personId])
      .from(check)
      .where(after === undefined ? undefined : gt(check.personId, after))
      .orderBy(asc(check.personId), desc(check.startedAt))
      .limit(BATCH_MAX)
    for (const { id, personId, document, answeredAt, ruleset } of latest) {
      const told = toldIn(triage, sealer.open(`check:${id}`, document))
      if (told) yield { checkId: id, personId, answeredAt, ruleset, ...told }
    }
    after = latest.at(-1)?.personId
    if (after === undefined) return
  }
}
