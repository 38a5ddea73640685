import { expect, test } from 'vitest'
import type { ChatMessage } from '../../src/playground/view.ts'
import type { Given } from '../../src/triage/given.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { plannedFor } from '../support/follow-up.ts'
import { checks, endsOf, FEVER, GROIN, OUTER_HIP } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()
const PROGRESS = ['gone', 'better', 'same', 'worse'].map((value) => `progress:${value}`)

/** A runner after a check, on a day on which it is asked how things are. */
async function askedOnDay(day: number, given: Given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  await bot().days(day)
  expect(endsOf(runner.last())).toEqual([...PROGRESS, 'check-in:stop'])
  return runner
}

async function tells(runner: TestRunner, progress: string, pain: number): Promise<ChatMessage> {
  return runner.taps(`progress:${progress}`, `pain_now:${pain}`)
}

const start = (key: Parameters<typeof says>[0], vars = {}) => says(key, vars).slice(0, 30)

test('the check-ins are planned with the result, and come on their days', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'training_change')
  expect(await plannedFor(bot(), runner)).toEqual([])
  await runner.taps('training_change:none')
  expect(await plannedFor(bot(), runner)).toEqual(['3 due', '7 due', '14 due'])
  const result = runner.last()
  await bot().days(2)
  expect(runner.last()).toEqual(result)
  await bot().days(1)
  expect(endsOf(runner.last())).toContain('progress:same')
  expect(await plannedFor(bot(), runner)).toEqual(['3 sent', '7 due', '14 due'])
})

test('better on day 3 is encouraged, and asked after again', async () => {
  const runner = await askedOnDay(3)
  const outcome = await tells(runner, 'better', 2)
  expect(outcome.text).toContain(says('follow-up-improving'))
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 due', '14 due'])
})

test('gone on day 3 asks no number, tells how to begin again, and ends the check-ins', async () => {
  const runner = await askedOnDay(3)
  const outcome = await runner.taps('progress:gone')
  expect(outcome.text).toContain(says('follow-up-recovered'))
  expect(outcome.text).toContain(says('follow-up-return').slice(0, 60))
  expect(endsOf(outcome)).toEqual(['check:again'])
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 over', '14 over'])
})

test('the same on day 3 at the outer hip is common, and has a day by which to decide', async () => {
  const runner = await askedOnDay(3)
  const outcome = await tells(runner, 'same', 5)
  expect(outcome.text).toContain(start('follow-up-wait_until', { day: '' }))
})

test('the same on day 3 at the front advises booking at once', async () => {
  const runner = await askedOnDay(3, GROIN)
  const outcome = await tells(runner, 'same', 4)
  expect(outcome.text).toContain(
    says('follow-up-book_now', { whom: says('whom-doctor'), day: '' }).slice(0, 42),
  )
  expect(outcome.text).toContain(says('follow-up-reason-same'))
  expect(endsOf(outcome)).toContain('check-in:booked')
  expect((await runner.taps('check-in:booked')).text).toBe(says('follow-up-booked'))
})

test('the same on the decisive day: a doctor or physiotherapist, and why, and what to say', async () => {
  const runner = await askedOnDay(3)
  await tells(runner, 'same', 5)
  await bot().days(4)
  await tells(runner, 'same', 5)
  await bot().days(7)
  const outcome = await tells(runner, 'same', 5)
  const whom = says('whom-doctor_or_physiotherapist')
  expect(outcome.text).toContain(says('follow-up-see_doctor', { whom }))
  expect(outcome.text).toContain(says('follow-up-reason-not_clearly_better'))
  expect(outcome.text).toContain(says('follow-up-what-to-say'))
})

test('the same on day 7 at the front: a doctor', async () => {
  const runner = await askedOnDay(3, GROIN)
  await tells(runner, 'same', 4)
  await bot().days(4)
  const outcome = await tells(runner, 'same', 4)
  const whom = says('whom-doctor')
  expect(outcome.text).toContain(says('follow-up-see_doctor', { whom }))
})

test('worse by a point: to be seen; worse by two: today', async () => {
  const little = await askedOnDay(3)
  const whom = says('whom-doctor_or_physiotherapist')
  expect((await tells(little, 'worse', 6)).text).toContain(says('follow-up-see_doctor', { whom }))
  const much = await askedOnDay(3)
  const outcome = await tells(much, 'worse', 7)
  expect(outcome.text).toContain(says('follow-up-urgent_today'))
  expect(outcome.text).toContain(says('follow-up-reason-worse_by_two'))
})

