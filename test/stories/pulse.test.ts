import { expect, test } from 'vitest'
import { startTestBot, type TestBot, type TestRunner } from '../support/bot.ts'
import { clubWithPulse, type TestClub } from '../support/club.ts'
import { answersCheckIn, type CheckInAnswers } from '../support/follow-up.ts'
import { checks, OUTER_HIP } from '../support/persona.ts'
import { read, says, wordsIn } from '../support/words.ts'

type Activity = NonNullable<CheckInAnswers['activity']>

function runners(bot: TestBot, count: number): TestRunner[] {
  return Array.from({ length: count }, () => bot.runner())
}

/** Until Thursday, when a check of Monday is asked after; each tells how they run. */
async function tell(bot: TestBot, told: readonly [TestRunner, Activity][]): Promise<void> {
  for (const [runner] of told) await checks(runner, OUTER_HIP)
  await bot.days(3)
  for (const [runner, activity] of told)
    await answersCheckIn(runner, { progress: 'better', activity })
}

/** The test's world begins on a Monday at ten; the card comes on Sunday at six. */
async function untilSunday(bot: TestBot): Promise<void> {
  await bot.days(6)
  await bot.hours(8)
}

async function stateOf(bot: TestBot): Promise<string[]> {
  const rows = await bot.query<{ state: string }>('select state from pulse order by due_at')
  return rows.map(({ state }) => state)
}

function cardOf(less: string, back: string, language = 'en'): string {
  const say = wordsIn(language)
  const lines = ['title', `less-${less}`, `back-${back}`, 'counted']
  return lines.map((line) => read(say.html(`pulse-${line}` as 'pulse-title'))).join('\n')
}

const texts = (club: TestClub) => club.cards().map(({ text }) => text)

test('with four counted runners there is no card at all, and the next week has its own', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  await club.counts(...runners(bot, 4))
  await untilSunday(bot)
  expect(club.cards()).toEqual([])
  expect(await stateOf(bot)).toEqual(['over', 'due'])
  expect(await club.next()).toBe('2027-03-14T18:00:00.000Z')
  await club.counts(bot.runner())
  await bot.days(7)
  expect(texts(club)).toEqual([cardOf('few', 'few')])
})

test('with five it comes on Sunday at six without a sound, and leads into the private chat', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  await club.counts(...runners(bot, 5))
  await bot.days(6)
  await bot.hours(7)
  expect(club.cards()).toEqual([])
  await bot.hours(1)
  expect(texts(club)).toEqual([cardOf('few', 'few')])
  const { token = '' } = (await club.kept()) ?? {}
  const url = `https://t.me/${bot.standIn.world.bot.username}?start=club-${token}`
  expect(club.cards()[0]?.keyboard).toEqual([[{ text: says('button-private'), url }]])
  const { payload } = bot.standIn.calls.of('sendMessage').at(-1) ?? {}
  expect(payload).toMatchObject({ chat_id: club.groupId, disable_notification: true })
  expect(payload).not.toHaveProperty('message_thread_id')
})

test('five who run less are told as 5–9; four of them back are few, and the old card stays', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  const five = runners(bot, 5)
  await club.counts(...five, bot.runner())
  const [first, second, ...others] = five as [TestRunner, TestRunner, ...TestRunner[]]
  await tell(bot, [
    [first, 'limping'],
    [second, 'none'],
    ...others.map((one): [TestRunner, Activity] => [one, 'less']),
  ])
  await bot.days(3)
  await bot.hours(8)
  expect(texts(club)).toEqual([cardOf('some', 'few')])
  await bot.days(2)
  for (const one of [second, ...others])
    await answersCheckIn(one, { progress: 'better', activity: 'full' })
  await bot.days(5)
  expect(texts(club)).toEqual([cardOf('some', 'few'), cardOf('few', 'few')])
})

test('ten are told as 10 or more, and so are ten who came back', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  const ten = runners(bot, 10)
  await club.counts(...ten)
  await tell(
    bot,
    ten.map((one) => [one, 'less']),
  )
  await bot.days(3)
  await bot.hours(8)
  await bot.days(2)
  for (const one of ten) await answersCheckIn(one, { progress: 'better', activity: 'full' })
  await bot.days(5)
  expect(texts(club)).toEqual([cardOf('many', 'few'), cardOf('few', 'many')])
})

test('what one runner tells does not show: the card is the same as where nobody told anything', async () => {
  const bot = await startTestBot()
  const [one, other] = [await clubWithPulse(bot), await clubWithPulse(bot)]
  const five = runners(bot, 5)
  await one.counts(...five)
  await other.counts(...runners(bot, 5))
  await tell(bot, [[five[0] as TestRunner, 'none']])
  await bot.days(3)
  await bot.hours(8)
  expect(texts(one)).toEqual([cardOf('few', 'few')])
  expect(texts(one)).toEqual(texts(other))
})

test('who is under 18 is never counted, also who says so after the yes', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  const [young, ...adults] = runners(bot, 5) as [TestRunner, ...TestRunner[]]
  await club.counts(young, ...adults)
  await checks(young, { ...OUTER_HIP, age: 'under_18' })
  await untilSunday(bot)
  expect(club.cards()).toEqual([])
})

test('nor does what they tell make a number', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  const all = runners(bot, 10)
  await club.counts(...all)
  const young = all[0] as TestRunner
  await tell(
    bot,
    all.slice(0, 5).map((one) => [one, 'less']),
  )
  const sealed = (await bot.sealerOf(young)).seal(`person:${young.id}`, { age: 'under_18' })
  await bot.query(
    `update person set profile = decode($1, 'base64') where id = $2`,
    Buffer.from(sealed).toString('base64'),
    young.id,
  )
  await bot.days(3)
  await bot.hours(8)
  expect(texts(club)).toEqual([cardOf('few', 'few')])
})

