import { eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from './database.ts'
import type { Keyring } from './keyring.ts'
import { chat, check, checkIn, person, personKey } from './schema.ts'
import type { Sealer } from './seal.ts'

/** People whose rows are sealed anew in one transaction. */
const BATCH_MAX = 100

/**
 * Gives people of an earlier release a key each, and seals under it what was sealed under DATA_KEY
 * itself. Begun again after a crash it goes on where it was.
 */
export async function adoptKeys(db: Db, master: Sealer, keyring: Keyring): Promise<void> {
  for (;;) {
    const adopted = await db.transaction(async (tx) => {
      const people = await tx
        .select({ id: person.id })
        .from(person)
        .leftJoin(personKey, eq(personKey.personId, person.id))
        .where(isNull(personKey.personId))
        .orderBy(person.id)
        .limit(BATCH_MAX)
        .for('update', { of: person })
      for (const { id } of people) await adopt(tx, id, master, keyring)
      return people.length
    })
    if (adopted === 0) return
  }
}

async function adopt(tx: Tx, id: number, master: Sealer, keyring: Keyring): Promise<void> {
  const { sealer, wrapped } = keyring.make(id)
  const anew = (place: string, sealed: Uint8Array | null) =>
    sealed && sealer.seal(place, master.open(place, sealed))
  // Another instance may have been first, while this one waited for the row.
  const [taken] = await tx
    .insert(personKey)
    .values({ personId: id, wrapped })
    .onConflictDoNothing()
    .returning()
  if (!taken) return
  for (const { profile } of await tx.select().from(person).where(eq(person.id, id)))
    await tx
      .update(person)
      .set({ profile: anew(`person:${id}`, profile) })
      .where(eq(person.id, id))
  for (const { conversation } of await tx.select().from(chat).where(eq(chat.id, id)))
    await tx
      .update(chat)
      .set({ conversation: anew(`chat:${id}`, conversation) })
      .where(eq(chat.id, id))
  for (const row of await tx.select().from(check).where(eq(check.personId, id))) {
    const place = `check:${row.id}`
    const document = sealer.seal(place, master.open(place, row.document))
    await tx.update(check).set({ document }).where(eq(check.id, row.id))
  }
  for (const row of await tx.select().from(checkIn).where(eq(checkIn.personId, id)))
    await tx
      .update(checkIn)
      .set({ answer: anew(`check-in:${row.id}`, row.answer) })
      .where(eq(checkIn.id, row.id))
}
