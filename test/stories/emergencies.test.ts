import { expect, test } from 'vitest'
import type { ChatMessage } from '../../src/playground/view.ts'
import type { Given } from '../../src/triage/given.ts'
import { sharedBot, startTestBot } from '../support/bot.ts'
import {
  answersNext,
  buttonsOf,
  checks,
  chooses,
  endsOf,
  OUTER_HIP,
  questionOf,
} from '../support/persona.ts'
import { LANGUAGES, says } from '../support/words.ts'

const bot = sharedBot({ environment: { DEFAULT_COUNTRY: 'ES' } })

const SETTLING = [
  'cannot',
  'leg_short_or_turned',
  'bladder_bowel_or_saddle_numbness',
  'testicular_pain',
  'breathless_or_chest_pain',
]
const ILL = ['fever', 'unwell_or_vomiting', 'calf_swelling']
/** What has no place beside an emergency, in English and in Spanish. */
const IDLE_TALK = [
  /\bice\b|hielo/i,
  /ibuprofen|paracetamol|naproxen|diclofenac|aspirin/i,
  /painkiller|analg[ée]sic|\bgel\b/i,
  /ibuprofeno|naproxeno|diclofenaco|aspirina/i,
  /\b(likely|possible|probable|posible):/i,
  /stress fracture|tendin|bursitis|fractura por estr[ée]s/i,
]

function expectEmergency(message: ChatMessage, language = 'en'): void {
  const [first = ''] = message.text.split('\n')
  expect(first).toMatch(/112/)
  expect(first).toMatch(language === 'en' ? /^Call/ : /^Llama/)
  expect(endsOf(message)).toEqual(['check:mistake', 'show:why', 'check:change', 'check:again'])
  for (const talk of IDLE_TALK) expect(message.text).not.toMatch(talk)
  expect(message.text.length).toBeLessThanOrEqual(900)
}

for (const language of LANGUAGES) {
  for (const sign of SETTLING) {
    test(`${sign} is told within three taps of /check, in ${language}`, async () => {
      const runner = bot().runner({ language })
      await checks(runner, OUTER_HIP)
      await runner.sends('/check')
      await runner.taps('check:again')
      await chooses(runner, sign)
      const result = await chooses(runner, 'done')
      expectEmergency(result, language)
    })
  }
}

test('the first time, an emergency is told after /check, consent, the sign and Done', async () => {
  const runner = bot().runner()
  await runner.sends('/check')
  await runner.taps('consent:accept')
  await chooses(runner, 'breathless_or_chest_pain')
  expectEmergency(await chooses(runner, 'done'))
})

for (const sign of ILL) {
  test(`${sign} asks exactly two questions more and ends`, async () => {
    const runner = bot().runner()
    await checks(runner, OUTER_HIP, 'screen')
    await chooses(runner, sign)
    await chooses(runner, 'done')
    expect(await answersNext(runner, { walking: 'normal' })).toBe('walking')
    expect(await answersNext(runner, { severity: 2 })).toBe('severity')
    const result = runner.last()
    expect(questionOf(result)).toBeUndefined()
    expect(result.text).toContain(says('urgency-urgent-title'))
  })
}

test('a fever and a limp are an emergency, as are a fever and strong pain', async () => {
  const limping = bot().runner()
  await checks(limping, { screen: ['fever'], walking: 'limp' })
  expectEmergency(limping.last())
  const aching = bot().runner()
  await checks(aching, { screen: ['fever'], walking: 'normal', severity: 8 })
  expectEmergency(aching.last())
})

test('who cannot walk says so at the screen, or later: it ends at once', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'walking')
  expectEmergency(await chooses(runner, 'cannot'))
})

test('several signs at once are one emergency, with the ambulance before the car', async () => {
  const runner = bot().runner()
  await checks(runner, { screen: ['testicular_pain', 'breathless_or_chest_pain', 'fever'] })
  expectEmergency(runner.last())
  expect(runner.last().text).toContain(says('action-ambulance', { number: '112' }))
})

const OF_70: Given = {
  ...OUTER_HIP,
  age: '65_plus',
  fall: 'on_hip',
  injury: [],
  onset: 'after_fall_or_blow',
  duration: 'days',
  walking: 'limp',
  severity: 3,
}

test('a runner of 70 who fell and limps is sent to A&E', async () => {
  const runner = bot().runner()
  await checks(runner, OF_70)
  expectEmergency(runner.last())
  expect(runner.last().text).toContain(says('action-emergency_department', { number: '112' }))
})

test('a runner of 70 who fell and walks as usual is not told that it is nothing', async () => {
  const runner = bot().runner()
  await checks(runner, { ...OF_70, walking: 'normal', bone_risk: [], health_risk: [] })
  expect(runner.last().text).not.toContain(says('urgency-self_care-title'))
})

test('after an emergency nothing leads to painkillers, whatever is tapped', async () => {
  const runner = bot().runner()
  await checks(runner, { screen: ['cannot'] })
  const result = runner.last()
  const check = buttonsOf(result)[0]?.data.split('.')[0]
  for (const view of ['painkillers', 'causes', 'return', 'doctor']) {
    await runner.person.tapsData(result.id, `${check}.r:show:${view}`)
    expectEmergency(runner.last())
  }
  await runner.person.tapsData(result.id, `${check}.r:cause:stress_fracture`)
  expectEmergency(runner.last())
  await runner.person.tapsData(result.id, 'change:nsaid_risk')
  expectEmergency(runner.last())
})

for (const language of LANGUAGES) {
  test(`asked why, an emergency keeps the call on top and names its rule and source, in ${language}`, async () => {
    const runner = bot().runner({ language })
    const result = await checks(runner, { screen: ['cannot'] })
    const why = await runner.taps('r:show:why')
    expect(why.id).toBe(result.id)
    expect(why.text.split('\n')[0]).toBe(result.text.split('\n')[0])
    expect(why.text).toContain('E3')
    expect(why.text).toContain('Exeter Hip Unit')
    for (const talk of IDLE_TALK) expect(why.text).not.toMatch(talk)
    expect(endsOf(why)).toEqual(['show:result'])
    expectEmergency(await runner.taps('r:show:result'), language)
  })
}

test('an older result that was none still offers painkillers above; they are not told of', async () => {
  const runner = bot().runner()
  const { id } = await checks(runner, OUTER_HIP)
  await runner.sends('/check')
  await runner.taps('check:change', 'change:walking')
  expectEmergency(await chooses(runner, 'cannot'))
  await runner.person.taps('r:show:painkillers', id)
  expectEmergency(runner.last())
})

test('where the country is unknown its emergency number is not guessed', async () => {
  const nowhere = await startTestBot()
  const runner = nowhere.runner()
  await checks(runner, { screen: ['cannot'] })
  expect(runner.last().text).toContain(
    says('action-ambulance', { number: says('emergency-number-unknown') }),
  )
})

test('the day after an emergency it is asked how things are', async () => {
  const runner = bot().runner()
  await checks(runner, { screen: ['cannot'] })
  await bot().days(1)
  expect(endsOf(runner.last())).toContain('progress:gone')
})
