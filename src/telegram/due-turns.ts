import { and, eq, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { Db, Tx } from '../db/database.ts'
import {
  chat,
  type checkIn,
  type expiryNotice,
  message,
  type recall,
  reminder,
} from '../db/schema.ts'
import { LEASE_SECONDS, type Lease, LeaseLost, leaseToken } from './lease.ts'
import type { Loaded, Records } from './records.ts'
import type { SentMessage } from './remember.ts'
import type { Turn, Turns } from './turn.ts'

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

/** What is done with each row in the turn of its chat. */
export interface DueWork<Row> {
  /** Reads rows under the leases of their chats: a stop or a change may have come before. */
  find(ids: readonly string[]): Promise<readonly Row[]>
  /** Where it throws nothing is stored of the row's turn. */
  handle(turn: Turn, row: Row): Promise<Outcome>
}

/**
 * The turns of rows that are sent together: their chats are leased, loaded and stored in one
 * statement each, however many they are.
 */
export interface DueTurns {
  /**
   * A row whose chat is busy is due again, and the next sweep hands it over.
   * @throws what the first work threw, once all the others are stored
   */
  run<Row extends { readonly id: string }>(
    ids: readonly string[],
    work: DueWork<Row>,
  ): Promise<void>
  /** Makes rows due again that were handed over and are not to be sent now. */
  putBack(ids: readonly string[]): Promise<void>
}

interface LeasedRow extends Lease {
  /** The row's. */
  readonly id: string
}

/** How a turn ends that changed nothing of its chat; without an outcome it only gives the lease back. */
interface End {
  readonly lease: LeasedRow
  readonly outcome?: Outcome
  readonly sent?: SentMessage | undefined
}

/** In no token and no id. */
const SEPARATOR = ':'

export interface DueTurnParts {
  readonly db: Db
  readonly turns: Turns
  readonly records: Records
}

export function createDueTurns({ db, turns, records }: DueTurnParts, table: DueTable): DueTurns {
  /** Takes the lease of every chat that is free, for the gravest row of it. */
  async function lease(ids: readonly string[]): Promise<LeasedRow[]> {
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

  /** One statement: no row is settled and no message remembered where the lease was taken over. */
  async function storeAll(ends: readonly End[]): Promise<void> {
    const rows = ends
      .toSorted((a, b) => a.lease.chatId - b.lease.chatId)
      .map(({ lease: { chatId, token, id }, outcome, sent }) => ({
        ...{ chatId, token, id, said: sent?.sentAt, reminder: outcome?.reminder },
        ...outcome?.settled,
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

  /** In a turn that changed more than its row. */
  async function settle(
    tx: Tx,
    id: string,
    { settled, reminder: planned }: Outcome,
  ): Promise<void> {
    await tx.update(table).set(settled).where(eq(table.id, id))
    if (!planned) return
    const set = { ...planned, sentAt: null, messageId: null }
    const target = [reminder.checkInId, reminder.kind]
    await tx.insert(reminder).values(planned).onConflictDoUpdate({ target, set })
  }

  /** @returns what is left to be stored; nothing where the turn was stored by itself */
  async function runOne<Row>(
    leased: LeasedRow,
    { loaded, row }: { loaded: Loaded; row: Row },
    work: DueWork<Row>,
  ): Promise<End | undefined> {
    const turn = turns.open(leased, loaded)
    const outcome = await work.handle(turn, row)
    if (!turn.isChanged) return { lease: leased, outcome, sent: turn.sent[0] }
    turn.writeFirst((tx) => settle(tx, leased.id, outcome))
    await turns.store(leased, turn, loaded.key)
    return undefined
  }

  /** What was loaded and found for each lease; nothing where the row is not to be sent any more. */
  async function load<Row extends { readonly id: string }>(
    leased: readonly LeasedRow[],
    { find }: DueWork<Row>,
  ) {
    const [people, found] = await Promise.all([
      records.loadAll(leased.map(({ chatId }) => chatId)),
      find(leased.map(({ id }) => id)),
    ])
    const rows = new Map(found.map((row) => [row.id, row]))
    return ({ chatId, id }: LeasedRow) => {
      const [loaded, row] = [people.get(chatId), rows.get(id)]
      return loaded && row ? { loaded, row } : undefined
    }
  }

  return {
    putBack,

    async run(ids, work) {
      const leased = await lease(ids)
      const taken = new Set(leased.map(({ id }) => id))
      const busy = ids.filter((id) => !taken.has(id))
      if (busy.length > 0) await putBack(busy)
      if (leased.length === 0) return
      const faults: unknown[] = []
      const heard = <T>(work: Promise<T>) =>
        work.catch((error: unknown) => {
          faults.push(error)
          return undefined
        })
      const loadedOf = await heard(load(leased, work))
      const ends = await Promise.all(
        leased.map(async (each) => {
          const loaded = loadedOf?.(each)
          return (loaded && (await heard(runOne(each, loaded, work)))) ?? { lease: each }
        }),
      )
      await storeAll(ends)
      if (faults.length > 0) throw faults[0]
    },
  }
}
