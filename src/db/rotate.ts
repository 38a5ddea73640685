import { and, eq, sql } from 'drizzle-orm'
import type { Db } from './database.ts'
import type { Keyring } from './keyring.ts'
import { personKey } from './schema.ts'

/** Keys that are wrapped anew in one transaction. */
const BATCH_MAX = 100

/** How many keys there are, and how many of them were wrapped anew. */
export interface Rotated {
  readonly anew: number
  readonly all: number
}

/**
 * Wraps every person's key anew under the first master key, beside a running bot. Each key opens
 * under the masters given at every moment; begun again after a crash it goes on where it was.
 * @throws SealError where a key opens under none of them
 */
export async function rotateKeys(db: Db, keyring: Keyring, batchMax = BATCH_MAX): Promise<Rotated> {
  const { head } = keyring
  const isOlder = sql`substring(${personKey.wrapped} from 1 for ${head.length}::int) <> ${head}`
  let anew = 0
  // Asked again until nothing is found: somebody may come while it runs, by a bot that has not been
  // told of the new key.
  for (;;) {
    const older = await db
      .select()
      .from(personKey)
      .where(isOlder)
      .orderBy(personKey.personId)
      .limit(batchMax)
    if (older.length === 0) return { anew, all: await db.$count(personKey) }
    anew += await db.transaction(async (tx) => {
      let count = 0
      for (const { personId, wrapped } of older) {
        const done = await tx
          .update(personKey)
          .set({ wrapped: keyring.rewrap(personId, wrapped) })
          // Only what was read: who was erased and came back meanwhile has another key.
          .where(and(eq(personKey.personId, personId), eq(personKey.wrapped, wrapped)))
          .returning({ personId: personKey.personId })
        count += done.length
      }
      return count
    })
  }
}
