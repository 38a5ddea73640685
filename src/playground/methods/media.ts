import type { PhotoSize } from '@grammyjs/types'
import { badRequest } from '../api-error.ts'
import type { StoredFile } from '../files.ts'
import { imageType, photoSize, type Size } from '../image.ts'
import { FILE_BYTES_MAX } from '../limits.ts'
import type { CallContext } from '../method.ts'
import type { Content } from './compose.ts'

/** The longer side of the small copy that stands before the photo itself. */
const THUMBNAIL_SIDE = 90

/**
 * A photo by upload or by `file_id`. Telegram would fetch an address; the stand-in stays at home.
 * @throws ApiError 400 for what is no picture, too large, or not known to this bot
 */
export function photoContent(given: string | undefined, context: CallContext): Content {
  const file = fileOf(given, 'photo', context)
  const size = photoSize(file.bytes)
  return { photo: photoSizes(file, size) }
}

/** A file of any kind, by upload or by `file_id`. */
export function documentContent(given: string | undefined, context: CallContext): Content {
  const file = fileOf(given, 'document', context)
  if (file.bytes.length > FILE_BYTES_MAX) throw badRequest('file is too big')
  const { id, uniqueId, name, type, bytes } = file
  return {
    document: {
      file_id: id,
      file_unique_id: uniqueId,
      file_name: name,
      mime_type: type,
      file_size: bytes.length,
    },
  }
}

/** The sizes of a photo, small to large; all stand for the same bytes. */
export function photoSizes(file: StoredFile, { width, height }: Size): PhotoSize[] {
  const scale = THUMBNAIL_SIDE / Math.max(width, height)
  const ids = { file_id: file.id, file_unique_id: file.uniqueId }
  const full = { ...ids, width, height, file_size: file.bytes.length }
  if (scale >= 1) return [full]
  const small = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) }
  return [{ ...ids, ...small }, full]
}

function fileOf(given: string | undefined, field: string, context: CallContext): StoredFile {
  const { world, uploads } = context
  if (!given) throw badRequest(`there is no ${field} in the request`)
  if (/^https?:/.test(given)) throw badRequest('failed to get HTTP URL content')
  const upload = given.startsWith('attach://') ? uploads.get(given.slice(9)) : undefined
  if (upload) {
    if (upload.bytes.length === 0) throw badRequest('file must be non-empty')
    const type = imageType(upload.bytes) ?? upload.type
    return world.files.add({ ...upload, type })
  }
  const known = world.files.get(given)
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified')
  return known
}
