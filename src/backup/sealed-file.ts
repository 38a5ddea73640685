import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  type DecipherGCM,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { pipeline as piped } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip, createGzip } from 'node:zlib'
import { keyId } from '../db/seal.ts'
import { BackupError } from './fault.ts'

/** What a file holds: each kind has a key of its own, so that neither passes for the other. */
const KINDS = ['data', 'keys'] as const
export type Kind = (typeof KINDS)[number]

const MARK = Buffer.from('HIP')
const VERSION = 1
const KEY_BYTES = 32
const KEY_ID_BYTES = 4
const SALT_BYTES = 16
const IV_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = MARK.length + 2 + KEY_ID_BYTES + SALT_BYTES + IV_BYTES
/** Lines are handed on together once they are this long, in characters: one at a time is slow. */
const CHUNK_LENGTH = 65_536

/**
 * The beginning of a file: mark (3), version, kind, id of the master key (4), salt (16), iv (12).
 * It is no secret, and is authenticated with the rest.
 */
interface Head {
  readonly bytes: Buffer
  readonly kind: number
  readonly keyId: Buffer
  readonly salt: Buffer
  readonly iv: Buffer
}

function headOf(bytes: Buffer): Head {
  const at = MARK.length + 2
  const afterId = at + KEY_ID_BYTES
  const afterSalt = afterId + SALT_BYTES
  return {
    bytes,
    kind: bytes[at - 1] ?? 0,
    keyId: bytes.subarray(at, afterId),
    salt: bytes.subarray(afterId, afterSalt),
    iv: bytes.subarray(afterSalt),
  }
}

/** A key for one file: no two files share one, however many are made. */
function keyOf(master: Buffer, kind: Kind, { salt }: Head): Buffer {
  return Buffer.from(hkdfSync('sha256', master, salt, `hip-helper backup ${kind}`, KEY_BYTES))
}

/**
 * Writes lines into a new file that only its owner may read: gzip, then AES-256-GCM over all of it,
 * the tag at the end.
 * @param lines each with its line feed
 */
export async function writeSealed(
  file: string,
  kind: Kind,
  master: Buffer,
  lines: AsyncIterable<string>,
): Promise<void> {
  const random = randomBytes(SALT_BYTES + IV_BYTES)
  const first = Buffer.from([...MARK, VERSION, KINDS.indexOf(kind)])
  const head = headOf(Buffer.concat([first, keyId(master), random]))
  const cipher = createCipheriv('aes-256-gcm', keyOf(master, kind, head), head.iv)
  cipher.setAAD(head.bytes)
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
  await piped(
    inChunks(lines),
    createGzip(),
    (text: AsyncIterable<Buffer>) => sealed(head, cipher, text),
    target,
  )
}

async function* sealed(
  head: Head,
  cipher: CipherGCM,
  text: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  yield head.bytes
  for await (const chunk of text) yield cipher.update(chunk)
  yield cipher.final()
  yield cipher.getAuthTag()
}

async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let text = ''
  for await (const line of lines) {
    text += line
    if (text.length < CHUNK_LENGTH) continue
    yield text
    text = ''
  }
  yield text
}

/** A file that is whole, and as it was written. */
export interface SealedFile {
  readonly path: string
  /** Its lines, from the beginning, each time. @throws BackupError where it was changed meanwhile */
  lines(): AsyncIterable<string>
}

/**
 * Finds its key among the masters and proves all of it, before any of it is read.
 * @throws BackupError
 */
export async function openSealed(
  file: string,
  kind: Kind,
  masters: readonly Buffer[],
): Promise<SealedFile> {
  const { head, tag, end } = await edgesOf(file).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof BackupError || error.code === undefined) throw error
    throw new BackupError(`${file} cannot be read: ${error.code}`)
  })
  if (KINDS[head.kind] !== kind)
    throw new BackupError(`${file} holds ${KINDS[head.kind] ?? 'something else'}, not ${kind}`)
  const master = masters.find((one) => keyId(one).equals(head.keyId))
  if (!master) throw new BackupError(`DATA_KEY has no key that opens ${file}`)
  const key = keyOf(master, kind, head)

  function decipher(): DecipherGCM {
    const made = createDecipheriv('aes-256-gcm', key, head.iv)
    made.setAAD(head.bytes)
    made.setAuthTag(tag)
    return made
  }
  const text = () => createReadStream(file, { start: HEAD_BYTES, end })
  const changed = () => new BackupError(`${file} was changed or cut short: nothing of it is used`)

  const proof = decipher()
  for await (const chunk of text()) proof.update(chunk)
  try {
    proof.final()
  } catch {
    throw changed()
  }
  return {
    path: file,
    async *lines() {
      // A fault of any of them ends the last, which is what is read.
      const opened = pipeline(text(), decipher(), createGunzip(), () => {})
      try {
        yield* linesOf(opened)
      } catch {
        throw changed()
      }
    },
  }
}

async function edgesOf(file: string): Promise<{ head: Head; tag: Buffer; end: number }> {
  const { size } = await stat(file)
  const handle = await open(file)
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    await handle.read(head, 0, HEAD_BYTES, 0)
    const tag = Buffer.alloc(TAG_BYTES)
    await handle.read(tag, 0, TAG_BYTES, Math.max(0, size - TAG_BYTES))
    const isOurs = head.subarray(0, MARK.length).equals(MARK) && head[MARK.length] === VERSION
    if (!isOurs || size <= HEAD_BYTES + TAG_BYTES)
      throw new BackupError(`${file} is no backup that this release can read`)
    return { head: headOf(head), tag, end: size - TAG_BYTES - 1 }
  } finally {
    await handle.close()
  }
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
