import type { Daily } from './daily.ts'
import type { Sweep } from './sweep.ts'

/** How often it looks whether what was due has been sent, milliseconds; jobs take some tens. */
const PAUSE_MS = 20
/** Far more than the plan of one check; past it something is due again and again. */
const STEPS_MAX = 100_000
/** Nothing is waited for longer than this, milliseconds: a chat may be blocked, Telegram away. */
const SENDING_MS_MAX = 60_000

interface MovableClock {
  now(): Temporal.Instant
  moveTo(instant: Temporal.Instant): Promise<void>
}

/** The new time, and how many check-ins were sent on the way to it. */
export interface Advanced {
  readonly now: Temporal.Instant
  readonly sent: number
}

/**
 * Moves the clock through every moment at which something falls due, sending it, and on. What is
 * asked for at once is done one after another, so it adds up.
 */
export function createAdvance(clock: MovableClock, sweep: Sweep, daily: Daily) {
  let before: Promise<unknown> = Promise.resolve()
  return (by: Temporal.Duration): Promise<Advanced> => {
    const advanced = before.then(() => advanceClock(clock, sweep, daily, by))
    before = advanced.catch(() => {})
    return advanced
  }
}

async function advanceClock(
  clock: MovableClock,
  sweep: Sweep,
  daily: Daily,
  by: Temporal.Duration,
): Promise<Advanced> {
  const target = clock.now().toZonedDateTimeISO('UTC').add(by).toInstant()
  const before = await sweep.countSent()
  for (let step = 0; step < STEPS_MAX; step++) {
    await daily.run(clock.now())
    await sendDue(clock, sweep)
    const [due] = [await sweep.nextDue(clock.now()), await daily.next()]
      .filter((moment) => moment !== undefined)
      .sort(Temporal.Instant.compare)
    if (!due || Temporal.Instant.compare(due, target) > 0) break
    if (Temporal.Instant.compare(due, clock.now()) > 0) await clock.moveTo(due)
  }
  if (Temporal.Instant.compare(target, clock.now()) > 0) await clock.moveTo(target)
  return { now: clock.now(), sent: (await sweep.countSent()) - before }
}

async function sendDue(clock: MovableClock, sweep: Sweep): Promise<void> {
  const deadline = performance.now() + SENDING_MS_MAX
  await sweep.run(clock.now())
  // What could not be sent now, as to a chat that is busy, is due again.
  while ((await sweep.isSending()) || (await sweep.isDue(clock.now()))) {
    if (performance.now() > deadline) break
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    await sweep.run(clock.now())
  }
}
