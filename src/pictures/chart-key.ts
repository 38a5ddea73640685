import type { Chart, Pill, Plan } from './chart.ts'
import { BETWEEN, labelsByDay } from './course.ts'
import { bottomOf, LEADING, linesOf } from './lines.ts'
import type { Look } from './look.ts'
import { pillAt, pillWidth } from './pill.ts'

type Key = Pick<Plan, 'key' | 'texts'>

const LINES_MAX = 2
/** Between a pill and its text, and between rows, for a type of 1. */
const GAP = 0.5
const ROW_GAP = 0.3

function signOf({ marksLabel }: Chart, { width, margin, type }: Look, top: number): Key {
  const pill = pillAt('', margin + pillWidth('', type) / 2, top + (type * LEADING) / 2, type)
  const x = margin + pill.box.width + type * GAP
  const place = { x, y: top, width: (width - margin * 2) / 2, linesMax: 1 }
  const texts = linesOf(marksLabel, place, { size: type, weight: 'regular', tone: 'muted' })
  return { key: [pill], texts }
}

function listOf(chart: Chart, { width, margin, type }: Look, top: number): Key {
  const days = labelsByDay(chart)
  const texts = linesOf(
    chart.marksLabel,
    { x: margin, y: top, width: width - margin * 2, linesMax: LINES_MAX },
    { size: type, weight: 'bold', tone: 'ink' },
  )
  const key: Pill[] = []
  const widest = Math.max(...[...days.keys()].map((day) => pillWidth(`${day}`, type)))
  const x = margin + widest + type * GAP
  for (const [day, labels] of days) {
    const y = bottomOf(texts, top) + type * ROW_GAP
    const place = { x, y, width: width - margin - x, linesMax: LINES_MAX }
    key.push(pillAt(`${day}`, margin + widest / 2, y + (type * LEADING) / 2, type))
    texts.push(
      ...linesOf(labels.join(BETWEEN), place, { size: type, weight: 'regular', tone: 'ink' }),
    )
  }
  return { key, texts }
}

/** What was advised or done, day by day; or, where that stands elsewhere, what the pills mean. */
export function keyOf(chart: Chart, look: Look, top: number): Key {
  if (chart.marks.length === 0) return { key: [], texts: [] }
  return look.key === 'list' ? listOf(chart, look, top) : signOf(chart, look, top)
}
