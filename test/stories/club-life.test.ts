import { expect, test } from 'vitest'
import { name } from '../../src/words/name.ts'
import { sharedBot, startTestBot, type TestBot, type TestRunner } from '../support/bot.ts'
import { clubWithPulse, hasTold, type TestClub } from '../support/club.ts'
import { checkInsSeen } from '../support/follow-up.ts'
import { checks, endsOf, OUTER_HIP } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

function runners(of: TestBot, count = 5): TestRunner[] {
  return Array.from({ length: count }, () => of.runner())
}

async function clubOfFive(group?: Parameters<typeof clubWithPulse>[1]): Promise<TestClub> {
  const club = await clubWithPulse(bot(), group)
  await club.counts(...runners(bot()))
  return club
}

function refusalOf(description: string) {
  if (description.startsWith('Too Many'))
    return { error_code: 429, description, parameters: { retry_after: 1 } }
  return { error_code: description.startsWith('Forbidden') ? 403 : 400, description }
}

/** Lets the next card fall due, with whatever Telegram says to it. */
async function cardFallsDue(club: TestClub, ...refusals: string[]): Promise<void> {
  const due = Temporal.Instant.from((await club.next()) ?? '')
  const now = () => bot().app.now()
  await bot().app.advance(now().until(due.subtract({ minutes: 1 })))
  // Other clubs of this file would take what is meant for this one.
  await bot().query('delete from pulse where club_id <> $1', club.id)
  await bot().query(`delete from check_in where state = 'due'`)
  for (const description of refusals) bot().standIn.failNext('sendMessage', refusalOf(description))
  await bot().app.advance(Temporal.Duration.from({ minutes: 1 }))
}

/** In which topics the cards stand; General is undefined. */
function topicsOf(club: TestClub): (number | undefined)[] {
  return club.cards().map(({ message }) => message.message_thread_id)
}

test('told twice and at once that it was added, the bot greets once and plans one card', async () => {
  const club = await clubOfFive()
  await club.captain().removesBot()
  const [update] = await club.captain().addsBot()
  if (!update) throw new Error('the bot was not told')
  const again = () => ({ ...update, update_id: bot().standIn.world.nextUpdateId() })
  await Promise.all([bot().app.handle(again()), bot().app.handle(again())])
  // Once at first, and once when it came back.
  expect(club.group.said()).toHaveLength(2)
  expect(await club.next()).toBeDefined()
})

test('removed, the posts end at once; added again, settings and members are as they were', async () => {
  const club = await clubOfFive()
  await club.sets({ timezone: 'Asia/Tokyo' })
  await club.captain().removesBot()
  expect(await club.next()).toBeUndefined()
  await bot().days(8)
  expect(club.cards()).toEqual([])
  await club.captain().addsBot()
  expect(await club.kept()).toMatchObject({ hasPulse: true, timezone: 'Asia/Tokyo' })
  await cardFallsDue(club)
  expect(club.cards()).toHaveLength(1)
})

test('removed just when the card is due: nothing is posted', async () => {
  const club = await clubOfFive()
  await cardFallsDue(club, 'Forbidden: bot was kicked from the supergroup chat')
  expect(club.cards()).toEqual([])
  expect(await club.next()).toBeUndefined()
  expect((await club.kept())?.removedAt).toEqual(expect.any(Date))
})

test('30 days after the removal the settings are gone, and the runners’ check-ins go on', async () => {
  const club = await clubOfFive()
  const runner = bot().runner()
  await club.counts(runner)
  await checks(runner, OUTER_HIP)
  await club.captain().removesBot()
  await bot().days(3)
  expect(checkInsSeen(runner)).toBe(1)
  await bot().days(26)
  expect(await club.kept()).toBeDefined()
  await bot().days(2)
  expect(await club.kept()).toBeUndefined()
  expect(await bot().query('select 1 from club_member where club_id = $1', club.id)).toEqual([])
  expect(await bot().query('select 1 from pulse where club_id = $1', club.id)).toEqual([])
  expect((await bot().checksOf(runner)).length).toBe(1)
  await club.captain().addsBot()
  expect(
    await bot().query('select has_pulse from club where group_id = $1', club.group.id),
  ).toEqual([{ has_pulse: false }])
})

