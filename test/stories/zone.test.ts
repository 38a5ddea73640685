import { expect, test } from 'vitest'
import { sharedBot, startTestBot, type TestBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn, checkInQuestionOf, plannedFor } from '../support/follow-up.ts'
import {
  answersUntil,
  buttonsOf,
  checks,
  endsOf,
  FEVER,
  OUTER_HIP,
  SWOLLEN,
} from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot({ environment: { DEFAULT_COUNTRY: 'ES' } })

async function kept(runner: TestRunner, of: TestBot = bot()) {
  const [row] = await of.query<{ timezone: string | null; country: string | null; asked: boolean }>(
    `select timezone, country, zone_asked_at is not null as asked from person where id = $1`,
    runner.id,
  )
  return row
}

async function asked(given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, given)
  expect(runner.zoneQuestions()).toHaveLength(1)
  return runner
}

const question = (runner: TestRunner) => {
  const [found] = runner.zoneQuestions()
  if (!found) throw new Error('the clock was not asked for')
  return found
}

/** The buttons of Telegram's own below the field, as the bot has set and taken them. */
function keyboardCalls(runner: TestRunner): unknown[] {
  return bot()
    .standIn.calls.of('sendMessage')
    .filter(({ payload }) => payload.chat_id === runner.id)
    .map(({ payload }) => payload.reply_markup as object)
    .filter((markup) => markup && !('inline_keyboard' in markup))
}

test('below the first result the clock is asked for, silently, with the time at each place', async () => {
  const runner = await asked(SWOLLEN)
  const { id, text } = question(runner)
  expect(id).toBeGreaterThan(runner.last().id)
  expect(text).toBe(says('zone-ask'))
  expect(buttonsOf(question(runner)).map((button) => button.text)).toEqual([
    'Madrid, 11:00',
    'Canary, 10:00',
    says('button-zone-other'),
    says('button-place'),
  ])
  const { payload } = bot().standIn.calls.of('sendMessage').at(-1) ?? {}
  expect(payload).toMatchObject({ chat_id: runner.id, disable_notification: true })
})

test('one tap tells it, and it is not asked for again', async () => {
  const runner = await asked()
  await runner.person.taps('zone:Atlantic--Canary', question(runner).id)
  expect(runner.last().text).toBe(says('settings-zone-set', { city: 'Canary', time: '10:00' }))
  expect(await kept(runner)).toMatchObject({ timezone: 'Atlantic/Canary', asked: true })
  expect((await runner.sends('/settings')).text).toContain('Atlantic/Canary, 10:00')
  await runner.sends('/check')
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP)
  expect(runner.zoneQuestions()).toEqual([])
})

test('passed over, it holds up nothing and is not asked for again', async () => {
  const runner = await asked()
  expect((await runner.sends('2')).text).toContain(says('hint-start'))
  await runner.sends('/check')
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP)
  await bot().days(3)
  expect(checkInQuestionOf(runner.last())).toBe('progress')
  await answersCheckIn(runner, { progress: 'same' })
  expect(runner.zoneQuestions()).toHaveLength(1)
  expect((await runner.sends('/settings')).text).toContain(says('settings-zone-untold'))
  expect(await kept(runner)).toMatchObject({ timezone: null, asked: true })
})

test('beside an emergency nothing is asked; after the first check-in it is', async () => {
  const runner = bot().runner()
  await checks(runner, FEVER)
  expect(runner.zoneQuestions()).toEqual([])
  await bot().days(1)
  expect(runner.zoneQuestions()).toEqual([])
  await answersCheckIn(runner, { progress: 'better', seen: 'yes', pain: 2 })
  expect(runner.zoneQuestions()).toHaveLength(1)
  expect(question(runner).id).toBeGreaterThan(runner.last().id)
})

test('a check-in that turns into an emergency asks for nothing', async () => {
  const runner = bot().runner()
  await checks(runner, FEVER)
  await bot().days(1)
  await answersCheckIn(runner, { progress: 'worse', seen: 'yes', sign: 'saddle_numbness' })
  expect(runner.zoneQuestions()).toEqual([])
})

test('who asks for somebody else is not asked for their clock', async () => {
  const runner = bot().runner()
  await runner.sends('/start')
  await runner.taps('consent:other')
  await answersUntil(runner, OUTER_HIP)
  expect(runner.zoneQuestions()).toEqual([])
})

test('a question that Telegram refuses costs nothing of the result, and is asked the next time', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'training_change')
  bot().standIn.failNext('sendMessage', { error_code: 400, description: 'Bad Request: refused' })
  await runner.taps('training_change:more_distance_or_speed')
  expect(runner.zoneQuestions()).toEqual([])
  expect(await plannedFor(bot(), runner)).toEqual(['3 due'])
  await bot().days(3)
  await answersCheckIn(runner, { progress: 'same' })
  expect(runner.zoneQuestions()).toHaveLength(1)
})

test('Another leads to the cities', async () => {
  const runner = await asked()
  await runner.person.taps('settings:zone', question(runner).id)
  await runner.taps('Pacific.0:zones')
  await runner.taps('zone:Pacific--Auckland')
  expect(await kept(runner)).toMatchObject({ timezone: 'Pacific/Auckland' })
})

