import { generate } from 'lean-qr'
import { opaquePngOnRequest } from './png.ts'

/** Around the code, as its standard asks. */
const QUIET_MODULES = 4
/** Large enough to be printed on a page. */
const MODULE_PIXELS = 16
const WHITE = 0xff

/** A link as a QR code to photograph, black on white, as a PNG. */
export function qrPicture(link: string): Promise<Uint8Array> {
  const code = generate(link)
  const side = (code.size + 2 * QUIET_MODULES) * MODULE_PIXELS
  const pixels = new Uint8Array(side * side * 4).fill(WHITE)
  const moduleAt = (pixel: number) => Math.floor(pixel / MODULE_PIXELS) - QUIET_MODULES
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const at = (y * side + x) * 4
      if (code.get(moduleAt(x), moduleAt(y))) pixels.fill(0, at, at + 3)
    }
  return opaquePngOnRequest({ width: side, height: side, pixels })
}
