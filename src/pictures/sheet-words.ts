import type { Speaker } from '../words/words.ts'
import { BETWEEN, type Course, labelsByDay } from './course.ts'
import { SHEET } from './look.ts'
import { painChartSvg } from './pain-chart.ts'
import { chartOf, pointWords } from './pain-words.ts'
import type { Section, Sheet } from './sheet.ts'

/** A question, or a day, with what was told: one value, or all that was ticked. */
export interface Told {
  readonly label: string
  readonly values: readonly string[]
}

/** What a sheet is made of, each value in words already. */
export interface SheetContent extends Pick<Sheet, 'made' | 'madeAt'> {
  readonly answers: readonly Told[]
  readonly course: Course
  /** Painkillers and the like; no section where nothing is known of it. */
  readonly taken: readonly Told[]
}

function section(say: Speaker, heading: string, told: readonly Told[]): Section {
  return {
    heading,
    lines: told.map(({ label, values }) => ({
      label: say.plain('sheet-label', { label }),
      // A choice may have commas of its own.
      value: values.join(BETWEEN),
    })),
  }
}

/** A sheet with all its words: the answers, the advice, what was taken, the course with its chart. */
export function sheetOf(say: Speaker, content: SheetContent): Sheet {
  const { made, madeAt, answers, course, taken } = content
  const advised = [...labelsByDay(course)].map(([day, labels]) => ({
    label: say.plain('sheet-day', { day }),
    values: labels.map((label) => say.sentence(label)),
  }))
  const sections = [
    section(say, say.plain('sheet-answers'), answers),
    section(say, say.plain('sheet-advised'), advised),
    section(say, say.plain('sheet-taken'), taken),
  ]
  return {
    title: say.plain('sheet-title'),
    made,
    madeAt,
    note: say.plain('sheet-note'),
    sections: sections.filter(({ lines }) => lines.length > 0),
    chart: { svg: painChartSvg(chartOf(say, course), SHEET), words: pointWords(say, course) },
    cut: say.plain('sheet-cut'),
    language: say.language,
  }
}
