import { expect, test } from 'vitest'
import { sharedBot } from '../support/bot.ts'
import { answersCheckIn, checkInsOf } from '../support/follow-up.ts'
import {
  answersUntil,
  checks,
  endsOf,
  FEVER,
  FINISHED,
  OUTER_HIP,
  questionOf,
} from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

test('checks begun while the clock stands are told apart, whatever is begun anew', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP, 'location')
  await runner.sends('/check')
  await runner.taps('check:restart')
  await answersUntil(runner, FEVER)
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP, 'fall')
  const kept = await bot().checksOf(runner)
  expect(kept.map(({ state }) => state)).toEqual(['done', 'done', 'open'])
  const starts = await bot().query<{ count: number }>(
    'select count(distinct started_at)::int as count from "check" where person_id = $1',
    runner.id,
  )
  expect(starts).toEqual([{ count: 3 }])
  expect(questionOf(runner.last())).toBe('fall')
})

test('the older result stays in the chat above the new check', async () => {
  const runner = bot().runner()
  const { id, text } = await checks(runner, OUTER_HIP)
  await runner.taps('check:again')
  await answersUntil(runner, FEVER)
  expect(runner.messages().find((message) => message.id === id)?.text).toBe(text)
  expect(runner.last().id).toBeGreaterThan(id)
})

test('the outcome of a check-in stays in the chat, too', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(3)
  const { id, text } = await answersCheckIn(runner, { progress: 'same', pain: 8 })
  expect(text).toContain(says('follow-up-urgent_today'))
  await runner.taps('check:again')
  expect(runner.messages().find((message) => message.id === id)?.text).toBe(text)
  expect(questionOf(runner.last())).toBe('screen')
})

test('a new check that is put away leaves the older result and its check-ins', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  const planned = await checkInsOf(bot(), runner)
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP, 'fall')
  await runner.sends('/cancel')
  expect(await bot().checksOf(runner)).toHaveLength(1)
  expect(await checkInsOf(bot(), runner)).toEqual(planned)
  const offer = await runner.sends('/check')
  expect(endsOf(offer)).toEqual(FINISHED)
})

test('the age is asked once, and everything else anew', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(60)
  await runner.sends('/check')
  await runner.taps('check:again', 'screen:none')
  expect(questionOf(runner.last())).toBe('location')
  expect(runner.last().text).not.toContain(says('option-fall-none'))
})
