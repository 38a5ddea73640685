import { randomBytes } from 'node:crypto'
import { createSealer, type Sealer } from './seal.ts'

const KEY_BYTES = 32

/** The key of one person. */
export interface PersonKey {
  /** Seals and opens what is about this person. */
  readonly sealer: Sealer
  /** As it is stored, so that it opens under DATA_KEY alone. */
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
  /** The same key wrapped by the first master key. @throws SealError */
  rewrap(personId: number, wrapped: Uint8Array): Uint8Array
}

/** @param masters of 32 bytes each; the first wraps, all unwrap */
export function createKeyring(masters: readonly Buffer[]): Keyring {
  const master = createSealer(masters)
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
    rewrap: (personId, wrapped) => wrap(personId, unwrap(personId, wrapped)),
  }
}