test('upgraded to a supergroup, by the service messages: the settings follow', async () => {
  const club = await clubOfFive({ type: 'group' })
  const former = club.group.id
  await club.captain().upgrades()
  expect(club.group.id).not.toBe(former)
  expect(Number((await club.kept())?.groupId)).toBe(club.group.id)
  await cardFallsDue(club)
  expect(club.cards()).toHaveLength(1)
})

test('upgraded unheard: the card is told where to, goes there, and the settings follow', async () => {
  const club = await clubOfFive({ type: 'group' })
  const { world } = bot().standIn
  const next = world.addGroup({ title: 'Hills', creator: bot().runner(), bot: 'member' })
  world.group(club.group.id).migratedTo = next.chat.id
  await cardFallsDue(club)
  expect(club.cards()).toHaveLength(1)
  const kept = await club.kept()
  expect(Number(kept?.groupId)).toBe(next.chat.id)
  expect(kept).toMatchObject({ hasPulse: true, removedAt: null })
  expect(await club.next()).toBeDefined()
})

test('upgraded and told that it left the old group: the card goes on in the new one', async () => {
  const club = await clubOfFive({ type: 'group' })
  const removed = await club.captain().removesBot('left')
  await club.captain().addsBot()
  await club.captain().upgrades()
  await bot().app.handle({ ...removed, update_id: bot().standIn.world.nextUpdateId() })
  expect((await club.kept())?.removedAt).toBeNull()
  expect(await club.next()).toBeDefined()
})

test('left the old group before the move was heard of: the card is planned again', async () => {
  const club = await clubOfFive({ type: 'group' })
  await bot().query('update club set removed_at = now() where id = $1', club.id)
  await bot().query('delete from pulse where club_id = $1', club.id)
  await club.captain().upgrades()
  expect((await club.kept())?.removedAt).toBeNull()
  expect(await club.next()).toBeDefined()
})

test('renamed: the runners read the new name', async () => {
  const club = await clubOfFive()
  const runner = bot().runner()
  await club.counts(runner)
  await club.captain().renames('Dales')
  await runner.sends('/club')
  expect(
    runner
      .last()
      .keyboard.flat()
      .map(({ text }) => text),
  ).toContain(name('Dales'))
})

test('in a topic of the captain’s choice the card stands there', async () => {
  const club = await clubOfFive({ type: 'forum', topics: ['Week'] })
  const topicId = club.group.topicId('Week')
  await club.sets({ topicId })
  await cardFallsDue(club)
  expect(topicsOf(club)).toEqual([topicId])
})

test('a topic that is closed: the card goes to General until it is open again', async () => {
  const club = await clubOfFive({ type: 'forum', topics: ['Week'] })
  const topicId = club.group.topicId('Week')
  await club.sets({ topicId })
  await club.captain().closesTopic('Week')
  await cardFallsDue(club)
  expect(topicsOf(club)).toEqual([undefined])
  await club.captain().reopensTopic('Week')
  await cardFallsDue(club)
  expect(topicsOf(club)).toEqual([undefined, topicId])
})

test('a topic that is deleted: the card goes to General from then on', async () => {
  const club = await clubOfFive({ type: 'forum', topics: ['Week'] })
  await club.sets({ topicId: club.group.topicId('Week') })
  club.captain().deletesTopic('Week')
  await cardFallsDue(club)
  expect(topicsOf(club)).toEqual([undefined])
  expect((await club.kept())?.topicId).toBeNull()
})

test('General closed too: no card this week, and the next comes', async () => {
  const club = await clubOfFive({ type: 'forum', topics: ['Week'] })
  await club.sets({ topicId: club.group.topicId('Week') })
  await club.captain().closesTopic('Week')
  await club.captain().closesTopic()
  await cardFallsDue(club)
  expect(club.cards()).toEqual([])
  await club.captain().reopensTopic()
  await cardFallsDue(club)
  expect(club.cards()).toHaveLength(1)
})

