import { expect, test } from 'vitest'
import { startTestBot } from '../support/bot.ts'

test('a runner with a sore outer hip taps through to self-care and is asked again on day 3', async () => {
  const bot = await startTestBot()
  const runner = bot.runner()
  await runner.sends('/start')
  await runner.taps('consent:accept', 'screen:none', 'age:40_54', 'location:outer_hip')
  await runner.taps('fall:none', 'onset:gradual', 'duration:weeks', 'severity:5')
  await runner.taps('walking:normal', 'worse_with:lying_on_side', 'worse_with:done')
  const result = await runner.taps('signs:none', 'training_change:more_distance_or_speed')
  expect(result.text).toContain('You can look after this yourself')
  expect(result.text.length).toBeLessThanOrEqual(900)

  expect(await bot.days(3)).toBe(1)
  const checkIn = runner.last()
  expect(checkIn.text.slice(0, 60)).not.toMatch(/hip|pain|hurt/i)
  const outcome = await runner.taps('progress:same', 'pain_now:5', 'activity:less', 'new_sign:none')
  expect(outcome.text).toContain('That is common')
})
