import { createHash } from 'node:crypto'

/** Something uploaded, by the bot or by a person. */
export interface StoredFile {
  readonly id: string
  readonly uniqueId: string
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** Bytes on their way in. */
export interface Upload {
  readonly name: string
  readonly type?: string | undefined
  readonly bytes: Buffer
}

type FileJson = Omit<StoredFile, 'bytes' | 'uniqueId' | 'id'> & { readonly bytes: string }

/**
 * The files a bot can send again by `file_id`. The id is made of the bot's id and the content, so
 * it means nothing to another bot, and the same bytes are kept once.
 */
export class Files {
  readonly #botId: number
  readonly #byId = new Map<string, StoredFile>()

  constructor(botId: number) {
    this.#botId = botId
  }

  add({ name, type = 'application/octet-stream', bytes }: Upload): StoredFile {
    const uniqueId = createHash('sha256')
      .update(bytes)
      .update(name)
      .digest('base64url')
      .slice(0, 16)
    const id = `AgAC${this.#botId.toString(36)}-${uniqueId}`
    const file = { id, uniqueId, name, type, bytes }
    this.#byId.set(id, file)
    return file
  }

  get(id: string): StoredFile | undefined {
    return this.#byId.get(id)
  }

  /** By what getFile calls its path. */
  at(path: string): StoredFile | undefined {
    return this.get(path.replace(/^files\//, '').split('/')[0] ?? '')
  }

  toJSON(): FileJson[] {
    return [...this.#byId.values()].map(({ name, type, bytes }) => ({
      name,
      type,
      bytes: bytes.toString('base64'),
    }))
  }

  static from(botId: number, json: readonly FileJson[]): Files {
    const files = new Files(botId)
    for (const { name, type, bytes } of json)
      files.add({ name, type, bytes: Buffer.from(bytes, 'base64') })
    return files
  }
}

/** The path under which a file is downloaded. */
export function filePath({ id, name }: StoredFile): string {
  return `files/${id}/${encodeURIComponent(name)}`
}
