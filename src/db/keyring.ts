import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { createOpener, createSealer, type Opener, type Sealer } from './seal.ts'

const KEY_BYTES = 32
/** Enough to tell some thousand people apart. */
const HASH_CHARACTERS = 12

/** The key of one person. */
export interface PersonKey {
  /** Seals and opens what is about this person. */
  readonly sealer: Sealer
  /** As it is stored, so that it opens under DATA_KEY alone. */
  readonly wrapped: Uint8Array
}

/** A person's key as it is stored. */
export interface Wrapped {
  readonly personId: number
  readonly wrapped: Uint8Array
}

/**
 * A key for each person, wrapped by the master keys of DATA_KEY. Who destroys the wrapped key of a
 * person has destroyed all that it sealed, in every copy.
 */
export interface Keyring {
  /** A new key, not stored yet. */
  make(personId: number): PersonKey
  /** @throws SealError where no master key opens it */
  open(personId: number, wrapped: Uint8Array): PersonKey
  /** Opens whatever was sealed under one of these people's keys. @throws SealError */
  openerOf(people: readonly Wrapped[]): Opener
  /** The same key wrapped by the first master key. @throws SealError */
  rewrap(personId: number, wrapped: Uint8Array): Uint8Array
  /** With what every key begins that the first master key wrapped. */
  readonly head: Uint8Array
  /** Stands for a person in logs: the same for all lines, and for nobody to be found by. */
  hash(personId: number): string
}

/** @param masters of 32 bytes each; the first wraps, all unwrap */
export function createKeyring(masters: readonly Buffer[]): Keyring {
  const master = createSealer(masters)
  const [first = Buffer.alloc(0)] = masters
  const hashKey = Buffer.from(hkdfSync('sha256', first, '', 'person in logs', KEY_BYTES))
  const place = (personId: number) => `key:${personId}`
  const wrap = (personId: number, key: Buffer) =>
    master.seal(place(personId), key.toString('base64'))
  const unwrap = (personId: number, wrapped: Uint8Array) =>
    Buffer.from(String(master.open(place(personId), wrapped)), 'base64')

  return {
    make(personId) {
      const key = randomBytes(KEY_BYTES)
      return { sealer: createSealer([key]), wrapped: wrap(personId, key) }
    },
    open(personId, wrapped) {
      return { sealer: createSealer([unwrap(personId, wrapped)]), wrapped }
    },
    openerOf: (people) =>
      createOpener(people.map(({ personId, wrapped }) => unwrap(personId, wrapped))),
    head: master.head,
    rewrap: (personId, wrapped) => wrap(personId, unwrap(personId, wrapped)),
    hash: (personId) =>
      createHmac('sha256', hashKey).update(`${personId}`).digest('hex').slice(0, HASH_CHARACTERS),
  }
}
