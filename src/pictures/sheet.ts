/** What a sheet for a doctor says, in words already made. */
export interface Sheet {
  readonly title: string
  /** The day on which it was made, in words. */
  readonly made: string
  /** The same for the file's own record, which programs show. */
  readonly madeAt: Temporal.Instant
  /** Who told it to whom, and what it is not. */
  readonly note: string
  readonly sections: readonly Section[]
  readonly chart?: {
    /** `painChartSvg(…, SHEET)`. */
    readonly svg: string
    /** The same in words: stands below it, and is read out in its place. */
    readonly words: string
  }
  /** Stands where lines were left out, since there are more than fit. */
  readonly cut: string
  /** Of all its words, by code. */
  readonly language: string
}

export interface Section {
  readonly heading: string
  readonly lines: readonly SheetLine[]
}

export interface SheetLine {
  /** A question, or a day; may be empty. */
  readonly label: string
  readonly value: string
}
