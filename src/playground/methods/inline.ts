import type { InlineQueryResult, Message } from '@grammyjs/types'
import { badRequest } from '../api-error.ts'
import {
  INLINE_RESULTS_MAX,
  NEXT_OFFSET_BYTES_MAX,
  RESULT_ID_BYTES_MAX,
  START_PAYLOAD,
} from '../limits.ts'
import type { Handlers } from '../method.ts'
import type { World } from '../world.ts'
import { keyboardOf, textContent } from './compose.ts'

/** Answers to what is typed after the bot's name. Only articles with a text are imitated. */
export const inline = {
  answerInlineQuery: ({ inline_query_id, results, next_offset = '', button }, { world }) => {
    const query = world.inline.get(String(inline_query_id))
    if (!query)
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    if (results.length > INLINE_RESULTS_MAX) throw badRequest('RESULTS_TOO_MUCH')
    if (Buffer.byteLength(next_offset) > NEXT_OFFSET_BYTES_MAX)
      throw badRequest('NEXT_OFFSET_INVALID')
    if (button?.start_parameter !== undefined && !START_PAYLOAD.test(button.start_parameter))
      throw badRequest('START_PARAM_INVALID')
    const contents = new Map<string, Partial<Message>>()
    for (const result of results) {
      const { length } = Buffer.from(String(result.id))
      if (length < 1 || length > RESULT_ID_BYTES_MAX) throw badRequest('RESULT_ID_INVALID')
      if (contents.has(result.id)) throw badRequest('RESULT_ID_DUPLICATE')
      contents.set(result.id, contentOf(world, result))
    }
    world.inline.offer(query, results, contents)
    world.events.emit({
      type: 'inline',
      personId: query.personId,
      answer: {
        queryId: query.id,
        results,
        button: button && { text: button.text, start: button.start_parameter },
      },
    })
    return true
  },
} satisfies Handlers

function contentOf(world: World, result: InlineQueryResult): Partial<Message> {
  if (result.type !== 'article')
    throw badRequest(`the playground does not imitate inline results of type ${result.type}`)
  if (!result.title) throw badRequest('ARTICLE_TITLE_EMPTY')
  const content = result.input_message_content
  if (!('message_text' in content))
    throw badRequest('the playground imitates inline results with a text only')
  const { message_text: text, parse_mode, entities } = content
  return {
    ...textContent({ text, parse_mode, entities }),
    ...keyboardOf(world, result.reply_markup),
  }
}
