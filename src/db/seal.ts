import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'

const VERSION = 1
const KEY_ID_BYTES = 4
const IV_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + KEY_ID_BYTES + IV_BYTES

/** Sealed bytes that no key opens: a wrong or lost DATA_KEY, or a row that was tampered with. */
export class SealError extends Error {}

/**
 * Seals and opens what is about a person's body, by AES-256-GCM.
 * The place (table, row) is bound in, so sealed bytes moved to another row do not open.
 */
export interface Sealer {
  seal(place: string, document: unknown): Uint8Array
  /** @throws SealError */
  open(place: string, sealed: Uint8Array): unknown
}

function keyId(key: Buffer): Buffer {
  return hash('sha256', key, 'buffer').subarray(0, KEY_ID_BYTES)
}

/**
 * Sealed bytes are: version, key id (4), iv (12), text, tag (16).
 * @param keys of 32 bytes each; the first seals, all open
 */
export function createSealer(keys: readonly Buffer[]): Sealer {
  const byId = new Map(keys.map((key) => [keyId(key).toString('hex'), key]))
  const [current] = keys
  if (!current) throw new SealError('no data key')
  const head = Buffer.concat([Buffer.from([VERSION]), keyId(current)])
  return {
    seal(place, document) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', current, iv)
      cipher.setAAD(Buffer.from(place))
      const text = Buffer.concat([cipher.update(JSON.stringify(document)), cipher.final()])
      return Buffer.concat([head, iv, text, cipher.getAuthTag()])
    },
    open(place, sealed) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
      const key = byId.get(bytes.subarray(1, 1 + KEY_ID_BYTES).toString('hex'))
      if (bytes[0] !== VERSION || !key || bytes.length < HEAD_BYTES + TAG_BYTES)
        throw new SealError('no key for these bytes')
      const iv = bytes.subarray(1 + KEY_ID_BYTES, HEAD_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', key, iv)
      decipher.setAAD(Buffer.from(place))
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
      try {
        const text = Buffer.concat([
          decipher.update(bytes.subarray(HEAD_BYTES, -TAG_BYTES)),
          decipher.final(),
        ])
        return JSON.parse(text.toString())
      } catch {
        throw new SealError('these bytes were changed')
      }
    },
  }
}
