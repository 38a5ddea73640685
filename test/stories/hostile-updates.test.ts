import { isDeepStrictEqual } from 'node:util'
import type { Update } from '@grammyjs/types'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { ChatRecord } from '../../src/playground/chat.ts'
import type { UpdateKind } from '../../src/playground/world.ts'
import type { Given } from '../../src/triage/given.ts'
import type { QuestionId } from '../../src/triage/questions.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { validateUpdate } from '../support/bot-api-schema.ts'
import { type Cast, forged, sent, UPDATE_KINDS } from '../support/forged-updates.ts'
import { MARK } from '../support/hostile.ts'
import {
  answersNext,
  answersUntil,
  checks,
  chooses,
  endsOf,
  FEVER,
  GROIN,
  OUTER_HIP,
  questionOf,
  STRAIN,
  tickedIn,
} from '../support/persona.ts'
import { anyAnswer } from '../support/random-runner.ts'
import { rowsOf } from '../support/rows.ts'
import { says } from '../support/words.ts'

const SECRET = 'a-secret-of-this-test'
const bot = sharedBot({
  environment: { WEBHOOK_URL: 'http://127.0.0.1:9', WEBHOOK_SECRET: SECRET },
})

/** What leads on from what /check says: to a stranger, in the middle of a check, after one. */
const WAYS = ['consent:accept', 'check:go', 'check:show']
const TAPS_MAX = 4
const AGAIN = ['consent:accept', 'check:restart', 'check:again']

const GROUP_ID = -1_002_345
/** Updates of a kind from each attacker, some 2,300 in all; the bot reads two kinds above all. */
const UPDATES = 2
const UPDATES_READ = 40
const UPDATES_POSTED = 8

/** Far more than it takes: one that fails is made smaller before its seed is told. */
const PATIENT = { timeout: 120_000 }

/** They send at once, each one update after another in a chat of their own. */
const attackers: TestRunner[] = []
/** With a result and a check-in that waits. */
let finished: TestRunner
/** In the middle of a check, one thing ticked. */
let open: TestRunner
let ids: Cast['ids']
/** A link that one of them made: whoever opens it may be a buddy, and is shown its maker's name. */
let link = 'none'

beforeAll(async () => {
  const { world } = bot().standIn
  const group = { id: GROUP_ID, type: 'supergroup', title: 'Hills' } as const
  world.chats.set(GROUP_ID, new ChatRecord(group, 'member', '1'))
  const runner = async (given?: Given, until?: QuestionId) => {
    const met = bot().runner()
    if (given) await checks(met, given, until)
    else await met.sends('/start')
    return met
  }
  world.events.on((event) => {
    const text = 'message' in event ? event.message.text : undefined
    link = /start=([\w-]{32})/.exec(text ?? '')?.[1] ?? link
  })
  const friend = bot().runner()
  finished = await runner(OUTER_HIP)
  await makesLink(finished)
  await friend.sends(`/start ${link}`)
  await friend.taps('buddy:yes')
  await makesLink(finished)
  for (const given of [OUTER_HIP, GROIN, FEVER]) attackers.push(await runner(given))
  await bot().days(3)
  open = await runner(OUTER_HIP, 'worse_with')
  await chooses(open, 'hopping')
  attackers.push(await runner(), await runner(), await runner(STRAIN))
  attackers.push(await runner(OUTER_HIP, 'worse_with'), await runner(GROIN, 'severity'))
  ids = {
    open: await idOf(open, `select id from "check" where state = 'open'`),
    finished: await idOf(finished, `select id from "check" where state = 'done'`),
    'check-in': await idOf(finished, `select id from check_in where state = 'sent'`),
  }
  await makesLink(attackers[0] ?? finished)
  others = await readOthers()
})

/** The latest of them is `link`. */
async function makesLink(runner: TestRunner): Promise<void> {
  await runner.sends('/settings')
  await runner.taps('buddy:show', 'buddy:link')
}

