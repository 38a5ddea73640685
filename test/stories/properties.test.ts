import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLocate, SUBJECTS } from '../../src/check/document.ts'
import { resultScreen } from '../../src/check/first-message.ts'
import { questionScreen } from '../../src/check/question.ts'
import { resultOf } from '../../src/check/result.ts'
import type { Answers } from '../../src/triage/answers.ts'
import { fold, type Given, type GivenValue } from '../../src/triage/given.ts'
import { QUESTION_IDS, QUESTIONS } from '../../src/triage/questions.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import {
  answersNext,
  answersUntil,
  buttonsOf,
  checks,
  endsOf,
  questionOf,
  STRAIN,
} from '../support/persona.ts'
import { anyAnswer, anyRunner, decisions, type Pick } from '../support/random-runner.ts'
import { triage, walk } from '../support/triage.ts'
import { LANGUAGES, read, wordsIn } from '../support/words.ts'

const bot = sharedBot()
const locate = createLocate(triage)

const FIRST_MESSAGE_MAX = 900
const CAPTION_MAX = 1_024
const TEXT_MAX = 4_096
const TAPS_FIRST_MAX = 14
const TAPS_LATER_MAX = 12
const RANDOM_TAPS = 30

function isResult(runner: TestRunner): boolean {
  return endsOf(runner.last()).includes('check:again')
}

/** Taps whatever is in sight, as somebody does who looks around. */
async function wanders(runner: TestRunner, pick: Pick): Promise<void> {
  for (let tap = 0; tap < RANDOM_TAPS; tap++) {
    const buttons = buttonsOf(runner.last())
    const button = buttons[pick(buttons.length)]
    if (!button) throw new Error(`no button to go on with: ${runner.last().text}`)
    await runner.person.taps(button.data, runner.last().id)
  }
}

/** Goes back to the check from wherever it stands, and answers to the end. */
async function finishes(runner: TestRunner, pick: Pick): Promise<void> {
  await runner.sends('/check')
  if (endsOf(runner.last()).includes('check:go')) await runner.taps('check:go')
  else await runner.taps('check:show')
  for (let asked = 0; asked < 2 * QUESTION_IDS.length; asked++) {
    const question = questionOf(runner.last())
    if (!question) return
    const [kept] = (await bot().checksOf(runner)).slice(-1)
    const ticks = kept?.ticks[question] ?? []
    if (ticks.length > 0) await runner.taps(':done')
    else await answersNext(runner, { [question]: anyAnswer(question, kept?.given ?? {}, pick) })
  }
}

test('whatever is tapped, a check ends at a result', { timeout: 90_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(decisions, async (pick) => {
      const runner = bot().runner({ language: LANGUAGES[pick(LANGUAGES.length)] ?? 'en' })
      await runner.sends('/start')
      await runner.taps('consent:accept')
      await wanders(runner, pick)
      await finishes(runner, pick)
      expect(questionOf(runner.last())).toBeUndefined()
      if (!isResult(runner)) await runner.taps('r:show:result')
      expect(isResult(runner)).toBe(true)
      expect(bot().takeFaults()).toEqual([])
    }),
    { numRuns: 10 },
  )
})

test('whoever answers what is asked reaches the result, each question asked once', () => {
  fc.assert(
    fc.property(decisions, (pick) => {
      const given = anyRunner(pick)
      const { answered, next } = walk(given)
      expect(next).toBeUndefined()
      expect(new Set(answered).size).toBe(answered.length)
      expect(answered.length).toBeLessThan(QUESTION_IDS.length)
    }),
    { numRuns: 300 },
  )
})

test('every question is reached by somebody', () => {
  const asked = new Set(['also_locations', 'nsaid_risk'])
  for (const pick of fc.sample(decisions, { numRuns: 3_000, seed: 1 })) {
    for (const id of walk(anyRunner(pick)).answered) asked.add(id)
  }
  expect([...asked].sort()).toEqual([...QUESTION_IDS].sort())
})

for (const language of LANGUAGES) {
  test(`the first message of every result keeps within ${FIRST_MESSAGE_MAX} characters in ${language}`, () => {
    const say = wordsIn(language)
    const nextCheckIn = { at: Temporal.Instant.from('2026-09-30T12:00:00Z'), zone: 'UTC' }
    let longest = 0
    fc.assert(
      fc.property(decisions, (pick) => {
        const facts = { emergencyNumber: undefined, nextCheckIn }
        const given = anyRunner(pick)
        const subject = SUBJECTS[pick(SUBJECTS.length)] ?? 'self'
        const told = { check: 'check', given, subject, facts }
        const { text, buttons } = resultScreen(resultOf(triage, say, told))
        longest = Math.max(longest, read(text).length)
        expect(read(text).length).toBeLessThanOrEqual(FIRST_MESSAGE_MAX)
        expect(buttons.flat().length).toBeGreaterThan(2)
      }),
      { numRuns: 400 },
    )
    expect(longest).toBeGreaterThan(FIRST_MESSAGE_MAX / 2)
  })

  test(`every question fits into a message, whatever was answered before, in ${language}`, () => {
    const say = wordsIn(language)
    fc.assert(
      fc.property(decisions, (pick) => {
        const given = anyRunner(pick)
        for (const asking of walk(given).answered) {
          const at = locate({ given, subject: 'self', ticks: {}, asking })
          const note = { key: 'why', question: asking } as const
          const { text, picture } = questionScreen(say, 'a'.repeat(12), at, asking, '112', note)
          expect(read(text).length).toBeLessThanOrEqual(picture ? CAPTION_MAX : TEXT_MAX)
        }
      }),
      { numRuns: 60 },
    )
  })
}

