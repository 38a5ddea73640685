import { expect, test } from 'vitest'
import type { Given } from '../../src/triage/given.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import {
  answersUntil,
  buttonsOf,
  checks,
  chooses,
  endsOf,
  FEVER,
  GROIN,
  OUTER_HIP,
  questionOf,
  STRAIN,
} from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

const NAMED = /ibuprofen|naproxen|diclofenac|aspirin|paracetamol/i
const CHILD: Given = { ...OUTER_HIP, age: 'under_18' }

async function asks(given: Given): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  await runner.taps('r:show:painkillers')
  return runner
}

async function advised(given: Given, ...risks: string[]): Promise<string> {
  const runner = await asks(given)
  await answersUntil(runner, { nsaid_risk: risks })
  return runner.last().text
}

for (const [who, given] of Object.entries({ OUTER_HIP, GROIN, CHILD })) {
  test(`no painkiller is named before its questions are answered: ${who}`, async () => {
    const runner = bot().runner()
    await checks(runner, given)
    const views = [runner.last().text]
    for (const view of ['r:show:why', 'r:show:result', 'r:show:doctor']) {
      const isThere = buttonsOf(runner.last()).some(({ data }) => data.endsWith(view))
      if (!isThere) continue
      views.push((await runner.taps(view)).text)
      for (const { data } of buttonsOf(runner.last())) {
        if (!data.includes(':cause:')) continue
        views.push((await runner.taps(data)).text)
        const [back] = buttonsOf(runner.last())
        await runner.taps(back?.data ?? '')
      }
      await runner.taps('r:show:result')
    }
    expect(views.length).toBeGreaterThan(2)
    for (const text of views) expect(text).not.toMatch(NAMED)
  })
}

/** An inner thigh that swells with a bruise: left to the week, unless the blood does not clot. */
const SWOLLEN_THIGH: Given = {
  ...STRAIN,
  location: 'inner_thigh',
  duration: 'days',
  severity: 5,
  worse_with: ['squeezing_legs'],
  signs: ['swelling', 'bruising'],
  bone_risk: [],
  health_risk: [],
}

test('a blood thinner that makes a bruise urgent is told by the result, not among painkillers', async () => {
  const runner = bot().runner()
  const result = await checks(runner, SWOLLEN_THIGH)
  expect(result.text).toContain(says('urgency-doctor-title'))
  await runner.taps('r:show:painkillers')
  await chooses(runner, 'blood_thinner')
  const told = await chooses(runner, 'done')
  expect(told.text).toContain(says('urgency-urgent-title'))
})

test('nothing speaks against it: tablets are an option, and the way back is there', async () => {
  const runner = await asks(OUTER_HIP)
  expect(questionOf(runner.last())).toBe('nsaid_risk')
  const screen = await chooses(runner, 'none')
  expect(screen.text).toContain(says('oral-ok').slice(0, 35))
  expect(screen.text).toContain(says('painkiller-not-for-running'))
  expect(screen.text).toContain(says('painkiller-stop-signs'))
  expect(endsOf(screen)).toEqual(['show:result'])
  await runner.taps('r:show:result')
  expect(endsOf(runner.last())).toContain('check:change')
})

test('with an ulcer: tablets not now, and why', async () => {
  const text = await advised(OUTER_HIP, 'ulcer_or_bleed')
  expect(text).toContain(says('oral-avoid').slice(0, 30))
  expect(text).toContain(says('gel-ask').slice(0, 30))
  expect(text).toContain(says('painkiller-because-ulcer_or_bleed'))
})

test('pregnant: tablets not now', async () => {
  expect(await advised(OUTER_HIP, 'pregnant')).toContain(says('oral-avoid').slice(0, 30))
})

test('liver disease: paracetamol too is asked about first', async () => {
  expect(await advised(OUTER_HIP, 'liver_disease')).toContain(says('paracetamol-ask').slice(0, 25))
})

test('65 and older: tablets only after asking', async () => {
  const text = await advised({ ...OUTER_HIP, age: '65_plus', bone_risk: [], health_risk: [] })
  expect(text).toMatch(
    new RegExp(`${says('oral-ask').slice(0, 33)}|${says('oral-avoid').slice(0, 30)}`),
  )
  expect(text).not.toContain(says('oral-ok').slice(0, 35))
})

test('under 18: nothing without asking', async () => {
  const text = await advised(CHILD)
  expect(text).toContain(says('paracetamol-ask').slice(0, 25))
  expect(text).not.toContain(says('oral-ok').slice(0, 35))
  expect(text).not.toContain(says('gel-ok').slice(0, 30))
})

test('where the bone may be involved: no tablets, no gel', async () => {
  const given = { ...GROIN, worse_with: ['hopping', 'running_impact'], walking: 'limp' }
  const text = await advised(given)
  expect(text).toContain(says('oral-avoid').slice(0, 30))
  expect(text).toContain(says('gel-avoid'))
  expect(text).toContain(says('painkiller-because-suspected_bone'))
})

test('to be seen within 24 hours: no tablets', async () => {
  const text = await advised({ screen: ['calf_swelling'], walking: 'normal', severity: 2 })
  expect(text).toContain(says('oral-avoid').slice(0, 30))
  expect(text).not.toContain(says('gel-ok').slice(0, 30))
})

test('an emergency offers no painkillers', async () => {
  const runner = bot().runner()
  await checks(runner, FEVER)
  expect(endsOf(runner.last()).join()).not.toContain('painkillers')
  expect(runner.last().text).not.toMatch(NAMED)
})

test('the questions are asked once: the second look shows the answer at once', async () => {
  const runner = await asks(OUTER_HIP)
  await answersUntil(runner, { nsaid_risk: ['kidney_disease'] })
  await runner.taps('r:show:result', 'r:show:painkillers')
  expect(questionOf(runner.last())).toBeUndefined()
  expect(runner.last().text).toContain(says('painkiller-because-kidney_disease'))
})

test('an answer about painkillers is changed on the card, and the advice with it', async () => {
  const runner = await asks(OUTER_HIP)
  await answersUntil(runner, { nsaid_risk: ['kidney_disease'] })
  await runner.taps('r:show:result', 'check:change', 'change:nsaid_risk')
  await chooses(runner, 'kidney_disease')
  await chooses(runner, 'none')
  await runner.taps('r:show:result', 'r:show:painkillers')
  expect(runner.last().text).not.toContain(says('painkiller-because-kidney_disease'))
})

test('Back from the painkiller questions returns to the result, nothing answered', async () => {
  const runner = bot().runner()
  const result = await checks(runner, OUTER_HIP)
  await runner.taps('r:show:painkillers', ':back')
  expect(runner.last().text).toBe(result.text)
  const [check] = await bot().checksOf(runner)
  expect(check?.given.nsaid_risk).toBeUndefined()
})

test('the painkiller questions do not move the check-ins', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  const planned = 'select day, due_at from check_in where person_id = $1 order by day'
  const before = await bot().query(planned, runner.id)
  await bot().hours(5)
  await runner.taps('r:show:painkillers')
  await answersUntil(runner, {})
  expect(await bot().query(planned, runner.id)).toEqual(before)
})
