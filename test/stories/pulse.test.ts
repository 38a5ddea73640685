import { beforeEach, expect, test } from 'vitest'
import { sharedBot, startTestBot, type TestRunner } from '../support/bot.ts'
import { clubWithPulse, foundsClub, hasTold, type TestClub } from '../support/club.ts'
import { answersCheckIn, type CheckInAnswers } from '../support/follow-up.ts'
import { answersUntil, checks, endsOf, OUTER_HIP } from '../support/persona.ts'
import { read, says, wordsIn } from '../support/words.ts'

const bot = sharedBot()

type Activity = NonNullable<CheckInAnswers['activity']>

/** Every test begins on a Monday at ten. */
beforeEach(async () => {
  const now = bot().app.now().toZonedDateTimeISO('UTC')
  await until(now.add({ days: 8 - now.dayOfWeek }).withPlainTime('10:00'))
})

async function until(moment: Temporal.ZonedDateTime): Promise<void> {
  await bot().app.advance(bot().app.now().until(moment.toInstant()))
}

/** The Sunday of this week, or of a later one, at an hour. */
function sunday(hour: number, weeks = 0): Temporal.ZonedDateTime {
  const now = bot().app.now().toZonedDateTimeISO('UTC')
  return now.add({ days: 7 - now.dayOfWeek, weeks }).withPlainTime({ hour })
}

function momentOf(at: Temporal.ZonedDateTime): string {
  return new Date(at.epochMilliseconds).toISOString()
}

function runners(count: number): TestRunner[] {
  return Array.from({ length: count }, () => bot().runner())
}

/** Until Thursday, when a check of Monday is asked after; each tells how they run. */
async function tell(told: readonly [TestRunner, Activity][]): Promise<void> {
  for (const [runner] of told) await checks(runner, OUTER_HIP)
  await bot().days(3)
  for (const [runner, activity] of told)
    await answersCheckIn(runner, { progress: 'better', activity })
}

async function statesOf(club: TestClub): Promise<string[]> {
  const rows = await bot().query<{ state: string }>(
    'select state from pulse where club_id = $1 order by due_at',
    club.id,
  )
  return rows.map(({ state }) => state)
}

function cardOf(less: string, back: string, language = 'en'): string {
  const say = wordsIn(language)
  const lines = ['title', `less-${less}`, `back-${back}`, 'counted']
  return lines.map((line) => read(say.html(`pulse-${line}` as 'pulse-title'))).join('\n')
}

const texts = (club: TestClub) => club.cards().map(({ text }) => text)

test('with four counted runners there is no card at all, and the next week has its own', async () => {
  const club = await clubWithPulse(bot())
  await club.counts(...runners(4))
  await until(sunday(18))
  expect(club.cards()).toEqual([])
  expect(await statesOf(club)).toEqual(['over', 'due'])
  expect(await club.next()).toBe(momentOf(sunday(18, 1)))
  await club.counts(bot().runner())
  await bot().days(7)
  expect(texts(club)).toEqual([cardOf('few', 'few')])
})

test('the captain’s own button starts the weekly card and stops it', async () => {
  const club = await foundsClub(bot())
  await club.leader.sends(`/start captain-${club.token}`)
  const panel = club.leader.last().id
  await club.leader.taps('captain:on')
  await club.counts(...runners(5))
  await until(sunday(18))
  expect(texts(club)).toEqual([cardOf('few', 'few')])
  await club.leader.person.tapsData(panel, `${club.id}.pulse:captain:off`)
  expect(await club.next()).toBeUndefined()
  await bot().days(8)
  expect(club.cards()).toHaveLength(1)
})

test('with five it comes on Sunday at six without a sound, and leads into the private chat', async () => {
  const club = await clubWithPulse(bot())
  await club.counts(...runners(5))
  await until(sunday(17))
  expect(club.cards()).toEqual([])
  await bot().hours(1)
  expect(texts(club)).toEqual([cardOf('few', 'few')])
  const [[button] = []] = club.cards()[0]?.keyboard ?? []
  expect(button).toEqual({
    text: says('button-private'),
    url: expect.stringMatching(/\?start=club-[\w-]{32}$/),
  })
  const payloads = bot()
    .standIn.calls.of('sendMessage')
    .map(({ payload }) => payload)
  const payload = payloads.findLast(({ chat_id: chat }) => chat === club.group.id)
  expect(payload).toMatchObject({ disable_notification: true })
  expect(payload).not.toHaveProperty('message_thread_id')
})

