import { type Box, boxAround, crosses, isWithin, overlap } from './box.ts'
import type { Dot } from './chart.ts'
import { widthOf } from './fonts.ts'
import type { Line } from './lines.ts'

/** What a number must not cover, but for the points of the same day. */
export interface Obstacle {
  readonly day: number
  readonly box: Box
}

export interface Room {
  readonly radius: number
  /** Of the numbers, in pixels. */
  readonly size: number
  readonly within: Box
  readonly obstacles: readonly Obstacle[]
}

/** Of a digit, for a type of 1. */
const DIGIT_HEIGHT = 0.8
/** Between the middle of a point and its number, for a radius of 1. */
const DISTANCE = 1.4
const SLANTED = 1.02

/** The last and the first pain are named before the worst, the least and the others. */
function byWeight(dots: readonly Dot[]): Dot[] {
  const pains = dots.map(({ pain }) => pain)
  const worst = dots[pains.indexOf(Math.max(...pains))]
  const least = dots[pains.indexOf(Math.min(...pains))]
  const first = [dots.at(-1), dots[0], worst, least].filter((dot) => dot !== undefined)
  return [...new Set([...first, ...dots])]
}

/** Away from the line: below a dip, else above; beside the point where that is taken. */
function sidesOf(dots: readonly Dot[], dot: Dot): readonly (readonly [dx: number, dy: number])[] {
  const at = dots.indexOf(dot)
  const before = dots[at - 1]?.pain ?? dot.pain
  const after = dots[at + 1]?.pain ?? dot.pain
  const isDip = before >= dot.pain && after > dot.pain
  const upright = [
    [0, isDip ? 1 : -1],
    [0, isDip ? -1 : 1],
  ] as const
  const isFall = before > dot.pain || after < dot.pain
  const slanted = isFall
    ? ([
        [1, -1],
        [-1, 1],
      ] as const)
    : ([
        [-1, -1],
        [1, 1],
      ] as const)
  return [...upright, ...slanted, [1, 0], [-1, 0]]
}

function placesFor(dots: readonly Dot[], dot: Dot, { radius, size }: Room): Box[] {
  const width = widthOf(`${dot.pain}`, size, 'bold')
  const height = size * DIGIT_HEIGHT
  return sidesOf(dots, dot).map(([dx, dy]) => {
    const away = radius * (dx !== 0 && dy !== 0 ? SLANTED : DISTANCE)
    const x = dot.x + dx * (away + width / 2)
    const y = dot.y + dy * (away + height / 2)
    return boxAround(x, y, width, height)
  })
}

/** Whether the course runs through a place. */
function isCrossed(dots: readonly Dot[], place: Box): boolean {
  return dots.some((dot, at) => {
    const next = dots[at + 1]
    return next !== undefined && crosses([dot.x, dot.y], [next.x, next.y], place)
  })
}

/** The pains beside their points, as many as find room; `dots` by day. */
export function valueLabels(dots: readonly Dot[], room: Room): (Line & { readonly day: number })[] {
  const { radius, size, within, obstacles } = room
  const drawn = dots.map(({ x, y }) => boxAround(x, y, radius * 2, radius * 2))
  const labels: (Line & { day: number })[] = []
  for (const dot of byWeight(dots)) {
    const text = `${dot.pain}`
    // Told twice on one day: one number says it.
    if (labels.some((label) => label.day === dot.day && label.text === text)) continue
    const taken = [
      ...drawn,
      ...labels.map(({ box }) => box),
      ...obstacles.filter(({ day }) => day !== dot.day).map(({ box }) => box),
    ]
    const free = placesFor(dots, dot, room).filter(
      (place) => isWithin(place, within) && !taken.some((other) => overlap(place, other)),
    )
    // Its outline keeps a number legible on the line, where there is no other place.
    const box = free.find((place) => !isCrossed(dots, place)) ?? free[0]
    if (box) labels.push({ text, size, weight: 'bold', tone: 'ink', box, day: dot.day })
  }
  return labels
}
