import { inflateSync } from 'node:zlib'

const HEADER_END = 33
const CHUNK = 12

/** The pixels of a PNG as this bot writes one: three channels, rows without a filter. */
export function pixelsOf(file: Uint8Array | undefined) {
  if (!file) throw new Error('no such file was sent')
  const png = Buffer.from(file)
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const length = png.readUInt32BE(HEADER_END)
  const start = HEADER_END + CHUNK - 4
  const rows = inflateSync(png.subarray(start, start + length))
  const data = new Uint8ClampedArray(width * height * 4).fill(0xff)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = y * (1 + width * 3) + 1 + x * 3
      data.set(rows.subarray(from, from + 3), (y * width + x) * 4)
    }
  return { data, width, height }
}
