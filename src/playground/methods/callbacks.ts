import { badRequest } from '../api-error.ts'
import { CALLBACK_ANSWERABLE_MS, checkCallbackAnswer } from '../limits.ts'
import type { Handlers } from '../method.ts'

/** Answers to taps: once each, and while the client still waits. */
export const callbacks = {
  answerCallbackQuery: ({ callback_query_id, text = '', show_alert, url }, { world }) => {
    const tap = world.taps.get(String(callback_query_id))
    if (!tap || world.now().getTime() - tap.at > CALLBACK_ANSWERABLE_MS)
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    checkCallbackAnswer(text)
    const { queryId, chatId, personId } = tap
    world.answer({ queryId, chatId, personId, text, isAlert: show_alert === true, url })
    return true
  },
} satisfies Handlers
