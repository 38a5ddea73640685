/** What a bot's process holds, bytes; the heap after a collection. */
export interface Memory {
  readonly heap: number
  readonly rss: number
}

/** Tells the parent where the bot listens, and on request what its process has used and holds. */
export function answerCpu(url: string): void {
  process.on('message', (asked) => {
    if (asked === 'cpu') {
      const { user, system } = process.cpuUsage()
      process.send?.({ cpu: user + system })
    }
    if (asked === 'memory') {
      globalThis.gc?.()
      const { heapUsed: heap, rss } = process.memoryUsage()
      process.send?.({ heap, rss } satisfies Memory)
    }
  })
  process.send?.({ url })
}
