import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { createSealer, type Sealer } from './seal.ts'

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

/**
 * A key for each person, wrapped by the master keys of DATA_KEY. Who destroys the wrapped key of a
 * person has destroyed all that it sealed, in every copy.
 */
export interface Keyring {
  /** A new key, not stored yet. */
  make(personId: number): PersonKey
  /** @throws SealError where no master key opens it */
  open(personId: number, wrapped: Uint8Array): PersonKey
  /** The same, opened when something is first sealed or opened with it. */
  openLater(personId: number, wrapped: Uint8Array): PersonKey
  /** The same key wrapped by the first master key. @throws SealError */
  rewrap(personId: number, wrapped: Uint8Array): Uint8Array
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

  const open = (personId: number, wrapped: Uint8Array): PersonKey => ({
    sealer: createSealer([unwrap(personId, wrapped)]),
    wrapped,
  })

  return {
    make(personId) {
      const key = randomBytes(KEY_BYTES)
      return { sealer: createSealer([key]), wrapped: wrap(personId, key) }
    },
    open,
    openLater(personId, wrapped) {
      let opened: Sealer | undefined
      const sealer = () => {
        opened ??= open(personId, wrapped).sealer
        return opened
      }
      return {
        sealer: {
          seal: (place, document) => sealer().seal(place, document),
          open: (place, sealed) => sealer().open(place, sealed),
        },
        wrapped,
      }
    },
    rewrap: (personId, wrapped) => wrap(personId, unwrap(personId, wrapped)),
    hash: (personId) =>
      createHmac('sha256', hashKey).update(`${personId}`).digest('hex').slice(0, HASH_CHARACTERS),
  }
}