test('a place that is shared is turned into its clock, and goes', async () => {
  const runner = await asked()
  await runner.person.taps('settings:place', question(runner).id)
  expect(runner.last().text).toBe(says('zone-place-ask'))
  expect(keyboardCalls(runner).at(-1)).toMatchObject({
    keyboard: [
      [{ text: says('button-place'), request_location: true }],
      [{ text: says('button-place-no') }],
    ],
    one_time_keyboard: true,
  })
  await runner.person.sendsLocation(-34.6037, -58.3816)
  expect(runner.last().text).toContain('Buenos Aires')
  expect(keyboardCalls(runner).at(-1)).toEqual({ remove_keyboard: true })
  expect((await kept(runner))?.timezone).toMatch(/Buenos_Aires$/)
  const all = bot().standIn.world.messages(runner.id)
  expect(all.filter(({ message }) => message.location)).toEqual([])
  const rows = await bot().query<{ row: string }>(
    `select to_jsonb(p)::text || coalesce(to_jsonb(c)::text, '') as row
     from person p join chat c on c.id = p.id where p.id = $1`,
    runner.id,
  )
  expect(rows[0]?.row).not.toMatch(/34\.6|58\.38/)
  const said = bot()
    .standIn.calls.all()
    .map(({ payload }) => JSON.stringify(payload))
  expect(said.filter((one) => one.includes('34.6'))).toEqual([])
})

test('who would rather not share it loses the keyboard again', async () => {
  const runner = await asked()
  await runner.person.taps('settings:place', question(runner).id)
  expect((await runner.sends(says('button-place-no'))).text).toBe(says('zone-place-no'))
  expect(keyboardCalls(runner).at(-1)).toEqual({ remove_keyboard: true })
  expect(await kept(runner)).toMatchObject({ timezone: null })
})

test('a place that is none is said so; one of a stranger is kept nothing of', async () => {
  const runner = await asked()
  await runner.person.sendsLocation(1_000, 0)
  expect(runner.last().text).toBe(says('zone-place-unknown'))
  const stranger = bot().runner()
  await stranger.person.sendsLocation(40.4, -3.7)
  expect(endsOf(stranger.last())).toContain('consent:accept')
  expect(await kept(stranger)).toBeUndefined()
})

test('in the middle of a check the place can be told in the settings, and the question comes again', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'severity')
  await runner.sends('/settings')
  await runner.taps('settings:zone')
  await runner.taps('settings:place')
  await runner.person.sendsLocation(40.4, -3.7)
  expect(await kept(runner)).toMatchObject({ timezone: 'Europe/Madrid' })
  expect(endsOf(runner.last())).toContain('severity:5')
  await answersUntil(runner, OUTER_HIP)
  expect(runner.zoneQuestions()).toEqual([])
})

test('two taps on two places, or twice on one, keep the last', async () => {
  const runner = await asked()
  const { id } = question(runner)
  await Promise.all([
    runner.person.tapsData(id, 'zone:Europe--Madrid'),
    runner.person.tapsData(id, 'zone:Europe--Madrid'),
  ])
  await runner.person.tapsData(id, 'zone:Europe--London')
  expect(await kept(runner)).toMatchObject({ timezone: 'Europe/London' })
})

test('where no country is set, the cities are those where the language is spoken', async () => {
  const abroad = await startTestBot()
  const cities: { readonly [language: string]: readonly string[] } = {
    es: ['Madrid', 'Mexico City', 'Bogota', 'Buenos Aires'],
    en: ['London', 'New York', 'Sydney'],
    'pt-br': ['Sao Paulo', 'Manaus', 'Rio Branco', 'Noronha'],
    ja: ['Tokyo'],
  }
  for (const [language, expected] of Object.entries(cities)) {
    const runner = abroad.runner({ language })
    await checks(runner, OUTER_HIP)
    const texts = buttonsOf(question(runner)).map(({ text }) => text.split(',')[0])
    expect(texts.slice(0, -2), language).toEqual(expected)
  }
})

test('a zone by a name that Node lists otherwise can be taken', async () => {
  const india = await startTestBot({ environment: { DEFAULT_TIMEZONE: 'Asia/Kolkata' } })
  const runner = india.runner()
  await checks(runner, OUTER_HIP)
  await runner.person.taps('zone:Asia--Kolkata', question(runner).id)
  expect(await kept(runner, india)).toMatchObject({ timezone: 'Asia/Kolkata' })
})

test('in Spanish it is asked for in Spanish', async () => {
  const runner = bot().runner({ language: 'es' })
  await checks(runner, OUTER_HIP)
  expect(question(runner).text).toBe(says('zone-ask', {}, 'es'))
  expect(buttonsOf(question(runner)).map(({ text }) => text.split(',')[0])).toEqual([
    'Madrid',
    'Canary',
    says('button-zone-other', {}, 'es'),
    says('button-place', {}, 'es'),
  ])
})

test('who is well and wants no more is asked for nothing', async () => {
  const runner = bot().runner()
  await checks(runner, FEVER)
  await bot().days(1)
  await runner.taps('check-in:well')
  expect(runner.zoneQuestions()).toEqual([])
})
