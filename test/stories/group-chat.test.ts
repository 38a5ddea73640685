import { expect, test } from 'vitest'
import type { PlayedGroup } from '../../src/playground/played-group.ts'
import type { ChatMessage } from '../../src/playground/view.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { checks, OUTER_HIP, questionOf } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()
const ANONYMOUS = { isAnonymous: true }

interface Scene {
  readonly group: PlayedGroup
  readonly captain: TestRunner
  readonly ana: TestRunner
  readonly sam: TestRunner
}

/** A group with a captain and two runners, to which the bot has been added. */
async function scene(group: { type?: 'group' | 'forum'; topics?: string[] } = {}): Promise<Scene> {
  const [captain, ana, sam] = [bot().runner(), bot().runner({ language: 'es' }), bot().runner()]
  const played = bot().standIn.addGroup({
    title: 'Hills',
    creator: captain,
    members: [ana, sam],
    ...group,
  })
  await captain.person.runs(played).addsBot()
  return { group: played, captain, ana, sam }
}

const GREETING = says('club-greeting')
const LINE = says('club-say-hip')

/** What stands in sight of all besides the greeting. */
function seenByAll({ group }: Scene): string[] {
  return group.said().flatMap(({ text }) => (text === GREETING ? [] : [text]))
}

function seenAlone(runner: TestRunner, { group }: Scene, topic?: string): ChatMessage[] {
  return runner.person
    .in(group, topic)
    .sees()
    .filter((each) => each.isEphemeral && each.isFromBot)
}

test('added, it greets once in two lines, and says that it reads commands alone', async () => {
  const { group } = await scene()
  expect(group.said().map(({ text }) => text)).toEqual([GREETING])
  expect(GREETING.split('\n')).toHaveLength(2)
  const [join] = group.said()[0]?.keyboard.flat() ?? []
  expect(join).toMatchObject({ text: says('button-private'), url: expect.stringMatching(/club-/) })
})

test('/hip is answered so that nobody else sees it: the stop signs and the private chat', async () => {
  const it = await scene()
  await it.sam.person.in(it.group).sends('/hip')
  const [answer] = seenAlone(it.sam, it)
  expect(answer?.text).toContain(says('stop-signs', { number: says('emergency-number-unknown') }))
  expect(answer?.text).toContain(LINE)
  expect(seenByAll(it)).toEqual([])
  expect(it.ana.person.in(it.group).last()?.text).toBe(GREETING)
  await it.sam.person.in(it.group).follows(says('button-private'))
  expect(it.sam.messages().map(({ text }) => text)).toContain(
    says('club-join', { club: '\u2068Hills\u2069' }),
  )
})

test('each is answered in their own language', async () => {
  const it = await scene()
  await it.ana.person.in(it.group).sends('/help')
  expect(seenAlone(it.ana, it)[0]?.text).toBe(says('club-say-help', {}, 'es'))
})

for (const server of ['refused', 'unknown'] as const) {
  test(`where such answers are ${server}: one line in an hour, and then in the private chat`, async () => {
    const it = await scene()
    it.group.ephemeral = server
    await checks(it.sam, OUTER_HIP)
    await it.captain.person.in(it.group).sends('/hip')
    expect(seenByAll(it)).toEqual([LINE])
    await it.sam.person.in(it.group).sends('/hip')
    expect(seenByAll(it)).toEqual([LINE])
    expect(
      it.sam
        .messages()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain(LINE)
    await bot().hours(1)
    await it.captain.person.in(it.group).sends('/hip')
    await it.captain.person.in(it.group).sends('/hip')
    expect(seenByAll(it)).toEqual([LINE, LINE])
  })
}

test('who cannot be written to is no fault, and the hour holds for all commands', async () => {
  const it = await scene()
  it.group.ephemeral = 'refused'
  await it.sam.person.in(it.group).sends('/help')
  await it.ana.person.blocks()
  await it.ana.person.in(it.group).sends('/hip')
  await it.captain.person.in(it.group).sends('/club')
  expect(seenByAll(it)).toEqual([says('club-say-help')])
})

test('two who ask at once, of two instances, get one line', async () => {
  const it = await scene()
  await bot().twin()
  it.group.ephemeral = 'refused'
  await Promise.all([it.captain, it.sam].map(({ person }) => person.in(it.group).sends('/hip')))
  expect(seenByAll(it)).toEqual([LINE])
})

test('in a forum it answers in the topic it was asked in', async () => {
  const it = await scene({ type: 'forum', topics: ['Injuries'] })
  await it.sam.person.in(it.group, 'Injuries').sends('/hip')
  expect(seenAlone(it.sam, it, 'Injuries')).toHaveLength(1)
  expect(seenAlone(it.sam, it)).toEqual([])
  it.group.ephemeral = 'refused'
  await it.sam.person.in(it.group, 'Injuries').sends('/hip')
  const line = it.group.said().find(({ text }) => text === LINE)
  expect(line?.message.message_thread_id).toBe(it.group.topicId('Injuries'))
})

test('what is no command is not read, and neither is a command for another bot', async () => {
  const it = await scene()
  for (const text of ['my hip hurts', '3', '/hip@another_bot', '/check', '/start'])
    await it.sam.person.in(it.group).sends(text)
  expect(seenByAll(it)).toEqual([])
  expect(seenAlone(it.sam, it)).toEqual([])
  expect(await bot().query('select 1 from person where id = $1', it.sam.id)).toEqual([])
})

test('an anonymous admin is answered in sight, as nobody knows who they are', async () => {
  const it = await scene()
  await it.captain.person.runs(it.group).setsMember(it.captain.person, 'creator', ANONYMOUS)
  await it.captain.person.in(it.group).sends('/hip')
  expect(seenByAll(it)).toEqual([LINE])
})

test('a button forged in the group touches nobody’s check', async () => {
  const it = await scene()
  await checks(it.sam, OUTER_HIP, 'fall')
  const [greeting] = it.group.said()
  for (const data of ['consent:accept', 'forget:confirm', 'fall:none', 'check:restart'])
    await it.sam.person.in(it.group).tapsData(greeting?.id ?? 0, data)
  expect(questionOf(it.sam.last())).toBe('fall')
  expect(it.group.said()).toHaveLength(1)
})

test('in a group of 200,000 a hundred who ask get one visible line', async () => {
  const it = await scene()
  it.group.ephemeral = 'refused'
  const { world } = bot().standIn
  const chat = { id: it.group.id, type: 'supergroup', title: 'Hills' } as const
  await Promise.all(
    Array.from({ length: 100 }, (_, count) =>
      bot().app.handle({
        update_id: world.nextUpdateId(),
        message: {
          message_id: 1_000 + count,
          date: 1_800_000_000,
          chat,
          from: { id: 9_100_000_000 + count, is_bot: false, first_name: 'Kim' },
          text: '/hip',
          entities: [{ type: 'bot_command', offset: 0, length: 4 }],
        },
      }),
    ),
  )
  expect(seenByAll(it)).toEqual([LINE])
  const rows = await bot().query('select 1 from person where id >= 9100000000')
  expect(rows).toEqual([])
})

test('in a group that mutes the bot it is silent, which is no fault', async () => {
  const it = await scene()
  await it.captain.person.runs(it.group).setsBot('restricted')
  await it.sam.person.in(it.group).sends('/hip')
  expect(seenByAll(it)).toEqual([])
})
