import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { person, recall } from '../db/schema.ts'
import { type Hours, withinHours } from '../telegram/hours.ts'
import { type Defaults, zonesFor } from '../telegram/whereabouts.ts'
import type { Replayed } from './replay.ts'

/** 72 random bits, as for checks. */
const ID_BYTES = 9
/** Past this it is left to another run, as a check-in is to the next; milliseconds. */
const LATEST_MS = 2 * 86_400_000

/** Before all that only asks how it is. */
const RANK = 1

export interface PlanParts {
  readonly db: Db
  readonly now: Temporal.Instant
  /** The version of the rules under which the advice is another. */
  readonly version: string
  readonly defaults: Defaults
  readonly hours: Hours
}

/**
 * Plans the one message that opens the plan again, in the allowed hours of the runner's own day.
 * The bot sends it as it sends whatever falls due.
 * @returns whether it was planned: under the same rules nobody is told twice, and who cannot be
 * reached is not told
 */
export async function planRecall(
  { db, now, version, defaults, hours }: PlanParts,
  { checkId, personId }: Replayed,
): Promise<boolean> {
  const [who] = await db.select().from(person).where(eq(person.id, personId))
  if (!who || who.unreachableAt) return false
  const due = withinHours(now, zonesFor(who, defaults), hours).epochMilliseconds
  const when = {
    state: 'due' as const,
    dueAt: new Date(due),
    latestAt: new Date(due + LATEST_MS),
  }
  const planned = await db
    .insert(recall)
    .values({
      id: randomBytes(ID_BYTES).toString('base64url'),
      personId,
      checkId,
      ruleset: version,
      rank: RANK,
      ...when,
    })
    // One that came to nothing, as while the bot was away, is taken up again.
    .onConflictDoUpdate({
      target: [recall.checkId, recall.ruleset],
      set: when,
      setWhere: sql`${recall.state} = 'over' and ${recall.sentAt} is null`,
    })
    .returning({ id: recall.id })
  return planned.length > 0
}
