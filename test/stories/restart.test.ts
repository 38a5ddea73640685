import { expect, test } from 'vitest'
import { sharedBot } from '../support/bot.ts'
import {
  answersNext,
  answersUntil,
  checks,
  chooses,
  endsOf,
  GROIN,
  OUTER_HIP,
  questionOf,
  tickedIn,
} from '../support/persona.ts'

const bot = sharedBot()

test('the bot is stopped and started at every question: the next tap is taken', async () => {
  const runner = bot().runner()
  await runner.sends('/start')
  await bot().restart()
  await runner.taps('consent:accept')
  const asked = []
  while (questionOf(runner.last())) {
    await bot().restart()
    asked.push(await answersNext(runner, OUTER_HIP))
  }
  expect(asked).toEqual(Object.keys(OUTER_HIP))
  expect(endsOf(runner.last())).toContain('check:change')
})

test('ticks, Back and the result outlive a restart', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'worse_with')
  await chooses(runner, 'hopping')
  await bot().restart()
  await chooses(runner, 'stairs_hills')
  expect(tickedIn(runner.last()).sort()).toEqual(['hopping', 'stairs_hills'])
  await chooses(runner, 'done')
  await bot().restart()
  await runner.taps(':back')
  expect(tickedIn(runner.last()).sort()).toEqual(['hopping', 'stairs_hills'])
  await chooses(runner, 'done')
  await answersUntil(runner, OUTER_HIP)
  await bot().restart()
  await runner.taps('r:show:why', 'r:show:result', 'check:change', 'change:severity')
  expect(questionOf(runner.last())).toBe('severity')
})

test('a typed answer is taken after a restart too', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'severity')
  await bot().restart()
  await runner.sends('6')
  expect(questionOf(runner.last())).toBe('walking')
})

/** As a release does whose conversation has another version: what it waited for is lost. */
async function releases(): Promise<void> {
  await bot().restart(() => bot().query('update chat set conversation = null'))
}

test('a release that changes the conversation costs nobody an answer', async () => {
  const runner = bot().runner()
  await checks(runner, GROIN, 'screen')
  const asked = []
  while (questionOf(runner.last())) {
    await releases()
    asked.push(await answersNext(runner, GROIN))
  }
  expect(asked.slice(0, 4)).toEqual(['screen', 'age', 'location', 'fall'])
  expect(endsOf(runner.last())).toContain('check:change')
})

test('after such a release Back, a number and a photo are understood as before', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'duration')
  await releases()
  await runner.taps(':back')
  expect(questionOf(runner.last())).toBe('onset')
  await releases()
  await runner.sends('2')
  expect(questionOf(runner.last())).toBe('duration')
  await releases()
  await runner.person.sendsPhoto()
  expect(questionOf(runner.last())).toBe('duration')
  await releases()
  await runner.sends('/help')
  expect(questionOf(runner.last())).toBe('duration')
  await runner.sends('3')
  expect(questionOf(runner.last())).toBe('severity')
})

test('what the conversation saves does not grow with the answers, and ends with the check', async () => {
  const runner = bot().runner()
  const saved = async () => {
    const sql = 'select length(conversation) as length from chat where id = $1'
    const [row] = await bot().query<{ length: number | null }>(sql, runner.id)
    return row?.length
  }
  await checks(runner, OUTER_HIP, 'fall')
  const early = (await saved()) ?? 0
  await answersUntil(runner, OUTER_HIP, 'training_change')
  expect(await saved()).toBeLessThan(early + 100)
  await answersUntil(runner, OUTER_HIP)
  expect(await saved()).toBeNull()
})
