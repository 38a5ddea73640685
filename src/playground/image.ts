import { badRequest } from './api-error.ts'
import { PHOTO_BYTES_MAX, PHOTO_RATIO_MAX, PHOTO_SIDES_MAX } from './limits.ts'

/** A picture's sides in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

const PNG = '89504e470d0a1a0a'

/**
 * Reads a PNG's or JPEG's sides, by its header alone, and holds it to Telegram's limits.
 * @throws ApiError 400 for anything else, as Telegram refuses what it cannot process
 */
export function photoSize(bytes: Buffer): Size {
  if (bytes.length > PHOTO_BYTES_MAX) throw badRequest('file is too big')
  const size = pngSize(bytes) ?? jpegSize(bytes)
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED')
  const { width, height } = size
  const isTooLong = Math.max(width, height) > PHOTO_RATIO_MAX * Math.min(width, height)
  if (width + height > PHOTO_SIDES_MAX || isTooLong) throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return size
}

/** The type to serve it with. */
export function imageType(bytes: Buffer): string | undefined {
  if (pngSize(bytes)) return 'image/png'
  return jpegSize(bytes) ? 'image/jpeg' : undefined
}

function pngSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== PNG) return undefined
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Walks the segments to the frame header, which bears the sides. */
function jpegSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 < bytes.length) {
    const marker = bytes.readUInt16BE(at)
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}
