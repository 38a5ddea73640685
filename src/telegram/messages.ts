import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '../db/database.ts'
import { message } from '../db/schema.ts'
import type { SentMessage } from './remember.ts'

/** What a turn has sent and taken back. */
interface Said {
  readonly chatId: number
  readonly sent: readonly SentMessage[]
  readonly deleted: readonly number[]
}

/** Stores which messages of the bot stand in the chat, in the turn that sent them. */
export async function storeMessages(tx: Tx, { chatId, sent, deleted }: Said): Promise<void> {
  const rows = sent.map((one) => ({ ...one, personId: chatId }))
  if (rows.length > 0) await tx.insert(message).values(rows).onConflictDoNothing()
  const gone = and(eq(message.personId, chatId), inArray(message.messageId, [...deleted]))
  if (deleted.length > 0) await tx.delete(message).where(gone)
}

/** Every message of the bot that still stands in the chat, as far as it is known. */
export async function messagesOf(db: Db, chatId: number): Promise<SentMessage[]> {
  return db.select().from(message).where(eq(message.personId, chatId))
}
