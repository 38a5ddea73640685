import type { Update } from '@grammyjs/types'
import { Api } from 'grammy'
import pino from 'pino'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startPlaygroundServer } from '../../src/playground/server.ts'
import { telegramFetch } from '../../src/telegram/fetch.ts'
import { ChatBusy, LeaseLost } from '../../src/telegram/lease.ts'
import { type Polling, startPolling } from '../../src/telegram/polling.ts'
import { until } from '../support/until.ts'

const TOKEN = '7000000001:polling'
const SAM = 5002
const ANA = 5001

/** A stand-in for Telegram whose queue waits to be polled, and what polls it. */
async function openTelegram() {
  const server = await startPlaygroundServer({ token: TOKEN })
  onTestFinished(() => server.close())
  const { standIn } = server
  const client = { apiRoot: server.url, fetch: telegramFetch as never }
  const log = pino({ level: 'silent' })
  const logged = { warn: vi.spyOn(log, 'warn'), error: vi.spyOn(log, 'error') }
  return {
    standIn,
    logged,
    waiting: () => standIn.world.updates.map(textOf),
    poll(handle: (update: Update) => Promise<void>): Polling {
      const polling = startPolling({ api: new Api(TOKEN, client), handle, log })
      onTestFinished(() => polling.stop())
      return polling
    },
  }
}

function textOf({ message }: Update): string {
  return message?.text ?? ''
}

/** Handling that begins, and goes on when it is told to. */
function gated() {
  const begun: string[] = []
  const ended: string[] = []
  const gates = new Map<string, PromiseWithResolvers<void>>()
  const gate = (text: string) => {
    const found = gates.get(text) ?? Promise.withResolvers<void>()
    gates.set(text, found)
    return found
  }
  return {
    begun,
    ended,
    let: (text: string) => gate(text).resolve(),
    refuse: (text: string, error: Error) => gate(text).reject(error),
    async handle(update: Update) {
      const text = textOf(update)
      begun.push(text)
      await gate(text).promise
      ended.push(text)
    },
  }
}

test('chats are handled in parallel, each in order, and confirmed once all is stored', async () => {
  const telegram = await openTelegram()
  const { standIn } = telegram
  await standIn.person(SAM).sends('s1')
  await standIn.person(SAM).sends('s2')
  await standIn.person(ANA).sends('a1')
  const work = gated()
  telegram.poll(work.handle)

  await until(() => work.begun.length === 2, 'two chats at once')
  expect(work.begun).toEqual(['s1', 'a1'])
  work.let('a1')
  work.let('s1')
  await until(() => work.begun.includes('s2'), 'the second of a chat after its first')
  expect(work.ended).toEqual(expect.arrayContaining(['a1', 's1']))

  // What comes meanwhile waits, and nothing was confirmed.
  await standIn.person(ANA).sends('a2')
  expect(telegram.waiting()).toEqual(['s1', 's2', 'a1', 'a2'])
  expect(standIn.calls.of('getUpdates')).toHaveLength(1)
  work.let('s2')
  await until(() => work.begun.includes('a2'), 'the next batch')
  expect(telegram.waiting()).toEqual(['a2'])
  work.let('a2')
  await until(() => telegram.waiting().length === 0, 'confirmed')
  expect(work.begun).toEqual(['s1', 'a1', 's2', 'a2'])
})

test('an update that meets a passing fault is tried again before the next of its chat', async () => {
  const telegram = await openTelegram()
  const faults = [new ChatBusy(), new LeaseLost()]
  const left = [...faults]
  const tried: string[] = []
  await telegram.standIn.person(SAM).sends('s1')
  await telegram.standIn.person(SAM).sends('s2')
  telegram.poll(async (update) => {
    tried.push(textOf(update))
    const fault = left.shift()
    if (fault) throw fault
  })
  await until(() => telegram.waiting().length === 0, 'confirmed')
  expect(tried).toEqual([...faults.map(() => 's1'), 's1', 's2'])
  expect(telegram.logged.error).not.toHaveBeenCalled()
})

