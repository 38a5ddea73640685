import { opaquePng } from './png.ts'

const WIDTH = 160
const HEIGHT = 90
const GREY = 0xcc

/** A grey picture in the place of one that was taken back. */
export function blankPicture(): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 4).fill(GREY)
  return opaquePng({ width: WIDTH, height: HEIGHT, pixels })
}