test('five who run less are told as 5–9; four of them back are few, and the old card stays', async () => {
  const club = await clubWithPulse(bot())
  const five = runners(5)
  await club.counts(...five, bot().runner())
  const [first, second, ...others] = five as [TestRunner, TestRunner, ...TestRunner[]]
  await tell([
    [first, 'limping'],
    [second, 'none'],
    ...others.map((one): [TestRunner, Activity] => [one, 'less']),
  ])
  await until(sunday(18))
  expect(texts(club)).toEqual([cardOf('some', 'few')])
  await bot().days(2)
  for (const one of [second, ...others])
    await answersCheckIn(one, { progress: 'better', activity: 'full' })
  await until(sunday(18))
  expect(texts(club)).toEqual([cardOf('some', 'few'), cardOf('few', 'few')])
})

test('ten are told as 10 or more, and so are ten who came back', async () => {
  const club = await clubWithPulse(bot())
  const ten = runners(10)
  await club.counts(...ten)
  for (const one of ten) await hasTold(bot(), one, 'less')
  await until(sunday(18))
  for (const one of ten) await hasTold(bot(), one, 'full')
  await bot().days(7)
  expect(texts(club)).toEqual([cardOf('many', 'few'), cardOf('few', 'many')])
})

test('what one runner tells does not show: the card is the same as where nobody told anything', async () => {
  const [one, other] = [await clubWithPulse(bot()), await clubWithPulse(bot())]
  const five = runners(5)
  await one.counts(...five)
  await other.counts(...runners(5))
  for (const runner of five.slice(0, 1)) await hasTold(bot(), runner, 'none')
  await until(sunday(18))
  expect(texts(one)).toEqual([cardOf('few', 'few')])
  expect(texts(one)).toEqual(texts(other))
})

test('who is under 18 is never counted, also who says so after the yes', async () => {
  const club = await clubWithPulse(bot())
  const [young, ...adults] = runners(5) as [TestRunner, ...TestRunner[]]
  await club.counts(young, ...adults)
  await checks(young, { ...OUTER_HIP, age: 'under_18' })
  await until(sunday(18))
  expect(club.cards()).toEqual([])
})

test('nor is who has said yes and then asks as somebody under 16, or asks so and then says yes', async () => {
  const club = await clubWithPulse(bot())
  const [before, after, ...adults] = runners(6) as [TestRunner, TestRunner, ...TestRunner[]]
  await club.counts(before, ...adults)
  for (const young of [before, after]) {
    await young.sends('/start')
    await young.taps('consent:younger')
  }
  await after.sends(`/start club-${club.token}`)
  expect(endsOf(after.last())).not.toContain('club:yes')
  await after.person.tapsData(after.last().id, `${club.id}.0:club:yes`)
  const counted = 'select is_counted from club_member where person_id = $1'
  expect(await bot().query(counted, before.id)).toEqual([{ is_counted: false }])
  expect(await bot().query(counted, after.id)).toEqual([])
  await until(sunday(18))
  expect(club.cards()).toEqual([])
})

test('nor does what they tell make a number', async () => {
  const club = await clubWithPulse(bot())
  const [young, ...adults] = runners(5) as [TestRunner, ...TestRunner[]]
  await club.counts(young, ...adults, bot().runner())
  for (const one of [young, ...adults]) await hasTold(bot(), one, 'less')
  const profile = (await bot().sealerOf(young)).seal(`person:${young.id}`, { age: 'under_18' })
  await bot().query('update person set profile = $1 where id = $2', profile, young.id)
  await until(sunday(18))
  expect(texts(club)).toEqual([cardOf('few', 'few')])
})

const WAYS_OUT: Record<string, (runner: TestRunner) => Promise<unknown>> = {
  'said no': (runner) => runner.taps('club:no'),
  'left the club': (runner) => runner.taps('club:leave'),
  'took the consent back': async (runner) => {
    await checks(runner, OUTER_HIP, 'age')
    await runner.sends('/privacy')
    await runner.taps('consent:withdraw')
  },
  'was forgotten': async (runner) => {
    await runner.sends('/forget')
    await runner.taps('forget:confirm')
  },
}

for (const [who, goes] of Object.entries(WAYS_OUT))
  test(`who ${who} is not counted`, async () => {
    const club = await clubWithPulse(bot())
    const [one, ...others] = runners(5) as [TestRunner, ...TestRunner[]]
    await club.counts(one, ...others)
    await until(sunday(17))
    await goes(one)
    await bot().hours(1)
    expect(club.cards()).toEqual([])
  })

test('a check told for a friend is the friend’s: it makes no number', async () => {
  const club = await clubWithPulse(bot())
  const [friendly, ...others] = runners(5) as [TestRunner, ...TestRunner[]]
  await club.counts(friendly, ...others)
  for (const one of others) await hasTold(bot(), one, 'less')
  await friendly.sends('/start')
  await friendly.taps('consent:other')
  await answersUntil(friendly, OUTER_HIP)
  await bot().days(3)
  await answersCheckIn(friendly, { progress: 'better', activity: 'none' })
  await until(sunday(18))
  // The friend's check is gone by now, and its teller is counted all the same.
  expect(texts(club)).toEqual([cardOf('few', 'few')])
})

