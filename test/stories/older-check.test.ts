import { expect, test } from 'vitest'
import type { Given } from '../../src/triage/given.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn, plannedFor } from '../support/follow-up.ts'
import { answersUntil, checks, endsOf, OUTER_HIP, questionOf } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

/** A buttock that impact makes worse: a closer look is asked today, and was not by older rules. */
const BUTTOCK: Given = {
  ...OUTER_HIP,
  location: 'buttock',
  worse_with: ['running_impact'],
  training_change: 'none',
  closer_look: [],
  bone_risk: ['past_stress_fracture'],
  side: 'right',
}

/** Makes a told check one of an older release: a question that came later has no answer in it. */
async function asOlder(runner: TestRunner, without: keyof Given): Promise<void> {
  const sealer = await bot().sealerOf(runner)
  const [row] = await bot().query<{ id: string; document: Uint8Array }>(
    'select id, document from "check" where person_id = $1',
    runner.id,
  )
  if (!row) throw new Error('no check')
  const place = `check:${row.id}`
  const { given } = sealer.open(place, row.document) as { given: Given }
  const { [without]: _, ...older } = given
  const document = Buffer.from(sealer.seal(place, { given: older, ticks: {}, told: older }))
  await bot().query(
    `update "check" set document = decode('${document.toString('hex')}', 'hex'), ruleset = 'older'
     where id = $1`,
    row.id,
  )
}

async function withOlder(): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, BUTTOCK)
  expect(questionOf(runner.last())).toBeUndefined()
  await asOlder(runner, 'closer_look')
  return runner
}

test('a result told by older rules stays a result, with all that was answered, and is asked nothing', async () => {
  const runner = await withOlder()
  await runner.sends('/check')
  expect(runner.last().text).toContain(says('finished-already'))
  const shown = await runner.taps('check:show')
  expect(questionOf(shown)).toBeUndefined()
  expect(shown.text).toContain(says('running-stop-bone'))
  const card = await runner.taps('check:change')
  expect(endsOf(card)).toContain('change:bone_risk')
})

test('/help after it does not put a question in its place', async () => {
  const runner = await withOlder()
  const results = () =>
    runner.messages().filter((message) => endsOf(message).includes('check:again'))
  const before = results().length
  await runner.sends('/help')
  expect(questionOf(runner.last())).toBeUndefined()
  expect(results().length).toBe(before)
})

test('its check-ins weigh what was answered after the new question', async () => {
  const runner = await withOlder()
  expect(await plannedFor(bot(), runner)).toEqual(['2 due'])
  await bot().days(2)
  await answersCheckIn(runner, { progress: 'same' })
  // Bone at the back that is no better is not left to wait for two weeks.
  expect(runner.last().text).not.toContain(says('urgency-self_care-title'))
  expect(runner.last().text).toMatch(/book/i)
})

test('the painkiller questions after it open nothing else, and what they told stays', async () => {
  const runner = await withOlder()
  await runner.sends('/check')
  await runner.taps('check:show', 'r:show:doctor', 'r:show:result')
  const [before] = await bot().checksOf(runner)
  expect(before?.state).toBe('done')
  await runner.taps('check:change', 'change:bone_risk')
  await runner.sends('/cancel')
  expect(questionOf(runner.last())).toBeUndefined()
  const [after] = await bot().checksOf(runner)
  expect(after?.given).toEqual(before?.given)
})

test('changing an answer asks the new question, too', async () => {
  const runner = await withOlder()
  await runner.sends('/check')
  await runner.taps('check:change', 'change:severity')
  await answersUntil(runner, BUTTOCK, 'closer_look')
  expect(questionOf(runner.last())).toBe('closer_look')
})
