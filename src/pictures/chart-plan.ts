import type { Box } from './box.ts'
import type { Chart, Dot, Mark, Plan } from './chart.ts'
import { keyOf } from './chart-key.ts'
import { labelsByDay, PAIN_MAX } from './course.ts'
import { widthOf } from './fonts.ts'
import { bottomOf, LEADING, type Line, linesOf } from './lines.ts'
import type { Look } from './look.ts'
import { PILL_HEIGHT, pillAt, pillWidth } from './pill.ts'
import { spread } from './spread.ts'
import { valueLabels } from './value-labels.ts'

/** A week at least, so that the first days are not drawn as a long time. */
const DAYS_MIN = 7
/** Between named days: a day, two, then weeks. */
const STEPS = [1, 2, 7, 14, 28, 56, 112]
const TICKS_MAX = 10
const TITLE_LINES = 2
const LABEL_LINES = 2

// Distances, for a type of 1.
const RADIUS = 0.4
const PILL_GAP = 0.2
/** Over the worst pain, for its number. */
const HEADROOM = 1.7
/** How high a lead bends for each pixel that its pill stands beside its day. */
const BEND = 0.16
const BEND_MIN = 0.4
const BEND_MAX = 1.6
/** Half the width of a lead with its free room. */
const LEAD = 0.1

function ticksTo(lastDay: number, room: number): number[] {
  const countMax = Math.min(TICKS_MAX, room)
  const step = STEPS.find((days) => lastDay / days <= countMax) ?? Math.ceil(lastDay / countMax)
  return Array.from({ length: Math.floor(lastDay / step) + 1 }, (_, at) => at * step)
}

/** The title, and what the height means. */
function headOf({ title, painLabel }: Chart, { width, margin, type }: Look): Line[] {
  const place = { x: margin, width: width - margin * 2 }
  const titled = linesOf(
    title,
    { ...place, y: margin, linesMax: TITLE_LINES },
    { size: type * 1.3, weight: 'bold', tone: 'ink' },
  )
  const labelled = linesOf(
    painLabel,
    { ...place, y: bottomOf(titled, margin) + type * 0.2, linesMax: LABEL_LINES },
    { size: type, weight: 'regular', tone: 'muted' },
  )
  return [...titled, ...labelled]
}

/** What the days mean, below them at the right. */
function dayLabelOf({ dayLabel }: Chart, { width, margin, type }: Look, y: number): Line[] {
  const place = { x: margin, y, width: (width - margin * 2) / 2, linesMax: 1 }
  const lines = linesOf(dayLabel, place, { size: type, weight: 'regular', tone: 'muted' })
  return lines.map((line) => {
    const x = width - margin - line.box.width
    return { ...line, box: { ...line.box, x } }
  })
}

/** The pills in their row, each as near above its day as the others allow. */
function pillsOf(days: readonly number[], xOf: (day: number) => number, look: Look): number[] {
  const { width, margin, type } = look
  const wanted = days.map((day) => ({
    at: xOf(day),
    width: pillWidth(`${day}`, type) + type * PILL_GAP,
  }))
  return spread(wanted, margin, width - margin)
}

/** Lays a chart out so that no words or numbers cover one another, whatever the days. Pure. */
export function planChart(chart: Chart, look: Look): Plan {
  const { width, margin, plotHeight, type } = look
  const radius = type * RADIUS
  const days = [...labelsByDay(chart).keys()]
  const lastDay = Math.max(DAYS_MIN, ...days, ...chart.points.map(({ day }) => day))

  // From left to right.
  const left = margin + widthOf(`${PAIN_MAX}`, type) + type * 0.5
  const across = { x: left + radius * 2, width: width - margin - left - radius * 4 }
  const xOf = (day: number) => across.x + (day / lastDay) * across.width
  const centres = pillsOf(days, xOf, look)

  // From the top down.
  const head = headOf(chart, look)
  const headEnd = bottomOf(head, margin)
  const pillY = headEnd + type * (0.5 + PILL_HEIGHT / 2)
  const pillEnd = pillY + (type * PILL_HEIGHT) / 2
  const aside = Math.max(0, ...days.map((day, at) => Math.abs((centres[at] ?? 0) - xOf(day))))
  const bend = Math.min(type * BEND_MAX, Math.max(type * BEND_MIN, aside * BEND))
  const leadY = pillEnd + (aside < 1 ? 0 : bend)
  const plotY = (days.length > 0 ? leadY : headEnd) + type * HEADROOM
  const plot: Box = { ...across, y: plotY, height: plotHeight }
  const yOf = (pain: number) => plotY + (1 - pain / PAIN_MAX) * plotHeight

  const dots: Dot[] = chart.points
    .map(({ day, pain }) => ({ day, pain, x: xOf(day), y: yOf(pain) }))
    .sort((a, b) => a.day - b.day)
  const topOf = (day: number) =>
    Math.min(
      plotY + plotHeight,
      ...dots.filter((dot) => dot.day === day).map(({ y }) => y - radius),
    )
  const values = valueLabels(dots, {
    radius,
    size: type * 1.1,
    within: {
      x: left,
      y: plotY - type * HEADROOM,
      width: width - margin - left,
      height: plotHeight + type * HEADROOM,
    },
    obstacles: days.map((day) => ({
      day,
      box: {
        x: xOf(day) - type * LEAD,
        y: leadY,
        width: type * LEAD * 2,
        height: topOf(day) - leadY,
      },
    })),
  })
  const marks: Mark[] = days.map((day, at) => {
    const x = xOf(day)
    const pillX = centres[at] ?? x
    const numbers = values
      .filter(({ box }) => box.x <= x && x <= box.x + box.width)
      .map(({ box }) => box.y)
    const end = Math.min(topOf(day), ...numbers) - type * LEAD
    const lead = [
      [pillX, pillEnd],
      [x, leadY],
      [x, Math.max(leadY, end)],
    ] as const
    return { ...pillAt(`${day}`, pillX, pillY, type), day, lead }
  })

  const belowY = plotY + plotHeight + type * (0.5 + LEADING)
  const named = dayLabelOf(chart, look, belowY)
  const keyY = look.key === 'sign' ? belowY : bottomOf(named, belowY) + type * 0.5
  const { key, texts } = keyOf(chart, look, keyY)
  return {
    width,
    height: Math.ceil(bottomOf([...named, ...texts], belowY) + margin),
    plot,
    lastDay,
    ticks: ticksTo(lastDay, plot.width / (widthOf(`${lastDay}`, type) + type * 1.2)),
    dots,
    radius,
    texts: [...head, ...named, ...texts],
    values,
    marks,
    key,
  }
}
