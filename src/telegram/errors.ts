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

/** Nobody lets the bot write in this group, where it still is. */
export function isMuted(error: unknown): boolean {
  return saysAny(
    error,
    400,
    'not enough rights',
    'have no rights',
    'CHAT_WRITE_FORBIDDEN',
    'CHAT_RESTRICTED',
    'CHAT_SEND_PLAIN_FORBIDDEN',
    // General itself is closed.
    'TOPIC_CLOSED',
  )
}

export function isTopicClosed(error: unknown): boolean {
  return saysAny(error, 400, 'TOPIC_CLOSED')
}

export function isTopicGone(error: unknown): boolean {
  return saysAny(error, 400, 'message thread not found', 'TOPIC_DELETED')
}

/** The chat that a group has become, if that is why it refuses. */
export function upgradedTo(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
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
