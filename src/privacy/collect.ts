import { asc, eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import {
  buddy,
  chat,
  check,
  checkIn,
  deepLink,
  expiryNotice,
  message,
  person,
  recall,
  reminder,
} from '../db/schema.ts'
import type { Sealer } from '../db/seal.ts'
import type { Turn } from '../telegram/turn.ts'
import { MyData } from './data.ts'

/** Everything that is kept about the person of the turn; undefined where nothing is. */
export async function collect(
  db: Db,
  { chatId: id, now, sealer }: Turn,
): Promise<MyData | undefined> {
  const [[about], [chatRow], messages, checks, checkIns, reminders, recalls, expiryNotices] =
    await Promise.all([
      db.select().from(person).where(eq(person.id, id)),
      db.select().from(chat).where(eq(chat.id, id)),
      db.select().from(message).where(eq(message.personId, id)).orderBy(asc(message.sentAt)),
      db.select().from(check).where(eq(check.personId, id)).orderBy(asc(check.startedAt)),
      db.select().from(checkIn).where(eq(checkIn.personId, id)).orderBy(asc(checkIn.dueAt)),
      db.select().from(reminder).where(eq(reminder.personId, id)).orderBy(asc(reminder.dueAt)),
      db.select().from(recall).where(eq(recall.personId, id)).orderBy(asc(recall.dueAt)),
      db
        .select()
        .from(expiryNotice)
        .where(eq(expiryNotice.personId, id))
        .orderBy(asc(expiryNotice.dueAt)),
    ])
  if (!about) return undefined
  const opened = (place: string, sealed: Uint8Array | null) =>
    sealed === null ? null : sealer.open(place, sealed)
  const rows = {
    format: 1,
    madeAt: new Date(now.epochMilliseconds),
    person: { ...about, profile: opened(`person:${id}`, about.profile) },
    chat: chatRow
      ? { seen: chatRow.seen, conversation: opened(`chat:${id}`, chatRow.conversation) }
      : null,
    messages,
    checks: checks.map((row) => ({ ...row, document: opened(`check:${row.id}`, row.document) })),
    checkIns: checkIns.map((row) => ({ ...row, answer: opened(`check-in:${row.id}`, row.answer) })),
    reminders: reminders.map((row) => (row.kind === 'buddy' ? { ...row, checkId: null } : row)),
    recalls,
    ...(await collectBuddies(db, id, sealer)),
    expiryNotices,
  }
  // As it is read by others: moments as text.
  return MyData.parse(JSON.parse(JSON.stringify(rows)))
}

/** Who else it is stays theirs: the file names nobody but by what the person was told. */
async function collectBuddies(db: Db, id: number, sealer: Sealer) {
  const [links, buddies, buddyOf] = await Promise.all([
    db.select().from(deepLink).where(eq(deepLink.personId, id)),
    db.select().from(buddy).where(eq(buddy.personId, id)),
    db.select().from(buddy).where(eq(buddy.buddyId, id)),
  ])
  return {
    links,
    buddies,
    buddyOf: buddyOf.map(({ personId, name, since }) => ({
      name: sealer.open(`buddy:${personId}`, name),
      since,
    })),
  }
}
