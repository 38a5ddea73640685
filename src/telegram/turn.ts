import { randomBytes } from 'node:crypto'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '../db/database.ts'
import { chat, person } from '../db/schema.ts'
import type { Sealer } from '../db/seal.ts'
import { type CheckRecord, createRecords, type Person } from './records.ts'

/** Longer than any update may take, so that only a dead process's lease is ever taken over. */
const LEASE_SECONDS = 15
/** A second tap waits this long for the first; then its update is delivered again. */
const LEASE_WAIT_MS = 3_000
const LEASE_PAUSE_MS = 40
/** Telegram repeats an update only while it is not confirmed, which is never fifty updates long. */
const SEEN_MAX = 50

/** Somebody else handles an update of this chat: it must be delivered again. */
export class ChatBusy extends Error {}
/** The lease was taken over before the work was done: nothing was stored, deliver it again. */
export class LeaseLost extends Error {}

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

interface Lease {
  readonly chatId: number
  readonly token: string
  readonly seen: readonly number[]
  /** What the conversation waits for, sealed. */
  readonly sealed: Uint8Array | null
}

export function createTurns(db: Db, sealer: Sealer, clock: { now(): Temporal.Instant }): Turns {
  const records = createRecords(sealer)
  const place = (chatId: number) => `chat:${chatId}`
  const held = ({ chatId, token }: Lease) => and(eq(chat.id, chatId), eq(chat.leaseToken, token))

  async function tryLease(chatId: number, token: string): Promise<Lease | undefined> {
    const until = sql`now() + make_interval(secs => ${LEASE_SECONDS})`
    const free = or(isNull(chat.leaseUntil), lt(chat.leaseUntil, sql`now()`)) ?? sql`false`
    const [row] = await db
      .insert(chat)
      .values({ id: chatId, leaseToken: token, leaseUntil: until })
      .onConflictDoUpdate({
        target: chat.id,
        set: { leaseToken: token, leaseUntil: until },
        setWhere: free,
      })
      .returning({ seen: chat.seen, sealed: chat.conversation })
    return row && { chatId, token, ...row }
  }

  async function load({ chatId, sealed }: Lease): Promise<ChatState> {
    const conversation = sealed ? z.string().parse(sealer.open(place(chatId), sealed)) : undefined
    // A statement of its own: as a part of the first it would see rows older than the lease.
    const { person, check } = await records.load(db, chatId)
    return { person, check, conversation }
  }

  async function takeLease(chatId: number): Promise<Lease> {
    const token = randomBytes(12).toString('base64url')
    const deadline = performance.now() + LEASE_WAIT_MS
    for (;;) {
      const lease = await tryLease(chatId, token)
      if (lease) return lease
      if (performance.now() > deadline) throw new ChatBusy()
      await new Promise((resolve) => setTimeout(resolve, LEASE_PAUSE_MS))
    }
  }

  async function release(lease: Lease): Promise<void> {
    await db.delete(chat).where(and(held(lease), isNull(chat.personId)))
    await db.update(chat).set({ leaseToken: null, leaseUntil: null }).where(held(lease))
  }

  /** A chat of which nothing is kept has no row between its turns. */
  async function forgetChat(tx: Tx, lease: Lease): Promise<void> {
    const gone = await tx.delete(chat).where(held(lease)).returning({ id: chat.id })
    if (gone.length === 0) throw new LeaseLost()
  }

  async function storeChat(tx: Tx, lease: Lease, turn: Turn, updateId?: number): Promise<void> {
    const seen = updateId === undefined ? lease.seen : [updateId, ...lease.seen]
    const { chatId, conversation } = turn
    const stored = await tx
      .update(chat)
      .set({
        personId: chatId,
        leaseToken: null,
        leaseUntil: null,
        seen: seen.slice(0, SEEN_MAX),
        conversation: conversation ? sealer.seal(place(chatId), conversation) : null,
      })
      .where(held(lease))
      .returning({ id: chat.id })
    if (stored.length === 0) throw new LeaseLost()
  }

  async function commit(lease: Lease, turn: Turn, updateId?: number): Promise<void> {
    const { person: kept, check, loaded, chatId } = turn
    await db.transaction(async (tx) => {
      if (turn.isErased || !kept) {
        await forgetChat(tx, lease)
        await tx.delete(person).where(eq(person.id, chatId))
        return
      }
      if (kept !== loaded.person) await records.storePerson(tx, kept)
      await storeChat(tx, lease, turn, updateId)
      if (check && check !== loaded.check) await records.storeCheck(tx, chatId, check)
      for (const write of turn.writes) await write(tx)
    })
  }

  return {
    async run(chatId, updateId, work) {
      const lease = await takeLease(chatId)
      try {
        if (updateId !== undefined && lease.seen.includes(updateId)) {
          await release(lease)
          return false
        }
        const turn = new Turn(chatId, clock.now(), await load(lease))
        await work(turn)
        await commit(lease, turn, updateId)
        return true
      } catch (error) {
        // A lease that cannot be given back now runs out by itself.
        await release(lease).catch(() => {})
        throw error
      }
    },
  }
}