test('words and number that contradict each other: the more careful one counts', async () => {
  const runner = await askedOnDay(3)
  const outcome = await tells(runner, 'better', 6)
  expect(outcome.text).toContain(says('follow-up-reason-contradiction'))
})

test('seen within a day was advised, and it is still bad: today', async () => {
  const runner = await askedOnDay(1, { screen: ['calf_swelling'], walking: 'normal', severity: 3 })
  const asked = await runner.taps('progress:same')
  expect(endsOf(asked)).toEqual(['seen:yes', 'seen:booked', 'seen:no', 'check-in:stop'])
  const outcome = await runner.taps('seen:no', 'pain_now:3')
  expect(outcome.text).toContain(says('follow-up-reason-not_seen_yet'))
})

test('after an emergency even better is not good enough until somebody has looked', async () => {
  const runner = bot().runner()
  await checks(runner, FEVER)
  await bot().days(1)
  await runner.taps('progress:better', 'seen:no')
  if (endsOf(runner.last()).includes('limping:no')) await runner.taps('limping:no')
  const outcome = await runner.taps('pain_now:0')
  expect(outcome.text).not.toContain(says('follow-up-improving'))
})

test('every number below is read by its place: typed answers', async () => {
  const runner = await askedOnDay(3)
  const asked = await runner.sends('3')
  expect(asked.text).toContain(says('question-pain_now'))
  expect(asked.id).toBe(runner.messages().at(-1)?.id)
  const outcome = await runner.sends('5')
  expect(outcome.text).toContain(start('follow-up-wait_until', { day: '' }))
  expect(await plannedFor(bot(), runner)).toContain('3 answered')
})

test('a number out of range gets a hint, and the check-in is asked again below', async () => {
  const runner = await askedOnDay(3)
  const hinted = async (typed: string, hint: string, end: string) => {
    await runner.sends(typed)
    expect(runner.messages().at(-2)?.text).toBe(hint)
    expect(endsOf(runner.last())).toContain(end)
  }
  await hinted('5', says('hint-number', { max: 4 }), 'progress:same')
  await hinted('0', says('hint-number', { max: 4 }), 'progress:same')
  await runner.sends('2')
  await hinted('11', says('hint-scale'), 'pain_now:10')
  const outcome = await runner.sends('2')
  expect(outcome.text).toContain(says('follow-up-improving'))
})

test('what is no number, and a command, leave the check-in the last message', async () => {
  const runner = await askedOnDay(3)
  for (const text of ['better, thanks', '/help', '/privacy']) {
    await runner.sends(text)
    expect(endsOf(runner.last()), text).toContain('progress:same')
  }
  await runner.person.sendsPhoto()
  expect(endsOf(runner.last())).toContain('progress:same')
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

test('progress and pain tapped twice are taken once', async () => {
  const runner = await askedOnDay(3)
  const { id, keyboard } = runner.last()
  const dataOf = (end: string) =>
    keyboard
      .flat()
      .flatMap((button) => ('callback_data' in button ? [button.callback_data] : []))
      .find((data) => data.endsWith(end)) ?? ''
  const worse = dataOf('progress:worse')
  await Promise.all([runner.person.tapsData(id, worse), runner.person.tapsData(id, worse)])
  await runner.person.tapsData(id, dataOf('progress:gone'))
  expect(runner.last().text).toContain(says('question-pain_now'))
  const pain = worse.replace('progress:worse', 'pain_now:')
  await Promise.all([
    runner.person.tapsData(id, `${pain}5`),
    runner.person.tapsData(id, `${pain}0`),
  ])
  const outcome = runner.last()
  for (const data of [worse, `${pain}9`, `${pain}11`, `${pain}x`]) {
    await runner.person.tapsData(id, data)
  }
  expect(runner.last()).toEqual(outcome)
  expect(runner.messages().filter((message) => message.text === outcome.text)).toHaveLength(1)
})

test('an answer on the first check-in still counts when the second is there', async () => {
  const runner = await askedOnDay(3)
  const first = runner.last()
  await bot().days(4)
  expect(runner.last().id).toBeGreaterThan(first.id)
  await runner.person.taps('progress:better', first.id)
  await runner.person.taps('pain_now:1', first.id)
  expect(await plannedFor(bot(), runner)).toEqual(['3 answered', '7 sent', '14 due'])
})
