import type { Speaker } from '../../words/words.ts'
import { markdownOf } from './markdown.ts'

/** A message by a key that is put together here. @throws where it has no words */
export function spoken(
  say: Speaker,
  key: string,
  vars: Readonly<Record<string, string>> = {},
): string {
  return markdownOf(say.html(key as 'rule-source', vars as { rule: string; source: string }))
}