test('muted when it is added, it greets once it may write, and never a second time', async () => {
  const captain = bot().runner()
  const group = bot().standIn.addGroup({ title: 'Quiet', creator: captain })
  for (const status of ['restricted', 'member', 'restricted', 'member'] as const) {
    await captain.person.runs(group).setsBot(status)
    const isFirst = status === 'restricted' && group.said().length === 0
    expect(group.said()).toHaveLength(isFirst ? 0 : 1)
  }
})

test('muted in the group: no card, no fault, and the next week again', async () => {
  const club = await clubOfFive()
  await club.captain().setsBot('restricted')
  await cardFallsDue(club)
  expect(club.cards()).toEqual([])
  await club.captain().setsBot('member')
  await cardFallsDue(club)
  expect(club.cards()).toHaveLength(1)
})

for (const words of ['CHAT_WRITE_FORBIDDEN', 'CHAT_RESTRICTED', 'have no rights to send a message'])
  test(`refused with ${words}: the bot stays, and tries next week`, async () => {
    const club = await clubOfFive()
    await cardFallsDue(club, `Bad Request: ${words}`)
    expect(club.cards()).toEqual([])
    expect((await club.kept())?.removedAt).toBeNull()
    await cardFallsDue(club)
    expect(club.cards()).toHaveLength(1)
  })

test('refused for a reason that nobody knows: a fault, no card, and the next comes', async () => {
  const club = await clubOfFive()
  await cardFallsDue(club, 'Bad Request: something new')
  expect(bot().takeFaults().join()).toContain('something new')
  expect(club.cards()).toEqual([])
  await cardFallsDue(club)
  expect(club.cards()).toHaveLength(1)
})

test('asked to be slower, the card comes later', async () => {
  const club = await clubOfFive()
  await cardFallsDue(club, 'Too Many Requests: retry after 1')
  expect(club.cards()).toHaveLength(1)
})

test('the captain has left the group, and is forgotten: the card comes all the same', async () => {
  const club = await clubOfFive()
  const { leader } = club
  await club.counts(leader)
  await leader.sends('/forget')
  await leader.taps('forget:confirm')
  club.captain().setsMember(leader, 'left')
  await cardFallsDue(club)
  expect(club.cards()).toHaveLength(1)
})

test('two clubs of one bot with the same members: each by itself, and one ends without the other', async () => {
  const [hills, dales] = [await clubWithPulse(bot()), await clubWithPulse(bot())]
  const five = runners(bot())
  await hills.counts(...five)
  await dales.counts(...five)
  await cardFallsDue(dales)
  expect(dales.cards()).toHaveLength(1)
  await hills.sets({ hasPulse: true })
  await hills.captain().removesBot()
  expect(await hills.next()).toBeUndefined()
  await cardFallsDue(dales)
  expect(hills.cards()).toEqual([])
  expect(dales.cards()).toHaveLength(2)
})

test('two bots of two clubs with the same members know nothing of each other', async () => {
  const other = await startTestBot()
  const five = runners(bot())
  const same = five.map(({ id }) => other.runner({ id }))
  const [hills, dales] = [await clubWithPulse(bot()), await clubWithPulse(other)]
  await hills.counts(...five)
  await dales.counts(...same)
  for (const one of five) await hasTold(bot(), one, 'less')
  await cardFallsDue(hills)
  await other.days(7)
  expect(hills.cards().at(-1)?.text).toContain(says('pulse-less-some'))
  expect(dales.cards().at(-1)?.text).toContain(says('pulse-less-few'))
  const [gone] = five as [TestRunner, ...TestRunner[]]
  await gone.sends('/forget')
  await gone.taps('forget:confirm')
  await other.days(7)
  expect(dales.cards()).toHaveLength(2)
  const [stays] = same as [TestRunner, ...TestRunner[]]
  await stays.sends('/club')
  expect(endsOf(stays.last())).toContain('club:show')
})
