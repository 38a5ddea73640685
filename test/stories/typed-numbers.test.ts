import { expect, test } from 'vitest'
import { sharedBot } from '../support/bot.ts'
import { checks, chooses, endsOf, OUTER_HIP, questionOf, tickedIn } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

test('a whole check by typed numbers alone', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'screen')
  for (const typed of ['0', '3', '3', '1', '2', '3', '5', '1', '1 3', '0', '2', '0']) {
    await runner.sends(typed)
  }
  expect(runner.last().text).toContain(says('disclaimer-short'))
  const [check] = await bot().checksOf(runner)
  expect(check?.given).toEqual({
    ...OUTER_HIP,
    worse_with: ['lying_on_side', 'running_impact'],
    // Asked where impact hurts.
    bone_risk: [],
  })
})

test('what is typed moves the question below it, and its old place is empty', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  const before = runner.last()
  const after = await runner.sends('1')
  expect(questionOf(after)).toBe('onset')
  expect(after.id).toBeGreaterThan(before.id)
  expect(runner.messages().filter((message) => questionOf(message))).toEqual([after])
})

test('"1 3 5" ticks those and goes on, in whatever way they are divided', async () => {
  for (const typed of ['1 3 5', '1,3,5', '1, 3; 5', ' 5 3 1 1 ', '1.3.5']) {
    const runner = bot().runner()
    await checks(runner, OUTER_HIP, 'worse_with')
    expect(questionOf(await runner.sends(typed)), typed).toBe('signs')
    await runner.taps(':back')
    expect(tickedIn(runner.last()).sort(), typed).toEqual([
      'crossing_legs',
      'lying_on_side',
      'running_impact',
    ])
  }
})

test('a danger sign that was tapped is not lost to a number typed after it', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'screen')
  await chooses(runner, 'fever')
  await runner.sends('7')
  await runner.taps(':back')
  expect(tickedIn(runner.last()).sort()).toEqual(['calf_swelling', 'fever'])
})

test('the numbers of the scale are the pain itself, 0 and 10 too', async () => {
  for (const typed of ['0', '10', ' 7 ']) {
    const runner = bot().runner()
    await checks(runner, OUTER_HIP, 'severity')
    await runner.sends(typed)
    expect(questionOf(runner.last())).toBe('walking')
    expect(runner.last().text).toContain(says('answer-scale', { value: Number(typed) }))
  }
})

/** What is no answer, by question, and what is said to it. */
const NO_ANSWERS = {
  severity: {
    [says('hint-scale')]: ['11', '99', '7.5', '7,5', '3 4'],
    [says('hint-tap')]: ['-1', 'seven', '٣', '7️⃣', 'about 6', '0x5', '1e1', '½', '😀'],
    [says('hint-too-long')]: ['7'.repeat(61), 'hip '.repeat(1_250)],
  },
  duration: {
    [says('hint-number', { max: 4 })]: ['0', '5', '1 2', '1 1', '007 3'],
    [says('hint-tap')]: ['-1', 'today', '١', '1st'],
  },
  worse_with: {
    [says('hint-number', { max: 6 })]: ['7', '1 7', '0 1', '99999999999999999999', '.'],
    [says('hint-tap')]: ['none', '-2', '1-3'],
    [says('hint-too-long')]: ['1 '.repeat(2_500)],
  },
} as const

for (const [question, hints] of Object.entries(NO_ANSWERS)) {
  test(`what is no answer to ${question} gets a hint and the question again`, async () => {
    const runner = bot().runner()
    await checks(runner, OUTER_HIP, question as keyof typeof NO_ANSWERS)
    const soFar = runner.last().text
    for (const [hint, texts] of Object.entries(hints)) {
      for (const text of texts) {
        const reply = await runner.sends(text)
        expect(reply.text, text).toContain(hint)
        expect(reply.text, text).toContain(soFar)
        expect(questionOf(reply), text).toBe(question)
      }
    }
    expect(runner.messages().filter((message) => questionOf(message))).toHaveLength(1)
  })
}

test('a text of nothing but spaces, as some clients send it, is no answer', async () => {
  for (const question of ['severity', 'duration', 'worse_with'] as const) {
    const runner = bot().runner()
    await checks(runner, OUTER_HIP, question)
    await runner.sends('   ')
    expect(questionOf(runner.last())).toBe(question)
  }
})

test('"0" where one has to be chosen is no answer, and where several may it is none', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  expect(questionOf(await runner.sends('0'))).toBe('fall')
  await runner.sends('2')
  expect(questionOf(runner.last())).toBe('injury')
  expect(questionOf(await runner.sends('0'))).toBe('onset')
  expect(endsOf(runner.last())).toContain('onset:after_fall_or_blow')
})

test('a number after the result answers nothing', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  const reply = await runner.sends('3')
  expect(reply.text).toContain(says('hint-start'))
  expect(endsOf(reply)).toEqual(['check:show'])
})