async function idOf({ id }: TestRunner, sql: string): Promise<string> {
  const [row] = await bot().query<{ id: string }>(`${sql} and person_id = $1`, id)
  if (!row) throw new Error(`nothing found: ${sql}`)
  return row.id
}

/** What is kept of those who do nothing, and what stands in their chats. */
async function readOthers() {
  const rows = [await rowsOf(bot(), finished), await rowsOf(bot(), open)]
  return { rows, messages: [finished.messages(), open.messages()] }
}
let others: Awaited<ReturnType<typeof readOthers>>

async function expectOthersUnchanged(): Promise<void> {
  const now = await readOthers()
  if (isDeepStrictEqual(now, others)) return
  const before = others
  // From here on compared with what it is now: else every smaller update would be to blame as well.
  others = now
  expect(now).toEqual(before)
}

/** What was logged as an error tells of no runner, and of nothing that they sent. */
function expectNothingTold(faults: readonly string[]): void {
  for (const fault of faults) {
    expect(fault).not.toContain(MARK)
    for (const { id } of [...attackers, finished, open]) expect(fault).not.toContain(`${id}`)
  }
}

/** Whatever state a chat is in, a command and a few taps lead to a question or a result. */
async function goesOn(runner: TestRunner, ways = WAYS): Promise<void> {
  const { id } = runner.last()
  await runner.sends('/check')
  expect(runner.last().id).toBeGreaterThan(id)
  for (let taps = 0; taps < TAPS_MAX && !questionOf(runner.last()); taps++) {
    const way = ways.find((end) => endsOf(runner.last()).includes(end))
    if (way) await runner.taps(way)
  }
  if (!questionOf(runner.last())) expect(endsOf(runner.last())).toContain('check:change')
}

/** Answers whatever is asked, to the end. */
async function finishes(runner: TestRunner): Promise<void> {
  for (let question = questionOf(runner.last()); question; question = questionOf(runner.last())) {
    const kept = (await bot().checksOf(runner)).at(-1)
    await answersNext(runner, { [question]: anyAnswer(question, kept?.given ?? {}, () => 0) })
  }
  expect(endsOf(runner.last())).toContain('check:change')
}

const nextUpdateId = () => bot().standIn.world.nextUpdateId()

type Body = string | Uint8Array<ArrayBuffer> | URLSearchParams
type Sends = (update: Update) => Promise<void>

/** Whose turn it is to go on. */
let attacks = 0

/** Each attacker sends updates of a kind, after each of which the others are as they were. */
async function attack(
  kind: UpdateKind,
  options: { isDamaged: boolean; count: number; send: Sends },
): Promise<void> {
  const { isDamaged, count, send } = options
  const each = (sender: TestRunner) =>
    fc.asyncProperty(forged(kind, isDamaged), fc.boolean(), async (update, isFinished) => {
      const other = isFinished ? finished : open
      const updateId = nextUpdateId()
      await send(
        sent(update, { sender, other, ids: { ...ids, link }, groupId: GROUP_ID, updateId }),
      )
      await expectOthersUnchanged()
      const faults = bot().takeFaults()
      if (isDamaged) expectNothingTold(faults)
      else expect(faults).toEqual([])
    })
  await Promise.all(attackers.map((sender) => fc.assert(each(sender), { numRuns: count })))
  const next = attackers[attacks++ % attackers.length]
  if (next) await goesOn(next)
}

const countOf = (kind: UpdateKind) =>
  kind === 'message' || kind === 'callback_query' ? UPDATES_READ : UPDATES

const handles: Sends = (update) => bot().app.handle(update)

test('what is made up is what the types of the Bot API allow', () => {
  for (const kind of UPDATE_KINDS) {
    for (const { content } of fc.sample(forged(kind, false), 10)) {
      expect(validateUpdate({ update_id: 1, [kind]: content }), kind).toBeUndefined()
    }
  }
})

describe('well-formed, with hostile contents: nothing goes wrong', PATIENT, () => {
  test.each(UPDATE_KINDS)('%s', async (kind) => {
    await attack(kind, { isDamaged: false, count: countOf(kind), send: handles })
  })
})

