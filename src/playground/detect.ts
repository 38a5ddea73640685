import type { MessageEntity } from '@grammyjs/types'

type Found = MessageEntity.CommonMessageEntity['type']

/** Patterns in the order in which they claim a place. */
const PATTERNS: readonly (readonly [Found, RegExp])[] = [
  ['url', /(?:https?:\/\/|(?<![\w./@])(?:www\.|t\.me\/))[^\s<>"]*[^\s<>"'.,:;!?)\]}»”]/gi],
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['mention', /(?<![\w@./])@\w{4,32}/g],
  ['bot_command', /(?<![\w/<>.])\/\w{1,64}(?:@\w{4,32})?(?![\w/])/g],
]

/**
 * What Telegram turns into something to tap although nobody marked it: links, addresses, mentions
 * and commands. Places that `taken` covers with a link or code are left alone.
 */
export function detect(text: string, taken: readonly MessageEntity[] = []): MessageEntity[] {
  const covered = taken
    .filter(({ type }) => !isMereStyle(type))
    .map(({ offset, length }) => [offset, offset + length] as const)
  const found: MessageEntity[] = []
  for (const [type, pattern] of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (covered.some(([start, end]) => from < end && start < to)) continue
      covered.push([from, to])
      found.push({ type, offset: from, length: to - from })
    }
  return found
}

const STYLES = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler']

/** A link may stand in bold or in a quotation. */
function isMereStyle(type: MessageEntity['type']): boolean {
  return STYLES.includes(type) || type.endsWith('blockquote')
}