test('a runner whose answers do not open: no card with a wrong number, and nobody is named', async () => {
  const club = await clubWithPulse(bot())
  const five = runners(5)
  await club.counts(...five)
  for (const one of five.slice(0, 1)) {
    await hasTold(bot(), one, 'less')
    await bot().query(`update check_in set answer = 'broken' where person_id = $1`, one.id)
  }
  await until(sunday(18))
  expect(club.cards()).toEqual([])
  expect(await statesOf(club)).toEqual(['over', 'due'])
  const faults = bot().takeFaults()
  expect(faults).toHaveLength(1)
  expect(faults.join()).toContain('could not be counted')
  for (const { id } of five) expect(faults.join()).not.toContain(`${id}`)
  await club.sets({ hasPulse: false })
})

test('turned off, nothing is due any more; on again, the next comes once', async () => {
  const club = await clubWithPulse(bot())
  await club.counts(...runners(5))
  await club.sets({ hasPulse: false })
  expect(await statesOf(club)).toEqual([])
  await until(sunday(18))
  expect(club.cards()).toEqual([])
  await club.sets({ hasPulse: true })
  await club.sets({ hasPulse: true })
  expect(await club.next()).toBe(momentOf(sunday(18, 1)))
  await bot().days(7)
  expect(club.cards()).toHaveLength(1)
})

test('it comes in the language of the club, at six by its clock', async () => {
  const club = await clubWithPulse(bot())
  await club.sets({ timezone: 'Asia/Tokyo', language: 'es' })
  await club.counts(...runners(5))
  await until(sunday(9))
  expect(club.group.said().at(-1)?.text).toBe(cardOf('few', 'few', 'es'))
})

test('a club that moves to another zone on a Sunday evening has one card a week still', async () => {
  const club = await clubWithPulse(bot())
  await club.counts(...runners(5))
  await until(sunday(18))
  // Where it is not six yet.
  await club.sets({ timezone: 'Pacific/Honolulu' })
  expect(await club.next()).toBe(momentOf(sunday(18, 1).add({ hours: 10 })))
})

test('a zone that changed with nothing planned anew: not at the wrong hour, but at the right one', async () => {
  const club = await clubWithPulse(bot())
  await club.counts(...runners(5))
  await bot().query(`update club set timezone = 'Atlantic/Cape_Verde' where id = $1`, club.id)
  await until(sunday(18))
  expect(club.cards()).toEqual([])
  await bot().hours(1)
  expect(club.cards()).toHaveLength(1)
})

test('a restart between due and posted: it comes once, an hour late', async () => {
  const club = await clubWithPulse(bot())
  await club.counts(...runners(5))
  await bot().restart(() => bot().query('update clock set now = $1', momentOf(sunday(19))))
  await bot().hours(0)
  await bot().hours(1)
  expect(club.cards()).toHaveLength(1)
  expect(await statesOf(club)).toEqual(['sent', 'due'])
})

test('later than a day it is left to the next', async () => {
  const club = await clubWithPulse(bot())
  await club.counts(...runners(5))
  const late = momentOf(sunday(19).add({ days: 1 }))
  await bot().restart(() => bot().query('update clock set now = $1', late))
  await bot().hours(0)
  expect(club.cards()).toEqual([])
  expect(await club.next()).toBe(momentOf(sunday(18)))
})

test('posted and not marked, as in a crash: that one is repeated, and no other', async () => {
  const club = await clubWithPulse(bot())
  await club.counts(...runners(5))
  await until(sunday(17))
  // The other clubs of this file have no card on this evening.
  await bot().query(`delete from pulse where club_id <> $1`, club.id)
  bot().standIn.failNext('sendMessage', {
    error_code: 502,
    description: 'Bad Gateway',
    afterEffect: true,
  })
  await bot().hours(1)
  expect(club.cards()).toHaveLength(2)
  expect(await statesOf(club)).toEqual(['sent', 'due'])
  await bot().days(7)
  expect(club.cards()).toHaveLength(3)
})

test('two instances post one card', async () => {
  const pair = await startTestBot()
  const club = await clubWithPulse(pair)
  await club.counts(...Array.from({ length: 5 }, () => pair.runner()))
  const twin = await pair.twin()
  const by = Temporal.Duration.from({ days: 6, hours: 8 })
  await Promise.all([pair.app.advance(by), twin.advance(by)])
  expect(club.cards()).toHaveLength(1)
})
