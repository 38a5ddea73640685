import { and, eq, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { Db } from '../db/database.ts'
import {
  chat,
  type checkIn,
  type expiryNotice,
  message,
  person,
  type recall,
  reminder,
} from '../db/schema.ts'
import { LEASE_SECONDS, type Lease, LeaseLost, leaseToken } from './lease.ts'
import type { SentMessage } from './remember.ts'

/** A table whose rows are messages that fall due. */
export type DueTable = typeof checkIn | typeof reminder | typeof recall | typeof expiryNotice

/** What becomes of a due row. */
export type Settled =
  | { readonly state: 'over' }
  | { readonly state: 'due'; readonly dueAt: Date }
  | { readonly state: 'sent'; readonly sentAt: Date; readonly messageId: number }

/** How one row ended. */
export interface Outcome {
  readonly settled: Settled
  /** What is said should nothing be heard, in place of an earlier one of its kind. */
  readonly reminder?: typeof reminder.$inferInsert | undefined
}

/** A chat that is leased for one row. */
export interface LeasedRow extends Lease {
  /** The row's. */
  readonly id: string
}

/** How a turn ends that changed nothing of its chat; without an outcome it only gives the lease back. */
export interface DueEnd {
  readonly lease: LeasedRow
  readonly outcome?: Outcome
  readonly sent?: SentMessage | undefined
}

/** In no token and no id. */
const SEPARATOR = ':'

/** The leases of the chats of rows that are sent together: one statement, however many they are. */
export interface DueLeases {
  /** Takes the lease of every chat that is free, for the gravest row of it. */
  take(ids: readonly string[]): Promise<LeasedRow[]>
  /** Makes rows due again that were handed over and are not to be sent now. */
  putBack(ids: readonly string[]): Promise<void>
  /**
   * Stores what became of the rows, and gives the leases back.
   * @throws LeaseLost where one was taken over; nothing was stored of that one
   */
  end(ends: readonly DueEnd[]): Promise<void>
}

export function createDueLeases(db: Db, table: DueTable): DueLeases {
  async function take(ids: readonly string[]): Promise<LeasedRow[]> {
    const token = leaseToken()
    const chats = db
      .select({
        id: sql<number>`distinct on (${table.personId}) ${table.personId}`.as('id'),
        personId: sql`${table.personId}`.as('person_id'),
        // Of which row it is, is a part of the token: a chat tells nothing else of its lease.
        leaseToken: sql`${token + SEPARATOR}::text || ${table.id}`.as('lease_token'),
        leaseUntil: sql`now() + make_interval(secs => ${LEASE_SECONDS})`.as('lease_until'),
        seen: sql`'{}'::bigint[]`.as('seen'),
        conversation: sql`null::bytea`.as('conversation'),
      })
      .from(table)
      .where(and(among(table.id, ids), eq(table.state, 'queued')))
      .orderBy(sql`person_id`, table.rank, table.dueAt)
    const leased = await db
      .insert(chat)
      .select(chats)
      .onConflictDoUpdate({
        target: chat.id,
        set: {
          personId: sql`excluded.person_id`,
          leaseToken: sql`excluded.lease_token`,
          leaseUntil: sql`excluded.lease_until`,
        },
        setWhere: sql`${chat.leaseUntil} is null or ${chat.leaseUntil} < now()`,
      })
      .returning()
    return leased.map(({ id: chatId, leaseToken: token, seen, conversation }) => {
      const [, id = ''] = token?.split(SEPARATOR) ?? []
      return { chatId, token: token ?? '', seen, conversation, id }
    })
  }

  async function putBack(ids: readonly string[]): Promise<void> {
    const handedOver = and(among(table.id, ids), eq(table.state, 'queued'))
    await db.update(table).set({ state: 'due' }).where(handedOver)
  }

  /**
   * One statement: no row is settled and no message remembered where the lease was taken over. Whom
   * a reminder is for may have been erased meanwhile.
   */
  async function end(ends: readonly DueEnd[]): Promise<void> {
    const rows = ends
      .toSorted((a, b) => a.lease.chatId - b.lease.chatId)
      .map(({ lease: { chatId, token, id }, outcome, sent }) => ({
        ...outcome?.settled,
        chatId,
        token,
        id,
        said: sent?.sentAt,
        reminder: outcome?.reminder,
      }))
    const stored = await db.execute(sql`
      with wanted as (
        select * from json_to_recordset(${JSON.stringify(rows)}::json) as wanted(
          "chatId" bigint, token text, id text, state text, "dueAt" timestamptz,
          "sentAt" timestamptz, "messageId" int, said timestamptz, reminder json)),
      ended as (
        update ${chat} set lease_token = null, lease_until = null
        from wanted where chat.id = wanted."chatId" and chat.lease_token = wanted.token
        returning wanted.*),
      remembered as (
        insert into ${message} (person_id, message_id, kind, sent_at)
        select "chatId", "messageId", 'text', said from ended where "messageId" is not null
        on conflict do nothing),
      reminded as (
        insert into ${reminder}
          (id, person_id, check_id, check_in_id, kind, rank, state, due_at, latest_at)
        select planned.id, planned."personId", planned."checkId", planned."checkInId",
          planned.kind, planned.rank, planned.state, planned."dueAt", planned."latestAt"
        from ended, json_to_record(ended.reminder) as planned(
          id text, "personId" bigint, "checkId" text, "checkInId" text, kind text, rank smallint,
          state text, "dueAt" timestamptz, "latestAt" timestamptz)
        join ${person} on person.id = planned."personId"
        where ended.reminder is not null
        on conflict (check_in_id, kind) do update set id = excluded.id,
          person_id = excluded.person_id, rank = excluded.rank, state = excluded.state,
          due_at = excluded.due_at, latest_at = excluded.latest_at,
          sent_at = null, message_id = null),
      settled as (
        update ${table} as due set state = ended.state,
          due_at = coalesce(ended."dueAt", due.due_at),
          sent_at = coalesce(ended."sentAt", due.sent_at),
          message_id = coalesce(ended."messageId", due.message_id)
        from ended where due.id = ended.id and ended.state is not null)
      select id from ended`)
    const held = new Set(stored.map(({ id }) => id))
    if (ends.some(({ lease, outcome }) => outcome && !held.has(lease.id))) throw new LeaseLost()
  }

  return { take, putBack, end }
}
