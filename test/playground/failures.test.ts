import { describe, expect, test } from 'vitest'
import { provoked } from '../../src/playground/provoke.ts'
import { loneStandIn, refusalOf } from '../support/stand-in.ts'

const SAY = { chat_id: 5002, text: 'x' }

describe('failures on demand', () => {
  test('the next call fails, and the one after it does not', async () => {
    const { standIn, ok } = await loneStandIn()
    const description = 'Too Many Requests: retry after 5'
    const parameters = { retry_after: 5 }
    standIn.failNext('sendMessage', { error_code: 429, description, parameters })
    await ok('getMe')
    expect(await standIn.call('sendMessage', SAY)).toEqual({
      ok: false,
      error_code: 429,
      description,
      parameters,
    })
    await ok('sendMessage', SAY)
  })

  test('several times, whatever is called', async () => {
    const { standIn, ok, refusal } = await loneStandIn()
    standIn.failNext('*', { error_code: 500, description: 'Internal Server Error', times: 2 })
    expect(await refusal('sendMessage', SAY)).toContain('500')
    expect(await refusal('getMe')).toContain('500')
    await ok('getMe')
  })

  test('an answer may be lost after the message was sent', async () => {
    const { standIn, refusal } = await loneStandIn()
    const lost = { error_code: 502, description: 'Bad Gateway', afterEffect: true }
    standIn.failNext('sendMessage', lost)
    expect(await refusal('sendMessage', SAY)).toBe('502 Bad Gateway')
    expect(standIn.world.last(5002)?.text).toBe('x')
  })

  test('a call hangs until its caller hangs up', async () => {
    const { standIn } = await loneStandIn()
    standIn.failNext('sendMessage', { hang: true })
    const caller = new AbortController()
    const call = standIn.call('sendMessage', SAY, new Map(), caller.signal)
    caller.abort()
    expect(refusalOf(await call)).toContain('hung')
    expect(standIn.world.last(5002)).toBeUndefined()
  })

  test('a call that hangs is let go when the stand-in closes', async () => {
    const { standIn } = await loneStandIn()
    standIn.failNext('sendMessage', { hang: true })
    const call = standIn.call('sendMessage', SAY)
    standIn.close()
    expect(refusalOf(await call)).toContain('hung')
  })
})

describe('failures that are typed', () => {
  test.each([
    ['!fail sendMessage 429 5', { error_code: 429, parameters: { retry_after: 5 } }],
    ['!fail * 500 2', { error_code: 500, times: 2 }],
    ['!fail sendPhoto hang', { hang: true, times: 1 }],
    ['!fail sendMessage lost', { error_code: 502, afterEffect: true }],
  ])('%s', (text, failure) => {
    expect(provoked(text)).toMatchObject({ failure, told: expect.stringContaining('next') })
  })

  test('what cannot be read is answered with how to write it', () => {
    expect(provoked('!fail sendMessage badly')).toEqual({
      told: expect.stringContaining('Like this'),
    })
  })

  test('anything else is for the bot', () => {
    expect(provoked('I fail to run')).toBeUndefined()
  })
})
