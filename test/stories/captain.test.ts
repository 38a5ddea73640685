import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import type { GroupOptions } from '../../src/playground/founding.ts'
import type { PlayedGroup } from '../../src/playground/played-group.ts'
import type { ChatMessage } from '../../src/playground/view.ts'
import { name } from '../../src/words/name.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersUntil, checks, endsOf, OUTER_HIP, questionOf } from '../support/persona.ts'
import { pixelsOf } from '../support/pixels.ts'
import { says, wordsIn } from '../support/words.ts'

const bot = sharedBot()
const TITLE = 'Valley <Runners>'
const club = { club: name(TITLE) }

interface KeptClub {
  readonly id: string
  readonly token: string
  readonly language: string | null
  readonly timezone: string | null
  readonly country: string | null
  readonly runDays: number[]
  readonly hasPulse: boolean
  readonly topicId: number | null
}

async function kept({ id }: PlayedGroup): Promise<KeptClub> {
  const [row] = await bot().query<KeptClub>(
    `select id, token, language, timezone, country, run_days as "runDays",
       has_pulse as "hasPulse", topic_id as "topicId" from club where group_id = $1`,
    id,
  )
  if (!row) throw new Error('nothing is kept of this group')
  return row
}

interface Scene {
  readonly captain: TestRunner
  readonly member: TestRunner
  readonly group: PlayedGroup
}

/** A group whose captain adds the bot, with a member who is no admin. */
async function scene(options: Partial<GroupOptions> = {}, language = 'en'): Promise<Scene> {
  const captain = bot().runner({ language })
  const member = bot().runner()
  const group = bot().standIn.addGroup({
    title: TITLE,
    creator: captain.person,
    members: [member.person],
    ...options,
  })
  await captain.person.runs(group).addsBot()
  return { captain, member, group }
}

/** The captain has opened the panel by the button in the group. */
async function opened(options: Partial<GroupOptions> = {}, language = 'en'): Promise<Scene> {
  const all = await scene(options, language)
  const button = wordsIn(language.slice(0, 2)).plain('button-club-set-up')
  await all.captain.person.in(all.group).follows(button)
  return all
}

const title = (message: ChatMessage | undefined) => message?.text?.split('\n')[0]
const settingsOf = says('captain-panel', {
  ...club,
  language: '',
  zone: '',
  country: '',
  number: '',
  runs: '',
  card: '',
}).split('\n')[0]
const dataOf = (message: ChatMessage) =>
  message.keyboard.flat().flatMap((each) => ('callback_data' in each ? [each.callback_data] : []))

test('a member who opens the link of captains is told so, and helped all the same', async () => {
  const { member, group } = await scene()
  const { token } = await kept(group)
  await member.sends(`/start captain-${token}`)
  const [told, below] = member.messages()
  expect(told?.text).toBe(says('captain-only'))
  expect(endsOf(below ?? member.last())).toContain('consent:accept')
  expect(await bot().query('select 1 from person where id = $1', member.id)).toEqual([])
})

for (const status of ['member', 'restricted', 'left', 'kicked'] as const) {
  test(`a former admin who is now ${status} changes nothing by a panel still open`, async () => {
    const { captain, group } = await opened()
    const before = await kept(group)
    captain.person.runs(group).setsMember(captain.person, status)
    await captain.taps('captain:on')
    expect(captain.last()).toMatchObject({ text: says('captain-only'), keyboard: [] })
    expect(await kept(group)).toEqual(before)
  })
}

test('buttons of a club forged by a member, or by the captain of another club, do nothing', async () => {
  const { captain, member, group } = await opened()
  const other = await opened()
  const before = await kept(group)
  const { id } = before
  const forged = [
    `${id}.open:captain`,
    `${id}.pulse:captain:on`,
    `${id}.language:captain:es`,
    `${id}.country:captain:ES`,
    `${id}.zone:captain:Europe--Madrid`,
    `${id}.runs:captain:3-on`,
    `${id}.topic:captain:5`,
    `${id}.renew:captain:${before.token.slice(0, 8)}`,
    `${id}.link:captain`,
    `${id}.qr:captain`,
  ]
  for (const stranger of [member, other.captain]) {
    await stranger.sends('/club')
    for (const data of forged) {
      await stranger.person.tapsData(stranger.last().id, data)
      expect(stranger.messages().map(({ text }) => text)).toContain(says('captain-only'))
      expect(stranger.last().text).not.toContain(before.token)
    }
  }
  expect(await kept(group)).toEqual(before)
  expect(captain.last().text).not.toBe(says('captain-only'))
})

test('values that no button has change nothing, and get a plain line', async () => {
  const { captain, group } = await opened()
  const before = await kept(group)
  for (const forged of [
    'language:captain:xx',
    'zone:captain:Europe--Atlantis',
    'zones:captain:Atlantis-0',
    'zones:captain:Europe-99',
    'country:captain:XX',
    'countries:captain:99',
    'runs:captain:8-on',
    'runs:captain:0-on',
    'pulse:captain:maybe',
    'topic:captain:99999999999',
    'topic:captain:-1',
  ]) {
    await captain.person.tapsData(captain.last().id, `${before.id}.${forged}`)
    expect(captain.messages().map(({ text }) => text)).toContain(says('unknown-button'))
  }
  await captain.person.tapsData(captain.last().id, 'nobodysClub.pulse:captain:on')
  expect(captain.messages().map(({ text }) => text)).toContain(says('captain-club-gone'))
  expect(await kept(group)).toEqual(before)
})

