const PAUSE_MS = 10
const WAIT_MS_MAX = 20_000

type Falsy = false | undefined | null | 0 | ''

/** Waits for what another process does: looks again and again until it is so. */
export async function until<T>(
  condition: () => T | Falsy | Promise<T | Falsy>,
  told: string | (() => string),
  waitMs = WAIT_MS_MAX,
): Promise<T> {
  const deadline = performance.now() + waitMs
  for (;;) {
    const found = await condition()
    if (found) return found
    if (performance.now() > deadline)
      throw new Error(`waited ${waitMs} ms: ${typeof told === 'string' ? told : told()}`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}
