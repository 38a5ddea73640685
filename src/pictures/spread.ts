export interface Wanted {
  /** Where its centre should be. */
  readonly at: number
  readonly width: number
}

/** Neighbours that touch, as one. */
interface Cluster {
  members: Wanted[]
  width: number
  /** Its left end. */
  start: number
}

function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to))
}

/** Where a cluster starts when its members are, on average, where they should be. */
function startOf(members: readonly Wanted[], width: number, from: number, to: number): number {
  let offset = 0
  let sum = 0
  for (const one of members) {
    sum += one.at - offset - one.width / 2
    offset += one.width
  }
  return clamp(sum / members.length, from, Math.max(from, to - width))
}

/**
 * Centres as near to where they are wanted as their widths allow, within `from` and `to`, and in the
 * order given, which must be that of `at`. Where all together are wider than that, they overflow `to`.
 */
export function spread(wanted: readonly Wanted[], from: number, to: number): number[] {
  const clusters: Cluster[] = []
  for (const one of wanted) {
    let members = [one]
    let width = one.width
    let start = startOf(members, width, from, to)
    for (let before = clusters.at(-1); before; before = clusters.at(-1)) {
      if (before.start + before.width <= start) break
      clusters.pop()
      members = [...before.members, ...members]
      width += before.width
      start = startOf(members, width, from, to)
    }
    clusters.push({ members, width, start })
  }
  return clusters.flatMap(({ members, start }) => {
    let left = start
    return members.map(({ width }) => {
      const centre = left + width / 2
      left += width
      return centre
    })
  })
}
