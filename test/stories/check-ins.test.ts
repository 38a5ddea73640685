import { expect, test } from 'vitest'
import type { ChatMessage } from '../../src/playground/view.ts'
import type { Given } from '../../src/triage/given.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn, checkInQuestionOf, plannedFor } from '../support/follow-up.ts'
import {
  buttonsOf,
  checks,
  endsOf,
  FEVER,
  GROIN,
  OUTER_HIP,
  STRAIN,
  SWOLLEN,
} from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()
const PROGRESS = ['gone', 'better', 'same', 'worse'].map((value) => `progress:${value}`)
const WAYS_OUT = ['tonight', 'morning', 'well', 'stop'].map((value) => `check-in:${value}`)

/** A runner after a check, on a day on which it is asked how things are. */
async function askedOnDay(day: number, given: Given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  await bot().days(day)
  expect(endsOf(runner.last())).toEqual([...PROGRESS, ...WAYS_OUT])
  return runner
}

/** The next check-in after so many days. */
async function later(runner: TestRunner, days: number): Promise<void> {
  await bot().days(days)
  expect(checkInQuestionOf(runner.last())).toBe('progress')
}

const start = (key: Parameters<typeof says>[0], vars = {}) => says(key, vars).slice(0, 30)

test('one check-in is planned with the result, and comes on its day', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'training_change')
  expect(await plannedFor(bot(), runner)).toEqual([])
  await runner.taps('training_change:none')
  expect(await plannedFor(bot(), runner)).toEqual(['3 due'])
  const result = runner.last()
  await bot().days(2)
  expect(runner.last()).toEqual(result)
  await bot().days(1)
  expect(endsOf(runner.last())).toContain('progress:same')
  expect(await plannedFor(bot(), runner)).toEqual(['3 sent'])
})

for (const [result, given, day, words] of [
  ['self-care', OUTER_HIP, 3, 'check-in-ask'],
  ['a limp that is left to self-care', { ...STRAIN, walking: 'limp' }, 1, 'check-in-ask'],
  ['a doctor’s', GROIN, 2, 'check-in-appointment'],
  ['an urgent result', SWOLLEN, 1, 'check-in-seen'],
  ['an emergency', FEVER, 1, 'check-in-seen'],
] as const) {
  test(`${result}: the first check-in is on day ${day} and asks for what was advised`, async () => {
    const runner = await askedOnDay(day, given)
    expect(runner.last().text.slice(0, 35)).toBe(says(words, { day: '' }).slice(0, 35))
  })
}

test('it asks one thing after the other in one message, and says what was told', async () => {
  const runner = await askedOnDay(3)
  const { id } = runner.last()
  const asked: (string | undefined)[] = []
  for (const end of ['progress:same', 'pain_now:5', 'activity:less', 'new_sign:none']) {
    asked.push(checkInQuestionOf(runner.last()))
    await runner.taps(end)
    expect(runner.last().id).toBe(id)
  }
  expect(asked).toEqual(['progress', 'pain_now', 'activity', 'new_sign'])
  for (const told of ['option-progress-same', 'option-activity-less'] as const)
    expect(runner.last().text).toContain(says(told))
})

test('better on day 3 is encouraged, and asked after again', async () => {
  const runner = await askedOnDay(3)
  const outcome = await answersCheckIn(runner, { progress: 'better', pain: 2 })
  expect(outcome.text).toContain(says('follow-up-improving'))
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 due'])
})

test('clearly better from day 7 on, it is asked half as often', async () => {
  const runner = await askedOnDay(3)
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
  await later(runner, 4)
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 answered', '21 due'])
})

test('gone on day 3 asks no number and no signs, tells how to begin again, and asks once more', async () => {
  const runner = await askedOnDay(3)
  const activity = await runner.taps('progress:gone')
  expect(checkInQuestionOf(activity)).toBe('activity')
  const outcome = await runner.taps('activity:none')
  expect(outcome.text).toContain(says('follow-up-recovered'))
  expect(outcome.text).toContain(says('follow-up-return').slice(0, 60))
  expect(endsOf(outcome)).toEqual(['check:again', 'check-in:stop'])
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '14 due'])
})

test('gone and running as before: one last question a week later, and then none', async () => {
  const runner = await askedOnDay(3)
  await answersCheckIn(runner, { progress: 'gone', activity: 'full' })
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '10 due'])
  await later(runner, 7)
  expect(runner.last().text).toContain(start('check-in-last', { day: '' }))
  const outcome = await answersCheckIn(runner, { progress: 'gone', activity: 'full' })
  expect(endsOf(outcome)).toEqual(['check:again'])
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '10 answered'])
})

