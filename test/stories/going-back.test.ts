import { expect, test } from 'vitest'
import type { Given } from '../../src/triage/given.ts'
import type { QuestionId } from '../../src/triage/questions.ts'
import { sharedBot } from '../support/bot.ts'
import {
  answersNext,
  answersUntil,
  checks,
  chooses,
  endsOf,
  FEVER,
  OUTER_HIP,
  questionOf,
  tickedIn,
} from '../support/persona.ts'

const bot = sharedBot()

/** A fall in middle age: nearly every question that a check can have. */
const FALLEN: Given = {
  screen: [],
  age: '55_64',
  location: 'outer_hip',
  also_locations: ['knee', 'sit_bone'],
  fall: 'other',
  injury: [],
  onset: 'after_fall_or_blow',
  duration: 'days',
  severity: 3,
  walking: 'normal',
  worse_with: ['hopping', 'lying_on_side'],
  signs: ['bruising'],
  training_change: 'none',
  bone_risk: ['past_stress_fracture'],
  health_risk: ['heavy_alcohol'],
}

test('Back on every question gives the question before, what was ticked still ticked', async () => {
  const runner = bot().runner()
  await checks(runner, FALLEN, 'location')
  const asked: QuestionId[] = []
  await chooses(runner, 'ask')
  while (questionOf(runner.last())) {
    asked.push(await answersNext(runner, FALLEN))
    const now = questionOf(runner.last())
    const before = asked.at(-1)
    if (!now || !before) break
    await runner.taps(':back')
    expect(questionOf(runner.last()), `Back from ${now}`).toBe(before)
    const value = FALLEN[before]
    const ticks = Array.isArray(value) ? [...value].sort() : []
    expect(tickedIn(runner.last()).sort()).toEqual(ticks)
    if (ticks.length > 0) await chooses(runner, 'done')
    else await answersNext(runner, FALLEN)
    expect(questionOf(runner.last())).toBe(now)
  }
  expect(asked).toEqual([
    'location',
    'also_locations',
    'fall',
    'injury',
    'onset',
    'duration',
    'severity',
    'walking',
    'worse_with',
    'signs',
    'bone_risk',
    'health_risk',
  ])
  expect(endsOf(runner.last())).toContain('check:change')
})

test('Back from the middle to the very beginning, and forward again, loses no tick', async () => {
  const runner = bot().runner()
  const given = { ...OUTER_HIP, worse_with: ['hopping', 'crossing_legs'] }
  await checks(runner, given, 'signs')
  while (questionOf(runner.last()) !== 'screen') await runner.taps(':back')
  await answersUntil(runner, given, 'worse_with')
  expect(tickedIn(runner.last()).sort()).toEqual(['crossing_legs', 'hopping'])
})

test('Back on the first question offers to go on, and going on finds the ticks there', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'screen')
  await chooses(runner, 'calf_swelling')
  const offer = await runner.taps(':back')
  expect(endsOf(offer)).toEqual(['check:go', 'check:restart'])
  await runner.taps('check:go')
  expect(questionOf(runner.last())).toBe('screen')
  expect(tickedIn(runner.last())).toEqual(['calf_swelling'])
})

test('a number typed under the offer to go on answers no question that is out of sight', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'screen')
  await runner.taps(':back')
  const reply = await runner.sends('1')
  expect(endsOf(reply)).toEqual(['check:go', 'check:restart'])
  await runner.taps('check:go')
  expect(questionOf(runner.last())).toBe('screen')
  expect(tickedIn(runner.last())).toEqual([])
})

test('an emergency that was tapped by mistake is taken back with its ticks kept', async () => {
  const runner = bot().runner()
  await checks(runner, { screen: ['cannot', 'leg_short_or_turned'] })
  expect(endsOf(runner.last())).toContain('check:mistake')
  await runner.taps('check:mistake')
  expect(questionOf(runner.last())).toBe('screen')
  expect(tickedIn(runner.last())).toEqual(['cannot', 'leg_short_or_turned'])
  await chooses(runner, 'cannot')
  expect(tickedIn(runner.last())).toEqual(['leg_short_or_turned'])
})

test('an emergency by two more answers is taken back by one of them', async () => {
  const runner = bot().runner()
  await checks(runner, FEVER)
  await runner.taps('check:mistake')
  expect(questionOf(runner.last())).toBe('walking')
  await answersUntil(runner, { ...FEVER, walking: 'normal', severity: 2 })
  expect(endsOf(runner.last())).not.toContain('check:mistake')
})

test('a double tap on Back goes back once', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'duration')
  const { id, keyboard } = runner.last()
  const [back] = keyboard.at(-1) ?? []
  if (!back || !('callback_data' in back)) throw new Error('no Back here')
  const { callback_data } = back
  await Promise.all([
    runner.person.tapsData(id, callback_data),
    runner.person.tapsData(id, callback_data),
  ])
  expect(questionOf(runner.last())).toBe('onset')
})

test('Back and an age that is known: the next check skips the question, Back asks it', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await runner.taps('check:again')
  await chooses(runner, 'none')
  expect(questionOf(runner.last())).toBe('location')
  await runner.taps(':back')
  expect(questionOf(runner.last())).toBe('age')
  await answersUntil(runner, { ...OUTER_HIP, age: 'under_18' }, 'location')
  await runner.taps(':back', ':back')
  expect(questionOf(runner.last())).toBe('screen')
})
