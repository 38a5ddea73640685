import { describe, expect, test } from 'vitest'
import { clubWorld } from '../support/club-world.ts'
import { keyboard } from '../support/stand-in.ts'

function card(id: string, text = 'What helps at once') {
  const input_message_content = { message_text: `<b>${text}</b>`, parse_mode: 'HTML' }
  return { type: 'article', id, title: 'First aid', input_message_content }
}

describe('inline mode', () => {
  test('offers cards in any group, and posts the chosen one in the person’s name', async () => {
    const { standIn, group, sam, ana, ok } = await clubWorld({ bot: 'left' })
    const { inline_query } = await sam.in(group).asks('hip')
    expect(inline_query).toMatchObject({
      query: 'hip',
      from: { id: 5002 },
      chat_type: 'supergroup',
    })
    const results = [card('a'), { ...card('b'), reply_markup: keyboard('go') }]
    await ok('answerInlineQuery', { inline_query_id: inline_query?.id, results, cache_time: 0 })
    expect(standIn.world.inline.offered(5002)).toHaveLength(2)
    // The bot is not in this group, so nobody tells it.
    expect(await sam.in(group).chooses('b')).toBeUndefined()
    expect(ana.in(group).sees()).toMatchObject([
      {
        text: 'What helps at once',
        entities: [{ type: 'bold' }],
        message: { from: { id: 5002 }, via_bot: { username: 'hip_helper_bot' } },
      },
    ])
    const { callback_query } = await ana.in(group).taps('go')
    expect(callback_query).toMatchObject({
      from: { id: 5001 },
      inline_message_id: expect.any(String),
    })
    expect(callback_query?.message).toBeUndefined()
    expect(() => ana.in(group).chooses('a')).toThrow('offered')
  })

  test('what was sent through it reaches the bot where it is a member', async () => {
    const { group, sam, ok } = await clubWorld()
    const { inline_query } = await sam.in(group).asks('')
    await ok('answerInlineQuery', { inline_query_id: inline_query?.id, results: [card('a')] })
    expect(await sam.in(group).chooses('a')).toMatchObject({
      message: { via_bot: { is_bot: true } },
    })
    const own = await sam.asks('hip')
    expect(own.inline_query?.chat_type).toBe('sender')
    await ok('answerInlineQuery', { inline_query_id: own.inline_query?.id, results: [card('c')] })
    expect((await sam.chooses('c')).message?.via_bot).toBeDefined()
  })

  test('a query is answered once; what Telegram refuses is refused', async () => {
    const { group, sam, ok, refusal } = await clubWorld()
    const inline_query_id = (await sam.in(group).asks('hip')).inline_query?.id
    const refused = (results: object[], more: object = {}) =>
      refusal('answerInlineQuery', { inline_query_id, results, ...more })
    const many = Array.from({ length: 51 }, (_, at) => card(String(at)))
    expect(await refused(many)).toContain('RESULTS_TOO_MUCH')
    expect(await refused([card('a'), card('a')])).toContain('RESULT_ID_DUPLICATE')
    expect(await refused([card('é'.repeat(33))])).toContain('RESULT_ID_INVALID')
    expect(await refused([card('a', '')])).toContain('message text is empty')
    const button = { text: 'Open', start_parameter: 'no.dots' }
    expect(await refused([], { button })).toContain('START_PARAM_INVALID')
    await ok('answerInlineQuery', { inline_query_id, results: [] })
    expect(await refused([])).toContain('query is too old')
  })
})
