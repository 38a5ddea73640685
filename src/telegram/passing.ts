import { GrammyError, HttpError } from 'grammy'
import { DeadlinePassed } from './deadline.ts'
import { ChatBusy, LeaseLost } from './lease.ts'

/** Codes of postgres.js, and of the network between. */
const AWAY =
  /^(CONNECTION_|CONNECT_TIMEOUT|E(CONN|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_))/
/** PostgreSQL's own: starting or stopping, no connection, a deadlock, or no room for one more. */
const UNABLE = /^(57P0|08|40|53)/

function isDatabaseAway(error: unknown): boolean {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : ''
  return AWAY.test(code) || UNABLE.test(code)
}

/** What grammY wrapped on its way out of the middleware. */
function unwrapped(error: unknown): unknown {
  const isWrapped = error instanceof Error && !(error instanceof HttpError) && 'error' in error
  return isWrapped ? error.error : error
}

/** The database or Telegram cannot be reached at all: everything waits until it can. */
export function isAway(error: unknown): boolean {
  const inner = unwrapped(error)
  if (inner instanceof GrammyError) return inner.error_code >= 500
  return inner instanceof HttpError || isDatabaseAway(inner)
}

/** Whether the update should come again: the fault is not in it, and nothing of it was stored. */
export function isPassing(error: unknown): boolean {
  const inner = unwrapped(error)
  if (inner instanceof GrammyError && inner.error_code === 429) return true
  return (
    isAway(inner) ||
    inner instanceof ChatBusy ||
    inner instanceof LeaseLost ||
    inner instanceof DeadlinePassed
  )
}