test('who said no, took the consent back, or left is not counted', async () => {
  const ways: Record<string, (runner: TestRunner) => Promise<unknown>> = {
    no: (runner) => runner.taps('club:no'),
    withdrawn: async (runner) => {
      await checks(runner, OUTER_HIP, 'age')
      await runner.sends('/privacy')
      await runner.taps('consent:withdraw')
    },
    left: (runner) => runner.taps('club:leave'),
    forgotten: async (runner) => {
      await runner.sends('/forget')
      await runner.taps('forget:confirm')
    },
  }
  const bot = await startTestBot()
  for (const leave of Object.values(ways)) {
    const club = await clubWithPulse(bot)
    const five = runners(bot, 5)
    await club.counts(...five)
    await leave(five[0] as TestRunner)
    await untilSunday(bot)
    expect(club.cards()).toEqual([])
    await bot.hours(16)
  }
})

test('a check told for a friend is the friend’s: it makes no number', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  const five = runners(bot, 5)
  await club.counts(...five)
  for (const one of five) {
    await one.sends('/start')
    await one.taps('consent:other')
    await checks(one, OUTER_HIP)
  }
  await bot.query(`update "check" set is_brief = true`)
  await bot.days(3)
  for (const one of five) await answersCheckIn(one, { progress: 'better', activity: 'none' })
  await bot.days(3)
  await bot.hours(8)
  expect(texts(club)).toEqual([cardOf('few', 'few')])
})

test('a runner whose answers do not open: no card with a wrong number, and nobody is named', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  const five = runners(bot, 5)
  await club.counts(...five)
  await tell(bot, [[five[0] as TestRunner, 'less']])
  await bot.query(`update check_in set answer = 'broken' where answer is not null`)
  await bot.days(3)
  await bot.hours(8)
  expect(club.cards()).toEqual([])
  expect(await stateOf(bot)).toEqual(['over', 'due'])
  const faults = bot.takeFaults()
  expect(faults).toHaveLength(1)
  expect(faults.join()).toContain('could not be counted')
  for (const { id } of five) expect(faults.join()).not.toContain(`${id}`)
})

test('turned off, nothing is due any more; on again, the next comes once', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  await club.counts(...runners(bot, 5))
  await club.sets({ hasPulse: false })
  expect(await stateOf(bot)).toEqual([])
  await untilSunday(bot)
  expect(club.cards()).toEqual([])
  await club.sets({ hasPulse: true })
  await club.sets({ hasPulse: true })
  expect(await club.next()).toBe('2027-03-14T18:00:00.000Z')
  await bot.days(7)
  expect(club.cards()).toHaveLength(1)
})

test('by the clock of the club, in its language, and one a week also where it moves', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  await bot.query(`update club set language = 'es'`)
  await club.sets({ timezone: 'Europe/Madrid' })
  await club.counts(...runners(bot, 5))
  await bot.days(6)
  await bot.hours(7)
  expect(club.posts().at(-1)?.text).toBe(cardOf('few', 'few', 'es'))
  await club.sets({ timezone: 'America/New_York' })
  // The clocks there have changed meanwhile.
  expect(await club.next()).toBe('2027-03-14T22:00:00.000Z')
})

test('by the clock of the bot where the club has told none', async () => {
  const bot = await startTestBot({ environment: { DEFAULT_TIMEZONE: 'Europe/Madrid' } })
  const club = await clubWithPulse(bot)
  expect(await club.next()).toBe('2027-03-07T17:00:00.000Z')
  await bot.days(28)
  expect(await club.next()).toBe('2027-04-04T16:00:00.000Z')
})

test('a restart between due and posted: it comes once, an hour late', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  await club.counts(...runners(bot, 5))
  await bot.restart(() => bot.query(`update clock set now = '2027-03-07T19:00:00Z'`))
  await bot.hours(0)
  await bot.hours(1)
  expect(club.cards()).toHaveLength(1)
  expect(await stateOf(bot)).toEqual(['sent', 'due'])
})

test('later than a day it is left to the next', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  await club.counts(...runners(bot, 5))
  await bot.restart(() => bot.query(`update clock set now = '2027-03-08T18:01:00Z'`))
  await bot.hours(0)
  expect(club.cards()).toEqual([])
  expect(await club.next()).toBe('2027-03-14T18:00:00.000Z')
})

test('posted and not marked, as in a crash: that one is repeated, and no other', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  await club.counts(...runners(bot, 5))
  bot.standIn.failNext('sendMessage', {
    error_code: 502,
    description: 'Bad Gateway',
    afterEffect: true,
  })
  await untilSunday(bot)
  expect(club.cards()).toHaveLength(2)
  expect(await stateOf(bot)).toEqual(['sent', 'due'])
  await bot.days(7)
  expect(club.cards()).toHaveLength(3)
})

test('two instances post one card', async () => {
  const bot = await startTestBot()
  const club = await clubWithPulse(bot)
  await club.counts(...runners(bot, 5))
  const twin = await bot.twin()
  const by = Temporal.Duration.from({ days: 6, hours: 8 })
  await Promise.all([bot.app.advance(by), twin.advance(by)])
  expect(club.cards()).toHaveLength(1)
  expect(await stateOf(bot)).toEqual(['sent', 'due'])
})
