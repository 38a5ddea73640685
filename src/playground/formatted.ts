import type { MessageEntity } from '@grammyjs/types'
import { badRequest } from './api-error.ts'
import { detect } from './detect.ts'
import { type FormattedText, inOrder, parseHtml } from './html.ts'

interface Written {
  readonly text: string | undefined
  readonly parseMode?: string | undefined
  readonly entities?: readonly MessageEntity[] | undefined
}

/**
 * A text as it stands in the chat once sent: parsed, trimmed, and with links and commands found.
 * @throws ApiError 400 where the markup cannot be read or a parse mode is not imitated
 */
export function formatted({ text = '', parseMode, entities = [] }: Written): FormattedText {
  const parsed = parse(String(text), parseMode, entities)
  const trimmed = trim(parsed)
  const opaque = trimmed.entities.filter(({ type }) => type === 'code' || type === 'pre')
  const kept = trimmed.entities.filter(
    (entity) => !opaque.some((code) => code !== entity && isWithin(entity, code)),
  )
  return { text: trimmed.text, entities: inOrder([...kept, ...detect(trimmed.text, kept)]) }
}

function parse(
  text: string,
  parseMode: string | undefined,
  entities: readonly MessageEntity[],
): FormattedText {
  if (parseMode?.toLowerCase() === 'html') return parseHtml(text)
  if (parseMode) throw badRequest(`unsupported parse_mode (the playground reads HTML only)`)
  for (const { offset, length } of entities)
    if (offset < 0 || length <= 0 || offset + length > text.length)
      throw badRequest(`entity beyond the end of the text: offset ${offset}, length ${length}`)
  return { text, entities }
}

/** Telegram strips white space at both ends, so offsets move. */
function trim({ text, entities }: FormattedText): FormattedText {
  const end = text.trimEnd().length
  const start = Math.min(text.length - text.trimStart().length, end)
  const moved = entities.flatMap((entity) => {
    const from = Math.max(entity.offset, start)
    const to = Math.min(entity.offset + entity.length, end)
    return to > from ? [{ ...entity, offset: from - start, length: to - from }] : []
  })
  return { text: text.slice(start, end), entities: moved }
}

function isWithin(inner: MessageEntity, outer: MessageEntity): boolean {
  return inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length
}