describe('damaged: nobody else is touched, and nothing comes again for ever', PATIENT, () => {
  test.each(UPDATE_KINDS)('%s', async (kind) => {
    // Its id was looked at on the way in, so that alone is whole.
    const send: Sends = (update) => handles({ ...update, update_id: nextUpdateId() })
    await attack(kind, { isDamaged: true, count: countOf(kind), send })
  })
})

describe('by the webhook', PATIENT, () => {
  async function post(body: Body, headers: Record<string, string> = {}): Promise<number> {
    const response = await fetch(`${bot().app.url}/telegram`, {
      method: 'POST',
      body,
      headers: { 'x-telegram-bot-api-secret-token': SECRET, ...headers },
    })
    await response.arrayBuffer()
    return response.status
  }

  test.each(['message', 'callback_query', 'my_chat_member'] as const)('%s', async (kind) => {
    const send: Sends = async (update) => {
      // Done with at the first try, or no update at all; to come again is for what passes.
      expect([200, 400, 413]).toContain(await post(JSON.stringify(update)))
    }
    await attack(kind, { isDamaged: true, count: UPDATES_POSTED, send })
  })

  const update = () => JSON.stringify({ update_id: nextUpdateId(), message: { text: MARK } })
  const BODIES: Record<string, [number, Body]> = {
    nothing: [400, ''],
    'no JSON': [400, MARK],
    'half of it': [400, '{"update_id":1,"message":{'],
    null: [400, 'null'],
    'a list': [400, '[{"update_id":1}]'],
    'a text': [400, '"update_id"'],
    'no id': [400, '{"message":{"text":"/forget"}}'],
    'an id as text': [400, '{"update_id":"1"}'],
    'an id that is too large': [400, '{"update_id":9007199254740993}'],
    'an id without end': [400, '{"update_id":1e999}'],
    'an id of its prototype alone': [400, '{"__proto__":{"update_id":1}}'],
    'bytes that are no text': [400, new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
    'a form': [400, new URLSearchParams({ update_id: '1' })],
    'lists without end': [400, '['.repeat(500_000)],
    'more than an update has': [413, 'x'.repeat(1_000_001)],
    'nested deeper than is ever read': [
      200,
      `{"update_id":1,"message":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
    ],
    'a kind of update that nobody knows': [
      200,
      '{"update_id":1,"__proto__":{"message":{}},"x":{}}',
    ],
  }
  test.each(Object.entries(BODIES))('%s', async (_, [status, body]) => {
    expect(await post(body)).toBe(status)
    expect(await post(body, { 'content-type': 'application/json' })).toBe(status)
    expectNothingTold(bot().takeFaults())
  })

  test.each(['', 'x', SECRET.toUpperCase(), `${SECRET} ${SECRET}`, 'x'.repeat(10_000), '\u00ff'])(
    'the wrong secret %#',
    async (secret) => {
      const headers = { 'x-telegram-bot-api-secret-token': secret }
      expect(await post(update(), headers)).toBe(401)
    },
  )
})

describe('after all of it the next tap works', () => {
  test('of those who did nothing', async () => {
    await expectOthersUnchanged()
    expect(tickedIn(open.last())).toEqual(['hopping'])
    await chooses(open, 'done')
    expect(questionOf(open.last())).toBe('signs')
    await answersUntil(open, OUTER_HIP)
    expect(endsOf(open.last())).toContain('check:again')
    await finished.taps('progress:better', 'pain_now:2', 'activity:less', 'new_sign:none')
    expect(finished.last().text).toContain(says('follow-up-improving'))
  })

  test('of those who sent it, and of somebody new', async () => {
    const newcomer = bot().runner()
    await newcomer.sends('/start')
    for (const runner of [...attackers, newcomer]) {
      await goesOn(runner, AGAIN)
      expect(questionOf(runner.last())).toBeDefined()
      await finishes(runner)
    }
  })

  test('and no chat is left with a lease, or without a person', async () => {
    const sql = 'select id from chat where lease_token is not null or person_id is null'
    expect(await bot().query(sql)).toEqual([])
  })
})
