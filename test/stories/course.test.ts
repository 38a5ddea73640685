import { expect, test } from 'vitest'
import type { ChatMessage } from '../../src/playground/view.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn } from '../support/follow-up.ts'
import { checks, GROIN, OUTER_HIP } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

function photosOf(runner: TestRunner): ChatMessage[] {
  return runner.messages().filter(({ message }) => message.photo !== undefined)
}

/** With two check-ins that were answered. */
async function answeredTwice(): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(3)
  await answersCheckIn(runner, { progress: 'same', pain: 5 })
  await bot().days(4)
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
  return runner
}

test('after the second answer the course comes as a picture, with a text that says the same', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  const before = photosOf(runner).length
  await bot().days(3)
  await answersCheckIn(runner, { progress: 'same', pain: 5 })
  expect(photosOf(runner)).toHaveLength(before)
  await bot().days(4)
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
  const picture = photosOf(runner).at(-1)
  expect(photosOf(runner)).toHaveLength(before + 1)
  for (const point of [
    { day: 0, pain: 5 },
    { day: 3, pain: 5 },
    { day: 7, pain: 2 },
  ])
    expect(picture?.text).toContain(says('pain-words-point', point))
})

test('/check shows it any time, also with nothing answered yet', async () => {
  const runner = bot().runner()
  await checks(runner, GROIN)
  await runner.sends('/check')
  await runner.taps('check:course')
  expect(photosOf(runner).at(-1)?.text).toContain(says('pain-words-point', { day: 0, pain: 4 }))
  expect(photosOf(runner).at(-1)?.text).toContain(says('mark-doctor'))
})

test('what was told late stays on the day it was told, whenever the course is looked at', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(3)
  await answersCheckIn(runner, { progress: 'same', pain: 5 })
  await bot().days(6)
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
  const late = says('pain-words-point', { day: 9, pain: 2 })
  expect(photosOf(runner).at(-1)?.text).toContain(late)
  await runner.sends('/check')
  await runner.taps('check:course')
  expect(photosOf(runner).at(-1)?.text).toContain(late)
})

test('who is well and says no more stands at nothing on that day', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(5)
  await runner.taps('check-in:well')
  await bot().days(20)
  await runner.sends('/check')
  await runner.taps('check:course')
  const well = says('pain-words-point', { day: 5, pain: 0 })
  expect(photosOf(runner).at(-1)?.text).toContain(well)
})

test('a pain that was not asked in an emergency is not drawn as if it had been told', async () => {
  const runner = bot().runner()
  await checks(runner, { screen: ['bladder_bowel_or_saddle_numbness'] })
  await runner.sends('/check')
  await runner.taps('check:course')
  const untold = photosOf(runner).at(-1)?.text
  expect(untold).toContain(says('pain-words-none'))
  expect(untold).not.toContain(says('pain-words-point', { day: 0, pain: 10 }))
  await bot().days(2)
  await answersCheckIn(runner, { progress: 'better', seen: 'yes', pain: 3 })
  await runner.sends('/check')
  await runner.taps('check:course')
  const told = photosOf(runner).at(-1)?.text
  expect(told).toContain(
    says('pain-words', { points: says('pain-words-point', { day: 2, pain: 3 }) }),
  )
})

test('a button of it that is pressed before any check leads to one', async () => {
  const runner = bot().runner()
  const { id } = await runner.sends('/start')
  await runner.person.tapsData(id, 'check:course')
  expect(photosOf(runner)).toEqual([])
})

test('/forget takes pictures and sheets with it', async () => {
  const runner = await answeredTwice()
  await runner.sends('/check')
  await runner.taps('check:sheet', 'taken:skip')
  await bot().days(3)
  await runner.sends('/forget')
  await runner.taps('forget:confirm')
  for (const { text } of photosOf(runner)) expect(text).toBe(says('forget-overwritten'))
})
