import { randomBytes } from 'node:crypto'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/database.ts'
import { chat, check } from '../db/schema.ts'

/** Longer than an update has, so that only a dead process's lease is ever taken over. */
export const LEASE_SECONDS = 15
/** A second tap waits this long for the first; then its update is delivered again. */
const WAIT_MS = 3_000
const PAUSE_MS = 40
/** Telegram repeats an update only while it is not confirmed, which is never fifty updates long. */
const SEEN_MAX = 50
const TOKEN_BYTES = 12

export function leaseToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** Somebody else handles an update of this chat: it must be delivered again. */
export class ChatBusy extends Error {}
/** The lease was taken over before the work was done: nothing was stored, deliver it again. */
export class LeaseLost extends Error {}

/** The right to handle one update of a chat, with what its row held. */
export interface Lease {
  readonly chatId: number
  readonly token: string
  /** Ids of the last updates handled, newest first. */
  readonly seen: readonly number[]
  readonly conversation: Uint8Array | null
}

/** What a turn leaves in the chat's row. */
export interface ChatEnd {
  readonly updateId: number | undefined
  readonly conversation: Uint8Array | null
}

/** The chats' leases. Statements are built once: building one costs several times running it. */
export interface Leases {
  /** Waits for whoever holds it. @throws ChatBusy */
  take(chatId: number): Promise<Lease>
  /** Gives it back with nothing stored; the row goes where nothing is kept of the chat. */
  release(lease: Lease): Promise<void>
  /** Stores the chat, and a check with it, in one statement. @throws LeaseLost */
  end(lease: Lease, end: ChatEnd, stored?: typeof check.$inferInsert): Promise<void>
  /** The same as a part of a transaction. @throws LeaseLost */
  endWithin(tx: Tx, lease: Lease, end: ChatEnd, stored?: typeof check.$inferInsert): Promise<void>
  /** Ends it and deletes the chat's row. @throws LeaseLost */
  forget(tx: Tx, lease: Lease): Promise<void>
}

const value = sql.placeholder
const isHeld = and(eq(chat.id, value('chatId')), eq(chat.leaseToken, value('token')))
const EXCLUDED = {
  state: sql`excluded.state`,
  document: sql`excluded.document`,
  ruleset: sql`excluded.ruleset`,
  answeredAt: sql`excluded.answered_at`,
  askAgainAt: sql`excluded.ask_again_at`,
  messageId: sql`excluded.message_id`,
  messageKind: sql`excluded.message_kind`,
}

function prepareStatements(db: Db) {
  const free = or(isNull(chat.leaseUntil), lt(chat.leaseUntil, sql`now()`)) ?? sql`false`
  const take = db
    .insert(chat)
    .values({
      id: value('chatId'),
      leaseToken: value('token'),
      leaseUntil: sql`now() + make_interval(secs => ${LEASE_SECONDS})`,
    })
    .onConflictDoUpdate({
      target: chat.id,
      set: { leaseToken: sql`excluded.lease_token`, leaseUntil: sql`excluded.lease_until` },
      setWhere: free,
    })
    .returning({ seen: chat.seen, conversation: chat.conversation })
    .prepare('take_lease')

  return { take, ...prepareEnds(db) }
}

function prepareEnds(db: Db) {
  const endedChat = db
    .update(chat)
    .set({
      personId: sql`${chat.id}`,
      leaseToken: null,
      leaseUntil: null,
      seen: sql`${value('seen')}::bigint[]`,
      conversation: sql`${value('conversation')}::bytea`,
    })
    .where(isHeld)
    .returning({ id: chat.id })

  const ended = db.$with('ended').as(endedChat)
  const endWithCheck = db
    .with(ended)
    .insert(check)
    // A row only where the lease was still held: the check is never stored without its chat.
    .select(
      sql`select ${value('id')}::text, ended.id, ${value('state')}::text, ${value('document')}::bytea,
        ${value('ruleset')}::text, ${value('startedAt')}::timestamptz,
        ${value('answeredAt')}::timestamptz, null::timestamptz, ${value('isBrief')}::boolean,
        ${value('askAgainAt')}::timestamptz,
        ${value('messageId')}::int, ${value('messageKind')}::text
        from ended`,
    )
    .onConflictDoUpdate({ target: check.id, set: EXCLUDED })
    .returning({ id: check.id })
    .prepare('end_with_check')

  return { endChat: endedChat.prepare('end_chat'), endWithCheck }
}

export function createLeases(db: Db): Leases {
  const statements = prepareStatements(db)

  async function end(
    { endChat, endWithCheck }: ReturnType<typeof prepareEnds>,
    { chatId, token, seen }: Lease,
    { updateId, conversation }: ChatEnd,
    stored: typeof check.$inferInsert | undefined,
  ): Promise<void> {
    const ids = updateId === undefined ? seen : [updateId, ...seen]
    const values = { chatId, token, conversation, seen: `{${ids.slice(0, SEEN_MAX)}}` }
    const rows = stored
      ? await endWithCheck.execute({
          ...values,
          ...stored,
          startedAt: stored.startedAt.toISOString(),
          answeredAt: stored.answeredAt.toISOString(),
          askAgainAt: stored.askAgainAt?.toISOString() ?? null,
        })
      : await endChat.execute(values)
    if (rows.length === 0) throw new LeaseLost()
  }

  return {
    async take(chatId) {
      const token = leaseToken()
      const deadline = performance.now() + WAIT_MS
      for (;;) {
        const [row] = await statements.take.execute({ chatId, token })
        if (row) return { chatId, token, ...row }
        if (performance.now() > deadline) throw new ChatBusy()
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    },

    async release({ chatId, token }) {
      const held = and(eq(chat.id, chatId), eq(chat.leaseToken, token))
      await db.delete(chat).where(and(held, isNull(chat.personId)))
      await db.update(chat).set({ leaseToken: null, leaseUntil: null }).where(held)
    },

    end: (lease, chatEnd, stored) => end(statements, lease, chatEnd, stored),
    endWithin: (tx, lease, chatEnd, stored) => end(prepareEnds(tx as Db), lease, chatEnd, stored),

    async forget(tx, { chatId, token }) {
      const held = and(eq(chat.id, chatId), eq(chat.leaseToken, token))
      const gone = await tx.delete(chat).where(held).returning({ id: chat.id })
      if (gone.length === 0) throw new LeaseLost()
    },
  }
}
