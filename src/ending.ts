/** What has been started, to be ended in the opposite order. */
export interface Ending {
  add(end: () => Promise<unknown>): void
  /** Ends all of it; what cannot be ended does not keep the rest from it. */
  run(): Promise<void>
}

export function createEnding(): Ending {
  const ends: (() => Promise<unknown>)[] = []
  return {
    add(end) {
      ends.push(end)
    },
    async run() {
      for (const end of ends.splice(0).reverse()) await end().catch(() => {})
    },
  }
}
