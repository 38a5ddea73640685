import { asc, desc, gt, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { check } from '../db/schema.ts'
import type { Sealer } from '../db/seal.ts'
import { Action, actionFor, type Change, changesBetween } from '../triage/action.ts'
import { fold, Given } from '../triage/given.ts'
import type { Triage } from '../triage/triage.ts'

/** People whose checks are opened at once: memory stays flat however many there are. */
const BATCH_MAX = 500

const Told = z.object({ told: Given.optional(), action: Action.optional() })

/** A result as it would be told now. */
export interface Replayed {
  readonly checkId: string
  readonly personId: number
  readonly answeredAt: Date
  /** The rules under which it was told. */
  readonly ruleset: string
  /** What is another now; undefined where it was not kept what was told. */
  readonly changes: readonly Change[] | undefined
}

function replayed(sealer: Sealer, triage: Triage, row: typeof check.$inferSelect) {
  const { told, action } = Told.parse(sealer.open(`check:${row.id}`, row.document))
  if (told === undefined) return undefined
  const now = actionFor(triage, fold(triage.walk(told).given))
  return {
    checkId: row.id,
    personId: row.personId,
    answeredAt: row.answeredAt,
    ruleset: row.ruleset,
    changes: action && changesBetween(action, now),
  }
}

/** Replays what each person was told last under the rules in force, person by person. */
export async function* replay(db: Db, sealer: Sealer, triage: Triage): AsyncGenerator<Replayed> {
  let after = Number.NEGATIVE_INFINITY
  for (;;) {
    const people = await db
      .selectDistinct({ id: check.personId })
      .from(check)
      .where(Number.isFinite(after) ? gt(check.personId, after) : undefined)
      .orderBy(asc(check.personId))
      .limit(BATCH_MAX)
    const ids = people.map(({ id }) => id)
    if (ids.length === 0) return
    const latest = await db
      .selectDistinctOn([check.personId])
      .from(check)
      .where(inArray(check.personId, ids))
      .orderBy(asc(check.personId), desc(check.startedAt))
    for (const row of latest) {
      const one = replayed(sealer, triage, row)
      if (one) yield one
    }
    after = ids.at(-1) ?? after
  }
}
