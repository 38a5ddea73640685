import { expect, test } from 'vitest'
import type { ChatMessage } from '../../src/playground/view.ts'
import type { Given } from '../../src/triage/given.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn, checkInQuestionOf, plannedFor } from '../support/follow-up.ts'
import { buttonsOf, checks, endsOf, GROIN, OUTER_HIP } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

async function asked(day = 3, given: Given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  await bot().days(day)
  expect(checkInQuestionOf(runner.last())).toBe('progress')
  return runner
}

function dataOf(message: ChatMessage, end: string): string {
  const found = buttonsOf(message).find(({ data }) => data.endsWith(end))
  if (!found) throw new Error(`no button ${end}`)
  return found.data
}

test('a wrong tap is taken back, one question after the other, in the same message', async () => {
  const runner = await asked(2, GROIN)
  const { id } = runner.last()
  const taps = ['progress:same', 'seen:yes', 'found:untold', 'pain_now:9', 'activity:none']
  await runner.taps(...taps)
  const questions: (string | undefined)[] = []
  for (;;) {
    const question = checkInQuestionOf(runner.last())
    questions.push(question)
    expect(runner.last().id).toBe(id)
    if (question === 'progress') break
    await runner.taps(`back-from:${question}`)
  }
  expect(questions).toEqual(['new_sign', 'activity', 'pain_now', 'found', 'seen', 'progress'])
  expect(endsOf(runner.last())).toContain('check-in:tonight')
  const outcome = await answersCheckIn(runner, { progress: 'better', seen: 'no', pain: 2 })
  expect(outcome.text).toContain(says('follow-up-improving'))
  expect(outcome.text).toContain('2')
  expect(await plannedFor(bot(), runner)).toEqual(['2 answered', '7 due'])
})

test('all taken back, it can be put off as if it had not been begun', async () => {
  const runner = await asked()
  await runner.taps('progress:worse', 'back-from:pain_now', 'check-in:morning')
  expect(runner.last().text).toContain(says('put-off', { day: '' }).slice(0, 20))
  await bot().days(1)
  expect(checkInQuestionOf(runner.last())).toBe('progress')
})

test('Back tapped twice goes back once, and once it is told it does nothing', async () => {
  const runner = await asked()
  const signs = await runner.taps('progress:same', 'pain_now:5', 'activity:less')
  const back = dataOf(signs, 'back-from:new_sign')
  await Promise.all([1, 2].map(() => runner.person.tapsData(signs.id, back)))
  expect(checkInQuestionOf(runner.last())).toBe('activity')
  const outcome = await runner.taps('activity:less', 'new_sign:none')
  await runner.person.tapsData(outcome.id, back)
  await runner.person.tapsData(outcome.id, back.replace('new_sign', 'x'))
  expect(runner.last()).toEqual(outcome)
})

test('whoever is sent to somebody is told whom, why, what to say there, and has the sheet at hand', async () => {
  for (const [given, day, answers, whom, reason] of [
    [OUTER_HIP, 3, { progress: 'worse', pain: 7 }, undefined, 'worse_by_two'],
    [OUTER_HIP, 3, { progress: 'same', activity: 'limping' }, undefined, 'new_limp'],
    [OUTER_HIP, 3, { progress: 'worse', pain: 6 }, 'doctor_or_physiotherapist', 'worse'],
    [GROIN, 2, { progress: 'same', pain: 4 }, 'doctor', 'same'],
  ] as const) {
    const runner = await asked(day, given)
    const { text, ...outcome } = await answersCheckIn(runner, answers)
    // Worse by two or a new limp is a doctor's, today.
    const sent = whom ? says(`whom-${whom}`) : says('follow-up-urgent_today').slice(0, 30)
    expect(text).toContain(sent)
    expect(text).toContain(says(`follow-up-reason-${reason}`))
    expect(text).toContain(says('follow-up-what-to-say'))
    expect(endsOf({ text, ...outcome })).toContain('check:sheet')
  }
})

test('encouragement offers no sheet', async () => {
  const runner = await asked()
  const outcome = await answersCheckIn(runner, { progress: 'better', pain: 2 })
  expect(endsOf(outcome)).not.toContain('check:sheet')
})

test('a doctor already seen: what was found may be left untold, and nobody is sent again', async () => {
  const runner = await asked(2, GROIN)
  const found = await runner.taps('progress:same', 'seen:yes')
  expect(endsOf(found)).toContain('found:untold')
  const outcome = await answersCheckIn(runner, { progress: 'same', pain: 4 })
  expect(outcome.text).toContain(says('follow-up-under_care'))
  expect(endsOf(outcome)).not.toContain('check-in:booked')
  await bot().days(5)
  await runner.taps('progress:same')
  expect(checkInQuestionOf(runner.last())).toBe('pain_now')
})

test('after /stop, and after /forget, each of its buttons gets a plain line and changes nothing', async () => {
  const stopped = await asked()
  const old = await stopped.taps('progress:same')
  const buttons = [dataOf(old, 'pain_now:5'), dataOf(old, 'back-from:pain_now')]
  await stopped.sends('/stop')
  const planned = await plannedFor(bot(), stopped)
  for (const data of buttons) {
    await stopped.person.tapsData(old.id, data)
    expect(stopped.last().text).toBe(says('unknown-button'))
  }
  expect(await plannedFor(bot(), stopped)).toEqual(planned)
  await stopped.sends('/forget')
  await stopped.taps('forget:confirm')
  for (const data of buttons) {
    await stopped.person.tapsData(old.id, data)
    expect(stopped.last().text).toBe(says('unknown-button'))
  }
  expect(await plannedFor(bot(), stopped)).toEqual([])
})
