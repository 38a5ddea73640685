import { expect, test } from 'vitest'
import { sharedBot } from '../support/bot.ts'
import {
  answersNext,
  answersUntil,
  buttonsOf,
  checks,
  chooses,
  endsOf,
  GROIN,
  OUTER_HIP,
  questionOf,
  STRAIN,
  tickedIn,
} from '../support/persona.ts'
import { LANGUAGES, says, wordsIn } from '../support/words.ts'

const bot = sharedBot()
const ANSWERS = [
  'progress:same',
  'seen:yes',
  'found:untold',
  'pain_now:4',
  'activity:less',
  'new_sign:none',
]

for (const language of LANGUAGES) {
  for (const [who, given] of Object.entries({ OUTER_HIP, GROIN, STRAIN })) {
    test(`a whole check, its views and a check-in in ${language}: ${who}`, async () => {
      const runner = bot().runner({ language })
      await runner.sends('/start')
      expect(runner.last().text).toContain(says('welcome', {}, language))
      await runner.taps('consent:accept')
      while (questionOf(runner.last())) {
        const id = questionOf(runner.last())
        const asked = says(`question-${id}` as 'question-age', {}, language)
        expect(runner.last().text).toContain(asked.slice(0, 60))
        await answersNext(runner, given)
      }
      const texts = [runner.last().text]
      expect(texts[0]).toContain(says('disclaimer-short', {}, language))
      for (const view of ['causes', 'result', 'doctor', 'result', 'painkillers']) {
        const isThere = buttonsOf(runner.last()).some(({ data }) => data.endsWith(`:${view}`))
        if (isThere) texts.push((await runner.taps(`r:show:${view}`)).text)
      }
      if (questionOf(runner.last())) texts.push((await answersUntil(runner, {})).text)
      await bot().days(3)
      expect(runner.last().text).toContain(says('option-progress-same', {}, language))
      texts.push(runner.last().text)
      for (const end of ANSWERS)
        if (endsOf(runner.last()).includes(end)) texts.push((await runner.taps(end)).text)
      expect(endsOf(runner.last())).toContain('check:again')
      for (const text of texts) expect(text).not.toMatch(/…$|\{ ?\$|undefined|\bnull\b/)
    })
  }
}

test('/language in the middle asks the question again in the new language, answers kept', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'worse_with')
  await chooses(runner, 'stairs_hills')
  await runner.sends('/language')
  await runner.taps('language:es')
  expect(questionOf(runner.last())).toBe('worse_with')
  expect(runner.last().text).toContain(says('question-worse_with', {}, 'es'))
  expect(runner.last().text).toContain(says('option-fall-none', {}, 'es'))
  expect(tickedIn(runner.last())).toEqual(['stairs_hills'])
  expect(runner.messages().filter((message) => questionOf(message))).toHaveLength(1)
  await chooses(runner, 'done')
  const result = await answersUntil(runner, OUTER_HIP)
  expect(result.text).toContain(says('urgency-self_care-title', {}, 'es'))
})

test('a language that was chosen stays, also for check-ins and for the next check', async () => {
  const runner = bot().runner({ language: 'en' })
  await checks(runner, OUTER_HIP)
  await runner.sends('/language')
  await runner.taps('language:es')
  expect(runner.last().text).toBe(says('language-set', {}, 'es'))
  await bot().days(3)
  expect(runner.last().text).toContain(says('option-progress-same', {}, 'es'))
  await runner.sends('/check')
  expect(runner.last().text).toBe(says('finished-already', {}, 'es'))
})

test('/language tapped twice, and back again, is no fault', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  const { id } = await runner.sends('/language')
  const list = runner.messages().at(-2)
  await Promise.all([
    runner.person.tapsData(list?.id ?? id, 'language:es'),
    runner.person.tapsData(list?.id ?? id, 'language:es'),
  ])
  await runner.person.tapsData(list?.id ?? id, 'language:en')
  expect(questionOf(runner.last())).toBe('fall')
  expect(runner.last().text).toContain(says('question-fall'))
})

test('the language of the phone is taken with its region, and an unknown one falls back', async () => {
  const spoken = { 'es-MX': 'es', 'es-419': 'es', 'en-US': 'en', fr: 'en', '': 'en', 'x-y': 'en' }
  for (const [language, expected] of Object.entries(spoken)) {
    const runner = bot().runner({ language })
    await runner.sends('/start')
    expect(runner.last().text, language).toContain(says('welcome', {}, expected))
  }
})

test('every language is offered under its own name', async () => {
  const runner = bot().runner()
  const message = await runner.sends('/language')
  expect(endsOf(message)).toEqual(LANGUAGES.map((language) => `language:${language}`))
  expect(buttonsOf(message).map(({ text }) => text)).toEqual(
    LANGUAGES.map((language) => wordsIn(language).plain('language-name')),
  )
})
