import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '../db/database.ts'
import { person } from '../db/schema.ts'
import type { Sealer } from '../db/seal.ts'
import { createLeases, type Lease } from './lease.ts'
import { type CheckRecord, createRecords, type Person } from './records.ts'

/** What of a chat is loaded at the beginning of a turn and stored at its end. */
export interface ChatState {
  readonly person: Person | undefined
  /** The latest check. */
  readonly check: CheckRecord | undefined
  /** What the conversation waits for, as its plugin saves it. */
  readonly conversation: string | undefined
}

/** One chat, loaded once, changed in memory, stored once. */
export class Turn {
  readonly chatId: number
  /** The bot's clock at the beginning. */
  readonly now: Temporal.Instant
  readonly loaded: ChatState
  person: Person | undefined
  check: CheckRecord | undefined
  conversation: string | undefined
  /** Whether something was said besides the question that waits for an answer. */
  spoke = false
  /** Whether what was said waits for an answer itself, and so comes before any other question. */
  isAsking = false
  #isErased = false
  #writes: ((tx: Tx) => Promise<unknown>)[] = []

  constructor(chatId: number, now: Temporal.Instant, loaded: ChatState) {
    this.chatId = chatId
    this.now = now
    this.loaded = loaded
    this.person = loaded.person
    this.check = loaded.check
    this.conversation = loaded.conversation
  }

  /** Runs inside the one transaction that stores the turn. */
  alsoWrite(write: (tx: Tx) => Promise<unknown>): void {
    this.#writes.push(write)
  }

  /** From here on the turn stores nothing; at its end all that is kept of the person goes. */
  erase(): void {
    this.#isErased = true
  }

  get isErased(): boolean {
    return this.#isErased
  }

  get writes(): readonly ((tx: Tx) => Promise<unknown>)[] {
    return this.#writes
  }
}

/** Runs the turns of all chats. */
export interface Turns {
  /**
   * Takes the chat's lease and loads it, runs the work, stores what it changed in one transaction.
   * @param updateId absent for a due check-in
   * @returns false where the update was handled before
   * @throws ChatBusy, LeaseLost, or what the work threw; then nothing was stored
   */
  run(
    chatId: number,
    updateId: number | undefined,
    work: (turn: Turn) => Promise<void>,
  ): Promise<boolean>
}

export function createTurns(db: Db, sealer: Sealer, clock: { now(): Temporal.Instant }): Turns {
  const leases = createLeases(db)
  const records = createRecords(db, sealer)
  const place = (chatId: number) => `chat:${chatId}`

  function opened({ chatId, conversation }: Lease): string | undefined {
    return conversation ? z.string().parse(sealer.open(place(chatId), conversation)) : undefined
  }

  async function store(lease: Lease, turn: Turn, updateId?: number): Promise<void> {
    const { person: kept, check, loaded, chatId, conversation } = turn
    if (turn.isErased || !kept) {
      // A chat of which nothing is kept has no row between its turns.
      await db.transaction(async (tx) => {
        await leases.forget(tx, lease)
        await tx.delete(person).where(eq(person.id, chatId))
      })
      return
    }
    const end = {
      updateId,
      conversation: conversation ? sealer.seal(place(chatId), conversation) : null,
    }
    const stored = check && check !== loaded.check ? records.rowOf(check, chatId) : undefined
    if (kept === loaded.person && turn.writes.length === 0) {
      await leases.end(lease, end, stored)
      return
    }
    await db.transaction(async (tx) => {
      if (kept !== loaded.person) await records.storePerson(tx, kept)
      await leases.endWithin(tx, lease, end, stored)
      for (const write of turn.writes) await write(tx)
    })
  }

  return {
    async run(chatId, updateId, work) {
      const lease = await leases.take(chatId)
      try {
        if (updateId !== undefined && lease.seen.includes(updateId)) {
          await leases.release(lease)
          return false
        }
        // A statement of its own: as a part of the first it would see rows older than the lease.
        const { person, check } = await records.load(chatId)
        const turn = new Turn(chatId, clock.now(), { person, check, conversation: opened(lease) })
        await work(turn)
        await store(lease, turn, updateId)
        return true
      } catch (error) {
        // A lease that cannot be given back now runs out by itself.
        await leases.release(lease).catch(() => {})
        throw error
      }
    },
  }
}