test('where the bot was removed, the panel says so and changes nothing', async () => {
  const { captain, group } = await opened()
  const before = await kept(group)
  await captain.person.runs(group).removesBot()
  await captain.taps('captain:on')
  expect(captain.last().text).toBe(says('captain-club-gone'))
  expect(await kept(group)).toEqual(before)
  await captain.sends(`/start captain-${before.token}`)
  expect(captain.messages().map(({ text }) => text)).toContain(says('club-link-gone'))
})

test('an anonymous admin is sent into the private chat, and sets it up there', async () => {
  const { captain, group } = await scene()
  captain.person.runs(group).setsMember(captain.person, 'creator', { isAnonymous: true })
  await captain.person.in(group).sends('/club')
  expect(group.said().at(-1)?.text).toBe(says('club-say-club'))
  await captain.person.in(group).follows(says('button-club-set-up'))
  expect(title(captain.last())).toBe(settingsOf)
})

test('a bot added by an anonymous admin greets with the button for captains', async () => {
  const captain = bot().runner()
  const group = bot().standIn.addGroup({ title: TITLE, creator: captain.person })
  captain.person.runs(group).setsMember(captain.person, 'creator', { isAnonymous: true })
  await captain.person.runs(group).addsBot()
  const labels = group
    .said()[0]
    ?.keyboard.flat()
    .map(({ text }) => text)
  expect(labels).toEqual([says('button-private'), says('button-club-set-up')])
})

test('a member who adds the bot is not asked to set it up', async () => {
  const { captain, member, group } = await scene()
  await captain.person.runs(group).removesBot('left')
  await member.sends('/start')
  const before = member.messages().length
  await member.person.runs(group).addsBot()
  expect(member.messages()).toHaveLength(before)
  expect(group.said().at(-1)?.keyboard.flat()).toHaveLength(2)
})

test('a captain whom the bot knows is sent the settings, and the greeting has no such button', async () => {
  const captain = bot().runner({ language: 'es' })
  await captain.sends('/start')
  const group = bot().standIn.addGroup({ title: TITLE, creator: captain.person })
  await captain.person.runs(group).addsBot()
  expect(title(captain.last())).toContain('Ajustes')
  expect(group.said()[0]?.keyboard.flat()).toHaveLength(1)
  // Of a stranger nothing is kept before they press something.
  expect(await bot().query('select 1 from person where id = $1', captain.id)).toEqual([])
  await captain.taps('captain:on')
  expect(await kept(group)).toMatchObject({ hasPulse: true })
  expect(
    await bot().query('select 1 from club_member where person_id = $1', captain.id),
  ).toHaveLength(1)
})

test('the captain chooses everything in one message that edits itself', async () => {
  const { captain, group } = await opened()
  const { id } = captain.last()
  const before = captain.messages().length
  await captain.taps('language:captain', 'captain:es')
  await captain.taps('zone:captain', 'captain:Europe-0', 'captain:Europe--Madrid')
  await captain.taps('country:captain', 'captain:ES')
  await captain.taps('runs:captain', 'captain:2-on', 'captain:7-on', 'open:captain')
  await captain.taps('captain:on')
  expect(captain.messages()).toHaveLength(before)
  expect(captain.last().id).toBe(id)
  expect(captain.last().text).toBe(
    says('captain-panel', {
      ...club,
      language: 'Español',
      zone: 'Europe/Madrid',
      country: 'Spain',
      number: '112',
      runs: 'Tuesday and Sunday',
      card: says('captain-card-on'),
    }),
  )
  expect(await kept(group)).toMatchObject({
    language: 'es',
    timezone: 'Europe/Madrid',
    country: 'ES',
    hasPulse: true,
  })
  await captain.taps('done:captain')
  expect(captain.last().text).toBe(says('captain-done', club))
})

test('a day or the card pressed twice is chosen once', async () => {
  const { captain, group } = await opened()
  const { id: clubId } = await kept(group)
  const { id } = captain.last()
  for (const data of ['runs:captain:6-on', 'pulse:captain:on'])
    for (const _ of [1, 2]) await captain.person.tapsData(id, `${clubId}.${data}`)
  expect(await kept(group)).toMatchObject({ runDays: [6], hasPulse: true })
  for (const data of ['runs:captain:6-off', 'pulse:captain:off'])
    for (const _ of [1, 2]) await captain.person.tapsData(id, `${clubId}.${data}`)
  expect(await kept(group)).toMatchObject({ runDays: [], hasPulse: false })
})

