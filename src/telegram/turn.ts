import { z } from 'zod'
import type { Db, Tx } from '../db/database.ts'
import type { PersonKey } from '../db/keyring.ts'
import type { Sealer } from '../db/seal.ts'
import { createLeases, type Lease } from './lease.ts'
import { storeMessages } from './messages.ts'
import type { CheckRecord, HomeClub, Loaded, Person, Records } from './records.ts'
import { type Remembering, rememberIn, type SentMessage } from './remember.ts'

/** What of a chat is loaded at the beginning of a turn and stored at its end. */
export interface ChatState {
  readonly person: Person | undefined
  /** The latest check. */
  readonly check: CheckRecord | undefined
  /** What the conversation waits for, as its plugin saves it. */
  readonly conversation: string | undefined
  readonly clubs: readonly HomeClub[]
}

/** One chat, loaded once, changed in memory, stored once. */
export class Turn implements Remembering {
  readonly chatId: number
  /** The bot's clock at the beginning. */
  readonly now: Temporal.Instant
  readonly loaded: ChatState
  /** Seals and opens what is about this person. */
  readonly sealer: Sealer
  person: Person | undefined
  check: CheckRecord | undefined
  conversation: string | undefined
  /** Whether something was said besides the question that waits for an answer. */
  spoke = false
  /** Whether what was said waits for an answer itself, and so comes before any other question. */
  isAsking = false
  #isErased = false
  #sent = new Map<number, SentMessage>()
  #deleted = new Set<number>()
  #writes: ((tx: Tx) => Promise<unknown>)[] = []

  constructor(chatId: number, now: Temporal.Instant, loaded: ChatState, sealer: Sealer) {
    this.chatId = chatId
    this.now = now
    this.loaded = loaded
    this.sealer = sealer
    this.person = loaded.person
    this.check = loaded.check
    this.conversation = loaded.conversation
  }

  get isNew(): boolean {
    return this.loaded.person === undefined
  }

  said(message: SentMessage): void {
    this.#sent.set(message.messageId, message)
  }

  unsaid(messageIds: readonly number[]): void {
    for (const id of messageIds) if (!this.#sent.delete(id)) this.#deleted.add(id)
  }

  /** Whether it has more to store than what was said. */
  get isChanged(): boolean {
    const { person, check, conversation } = this.loaded
    return (
      this.person !== person ||
      this.check !== check ||
      this.conversation !== conversation ||
      this.#isErased ||
      this.#writes.length > 0
    )
  }

  /** What was sent in this turn and not taken back in it. */
  get sent(): readonly SentMessage[] {
    return [...this.#sent.values()]
  }

  /** Earlier messages that were taken back in this turn. */
  get deleted(): readonly number[] {
    return [...this.#deleted]
  }

  /** Runs inside the one transaction that stores the turn. */
  alsoWrite(write: (tx: Tx) => Promise<unknown>): void {
    this.#writes.push(write)
  }

  /** The same before all others, which may take away what it writes to. */
  writeFirst(write: (tx: Tx) => Promise<unknown>): void {
    this.#writes.unshift(write)
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
   * @param updateId absent where none has led to it
   * @returns false where the update was handled before
   * @throws ChatBusy, LeaseLost, or what the work threw; then nothing was stored
   */
  run(
    chatId: number,
    updateId: number | undefined,
    work: (turn: Turn) => Promise<void>,
  ): Promise<boolean>
  /** Opens a turn on a chat that is leased and loaded already. */
  open(lease: Lease, loaded: Loaded): Turn
  /** Stores what a turn changed in one transaction, and gives the lease back. @throws LeaseLost */
  store(lease: Lease, turn: Turn, key: PersonKey, updateId?: number): Promise<void>
}

export interface TurnParts {
  readonly db: Db
  readonly records: Records
  readonly clock: { now(): Temporal.Instant }
  /** Erases all that is kept of a person. */
  readonly erase: (tx: Tx, personIds: readonly number[]) => Promise<void>
}

export function createTurns({ db, records, clock, erase }: TurnParts): Turns {
  const leases = createLeases(db)
  const place = (chatId: number) => `chat:${chatId}`

  function opened({ chatId, conversation }: Lease, sealer: Sealer): string | undefined {
    return conversation ? z.string().parse(sealer.open(place(chatId), conversation)) : undefined
  }

  async function store(lease: Lease, turn: Turn, key: PersonKey, updateId?: number): Promise<void> {
    const { person: kept, check, loaded, chatId, conversation, sealer } = turn
    if (turn.isErased || !kept) {
      // A chat of which nothing is kept has no row between its turns.
      await db.transaction(async (tx) => {
        await leases.forget(tx, lease)
        if (loaded.person) await erase(tx, [chatId])
      })
      return
    }
    const end = {
      updateId,
      conversation: conversation ? sealer.seal(place(chatId), conversation) : null,
    }
    const stored =
      check && check !== loaded.check ? records.rowOf(check, chatId, sealer) : undefined
    const isSaid = turn.sent.length > 0 || turn.deleted.length > 0
    if (kept === loaded.person && turn.writes.length === 0 && !isSaid) {
      await leases.end(lease, end, stored)
      return
    }
    await db.transaction(async (tx) => {
      if (kept !== loaded.person) await records.storePerson(tx, kept, key)
      await leases.endWithin(tx, lease, end, stored)
      await storeMessages(tx, turn)
      for (const write of turn.writes) await write(tx)
    })
  }

  function open(lease: Lease, { key, ...kept }: Loaded): Turn {
    const loaded = { ...kept, conversation: opened(lease, key.sealer) }
    return new Turn(lease.chatId, clock.now(), loaded, key.sealer)
  }

  return {
    open,
    store,
    async run(chatId, updateId, work) {
      const lease = await leases.take(chatId)
      try {
        if (updateId !== undefined && lease.seen.includes(updateId)) {
          await leases.release(lease)
          return false
        }
        // A statement of its own: as a part of the first it would see rows older than the lease.
        const loaded = await records.load(chatId)
        const turn = open(lease, loaded)
        await rememberIn(turn, () => work(turn))
        await store(lease, turn, loaded.key, updateId)
        return true
      } catch (error) {
        // A lease that cannot be given back now runs out by itself.
        await leases.release(lease).catch(() => {})
        throw error
      }
    },
  }
}
