import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Update, WebhookInfo } from '@grammyjs/types'
import { describe, expect, onTestFinished, test } from 'vitest'
import { StandIn } from '../../src/playground/stand-in.ts'
import { refusalOf, resultOf, TOKEN } from '../support/stand-in.ts'

interface Posted {
  readonly update: Update
  readonly secret: string | undefined
  answer(status: number, body?: object): void
}

/** A bot's webhook that is answered by hand; `next()` waits for the next post. */
async function webhook() {
  const posts: Posted[] = []
  const waiting: ((posted: Posted) => void)[] = []
  const server: Server = createServer(async (request, response) => {
    const update = (await json(request)) as Update
    const header = request.headers['x-telegram-bot-api-secret-token']
    const posted: Posted = {
      update,
      secret: typeof header === 'string' ? header : undefined,
      answer: (status, body) => response.writeHead(status).end(body ? JSON.stringify(body) : ''),
    }
    const taker = waiting.shift()
    if (taker) taker(posted)
    else posts.push(posted)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const next = (): Promise<Posted> => {
    const posted = posts.shift()
    return posted ? Promise.resolve(posted) : new Promise((resolve) => waiting.push(resolve))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`, next, posts }
}

async function started() {
  const hook = await webhook()
  const standIn = new StandIn({ token: TOKEN, retryDelay_ms: () => 0 })
  onTestFinished(() => standIn.close())
  const sam = standIn.addPerson({ id: 5002, first_name: 'Sam' })
  const ana = standIn.addPerson({ id: 5001, first_name: 'Ana' })
  const set = { url: hook.url, secret_token: 'a-secret' }
  const info = async () => resultOf(await standIn.call('getWebhookInfo')) as WebhookInfo
  return { standIn, sam, ana, hook, set, info }
}

/** Until the stand-in has taken note of an answer. */
function updatesAre(standIn: StandIn, count: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (standIn.world.updates.length === count) resolve()
    }
    standIn.world.events.on(look)
    look()
  })
}

describe('a webhook', () => {
  test('gets what waited and what comes, with its secret', async () => {
    const { standIn, sam, hook, set } = await started()
    await sam.sends('before')
    resultOf(await standIn.call('setWebhook', set))
    const first = await hook.next()
    expect(first.update.message?.text).toBe('before')
    expect(first.secret).toBe('a-secret')
    first.answer(200)
    await sam.sends('after')
    const second = await hook.next()
    expect(second.update.message?.text).toBe('after')
    second.answer(200)
    await updatesAre(standIn, 0)
  })

  test('gets one update of a chat at a time, and other chats meanwhile', async () => {
    const { standIn, sam, ana, hook, set } = await started()
    resultOf(await standIn.call('setWebhook', set))
    await sam.sends('one')
    const one = await hook.next()
    await sam.sends('two')
    await ana.sends('hola')
    const other = await hook.next()
    expect(other.update.message?.text).toBe('hola')
    expect(hook.posts).toEqual([])
    one.answer(200)
    expect((await hook.next()).update.message?.text).toBe('two')
  })

  test('that fails gets the same again', async () => {
    const { standIn, sam, hook, set, info } = await started()
    resultOf(await standIn.call('setWebhook', set))
    const { update_id } = await sam.sends('x')
    ;(await hook.next()).answer(503)
    const again = await hook.next()
    expect(again.update.update_id).toBe(update_id)
    expect(await info()).toMatchObject({
      url: hook.url,
      pending_update_count: 1,
      last_error_message: 'Wrong response from the webhook: 503',
    })
    again.answer(200)
    await updatesAre(standIn, 0)
  })

  test('may answer with a call', async () => {
    const { standIn, sam, hook, set } = await started()
    resultOf(await standIn.call('setWebhook', set))
    await sam.sends('x')
    const posted = await hook.next()
    posted.answer(200, { method: 'sendMessage', chat_id: 5002, text: 'at once' })
    await updatesAre(standIn, 0)
    expect(standIn.world.last(5002)?.text).toBe('at once')
  })

  test('shuts polling out until it is taken away', async () => {
    const { standIn, set } = await started()
    resultOf(await standIn.call('setWebhook', set))
    expect(refusalOf(await standIn.call('getUpdates'))).toMatch(/^409 Conflict: can't use/)
    resultOf(await standIn.call('deleteWebhook'))
    resultOf(await standIn.call('getUpdates'))
  })

  test.each([
    [{ url: 'http://example.org/' }, 'An HTTPS URL must be provided'],
    [{ url: 'https://example.org/', secret_token: 'a b' }, 'unallowed characters'],
  ])('%o is refused', async (payload, reason) => {
    const standIn = new StandIn({ token: TOKEN })
    expect(refusalOf(await standIn.call('setWebhook', payload))).toContain(reason)
  })
})
