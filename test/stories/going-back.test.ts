import { expect, test } from 'vitest'
import { sharedBot } from '../support/bot.ts'
import {
  answersNext,
  answersUntil,
  checks,
  chooses,
  GROIN,
  OUTER_HIP,
  questionOf,
  tickedIn,
} from '../support/persona.ts'

const bot = sharedBot()

test('Back on every question of a check gives the question before, its answer still ticked', async () => {
  const runner = bot().runner()
  const given = { ...GROIN, worse_with: ['hopping', 'running_impact'], signs: ['swelling'] }
  await checks(runner, given, 'screen')
  const asked = []
  while (questionOf(runner.last())) {
    const before = asked.at(-1)
    if (before) {
      await runner.taps(':back')
      expect(questionOf(runner.last())).toBe(before)
      const value = given[before as keyof typeof given]
      expect(tickedIn(runner.last()).sort()).toEqual(Array.isArray(value) ? [...value].sort() : [])
      const isKept = Array.isArray(value) && value.length > 0
      await (isKept ? chooses(runner, 'done') : answersNext(runner, given))
    }
    asked.push(await answersNext(runner, given))
  }
  expect(asked).toEqual(expect.arrayContaining(['screen', 'location', 'worse_with', 'bone_risk']))
  expect(asked.length).toBeGreaterThan(10)
})
