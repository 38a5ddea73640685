import { GrammyError } from 'grammy'

function saysAny(error: unknown, code: number, ...texts: string[]): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === code &&
    texts.some((text) => error.description.includes(text))
  )
}

/** The bot cannot write to this person any more: no retry, their schedule ends. */
export function isUnreachable(error: unknown): boolean {
  return (
    saysAny(error, 403, '') ||
    saysAny(error, 400, 'chat not found', 'user is deactivated', 'PEER_ID_INVALID')
  )
}

/** The message shows already what it was to show. */
export function isNotModified(error: unknown): boolean {
  return saysAny(error, 400, 'message is not modified')
}

/** There is no such message in the chat any more. */
export function isGone(error: unknown): boolean {
  return saysAny(error, 400, 'message to edit not found', 'MESSAGE_ID_INVALID')
}

/** The message cannot be changed any more: deleted, too old, or of another kind. */
export function isUneditable(error: unknown): boolean {
  return saysAny(
    error,
    400,
    'message to edit not found',
    "message can't be edited",
    'message to delete not found',
    "message can't be deleted",
    'there is no text in the message',
    'there is no caption in the message',
    'MESSAGE_ID_INVALID',
  )
}

/** The query was answered already, or Telegram has forgotten it. */
export function isQueryTooOld(error: unknown): boolean {
  return saysAny(error, 400, 'query is too old', 'query ID is invalid')
}
