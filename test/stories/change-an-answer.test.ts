import { expect, test } from 'vitest'
import type { Given } from '../../src/triage/given.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import {
  answersNext,
  answersUntil,
  buttonsOf,
  checks,
  chooses,
  endsOf,
  FEVER,
  OUTER_HIP,
  questionOf,
  tickedIn,
} from '../support/persona.ts'
import { cardLine, says } from '../support/words.ts'

const bot = sharedBot()

const SELF_CARE = says('urgency-self_care-title')
const URGENT = says('urgency-urgent-title')

async function pendingDays({ id }: TestRunner): Promise<number[]> {
  const rows = await bot().query<{ day: number }>(
    `select day from check_in where person_id = $1 and state = 'due' order by day`,
    id,
  )
  return rows.map(({ day }) => day)
}

async function withResult(given: Given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  return runner
}

test('the card lists every answer with what was answered, and leads back to the result', async () => {
  const runner = await withResult()
  const result = runner.last()
  const card = await runner.taps('check:change')
  expect(endsOf(card)).toEqual([
    ...Object.keys(OUTER_HIP).map((question) => `change:${question}`),
    'check:show',
  ])
  expect(buttonsOf(card).map(({ text }) => text)).toContain(
    cardLine('short-walking', says('option-walking-normal')),
  )
  const shown = await runner.taps('check:show')
  expect(shown.text).toBe(result.text)
})

test('every answer can be changed, and Back from the change returns to the same result', async () => {
  const runner = await withResult()
  const result = runner.last()
  const before = await pendingDays(runner)
  for (const question of Object.keys(OUTER_HIP)) {
    await runner.taps('check:change', `change:${question}`)
    expect(questionOf(runner.last())).toBe(question)
    const value = OUTER_HIP[question as keyof Given]
    expect(tickedIn(runner.last())).toEqual(Array.isArray(value) ? value : [])
    const back = await runner.taps(':back')
    expect(back.text).toBe(result.text)
  }
  expect(await pendingDays(runner)).toEqual(before)
})

test('one answer changed: the later ones are kept, and the result follows at once', async () => {
  const runner = await withResult()
  await runner.taps('check:change', 'change:severity')
  const result = await chooses(runner, '9')
  expect(questionOf(result)).toBeUndefined()
  expect(result.text).not.toContain(SELF_CARE)
  await runner.taps('check:change')
  expect(buttonsOf(runner.last()).map(({ text }) => text)).toEqual(
    expect.arrayContaining([cardLine('short-worse_with', says('option-worse_with-lying_on_side'))]),
  )
})

test('the check-ins follow a changed result, and the change back', async () => {
  const runner = await withResult()
  expect(await pendingDays(runner)).toEqual([3])
  await runner.taps('check:change', 'change:screen')
  await chooses(runner, 'calf_swelling')
  const result = await chooses(runner, 'done')
  expect(result.text).toContain(URGENT)
  expect(await pendingDays(runner)).toEqual([1])
  await runner.taps('check:change', 'change:screen')
  await chooses(runner, 'calf_swelling')
  await chooses(runner, 'none')
  expect(runner.last().text).toContain(SELF_CARE)
  expect(await pendingDays(runner)).toEqual([3])
})

test('from the outer hip to the groin: what was never offered is asked, what was told stays ticked', async () => {
  const worse = ['lying_on_side', 'running_impact', 'hopping']
  const given: Given = { ...OUTER_HIP, worse_with: worse, side: 'right' }
  const runner = await withResult({ ...given, signs: ['clicking_snapping', 'weakness'] })
  await runner.taps('check:change', 'change:location')
  await chooses(runner, 'groin')
  expect(questionOf(runner.last())).toBe('worse_with')
  expect(tickedIn(runner.last()).sort()).toEqual(['hopping', 'lying_on_side', 'running_impact'])
  expect(endsOf(runner.last())).toContain('worse_with:squeezing_legs')
  await chooses(runner, 'lying_on_side')
  await chooses(runner, 'done')
  expect(questionOf(runner.last())).toBe('signs')
  expect(tickedIn(runner.last()).sort()).toEqual(['clicking_snapping', 'weakness'])
  await chooses(runner, 'done')
  const result = await answersUntil(runner, {})
  expect(endsOf(result)).toContain('check:change')
  expect(result.text).not.toContain(SELF_CARE)
})

