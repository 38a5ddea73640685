import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const VERSION = 1
const KEY_ID_BYTES = 4
const IV_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + KEY_ID_BYTES + IV_BYTES

/** Sealed bytes that no key opens: a wrong or lost DATA_KEY, or a row that was tampered with. */
export class SealError extends Error {}

/** Opens what was sealed under any of its keys. */
export interface Opener {
  /** @throws SealError */
  open(place: string, sealed: Uint8Array): unknown
}

/**
 * Seals and opens what is about a person's body, by AES-256-GCM.
 * The place (table, row) is bound in, so sealed bytes moved to another row do not open.
 */
export interface Sealer extends Opener {
  /** With what everything begins that it seals. */
  readonly head: Uint8Array
  seal(place: string, document: unknown): Uint8Array
}

/** Tells a key from others without showing it. */
export function keyId(key: Buffer): Buffer {
  return createHash('sha256').update(key).digest().subarray(0, KEY_ID_BYTES)
}

/**
 * Sealed bytes are: version, key id (4), iv (12), text, tag (16).
 * @param keys of 32 bytes each; the first seals, all open
 */
export function createSealer(keys: readonly Buffer[]): Sealer {
  const [current] = keys
  if (!current) throw new SealError('no data key')
  const head = Buffer.concat([Buffer.from([VERSION]), keyId(current)])
  return {
    head,
    seal(place, document) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', current, iv)
      cipher.setAAD(Buffer.from(place))
      const text = Buffer.concat([cipher.update(JSON.stringify(document)), cipher.final()])
      return Buffer.concat([head, iv, text, cipher.getAuthTag()])
    },
    ...createOpener(keys),
  }
}

/** @param keys of 32 bytes each; some thousand of them share an id now and then */
export function createOpener(keys: readonly Buffer[]): Opener {
  const byId = Map.groupBy(keys, (key) => keyId(key).toString('hex'))
  return {
    open(place, sealed) {
      const bytes = Buffer.from(sealed)
      const candidates = byId.get(bytes.subarray(1, 1 + KEY_ID_BYTES).toString('hex'))
      if (bytes[0] !== VERSION || !candidates || bytes.length < HEAD_BYTES + TAG_BYTES)
        throw new SealError('no key for these bytes')
      for (const key of candidates) {
        const text = openedBy(key, place, bytes)
        if (text !== undefined) return JSON.parse(text)
      }
      throw new SealError('these bytes were changed')
    },
  }
}

function openedBy(key: Buffer, place: string, bytes: Buffer): string | undefined {
  const iv = bytes.subarray(1 + KEY_ID_BYTES, HEAD_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, iv)
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  const text = decipher.update(bytes.subarray(HEAD_BYTES, -TAG_BYTES))
  try {
    return Buffer.concat([text, decipher.final()]).toString()
  } catch {
    return undefined
  }
}
