import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { LOCATIONS } from '../triage/answers.ts'
import { digitsSvg } from './digits.ts'
import { opaquePng } from './png.ts'

type Point = readonly [x: number, y: number]
export type PicturedLocation = Exclude<(typeof LOCATIONS)[number], 'unsure'>

export type Marker = {
  readonly location: PicturedLocation
  /** What the picture shows, and what the answer's button says. */
  readonly number: number
  readonly view: 'front' | 'back'
  /** The centre of the circle, in the view's own coordinates. */
  readonly at: Point
  /** Where the leader line ends, when the circle is not on its zone. */
  readonly to?: Point
}

export const MARKER_FILL = '#14233a'
export const MARKER_DIGITS = '#ffffff'
const RADIUS = 30

const PLACES: Readonly<Record<PicturedLocation, Omit<Marker, 'location' | 'number'>>> = {
  groin: { view: 'front', at: [77, 311] },
  front_thigh: { view: 'front', at: [91, 500] },
  outer_hip: { view: 'front', at: [-199, 298], to: [-150, 298] },
  outer_thigh_to_knee: { view: 'front', at: [-196, 530], to: [-142, 530] },
  iliac_crest: { view: 'front', at: [200, 150], to: [144, 186] },
  inner_thigh: { view: 'front', at: [-51, 500] },
  pubic_area: { view: 'front', at: [0, 337] },
  deep_joint: { view: 'front', at: [-88, 293] },
  knee: { view: 'front', at: [88, 704] },
  buttock: { view: 'back', at: [-82, 286] },
  sit_bone: { view: 'back', at: [66, 374] },
  back_of_thigh: { view: 'back', at: [90, 550] },
  lower_back: { view: 'back', at: [0, 134] },
}

/** The numbered circles, in the order of their numbers. */
export const MARKERS: readonly Marker[] = LOCATIONS.filter((name) => name !== 'unsure').map(
  (location, index) => ({ location, number: index + 1, ...PLACES[location] }),
)

function markerSvg({ number, at: [x, y], to }: Marker): string {
  const size = number < 10 ? 34 : 30
  const leader =
    to === undefined
      ? ''
      : `<path d="M${x} ${y}L${to[0]} ${to[1]}" stroke="#ffffff" stroke-width="9" stroke-linecap="round"/>` +
        `<path d="M${x} ${y}L${to[0]} ${to[1]}" stroke="${MARKER_FILL}" stroke-width="4"/>` +
        `<circle cx="${to[0]}" cy="${to[1]}" r="7" fill="${MARKER_FILL}" stroke="#ffffff" stroke-width="2.5"/>`
  return (
    `<g data-marker="${number}">${leader}<g transform="translate(${x} ${y})">` +
    `<circle r="${RADIUS}" fill="${MARKER_FILL}" stroke="#ffffff" stroke-width="3.5"/>` +
    `${digitsSvg(number, size, MARKER_DIGITS)}</g></g>`
  )
}

/** The drawing with its markers: `hip.svg` has the figure and the zones, the numbers come from here. */
export function hipSvg(): string {
  const drawing = readFileSync(new URL('./hip.svg', import.meta.url), 'utf8')
  const markers = (['front', 'back'] as const).map((view) => {
    const x = view === 'front' ? 255 : 745
    const drawn = MARKERS.filter((marker) => marker.view === view).map(markerSvg)
    return `<g data-markers="${view}" transform="translate(${x} 0)">${drawn.join('')}</g>`
  })
  return drawing.replace('</svg>', `${markers.join('')}</svg>`)
}

let picture: Uint8Array | undefined

/** The numbered picture of the hip for "Where does it hurt most?", as a PNG without words. */
export function hipPicture(): Uint8Array {
  picture ??= opaquePng(new Resvg(hipSvg(), { font: { loadSystemFonts: false } }).render())
  return picture
}