test('while a change is unfinished the old check-ins stay', async () => {
  const runner = await withResult()
  await runner.taps('check:change', 'change:location')
  await chooses(runner, 'groin')
  expect(questionOf(runner.last())).toBe('worse_with')
  expect(await pendingDays(runner)).toEqual([3])
})

test('no fall after all: a beginning with the fall is dropped and asked again', async () => {
  const runner = await withResult({
    ...OUTER_HIP,
    fall: 'on_hip',
    onset: 'after_fall_or_blow',
    severity: 3,
  })
  await runner.taps('check:change', 'change:fall')
  await chooses(runner, 'none')
  expect(questionOf(runner.last())).toBe('onset')
  expect(endsOf(runner.last())).not.toContain('onset:after_fall_or_blow')
  await chooses(runner, 'gradual')
  await answersUntil(runner, OUTER_HIP)
  await runner.taps('check:change')
  expect(endsOf(runner.last())).not.toContain('change:injury')
})

test('a fall after all: the questions after a fall are asked, the beginning is kept', async () => {
  const runner = await withResult()
  await runner.taps('check:change', 'change:fall')
  await chooses(runner, 'on_hip')
  expect(await answersNext(runner, {})).toBe('injury')
  const result = await answersUntil(runner, {})
  expect(endsOf(result)).toContain('check:change')
})

test('a changed answer that is an emergency is told at once', async () => {
  const runner = await withResult()
  await runner.taps('check:change', 'change:walking')
  const result = await chooses(runner, 'cannot')
  expect(result.text).toContain(says('emergency-meanwhile-walking').slice(0, 30))
  expect(await pendingDays(runner)).toEqual([1])
})

test('an emergency that was none: changing the answer asks what was left out', async () => {
  const runner = await withResult(FEVER)
  await runner.taps('check:change', 'change:screen')
  await chooses(runner, 'fever')
  await chooses(runner, 'none')
  expect(questionOf(runner.last())).toBe('age')
  const result = await answersUntil(runner, OUTER_HIP)
  expect(result.text).toContain(says('disclaimer-short'))
  // The limp that was told stays, and a doctor should see it.
  expect(await pendingDays(runner)).toEqual([2])
})

test('a new age is kept for the next check', async () => {
  const runner = await withResult()
  await runner.taps('check:change', 'change:age')
  await chooses(runner, '65_plus')
  await answersUntil(runner, { health_risk: [], bone_risk: [] })
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP, 'fall')
  expect(runner.last().text).toContain(says('option-age-65_plus'))
})

test('days later a change is asked for by button and answered by number, without a detour', async () => {
  const runner = await withResult()
  await bot().days(2)
  await runner.taps('check:change', 'change:severity')
  const result = await runner.sends('6')
  expect(endsOf(result)).toContain('check:change')
  const [check] = await bot().checksOf(runner)
  expect(check?.given.severity).toBe(6)
})

test('looked at two days later, the result names the day of the check-in that is planned', async () => {
  const runner = await withResult()
  const result = runner.last()
  await bot().days(2)
  await runner.taps('r:show:why')
  const shown = await runner.taps('r:show:result')
  expect(shown.text).toBe(result.text)
})

test('/cancel during a change gives up the change and keeps the result', async () => {
  const runner = await withResult()
  const result = runner.last()
  await runner.taps('check:change', 'change:severity')
  const shown = await runner.sends('/cancel')
  expect(shown.text).toBe(result.text)
  expect(await pendingDays(runner)).toEqual([3])
})