test('the pain that is back at the last question is asked after again', async () => {
  const runner = await askedOnDay(3)
  await answersCheckIn(runner, { progress: 'gone', activity: 'full' })
  await later(runner, 7)
  await answersCheckIn(runner, { progress: 'worse', pain: 6 })
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '10 answered', '14 due'])
})

test('gone, and a limp that was not there: today', async () => {
  const runner = await askedOnDay(3)
  const outcome = await answersCheckIn(runner, { progress: 'gone', activity: 'limping' })
  expect(outcome.text).toContain(says('follow-up-reason-new_limp'))
})

test('the same on day 3 at the outer hip is common, and has a day by which to decide', async () => {
  const runner = await askedOnDay(3)
  const outcome = await answersCheckIn(runner, { progress: 'same' })
  expect(outcome.text).toContain(start('follow-up-wait_until', { day: '' }))
})

test('the same at the front advises booking at once, and that can be confirmed', async () => {
  const runner = await askedOnDay(2, GROIN)
  const outcome = await answersCheckIn(runner, { progress: 'same', pain: 4 })
  expect(outcome.text).toContain(
    says('follow-up-book_now', { whom: says('whom-doctor'), day: '' }).slice(0, 42),
  )
  expect(outcome.text).toContain(says('follow-up-reason-same'))
  expect((await runner.taps('check-in:booked')).text).toBe(says('follow-up-booked'))
  await runner.person.taps('check-in:booked', outcome.id)
  expect(runner.messages().filter(({ text }) => text === says('follow-up-booked'))).toHaveLength(1)
})

test('an appointment that is booked is not advised once more', async () => {
  const runner = await askedOnDay(2, GROIN)
  const outcome = await answersCheckIn(runner, { progress: 'same', seen: 'booked', pain: 4 })
  expect(endsOf(outcome)).not.toContain('check-in:booked')
  await later(runner, 5)
  await runner.taps('progress:same')
  expect(checkInQuestionOf(runner.last())).toBe('seen')
})

test('the same on the decisive day: a doctor or physiotherapist, and why, and what to say', async () => {
  const runner = await askedOnDay(3)
  await answersCheckIn(runner, { progress: 'same' })
  await later(runner, 4)
  await answersCheckIn(runner, { progress: 'same' })
  await later(runner, 7)
  const outcome = await answersCheckIn(runner, { progress: 'same' })
  const whom = says('whom-doctor_or_physiotherapist')
  expect(outcome.text).toContain(says('follow-up-see_doctor', { whom }))
  expect(outcome.text).toContain(says('follow-up-reason-not_clearly_better'))
  expect(outcome.text).toContain(says('follow-up-what-to-say'))
})

test('whoever was sent to be seen by a check-in is asked for it from then on', async () => {
  const runner = await askedOnDay(3)
  await answersCheckIn(runner, { progress: 'worse', pain: 6 })
  await later(runner, 4)
  await runner.taps('progress:same')
  expect(checkInQuestionOf(runner.last())).toBe('seen')
  await runner.taps('seen:yes')
  expect(checkInQuestionOf(runner.last())).toBe('found')
  await runner.taps('found:muscle_strain')
  const outcome = await answersCheckIn(runner, { progress: 'same' })
  expect(outcome.text).toContain(says('follow-up-under_care'))
  await later(runner, 7)
  await runner.taps('progress:same')
  expect(checkInQuestionOf(runner.last())).toBe('pain_now')
})

test('whoever was not sent to anybody is not asked whether they were seen', async () => {
  const runner = await askedOnDay(3)
  await runner.taps('progress:same')
  expect(checkInQuestionOf(runner.last())).toBe('pain_now')
})

test('the same on day 7 at the front: a doctor', async () => {
  const runner = await askedOnDay(2, GROIN)
  await answersCheckIn(runner, { progress: 'same', pain: 4 })
  await later(runner, 5)
  const outcome = await answersCheckIn(runner, { progress: 'same', pain: 4 })
  const whom = says('whom-doctor')
  expect(outcome.text).toContain(says('follow-up-see_doctor', { whom }))
})

test('worse by a point: to be seen; worse by two: today', async () => {
  const little = await askedOnDay(3)
  const whom = says('whom-doctor_or_physiotherapist')
  const seen = await answersCheckIn(little, { progress: 'worse', pain: 6 })
  expect(seen.text).toContain(says('follow-up-see_doctor', { whom }))
  const much = await askedOnDay(3)
  const outcome = await answersCheckIn(much, { progress: 'worse', pain: 7 })
  expect(outcome.text).toContain(says('follow-up-urgent_today'))
  expect(outcome.text).toContain(says('follow-up-reason-worse_by_two'))
})

