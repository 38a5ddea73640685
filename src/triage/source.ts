/** Where a clinical fact comes from, in short. */
export interface Source {
  readonly text: string
  /** True where the source was read; false where it is knowledge that a clinician has to confirm. */
  readonly confirmed: boolean
}

/** A source that was read. */
export function read(text: string): Source {
  return { text, confirmed: true }
}

/** General knowledge, or a source that nobody has read yet. */
export function toConfirm(text: string): Source {
  return { text, confirmed: false }
}
