import type { Update } from '@grammyjs/types'
import { describe, expect, test } from 'vitest'
import { detect } from '../../src/playground/detect.ts'
import { createRateLimit } from '../../src/telegram/rate-limit.ts'
import { sharedBot, startTestBot, type TestRunner } from '../support/bot.ts'
import { plannedFor } from '../support/follow-up.ts'
import {
  answersUntil,
  buttonsOf,
  checks,
  endsOf,
  OUTER_HIP,
  questionOf,
} from '../support/persona.ts'
import { rowsOf } from '../support/rows.ts'

const bot = sharedBot()
type Content = Omit<Update, 'update_id'>

/** Whoever the bot keeps most of: a result, a check-in that waits, others that are planned. */
async function askedAfter(): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(3)
  expect(endsOf(runner.last())).toContain('progress:gone')
  return runner
}

async function inTheMiddle(): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'severity')
  return runner
}

/** All that is kept of somebody, and all that stands in their chat. */
async function keptOf(owner: TestRunner) {
  return { rows: await rowsOf(bot(), owner), messages: owner.messages() }
}

/** What somebody has told, wherever in the chat it is asked. */
async function toldBy(runner: TestRunner) {
  const person = (await rowsOf(bot(), runner)).filter(({ table }) => table === 'person')
  return { person, checks: await bot().checksOf(runner), checkIns: await plannedFor(bot(), runner) }
}

function handles(content: Content, by = bot()): Promise<void> {
  return by.app.handle({ update_id: by.standIn.world.nextUpdateId(), ...content } as Update)
}

/** A message in somebody's private chat, from somebody else. */
function writtenIn(owner: TestRunner, text: string, from: TestRunner, to = bot()) {
  const { world } = to.standIn
  const { chat } = world.chat(owner.id)
  const entities = detect(text)
  const message_id = owner.last().id + 1
  return { message_id, from: from.person.user, chat, date: world.unixTime(), text, entities }
}

function tappedIn(owner: TestRunner, data: string, from: TestRunner): Content {
  const { world } = bot().standIn
  const { message } = owner.last()
  const id = world.tap(owner.id, from.id)
  const chat_instance = world.chat(owner.id).instance
  return { callback_query: { id, from: from.person.user, message, chat_instance, data } }
}

test('the reading of what is kept of somebody sees what they do themselves', async () => {
  const owner = await askedAfter()
  const before = await rowsOf(bot(), owner)
  await owner.taps('progress:better')
  const after = await rowsOf(bot(), owner)
  const changed = after.filter(({ row }) => before.every((kept) => kept.row !== row))
  const tables = changed.map(({ table }) => table)
  expect(tables).toEqual(expect.arrayContaining(['chat', 'check_in']))
})

test('what others send in a chat is not counted against its person', async () => {
  const limited = await startTestBot({ rateLimit: createRateLimit() })
  const owner = limited.runner()
  await owner.sends('/start')
  for (let update = 0; update < 40; update++) {
    const written = writtenIn(owner, '/check', limited.runner(), limited)
    await handles({ message: written } as Content, limited)
  }
  await owner.taps('consent:accept')
  expect(questionOf(owner.last())).toBe('screen')
})

const TYPED = ['3', 'hello', '/start', '/cancel', '/stop', '/forget', '/mydata', '/language']
const TAPPED = [
  'consent:accept',
  'consent:decline',
  'forget:confirm',
  'stop:undo',
  'language:es',
  'zone:Asia--Tokyo',
  'check:again',
  'check:restart',
  'change:severity',
  'nothing:known',
]

for (const [whose, owned] of Object.entries({
  'a finished check': askedAfter,
  'an open check': inTheMiddle,
})) {
  describe(`in the private chat of somebody with ${whose}`, () => {
    test('nothing that somebody else types changes or says anything', async () => {
      const owner = await owned()
      const before = await keptOf(owner)
      for (const text of TYPED) {
        await handles({ message: writtenIn(owner, text, bot().runner()) } as Content)
        expect(await keptOf(owner), text).toEqual(before)
      }
    })

    test('nothing that somebody else taps changes or says anything', async () => {
      const owner = await owned()
      const before = await keptOf(owner)
      const inSight = buttonsOf(owner.last()).map(({ data }) => data)
      for (const data of [...TAPPED, ...inSight]) {
        await handles(tappedIn(owner, data, bot().runner()))
        expect(await keptOf(owner), data).toEqual(before)
      }
    })

    test('nobody else is taken for them: whoever edits, blocks, reacts or posts', async () => {
      const owner = await owned()
      const before = await keptOf(owner)
      const other = bot().runner()
      const written = writtenIn(owner, '3', other)
      const { chat, from, date } = written
      const { id: message_id } = owner.last()
      const member = { status: 'member', user: from } as const
      const kicked = { status: 'kicked', user: from, until_date: 0 } as const
      const channel = { id: -1_001, type: 'channel', title: 'Hills' } as const
      const others: Content[] = [
        { edited_message: { ...written, edit_date: date } as never },
        { my_chat_member: { chat, from, date, old_chat_member: member, new_chat_member: kicked } },
        {
          message_reaction: {
            chat,
            message_id,
            user: from,
            date,
            old_reaction: [],
            new_reaction: [],
          },
        },
        { business_message: { ...written, business_connection_id: 'b' } as never },
        { guest_message: { ...written, guest_query_id: 'g' } as never },
        // Of nobody at all: a channel speaks through the chat, or the sender is missing.
        { message: { ...written, from: undefined, sender_chat: channel } as never },
        { message: { ...written, from: { ...from, id: `${owner.id}` } } as never },
      ]
      for (const content of others) {
        await handles(content)
        expect(await keptOf(owner), Object.keys(content)[0]).toEqual(before)
      }
    })

    test('their buttons, pressed by somebody else in a chat of their own, change nothing', async () => {
      const stranger = bot().runner()
      await stranger.sends('/start')
      const others = [stranger, await inTheMiddle(), await askedAfter()]
      const owner = await owned()
      const before = await keptOf(owner)
      for (const other of others) {
        const theirs = await toldBy(other)
        for (const { data } of buttonsOf(owner.last())) {
          await other.person.tapsData(other.last().id, data)
          await other.person.tapsData(1, data, { isInaccessible: true })
          expect(await keptOf(owner), data).toEqual(before)
          expect(await toldBy(other), data).toEqual(theirs)
        }
      }
    })

    test('and then the next tap of their own is taken', async () => {
      const owner = await owned()
      for (const text of TYPED)
        await handles({ message: writtenIn(owner, text, bot().runner()) } as Content)
      await handles(tappedIn(owner, 'forget:confirm', bot().runner()))
      if (questionOf(owner.last()) === 'severity') {
        expect(endsOf(await answersUntil(owner, OUTER_HIP))).toContain('check:again')
      } else {
        expect(endsOf(await owner.taps('progress:better'))).toContain('pain_now:2')
      }
    })
  })
}
