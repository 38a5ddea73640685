import type { Update } from '@grammyjs/types'
import { describe, expect, test } from 'vitest'
import { StandIn } from '../../src/playground/stand-in.ts'
import { refusalOf, resultOf, TOKEN } from '../support/stand-in.ts'

function started() {
  const standIn = new StandIn({ token: TOKEN })
  const sam = standIn.addPerson({ id: 5002, first_name: 'Sam' })
  const poll = async (payload: Record<string, unknown> = {}) =>
    resultOf(await standIn.call('getUpdates', payload)) as Update[]
  return { standIn, sam, poll }
}

const texts = (updates: readonly Update[]) => updates.map(({ message }) => message?.text)

describe('long polling', () => {
  test('what waits is given at once, again and again until it is confirmed', async () => {
    const { sam, poll } = started()
    await sam.sends('one')
    const second = await sam.sends('two')
    expect(texts(await poll())).toEqual(['one', 'two'])
    expect(texts(await poll({ limit: 1 }))).toEqual(['one'])
    expect(texts(await poll({ offset: second.update_id }))).toEqual(['two'])
    expect(await poll({ offset: second.update_id + 1 })).toEqual([])
    expect(await poll()).toEqual([])
  })

  test('a poll waits for what comes', async () => {
    const { sam, poll } = started()
    const waiting = poll({ timeout: 50 })
    await sam.sends('at last')
    expect(texts(await waiting)).toEqual(['at last'])
  })

  test('a negative offset keeps the last ones and forgets those before', async () => {
    const { sam, poll } = started()
    for (const text of ['one', 'two', 'three']) await sam.sends(text)
    expect(texts(await poll({ offset: -1 }))).toEqual(['three'])
    expect(texts(await poll())).toEqual(['three'])
  })

  test('a second poller ends the first', async () => {
    const { standIn, sam } = started()
    const first = standIn.call('getUpdates', { timeout: 50 })
    const second = standIn.call('getUpdates', { timeout: 50 })
    expect(refusalOf(await first)).toMatch(/^409 Conflict: terminated by other getUpdates/)
    await sam.sends('x')
    expect(texts(resultOf(await second) as Update[])).toEqual(['x'])
  })

  test('the kinds that the bot named are remembered', async () => {
    const { sam, poll } = started()
    await poll({ allowed_updates: ['my_chat_member'] })
    await poll()
    await sam.sends('not wanted')
    await sam.blocks()
    const [only, ...rest] = await poll()
    expect(only?.my_chat_member?.new_chat_member.status).toBe('kicked')
    expect(rest).toEqual([])
  })

  test('a poll ends when its caller hangs up, and when the stand-in closes', async () => {
    const { standIn } = started()
    const caller = new AbortController()
    const first = standIn.call('getUpdates', { timeout: 50 }, new Map(), caller.signal)
    caller.abort()
    expect(resultOf(await first)).toEqual([])
    const second = standIn.call('getUpdates', { timeout: 50 })
    standIn.close()
    expect(resultOf(await second)).toEqual([])
  })
})
