import { expect, test } from 'vitest'
import type { Given } from '../../src/triage/given.ts'
import { sharedBot } from '../support/bot.ts'
import { buttonsOf, checks, endsOf, GROIN, OUTER_HIP, STRAIN } from '../support/persona.ts'
import { LANGUAGES, says } from '../support/words.ts'

const bot = sharedBot()

/** A buttock pulled this week: the sacrum is near, though nothing points to it. */
const BUTTOCK: Given = {
  ...OUTER_HIP,
  location: 'buttock',
  onset: 'sudden_while_running',
  duration: 'days',
  worse_with: ['long_sitting', 'bending_forward'],
  bone_risk: [],
}

async function withResult(given: Given, language = 'en') {
  const runner = bot().runner({ language })
  await checks(runner, given)
  return runner
}

/** The button of a cause by its place in the list. */
function causeIn(runner: { last(): Parameters<typeof buttonsOf>[0] }, at: number): string {
  const causes = buttonsOf(runner.last()).filter(({ data }) => data.includes(':cause:'))
  return causes[at]?.data ?? ''
}

test('a sore outer hip is told what may go on, what to leave out, and how to run again with the pain monitor', async () => {
  const runner = await withResult(OUTER_HIP)
  expect(runner.last().text).toContain(says('activity-walking'))
  expect(runner.last().text).toContain(says('avoid-lying_on_sore_side'))
  const plan = await runner.taps('r:show:return')
  expect(plan.text).toContain(says('return-first'))
  expect(plan.text).toContain(says('return-monitor'))
  const back = await runner.taps('r:show:result')
  expect(endsOf(back)).toContain('show:return')
})

test('where pain may come from bone the plan knows no pain that is all right', async () => {
  const runner = await withResult(BUTTOCK)
  const plan = await runner.taps('r:show:return')
  expect(plan.text).toContain(says('return-painless'))
  expect(plan.text).not.toContain(says('return-monitor'))
})

test('suspected bone gets no plan, no ice, no way to run: whoever examines it makes one', async () => {
  const runner = await withResult(GROIN)
  const result = runner.last()
  expect(endsOf(result)).not.toContain('show:return')
  expect(result.text).not.toContain(says('ice'))
  const check = buttonsOf(result)[0]?.data.split('.')[0]
  await runner.person.tapsData(result.id, `${check}.r:show:return`)
  expect(runner.last().text).toContain(says('return-none'))
  await runner.taps('r:show:result', 'r:show:doctor')
  expect(runner.last().text).toContain(says('return-none'))
})

test('what helps differs from cause to cause', async () => {
  const strain = await withResult(STRAIN)
  await strain.taps('r:show:why')
  const torn = await strain.taps(causeIn(strain, 0))
  expect(torn.text).toContain(says('cause-muscle_strain-loading'))
  expect(torn.text).toContain(says('avoid-alcohol_first_days'))
  const outer = await withResult(OUTER_HIP)
  await outer.taps('r:show:why')
  const sore = await outer.taps(causeIn(outer, 0))
  expect(sore.text).toContain(says('cause-gluteal_tendinopathy-loading'))
  expect(sore.text).toContain(says('avoid-crossing_legs'))
  expect(sore.text).not.toContain(says('avoid-alcohol_first_days'))
})

for (const language of LANGUAGES) {
  test(`Why? names the answers, the rule and its source in place, with a way back, in ${language}`, async () => {
    const runner = await withResult(GROIN, language)
    const result = runner.last()
    const why = await runner.taps('r:show:why')
    expect(why.id).toBe(result.id)
    expect(why.text).toContain('D2')
    expect(why.text).toContain('Robertson and Wood 2017')
    const cause = await runner.taps(causeIn(runner, 0))
    expect(cause.id).toBe(result.id)
    expect(cause.text).toContain('Clement 1993')
    await runner.taps('r:show:why', 'r:show:result')
    expect(runner.last()).toMatchObject({ id: result.id, text: result.text })
  })
}

test('two causes or more are named, never one alone', async () => {
  const runner = await withResult(STRAIN)
  await runner.taps('r:show:why')
  expect(causeIn(runner, 1)).not.toBe('')
})