test('better than at first, and two points worse than told last: to be seen', async () => {
  const runner = await askedOnDay(3, { ...OUTER_HIP, severity: 6 })
  await answersCheckIn(runner, { progress: 'better', pain: 1 })
  await later(runner, 4)
  const outcome = await answersCheckIn(runner, { progress: 'better', pain: 3 })
  expect(outcome.text).toContain(says('follow-up-reason-worse_than_last'))
})

test('at the front it was gone, and is back with the first runs: a doctor', async () => {
  const runner = await askedOnDay(2, GROIN)
  await answersCheckIn(runner, { progress: 'gone', activity: 'less' })
  await later(runner, 12)
  const outcome = await answersCheckIn(runner, { progress: 'same', pain: 1 })
  expect(outcome.text).toContain(says('follow-up-reason-back_on_running'))
})

test('words and number that contradict each other: the more careful one counts', async () => {
  const runner = await askedOnDay(3)
  const outcome = await answersCheckIn(runner, { progress: 'better', pain: 6 })
  expect(outcome.text).toContain(says('follow-up-reason-contradiction'))
})

test('seen within a day was advised, and it is still bad: today', async () => {
  const runner = await askedOnDay(1, { ...SWOLLEN, severity: 3 })
  const asked = await runner.taps('progress:same')
  expect(endsOf(asked)).toEqual(['seen:yes', 'seen:booked', 'seen:no', 'check-in:stop'])
  const outcome = await answersCheckIn(runner, { progress: 'same', pain: 3 })
  expect(outcome.text).toContain(says('follow-up-reason-not_seen_yet'))
})

test('after an emergency even gone is not good enough until somebody has looked', async () => {
  for (const progress of ['better', 'gone'] as const) {
    const runner = await askedOnDay(1, FEVER)
    const outcome = await answersCheckIn(runner, { progress, pain: 0, activity: 'full' })
    expect(outcome.text).toContain(says('follow-up-urgent_today'))
  }
})

test('every number is read by its place in the list, and for the pain by its value', async () => {
  const runner = await askedOnDay(2, GROIN)
  const found = endsOf((await typed(runner, '3', 'seen')) && (await typed(runner, '1', 'found')))
  const untold = found.indexOf('found:untold') + 1
  expect(untold).toBeGreaterThan(10)
  await typed(runner, `${untold}`, 'pain_now')
  await typed(runner, '0', 'activity')
  await typed(runner, '2', 'new_sign')
  const outcome = await runner.sends('1')
  expect(checkInQuestionOf(outcome)).toBeUndefined()
  expect(await plannedFor(bot(), runner)).toContain('2 answered')
})

/** Types a number; what is asked next stands below it, and the older message asks no more. */
async function typed(runner: TestRunner, text: string, next: string): Promise<ChatMessage> {
  const before = runner.last()
  const asked = await runner.sends(text)
  expect(checkInQuestionOf(asked)).toBe(next)
  expect(asked.id).toBe(runner.messages().at(-1)?.id)
  expect(runner.messages().find(({ id }) => id === before.id)?.keyboard).toEqual([])
  return asked
}

test('a number out of range gets a hint, and the check-in is asked again below', async () => {
  const runner = await askedOnDay(3)
  const hinted = async (text: string, hint: string, end: string) => {
    await runner.sends(text)
    expect(runner.messages().at(-2)?.text).toBe(hint)
    expect(endsOf(runner.last())).toContain(end)
  }
  await hinted('5', says('hint-number', { max: 4 }), 'progress:same')
  await hinted('0', says('hint-number', { max: 4 }), 'progress:same')
  await runner.sends('2')
  await hinted('11', says('hint-scale'), 'pain_now:10')
  await runner.sends('2')
  await hinted('9', says('hint-number', { max: 4 }), 'activity:full')
  await runner.sends('2')
  await hinted(
    '99',
    says('hint-number', { max: endsOf(runner.last()).length - 1 }),
    'new_sign:none',
  )
  const outcome = await runner.sends('1')
  expect(outcome.text).toContain(says('follow-up-improving'))
})

