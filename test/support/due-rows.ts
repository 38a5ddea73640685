import postgres from 'postgres'
import { createKeyring } from '../../src/db/keyring.ts'

/** Ids of people with a check-in to come; nobody else has one as high. */
const FIRST_ID = 1_000_000_000
/** What one statement takes of people. */
const BATCH_MAX = 1_000

/** A database with people whose check-ins are to come. */
export interface DueRows {
  readonly sql: postgres.Sql
  /** Lets the first check-in of so many people fall due, now. */
  letFallDue(count: number): Promise<void>
  /** How many are due and not sent yet. */
  countWaiting(): Promise<number>
  /** How many were sent, as it is stored. */
  countSent(): Promise<number>
  /** How many are still to come. */
  countFuture(): Promise<number>
}

/** The chats of so many people with a check-in to come. */
export function chatsOf(people: number): number[] {
  return Array.from({ length: people }, (_, at) => FIRST_ID + at)
}

/** Whether a chat is one of these. */
export function isOfDueRows(chatId: unknown): boolean {
  return typeof chatId === 'number' && chatId >= FIRST_ID
}

/**
 * Copies the one runner who has gone through a check, so that every document is one that the bot
 * has made, each sealed under a key of its own.
 * @param days check-ins of each person, one a day; the first is the one that falls due
 */
export async function fillDueRows(
  url: string,
  masterKey: Buffer,
  people: number,
  days: number,
): Promise<DueRows> {
  const sql = postgres(url, { max: 2, onnotice: () => {} })
  const keyring = createKeyring([masterKey])
  const [model] = await sql`
    select c.*, p.profile, k.wrapped from "check" c
    join person p on p.id = c.person_id join keys.person_key k on k.person_id = p.id`
  if (!model) throw new Error('nobody has gone through a check')
  const { sealer } = keyring.open(Number(model.person_id), model.wrapped)
  const document = sealer.open(`check:${model.id}`, model.document)
  const profile = sealer.open(`person:${model.person_id}`, model.profile)
  await sql`delete from check_in`
  const ids = chatsOf(people)
  for (let at = 0; at < ids.length; at += BATCH_MAX) {
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
    const rows = ids.slice(at, at + BATCH_MAX).map((id) => {
      const key = keyring.make(id)
      return {
        id,
        wrapped: hex(key.wrapped),
        profile: hex(key.sealer.seal(`person:${id}`, profile)),
        document: hex(key.sealer.seal(`check:due${id}`, document)),
      }
    })
    await sql`
      with item as (
        select * from jsonb_to_recordset(${sql.json(rows)})
          as item(id bigint, wrapped text, profile text, document text)),
      people as (
        insert into person (id, language, consent_version, consent_at, profile, created_at)
        select item.id, 'en', p.consent_version, now(), decode(item.profile, 'hex'), now()
        from item, person p where p.id = ${model.person_id}),
      locked as (
        insert into keys.person_key (person_id, wrapped)
        select id, decode(wrapped, 'hex') from item),
      chats as (insert into chat (id, person_id) select id, id from item)
      insert into "check" (id, person_id, state, document, ruleset, started_at, answered_at)
      select 'due' || id, id, 'done', decode(document, 'hex'), ${model.ruleset}, now(), now()
      from item`
  }
  await sql.begin(async (tx) => {
    // Whom each belongs to is known here, and to prove it takes most of the time for a million.
    await tx`set local session_replication_role = replica`
    await tx`
      insert into check_in (id, person_id, check_id, day, rank, state, due_at, latest_at)
      select substr(md5(id || '.' || day), 1, 12), id, 'due' || id, day, id % 3, 'due',
        now() + day * interval '1 day', now() + (day + 2) * interval '1 day'
      from generate_series(${FIRST_ID}::int, ${FIRST_ID + people - 1}::int) as id,
        generate_series(1, ${days}::int) as day`
  })
  await sql`analyze`

  async function count(where: postgres.PendingQuery<postgres.Row[]>): Promise<number> {
    const [row] = await sql`select count(*)::int as counted from check_in where ${where}`
    return row?.counted
  }

  return {
    sql,
    async letFallDue(count) {
      await sql`delete from reminder`
      await sql`
        update check_in set state = 'due', due_at = now() - interval '1 minute',
          sent_at = null, message_id = null
        where day = 1 and person_id < ${FIRST_ID + count}`
    },
    countWaiting: () =>
      count(sql`state = 'queued' or (state = 'due' and rank in (0, 1, 2) and due_at < now())`),
    countSent: () => count(sql`state = 'sent'`),
    countFuture: () => count(sql`state = 'due' and due_at > now()`),
  }
}
