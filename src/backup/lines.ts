import { z } from 'zod'

/** A row: a value a column, each as text. */
const Row = z.array(z.string().nullable())
export type Row = z.infer<typeof Row>

/** What a file begins with. */
export const Opening = z.object({
  madeAt: z.iso.datetime(),
  /** Since when the tables were as they are in it, epoch milliseconds. */
  tables: z.int(),
})
export type Opening = z.infer<typeof Opening>

const Rows = z.array(Row)

const TableLine = z.object({
  schema: z.enum(['public', 'keys']),
  table: z.string(),
  columns: z.array(z.string()),
})
export type TableLine = z.infer<typeof TableLine>

/**
 * What follows the opening, a line of JSON each: a table, and then its rows, some at once. Rows that
 * name people are base64 of what is sealed under the key of each of them, one around the other.
 */
const Line = z.union([TableLine, Rows, z.string()])
export type Line = z.infer<typeof Line>

export function readOpening(line: string): Opening {
  return Opening.parse(JSON.parse(line))
}

export function readRows(text: string): Row[] {
  return Rows.parse(JSON.parse(text))
}

export function readLine(line: string): Line {
  return Line.parse(JSON.parse(line))
}

export function write(line: Opening | Line): string {
  return `${JSON.stringify(line)}\n`
}