test('two captains who tap different days at once lose none', async () => {
  const { captain, member, group } = await opened()
  captain.person.runs(group).setsMember(member.person, 'administrator')
  const { id, token } = await kept(group)
  await member.sends(`/start captain-${token}`)
  await Promise.all([
    captain.person.tapsData(captain.last().id, `${id}.runs:captain:2-on`),
    member.person.tapsData(member.last().id, `${id}.runs:captain:4-on`),
  ])
  expect((await kept(group)).runDays.toSorted()).toEqual([2, 4])
})

test('a country that is not on the list has no number', async () => {
  const { captain, group } = await opened()
  await captain.taps('country:captain', 'countries:captain:0', 'countries:captain:1', 'captain:ZZ')
  expect(await kept(group)).toMatchObject({ country: 'ZZ' })
  expect(captain.last().text).toContain(says('captain-country-another'))
  expect(captain.last().text).toContain(says('emergency-number-unknown'))
})

test('the zone of the captain’s language and then the country of that zone come first', async () => {
  const { captain } = await opened({}, 'es-MX')
  await captain.taps('zone:captain')
  expect(dataOf(captain.last())[0]).toMatch(/America--Mexico_City$/)
  await captain.taps('America--Mexico_City', 'country:captain')
  expect(dataOf(captain.last())[0]).toMatch(/country:captain:MX$/)
})

test('/club written in a topic lets the captain post the card there', async () => {
  const { captain, group } = await scene({ type: 'forum', topics: ['Hips'] })
  const topicId = group.topicId('Hips')
  group.ephemeral = 'refused'
  await captain.person.in(group, 'Hips').sends('/club')
  await captain.person.in(group, 'Hips').follows(says('button-club-set-up'))
  await captain.taps(`captain:${topicId}`)
  expect(await kept(group)).toMatchObject({ topicId, hasPulse: true })
  expect(captain.last().text).toContain(says('captain-card-topic'))
  await captain.taps('topic:captain', 'captain:0')
  expect(await kept(group)).toMatchObject({ topicId: null, hasPulse: true })
})

test('the link is shown to be copied, and its QR code leads to the same', async () => {
  const { captain, group } = await opened()
  const { token } = await kept(group)
  const link = `https://t.me/${bot().standIn.world.bot.username}?start=club-${token}`
  await captain.taps('link:captain')
  expect(captain.last().text).toContain(link)
  expect(captain.last().keyboard.flat()).toContainEqual({
    text: says('button-captain-copy'),
    copy_text: { text: link },
  })
  await captain.taps('qr:captain')
  const photo = captain.messages().find(({ message }) => message.photo)?.message
  expect(photo?.caption).toBe(link)
  const fileId = photo?.photo?.at(-1)?.file_id ?? ''
  const { data, width, height } = pixelsOf(bot().standIn.world.files.get(fileId)?.bytes)
  expect(jsQR.default(data, width, height)?.data).toBe(link)
})

test('a new link ends the earlier ones, once however often it is tapped', async () => {
  const { captain, member, group } = await opened()
  const before = await kept(group)
  await captain.taps('link:captain', 'renew:captain')
  expect(await kept(group)).toEqual(before)
  const { id } = captain.last()
  const confirm = dataOf(captain.last())[0] ?? ''
  await captain.person.tapsData(id, confirm)
  const { token } = await kept(group)
  expect(token).not.toBe(before.token)
  await captain.person.tapsData(id, confirm)
  expect(await kept(group)).toMatchObject({ token })
  expect(captain.last().text).toContain(token)
  for (const door of ['club', 'captain']) {
    await member.sends(`/start ${door}-${before.token}`)
    expect(member.messages().map(({ text }) => text)).toContain(says('club-link-gone'))
  }
})

test('/club asks a captain whom nobody has asked yet, and their no is the last word', async () => {
  const { captain } = await opened()
  await captain.sends('/club')
  await captain.taps('club:show')
  expect(captain.last().text).toBe(says('club-join', club))
  expect(dataOf(captain.last())[0]).toMatch(/open:captain$/)
  await captain.taps('club:no')
  expect(captain.last().text).toBe(says('club-not-counted', club))
  expect(dataOf(captain.last()).some((data) => data.endsWith('club:no'))).toBe(false)
})

test('/club lists the club of its captain with its settings, and no longer once they are none', async () => {
  const { captain, group } = await opened()
  await captain.sends('/club')
  await captain.taps('club:show', 'open:captain')
  expect(title(captain.last())).toBe(settingsOf)
  captain.person.runs(group).setsMember(captain.person, 'member')
  await captain.sends('/club')
  await captain.taps('club:show')
  expect(dataOf(captain.last()).filter((data) => data.endsWith('captain'))).toEqual([])
})

test('a captain in the middle of a check sets up, and the check goes on', async () => {
  const { captain, group } = await scene()
  await checks(captain, OUTER_HIP, 'fall')
  await captain.sends(`/start captain-${(await kept(group)).token}`)
  await captain.taps('captain:on', 'done:captain')
  expect(questionOf(captain.last())).toBe('fall')
  await answersUntil(captain, OUTER_HIP)
  expect(endsOf(captain.last())).toContain('check:change')
})
