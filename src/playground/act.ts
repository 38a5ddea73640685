/** What a person can do on the page. */
export interface Act {
  readonly type: string
  readonly text?: unknown
  readonly payload?: unknown
  readonly messageId?: unknown
  readonly ephemeralId?: unknown
  readonly resultId?: unknown
  readonly data?: unknown
}

/** What the page is told in return. */
export interface Acted {
  /** Names the tap, so that its button spins until it is answered. */
  readonly queryId?: string | undefined
  /** Said by the playground itself. */
  readonly told?: string
}