/** Ice and painkillers, by whatever name. */
const REMEDIES: Record<string, RegExp> = {
  en: /\bice\b|\bgel\b|ibuprofen|paracetamol|aspirin|anti-inflammator/i,
  es: /\bhielo\b|\bgel\b|ibuprofeno|paracetamol|aspirina|antiinflamator/i,
}

for (const language of LANGUAGES) {
  test(`an emergency names neither ice nor a painkiller in ${language}`, () => {
    const say = wordsIn(language)
    const remedies = REMEDIES[language]
    if (!remedies) throw new Error(`no words for remedies in ${language}`)
    let seen = 0
    fc.assert(
      fc.property(decisions, (pick) => {
        const facts = { emergencyNumber: undefined, nextCheckIn: undefined }
        const given = anyRunner(pick)
        const told = { check: 'check', given, subject: 'self', facts } as const
        const result = resultOf(triage, say, told)
        if (result.assessment.urgency !== 'emergency') return
        seen += 1
        const { text, buttons } = resultScreen(result)
        expect(read(text)).not.toMatch(remedies)
        for (const { text: label } of buttons.flat()) expect(label).not.toMatch(remedies)
      }),
      { numRuns: 600 },
    )
    expect(seen).toBeGreaterThan(100)
  })
}

/** Taps that an answer takes: a choice of several ends with Done, or is one tap on None. */
function tapsOf(value: GivenValue): number {
  return Array.isArray(value) && value.length > 0 ? value.length + 1 : 1
}

/** A plain strain, wherever it is: pulled in the last week, one thing makes it worse, no more. */
function plainStrain(pick: Pick): Given {
  const places = QUESTIONS.location.choices({}).map(({ value }) => value)
  const location = places.filter((value) => value !== 'unsure')[pick(places.length - 1)] ?? ''
  const worse = QUESTIONS.worse_with.choices({ location } as Answers)
  return {
    screen: [],
    age: ['18_39', '40_54'][pick(2)] ?? '',
    location,
    fall: 'none',
    onset: 'sudden_while_running',
    duration: ['today', 'days'][pick(2)] ?? '',
    severity: pick(7),
    walking: 'normal',
    worse_with: [worse[pick(worse.length)]?.value ?? ''],
    signs: [],
  }
}

test('a plain strain anywhere is told within the tap budget', () => {
  fc.assert(
    fc.property(decisions, (pick) => {
      const strain = plainStrain(pick)
      let given: Given = {}
      // The command and the consent.
      let taps = 2
      for (let { next } = walk(given); next !== undefined; { next } = walk(given)) {
        const value = strain[next] ?? []
        taps += tapsOf(value)
        given = { ...given, [next]: value }
      }
      expect(taps).toBeLessThanOrEqual(TAPS_FIRST_MAX)
      // Later neither the consent nor the age is asked.
      expect(taps - 2).toBeLessThanOrEqual(TAPS_LATER_MAX)
    }),
    { numRuns: 500 },
  )
})

test('an emergency on the safety screen is told after three taps, any other within the budget', () => {
  const settling = ['cannot', 'leg_short_or_turned', 'testicular_pain', 'breathless_or_chest_pain']
  for (const sign of settling) expect(walk({ screen: [sign] }).next).toBeUndefined()
  fc.assert(
    fc.property(decisions, (pick) => {
      const given = anyRunner(pick)
      if (triage.assess(fold(given)).urgency !== 'emergency') return
      expect(walk(given).answered.length).toBeLessThanOrEqual(TAPS_FIRST_MAX)
    }),
    { numRuns: 2_000 },
  )
})

/** Everything that a runner does, commands too. */
async function actsIn(work: () => Promise<unknown>): Promise<number> {
  const before = bot().standIn.world.nextUpdateId()
  await work()
  return bot().standIn.world.nextUpdateId() - before - 1
}

test('a plain strain is told within the tap budget, the first time and later', async () => {
  const runner = bot().runner()
  const first = await actsIn(() => checks(runner, STRAIN))
  expect(isResult(runner)).toBe(true)
  expect(first).toBeLessThanOrEqual(TAPS_FIRST_MAX)
  const later = await actsIn(async () => {
    await runner.sends('/check')
    await runner.taps('check:again')
    await answersUntil(runner, STRAIN)
  })
  expect(isResult(runner)).toBe(true)
  expect(later).toBeLessThanOrEqual(TAPS_LATER_MAX)
})
