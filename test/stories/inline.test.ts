import { expect, test } from 'vitest'
import { createRateLimit } from '../../src/telegram/rate-limit.ts'
import { sharedBot, startTestBot, type TestBot } from '../support/bot.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()
const NUMBER = says('emergency-number-unknown')

/** A group where the bot is not, the one who asks in it, and what it shows last. */
function elsewhere(of: TestBot, language = 'en') {
  const runner = of.runner({ language })
  const group = of.standIn.addGroup({ title: 'Elsewhere', creator: runner })
  return {
    offered: () => of.standIn.world.inline.offered(runner.id),
    async posts(query: string) {
      await runner.person.in(group).asks(query)
      const [card] = of.standIn.world.inline.offered(runner.id)
      await runner.person.in(group).chooses(card?.id ?? '')
      return group.messages().at(-1)
    },
  }
}

test('in any chat, whatever is typed, one card: when to get help, first aid, the private chat', async () => {
  const { posts, offered } = elsewhere(bot())
  for (const query of ['hip', '', 'a'.repeat(256), '<b>&"']) {
    const posted = await posts(query)
    expect(offered()).toEqual([expect.objectContaining({ title: says('inline-title') })])
    expect(posted?.text).toBe(`${says('stop-signs', { number: NUMBER })}\n\n${says('first-aid')}`)
    const url = expect.stringMatching(/^https:\/\/t\.me\/\w+\?start=hip$/)
    expect(posted?.keyboard.flat()).toEqual([{ text: says('button-private'), url }])
  }
})

test('it is in the language of whoever asks, with the number of the bot’s country', async () => {
  const here = await startTestBot({ environment: { DEFAULT_COUNTRY: 'ES' } })
  const { posts, offered } = elsewhere(here, 'es')
  expect((await posts('cadera'))?.text).toContain(says('stop-signs', { number: '112' }, 'es'))
  expect(offered()).toEqual([expect.objectContaining({ title: says('inline-title', {}, 'es') })])
})

test('nothing of whoever asks is kept', async () => {
  const runner = bot().runner()
  await runner.person.asks('hip')
  for (const table of ['person', 'chat'])
    expect(await bot().query(`select 1 from ${table} where id = $1`, runner.id)).toEqual([])
})

test('an answer that comes too late is no fault', async () => {
  const runner = bot().runner()
  bot().standIn.failNext('answerInlineQuery', {
    error_code: 400,
    description:
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
  })
  await runner.person.asks('hip')
  expect(bot().standIn.world.inline.offered(runner.id)).toEqual([])
})

test('a flood of questions is dropped in silence, and ends by itself', async () => {
  let now = 0
  const slow = await startTestBot({ rateLimit: createRateLimit(() => now) })
  const runner = slow.runner()
  for (let at = 0; at < 40; at++) await runner.person.asks(`${at}`)
  expect(runner.messages()).toEqual([])
  now += 20_000
  await runner.person.asks('hip')
  expect(slow.standIn.world.inline.offered(runner.id)).toHaveLength(1)
})
