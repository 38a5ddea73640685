import type { Upload } from './files.ts'

/** A multipart body taken apart. */
export interface Multipart {
  readonly fields: Readonly<Record<string, string>>
  readonly files: ReadonlyMap<string, Upload>
}

const HEAD_END = Buffer.from('\r\n\r\n')

/**
 * Takes apart `multipart/form-data`. Written by hand because grammY leaves the file name unquoted
 * and the spaces out, which Telegram's server reads and the platform's own parser refuses.
 * Undefined for a body that is no such thing.
 */
export function readMultipart(body: Buffer, contentType: string): Multipart | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  if (!boundary) return undefined
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`)
  const fields: Record<string, string> = {}
  const files = new Map<string, Upload>()
  let at = body.indexOf(mark)
  while (at >= 0) {
    const next = body.indexOf(mark, at + mark.length)
    if (next < 0) break
    // A part stands between two line ends that belong to the marks.
    readPart(body.subarray(at + mark.length + 2, next - 2), fields, files)
    at = next
  }
  return { fields, files }
}

function readPart(part: Buffer, fields: Record<string, string>, files: Map<string, Upload>): void {
  const headEnd = part.indexOf(HEAD_END)
  if (headEnd < 0) return
  const head = part.subarray(0, headEnd).toString()
  const content = part.subarray(headEnd + HEAD_END.length)
  const name = /;\s*name="?([^";\r\n]*)"?/i.exec(head)?.[1]
  if (name === undefined) return
  const fileName = /;\s*filename="?([^";\r\n]*)"?/i.exec(head)?.[1]
  if (fileName === undefined) {
    fields[name] = content.toString()
    return
  }
  const type = /^content-type:\s*([^\r\n]+)/im.exec(head)?.[1]
  files.set(name, { name: fileName || name, type, bytes: Buffer.from(content) })
}