test('what is no number, and a command, leave the check-in the last message', async () => {
  const runner = await askedOnDay(3)
  for (const text of ['better, thanks', '/help', '/privacy']) {
    await runner.sends(text)
    expect(endsOf(runner.last()), text).toContain('progress:same')
  }
  await runner.person.sendsPhoto()
  expect(endsOf(runner.last())).toEqual([...PROGRESS, ...WAYS_OUT])
  expect(
    runner.messages().filter((message) => endsOf(message).includes('progress:same')),
  ).toHaveLength(1)
})

test('a number that is typed long after the check-in answers nothing', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(14)
  await bot().days(10)
  expect((await runner.sends('4')).text).toContain(says('hint-start'))
})

test('each button tapped twice is taken once, and what is forged not at all', async () => {
  const runner = await askedOnDay(3)
  const { id } = runner.last()
  const worse = buttonsOf(runner.last()).find(({ data }) => data.endsWith('progress:worse'))?.data
  const data = (end: string) => `${worse}`.replace('progress:worse', end)
  /** The same button twice at once, then others that its message had or never had. */
  const taps = async (end: string, ...others: string[]) => {
    await Promise.all([end, end].map((one) => runner.person.tapsData(id, data(one))))
    const after = runner.last()
    for (const other of others) await runner.person.tapsData(id, data(other))
    expect(runner.last()).toEqual(after)
    return checkInQuestionOf(after)
  }
  expect(await taps('progress:same', 'progress:gone')).toBe('pain_now')
  expect(await taps('pain_now:5', 'pain_now:0', 'pain_now:11', 'activity:x')).toBe('activity')
  expect(await taps('activity:less', 'activity:limping', 'seen:yes')).toBe('new_sign')
  expect(await taps('new_sign:none', 'new_sign:fever', 'new_sign:x', 'found:x')).toBeUndefined()
  const outcome = runner.last()
  expect(outcome.text).toContain(start('follow-up-wait_until', { day: '' }))
  for (const end of ['tonight', 'morning', 'well', 'x'])
    await runner.person.tapsData(id, data(`check-in:${end}`))
  expect(runner.last()).toEqual(outcome)
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 due'])
})

test('begun and left in the middle, it is not repeated, and the next one comes', async () => {
  const runner = await askedOnDay(3)
  await runner.taps('progress:worse')
  expect(await plannedFor(bot(), runner)).toEqual(['3 sent', '7 due'])
  const asked = runner.last()
  await bot().days(3)
  expect(runner.last()).toEqual(asked)
  await later(runner, 1)
  expect(runner.last().id).toBeGreaterThan(asked.id)
})

test('one that was begun can be ended when the next is there, and that one stays', async () => {
  const runner = await askedOnDay(3)
  const first = await runner.taps('progress:better')
  await later(runner, 4)
  for (const end of ['pain_now:1', 'activity:less', 'new_sign:none'])
    await runner.person.taps(end, first.id)
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 sent', '21 due'])
  await runner.taps('progress:better')
  await answersCheckIn(runner, { progress: 'better', pain: 1 })
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 answered', '21 due'])
})

test('a button of somebody else’s check-in does nothing', async () => {
  const runner = await askedOnDay(3)
  const stranger = bot().runner()
  await checks(stranger, OUTER_HIP)
  for (const { data } of buttonsOf(runner.last())) {
    await stranger.person.tapsData(stranger.last().id, data)
    expect(stranger.last().text).toBe(says('unknown-button'))
  }
  expect(await plannedFor(bot(), runner)).toEqual(['3 sent'])
  expect(await plannedFor(bot(), stranger)).toEqual(['3 due'])
})

test('an answer changed while a check-in waits closes it, where it changes the plan', async () => {
  const runner = bot().runner()
  const result = await checks(runner, OUTER_HIP)
  await bot().days(3)
  const asked = runner.last()
  await runner.person.taps('check:change', result.id)
  await runner.taps('change:severity', 'severity:9')
  const planned = await plannedFor(bot(), runner)
  expect(planned).toHaveLength(2)
  expect(planned[0]).toBe('3 over')
  expect(planned[1]).toMatch(/due$/)
  await runner.person.taps('progress:gone', asked.id)
  expect(runner.last().text).toBe(says('unknown-button'))
  expect(await plannedFor(bot(), runner)).toEqual(planned)
})

test('the days are those of the runner’s calendar, over the change of the clocks too', async () => {
  const runner = bot().runner()
  await bot().hours(13)
  await checks(runner, OUTER_HIP)
  await bot().days(3)
  await answersCheckIn(runner, { progress: 'same' })
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 due'])
  await bot().days(4)
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 sent'])
})
