/** Whoever reads what they answer makes one update a second; thirty in ten seconds is a stuck finger. */
const PERSON_UPDATES_MAX = 30
/**
 * Twice a person's: after a training several press a command at once. Telegram lets a bot answer in
 * a group twenty times a minute, so nobody waits for what is above this.
 */
const GROUP_UPDATES_MAX = 60
const WINDOW_MS = 10_000
/** In each of two windows: some megabytes, and more people than one process answers in that time. */
const SENDERS_MAX = 5_000

/** `tell` for the first update too many of a window, `drop` for all that follow. */
export type Verdict = 'pass' | 'tell' | 'drop'

/**
 * How fast anyone may send. A process counts by itself and asks no database, since sparing that is
 * what it is for.
 */
export interface RateLimit {
  /**
   * Counts an update, or not where it has passed already and comes again.
   * @param sender a private chat, whose id is its person's, or a group, whose id is below zero
   */
  take(sender: number, updateId: number): Verdict
  /** Remembers how a sender was answered, for the one line that they may have to be told. */
  answered(sender: number, language: string): void
  languageOf(sender: number): string | undefined
  /** How many senders are remembered. */
  readonly size: number
}

interface Sender {
  /** What passed within the last window: when, by the update's id. */
  readonly passed: Map<number, number>
  toldAt?: number
  language?: string
}

/**
 * The last ten seconds of every sender, kept in two windows of which the older goes as a whole:
 * nothing is searched, and no sender has a timer. A flood from more senders than are kept makes it
 * forget the oldest, so it never shuts out whoever is new. Libraries at hand have a timer for each
 * sender (rate-limiter-flexible), no bound (that and @grammyjs/ratelimiter), or keep who is long gone
 * until there is no room (lru-cache).
 * @param now milliseconds of a clock that never goes back
 */
export function createRateLimit(now: () => number = () => performance.now()): RateLimit {
  let recent = new Map<number, Sender>()
  let former = new Map<number, Sender>()
  let recentSince = now()

  const find = (id: number) => recent.get(id) ?? former.get(id)

  function turnOver(at: number): void {
    const age = at - recentSince
    if (age < WINDOW_MS && recent.size < SENDERS_MAX) return
    former = age < 2 * WINDOW_MS ? recent : new Map()
    recent = new Map()
    recentSince = at
  }

  return {
    take(id, updateId) {
      const at = now()
      turnOver(at)
      const sender: Sender = find(id) ?? { passed: new Map() }
      recent.set(id, sender)
      former.delete(id)
      const { passed } = sender
      for (const [update, passedAt] of passed) {
        if (at - passedAt < WINDOW_MS) break
        passed.delete(update)
      }
      // What was let in is never lost to the updates after it: it comes again after a passing fault.
      if (passed.has(updateId)) return 'pass'
      if (passed.size < (id < 0 ? GROUP_UPDATES_MAX : PERSON_UPDATES_MAX)) {
        passed.set(updateId, at)
        return 'pass'
      }
      if (sender.toldAt !== undefined && at - sender.toldAt < WINDOW_MS) return 'drop'
      sender.toldAt = at
      return 'tell'
    },
    answered(id, language) {
      const sender = find(id)
      if (sender) sender.language = language
    },
    languageOf: (id) => find(id)?.language,
    get size() {
      return recent.size + former.size
    },
  }
}

/** For what is faster than any person: tests, the demo, measurements. */
export const unlimited: RateLimit = {
  take: () => 'pass',
  answered() {},
  languageOf: () => undefined,
  size: 0,
}
