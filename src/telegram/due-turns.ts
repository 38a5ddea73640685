import { and, eq, sql } from 'drizzle-orm'
import { among, textArray } from '../db/among.ts'
import type { Db } from '../db/database.ts'
import { chat, type checkIn, type expiryNotice, message, type recall } from '../db/schema.ts'
import { gather } from './gather.ts'
import { LEASE_SECONDS, type Lease, LeaseLost, leaseToken } from './lease.ts'
import type { Loaded, Records } from './records.ts'
import type { SentMessage } from './remember.ts'
import type { Turn, Turns } from './turn.ts'

/** A table whose rows are messages that fall due. */
export type DueTable = typeof checkIn | typeof recall | typeof expiryNotice

/** What becomes of a due row. */
export type Settled =
  | { readonly state: 'over' }
  | { readonly state: 'due'; readonly dueAt: Date }
  | { readonly state: 'sent'; readonly sentAt: Date; readonly messageId: number }

/** What is done with each row in the turn of its chat. */
export interface DueWork<Row> {
  /** Reads rows under the leases of their chats: a stop or a change may have come before. */
  find(ids: readonly string[]): Promise<readonly Row[]>
  /** @returns what becomes of the row; where it throws nothing is stored of its turn */
  handle(turn: Turn, row: Row): Promise<Settled>
}

/** The chats of rows that are due: leased and loaded many at once, stored as they end. */
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
  readonly id: string
}

/** How a turn ends that changed nothing of its chat; without a state it gives the lease back alone. */
interface End {
  readonly chatId: number
  readonly token: string
  readonly id: string
  readonly settled?: Settled
  readonly sent?: SentMessage | undefined
}

export interface DueTurnParts {
  readonly db: Db
  readonly turns: Turns
  readonly records: Records
}

export function createDueTurns({ db, turns, records }: DueTurnParts, table: DueTable): DueTurns {
  /** Takes the lease of every chat that is free, for one row of it. */
  async function lease(ids: readonly string[]): Promise<LeasedRow[]> {
    const tokens = new Map(ids.map((id) => [leaseToken(), id]))
    const wanted = sql`unnest(${textArray([...tokens.values()])}, ${textArray([...tokens.keys()])})`
    const chats = db
      .select({
        id: sql<number>`distinct on (${table.personId}) ${table.personId}`.as('id'),
        personId: sql`${table.personId}`.as('person_id'),
        leaseToken: sql`wanted.token`.as('lease_token'),
        leaseUntil: sql`now() + make_interval(secs => ${LEASE_SECONDS})`.as('lease_until'),
        seen: sql`'{}'::bigint[]`.as('seen'),
        conversation: sql`null::bytea`.as('conversation'),
      })
      .from(table)
      .innerJoin(sql`${wanted} as wanted(id, token)`, sql`wanted.id = ${table.id}`)
      .where(eq(table.state, 'queued'))
      .orderBy(table.personId)
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
    return leased.map(({ id: chatId, leaseToken: token, seen, conversation }) => ({
      chatId,
      token: token ?? '',
      seen,
      conversation,
      id: tokens.get(token ?? '') ?? '',
    }))
  }

  async function putBack(ids: readonly string[]): Promise<void> {
    const handedOver = and(among(table.id, ids), eq(table.state, 'queued'))
    await db.update(table).set({ state: 'due' }).where(handedOver)
  }

  /** One statement, so that no row is settled and no message remembered without its lease. */
  async function endAll(ends: readonly End[]): Promise<boolean[]> {
    const rows = ends
      .toSorted((a, b) => a.chatId - b.chatId)
      .map(({ settled, sent, ...end }) => ({ ...end, ...settled, said: sent?.sentAt }))
    const ended = await db.execute(sql`
      with wanted as (
        select * from json_to_recordset(${JSON.stringify(rows)}::json) as wanted(
          "chatId" bigint, token text, id text, state text, "dueAt" timestamptz,
          "sentAt" timestamptz, "messageId" int, said timestamptz)),
      ended as (
        update ${chat} set lease_token = null, lease_until = null
        from wanted where chat.id = wanted."chatId" and chat.lease_token = wanted.token
        returning chat.id),
      remembered as (
        insert into ${message} (person_id, message_id, kind, sent_at)
        select wanted."chatId", wanted."messageId", 'text', wanted.said
        from wanted join ended on ended.id = wanted."chatId"
        where wanted."messageId" is not null
        on conflict do nothing),
      settled as (
        update ${table} as due set state = wanted.state,
          due_at = coalesce(wanted."dueAt", due.due_at),
          sent_at = coalesce(wanted."sentAt", due.sent_at),
          message_id = coalesce(wanted."messageId", due.message_id)
        from wanted join ended on ended.id = wanted."chatId"
        where due.id = wanted.id and wanted.state is not null)
      select id from ended`)
    const held = new Set(ended.map(({ id }) => Number(id)))
    return ends.map(({ chatId }) => held.has(chatId))
  }

  const gathered = gather(endAll)

  async function end(one: End): Promise<void> {
    if (!(await gathered(one))) throw new LeaseLost()
  }

  /** A lease that cannot be given back now runs out by itself. */
  async function giveBack({ chatId, token, id }: LeasedRow): Promise<void> {
    await end({ chatId, token, id }).catch(() => {})
  }

  async function runOne<Row>(
    leased: LeasedRow,
    loaded: Loaded,
    row: Row,
    work: DueWork<Row>,
  ): Promise<void> {
    const { id, chatId, token } = leased
    const turn = turns.open(leased, loaded)
    let settled: Settled
    try {
      settled = await work.handle(turn, row)
    } catch (error) {
      await giveBack(leased)
      throw error
    }
    const { person, check, conversation } = turn.loaded
    const isPlain =
      turn.person === person &&
      turn.check === check &&
      turn.conversation === conversation &&
      turn.writes.length === 0
    if (isPlain) return end({ chatId, token, id, settled, sent: turn.sent[0] })
    turn.alsoWrite((tx) => tx.update(table).set(settled).where(eq(table.id, id)))
    await turns.store(leased, turn, loaded.key)
  }

  async function load<Row>(leased: readonly LeasedRow[], { find }: DueWork<Row>) {
    try {
      const chatIds = leased.map(({ chatId }) => chatId)
      return await Promise.all([records.loadAll(chatIds), find(leased.map(({ id }) => id))])
    } catch (error) {
      await Promise.all(leased.map(giveBack))
      throw error
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
      const [loaded, found] = await load(leased, work)
      const rows = new Map(found.map((row) => [row.id, row]))
      const done = await Promise.allSettled(
        // The gravest of them first.
        leased
          .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
          .map((each) => {
            const ofChat = loaded.get(each.chatId)
            const row = rows.get(each.id)
            return ofChat && row ? runOne(each, ofChat, row, work) : giveBack(each)
          }),
      )
      const failed = done.find((each) => each.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}
