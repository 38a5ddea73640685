import type { ChatRecord, Kept } from './chat.ts'
import { isFor } from './group.ts'

/** What a person sees of a chat, in its order: what all see, and what is for them alone. */
export function seenBy({ messages, group }: ChatRecord, personId: number): Kept[] {
  const whispers = [...(group?.whispers.values() ?? [])].filter((each) => isFor(each, personId))
  const replaced = new Set(whispers.map(({ replaces }) => replaces))
  const seen: Kept[] = []
  let at = 0
  const whispersBefore = (id: number) => {
    for (; at < whispers.length && (whispers[at]?.after ?? 0) < id; at += 1)
      seen.push(whispers[at] as Kept)
  }
  for (const kept of messages.values()) {
    whispersBefore(kept.message.message_id)
    if (!replaced.has(kept.message.message_id)) seen.push(kept)
  }
  whispersBefore(Number.POSITIVE_INFINITY)
  return seen
}