test('an update whose fault is its own is left, told of in the log without its text', async () => {
  const telegram = await openTelegram()
  const tried: string[] = []
  await telegram.standIn.person(SAM).sends('my hip hurts')
  await telegram.standIn.person(SAM).sends('s2')
  telegram.poll(async (update) => {
    tried.push(textOf(update))
    if (tried.length === 1) throw new TypeError(`cannot read ${textOf(update)}`)
  })
  await until(() => telegram.waiting().length === 0, 'confirmed')
  expect(tried).toEqual(['my hip hurts', 's2'])
  expect(telegram.logged.error).toHaveBeenCalledTimes(1)
  expect(JSON.stringify(telegram.logged.error.mock.calls)).not.toContain('hurts')
})

test('an update without a chat or a sender is handed over too, and holds up no other', async () => {
  const telegram = await openTelegram()
  const { world } = telegram.standIn
  const broken = ['message', 'callback_query', 'my_chat_member'].map((kind) => ({
    update_id: world.nextUpdateId(),
    [kind]: { text: kind },
  }))
  world.updates.push(...(broken as unknown as Update[]))
  await telegram.standIn.person(SAM).sends('s1')
  const tried: number[] = []
  telegram.poll(async ({ update_id }) => {
    tried.push(update_id)
  })
  await until(() => telegram.waiting().length === 0, 'confirmed')
  expect(tried).toEqual(expect.arrayContaining(broken.map(({ update_id }) => update_id)))
  expect(tried).toHaveLength(broken.length + 1)
  expect(telegram.logged.warn).not.toHaveBeenCalled()
})

test('Telegram is away for a while and comes back', async () => {
  const telegram = await openTelegram()
  const { standIn, logged } = telegram
  standIn.failNext('getUpdates', { error_code: 502, description: 'Bad Gateway', times: 2 })
  const tried: string[] = []
  telegram.poll(async (update) => {
    tried.push(textOf(update))
  })
  await standIn.person(SAM).sends('s1')
  await until(() => tried.length === 1, 'handled after all')
  expect(tried).toEqual(['s1'])
  expect(logged.warn).toHaveBeenCalledTimes(2)
})

test('a stop lets the batch under way end, confirms it, and takes no other', async () => {
  const telegram = await openTelegram()
  const { standIn } = telegram
  await standIn.person(SAM).sends('s1')
  const work = gated()
  const polling = telegram.poll(work.handle)
  await until(() => work.begun.length === 1, 'begun')
  await standIn.person(ANA).sends('a1')
  const stopped = polling.stop()
  work.let('s1')
  await stopped
  expect(work.ended).toEqual(['s1'])
  expect(work.begun).toEqual(['s1'])
  expect(telegram.waiting()).toEqual(['a1'])
})

test('a stop leaves to the next start what met a passing fault', async () => {
  const telegram = await openTelegram()
  await telegram.standIn.person(SAM).sends('s1')
  const work = gated()
  const polling = telegram.poll(work.handle)
  await until(() => work.begun.length === 1, 'begun')
  const stopped = polling.stop()
  work.refuse('s1', new ChatBusy())
  await stopped
  expect(telegram.waiting()).toEqual(['s1'])
})

test('a stop ends a poll that waits at once', async () => {
  const telegram = await openTelegram()
  const polling = telegram.poll(async () => {})
  await telegram.standIn.person(SAM).sends('s1')
  await until(() => telegram.waiting().length === 0, 'confirmed')
  const start = performance.now()
  await polling.stop()
  expect(performance.now() - start).toBeLessThan(2_000)
})

test('a stop does not wait for a Telegram that answers nothing', async () => {
  const telegram = await openTelegram()
  const polling = telegram.poll(async () => {})
  await telegram.standIn.person(SAM).sends('s1')
  await until(() => telegram.waiting().length === 0, 'confirmed')
  telegram.standIn.failNext('getUpdates', { hang: true, times: 9 })
  const start = performance.now()
  await polling.stop()
  expect(performance.now() - start).toBeLessThan(4_000)
})
