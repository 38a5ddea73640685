import { eq } from 'drizzle-orm'
import type { Db, Tx } from '../db/database.ts'
import { reminder } from '../db/schema.ts'
import {
  createDueLeases,
  type DueEnd,
  type DueTable,
  type LeasedRow,
  type Outcome,
} from './due-leases.ts'
import type { Loaded, Records } from './records.ts'
import type { Turn, Turns } from './turn.ts'

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

export interface DueTurnParts {
  readonly db: Db
  readonly turns: Turns
  readonly records: Records
}

export function createDueTurns({ db, turns, records }: DueTurnParts, table: DueTable): DueTurns {
  const leases = createDueLeases(db, table)

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
  ): Promise<DueEnd | undefined> {
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
    putBack: leases.putBack,

    async run(ids, work) {
      const leased = await leases.take(ids)
      const taken = new Set(leased.map(({ id }) => id))
      const busy = ids.filter((id) => !taken.has(id))
      if (busy.length > 0) await leases.putBack(busy)
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
      await leases.end(ends)
      if (faults.length > 0) throw faults[0]
    },
  }
}
