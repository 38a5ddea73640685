/** How soon to be seen, from the least to the most urgent. */
export const URGENCIES = ['self_care', 'doctor', 'urgent', 'emergency'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Negative where the first is less urgent than the second. */
export function compareUrgency(a: Urgency, b: Urgency): number {
  return URGENCIES.indexOf(a) - URGENCIES.indexOf(b)
}

/** The most urgent of them; self-care where there is none. */
export function mostUrgent(of: Iterable<Urgency>): Urgency {
  let most: Urgency = 'self_care'
  for (const urgency of of) if (compareUrgency(urgency, most) > 0) most = urgency
  return most
}
