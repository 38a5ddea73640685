import type { Update } from '@grammyjs/types'
import { expect, test } from 'vitest'
import { ChatRecord } from '../../src/playground/chat.ts'
import { sharedBot } from '../support/bot.ts'
import { answersUntil, checks, endsOf, OUTER_HIP, questionOf } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

const NAMES = [
  '<b>Robin</b>',
  '&lt;i&amp;',
  '</a><script>',
  '\u202eniboR\u202c',
  '\u200b\u200d\ufeff',
  'رنا עוד',
  '👩🏽‍🦽'.repeat(10),
  '{ $name }',
  '\u0000',
  'R'.repeat(64),
]

for (const name of NAMES) {
  test(`a runner named ${JSON.stringify(name)} reaches the result`, async () => {
    const runner = bot().runner({ name })
    await checks(runner, OUTER_HIP)
    expect(endsOf(runner.last())).toContain('check:change')
    await runner.sends('/settings')
    await runner.sends('/privacy')
    await runner.sends('/mydata')
    expect(runner.last().hasDocument).toBe(true)
  })
}

/** An update that no act of a person in the stand-in makes. */
async function receives(update: Record<string, unknown>): Promise<void> {
  const update_id = bot().standIn.world.nextUpdateId()
  await bot().app.handle({ update_id, ...update } as unknown as Update)
}

const date = 1_800_000_000
const from = { id: 8_999_000_001, is_bot: false, first_name: 'Kim', language_code: 'en' }
const channel = { id: -1_001_000_000_009, type: 'channel', title: 'Results' }

const ODD: Record<string, Record<string, unknown>> = {
  'a channel post': { channel_post: { message_id: 1, date, chat: channel, text: '/start' } },
  'an edited channel post': {
    edited_channel_post: { message_id: 1, date, edit_date: date, chat: channel, text: '/hip' },
  },
  'an inline query': { inline_query: { id: '1', from, query: 'hip', offset: '' } },
  'a chosen inline result': { chosen_inline_result: { result_id: '1', from, query: 'hip' } },
  'a tap under an inline message': {
    callback_query: { id: '9', from, inline_message_id: 'x', chat_instance: '1', data: 'check:go' },
  },
  'a poll': {
    poll: {
      id: '1',
      question: '?',
      options: [],
      total_voter_count: 0,
      is_closed: true,
      is_anonymous: true,
      type: 'regular',
      allows_multiple_answers: false,
    },
  },
  'a kind of update that is not known yet': { something_new: { id: 1 } },
  'nothing at all': {},
}

for (const [what, update] of Object.entries(ODD)) {
  test(`${what} is let be, and nothing is kept of it`, async () => {
    const runner = bot().runner()
    await checks(runner, OUTER_HIP, 'fall')
    const before = runner.messages()
    await receives(update)
    expect(runner.messages()).toEqual(before)
    expect(await bot().query('select id from person where id = $1', from.id)).toEqual([])
    expect(await bot().query('select id from chat where id in ($1, $2)', from.id, 0)).toEqual([])
  })
}

test('an inline query of a runner does not move the check in their private chat', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  await receives({ inline_query: { id: '2', from: runner.person.user, query: '3', offset: '' } })
  expect(questionOf(runner.last())).toBe('fall')
  await answersUntil(runner, OUTER_HIP)
  expect(endsOf(runner.last())).toContain('check:change')
})

test('a message without a sender is let be: in a private chat there is always one', async () => {
  const runner = bot().runner({ language: 'es' })
  await runner.sends('/start')
  const before = runner.messages()
  const { chat } = bot().standIn.world.chat(runner.id)
  await receives({ message: { message_id: 99, date, chat, text: 'hello' } })
  expect(runner.messages()).toEqual(before)
})

test('blocked and unblocked twice over: no more than the check goes on', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  for (const _ of [1, 2]) {
    const update = await runner.person.blocks()
    await bot().app.handle(update)
    const back = await runner.person.unblocks()
    await bot().app.handle(back)
  }
  await answersUntil(runner, OUTER_HIP)
  expect(endsOf(runner.last())).toContain('check:change')
})

test('a stranger who unblocks or blocks leaves nothing behind', async () => {
  const runner = bot().runner()
  await runner.person.unblocks()
  await runner.person.blocks()
  expect(await bot().query('select id from chat where id = $1', runner.id)).toEqual([])
})

for (const [type, id] of [
  ['group', -4_001],
  ['supergroup', -1_001_000_000_002],
] as const) {
  test(`/hip in a ${type} gets one neutral line with a way into the private chat`, async () => {
    const { world } = bot().standIn
    const chat = { id, type, title: 'Valley <Runners>' }
    world.chats.set(id, new ChatRecord(chat as ChatRecord['chat'], 'member', '1'))
    const entities = [{ type: 'bot_command', offset: 0, length: 4 }]
    await receives({ message: { message_id: 5, date, chat, from, text: '/hip', entities } })
    const said = world.messages(id)
    expect(said.map(({ text }) => text)).toEqual([says('club-say-hip')])
    const way = new RegExp(`^https://t.me/${world.bot.username}\\?start=club-[\\w-]{32}$`)
    expect(said[0]?.keyboard.flat()).toEqual([
      { text: says('button-private'), url: expect.stringMatching(way) },
    ])
    for (const text of ['my hip hurts', '3', '/check', '/start']) {
      const command = text.startsWith('/')
        ? { entities: [{ type: 'bot_command', offset: 0, length: text.length }] }
        : {}
      await receives({ message: { message_id: 6, date, chat, from, text, ...command } })
    }
    await receives({
      callback_query: {
        id: '3',
        from,
        chat_instance: '1',
        data: 'consent:accept',
        message: said[0]?.message,
      },
    })
    expect(world.messages(id)).toHaveLength(1)
    expect(await bot().query('select id from person where id = $1', from.id)).toEqual([])
  })

  test(`/hip in a ${type} that has sent the bot away is no fault, and does not come again`, async () => {
    const chat = { id: id - 1, type, title: 'Valley Runners' }
    const entities = [{ type: 'bot_command', offset: 0, length: 4 }]
    const update = { message: { message_id: 5, date, chat, from, text: '/hip', entities } }
    await receives(update)
    bot().standIn.world.chats.set(id - 1, new ChatRecord(chat as ChatRecord['chat'], 'kicked', '1'))
    await receives(update)
    expect(bot().standIn.calls.last()?.response).toMatchObject({ ok: false, error_code: 403 })
  })
}
