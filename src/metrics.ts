import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Seconds; a tap should be answered within a few tenths. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts and times, never a person or an answer. */
export interface Metrics {
  readonly registry: Registry
  /** Times the handling of one update. */
  timed<T>(work: () => Promise<T>): Promise<T>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'hip_update_seconds',
    help: 'Time from an update to its stored turn',
    buckets: BUCKETS,
    registers: [registry],
  })
  const faults = new Counter({
    name: 'hip_update_faults_total',
    help: 'Updates that could not be handled, or must come again',
    registers: [registry],
  })
  return {
    registry,
    async timed(work) {
      const end = seconds.startTimer()
      try {
        return await work()
      } catch (error) {
        faults.inc()
        throw error
      } finally {
        end()
      }
    },
  }
}
