import { expect, test } from 'vitest'
import { sharedBot, startTestBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn } from '../support/follow-up.ts'
import {
  answersUntil,
  buttonsOf,
  checks,
  endsOf,
  FEVER,
  GROIN,
  OUTER_HIP,
  SWOLLEN,
} from '../support/persona.ts'
import { asksForSheet, readSheet, sheetsOf } from '../support/sheet.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()
const LIST = ['paracetamol', 'nsaid_tablets', 'nsaid_gel', 'ice', 'other'].map(
  (value) => `taken:${value}`,
)

async function withResult(given = OUTER_HIP, language = 'en'): Promise<TestRunner> {
  const runner = bot().runner({ language })
  await checks(runner, given)
  return runner
}

/** What stands on a sheet about what was taken. */
function takenOn(text: string, language = 'en'): string {
  return text.split(`${says('sheet-taken-label', {}, language)}: `)[1] ?? ''
}

test('one page, with the answers, the course, and what was taken, in the runner’s language', async () => {
  for (const language of ['en', 'es']) {
    const runner = await withResult(OUTER_HIP, language)
    await bot().days(3)
    await answersCheckIn(runner, { progress: 'same', pain: 5 })
    await bot().days(4)
    await answersCheckIn(runner, { progress: 'better', pain: 2 })
    const sheet = await asksForSheet(bot(), runner, 'paracetamol', 'ice', 'done')
    expect(sheet.totalPages).toBe(1)
    expect(sheet.name).toBe(`hip-helper-${language}.pdf`)
    for (const told of [
      says('short-location', {}, language),
      says('option-worse_with-lying_on_side', {}, language),
      says('pain-words-point', { day: 7, pain: 2 }, language),
      says('taken-paracetamol', {}, language),
      says('taken-ice', {}, language),
    ])
      expect(sheet.text).toContain(told)
    expect(sheet.text).not.toContain(says('taken-nsaid_gel', {}, language))
    expect(sheet.text).not.toContain('Robin')
    expect(sheet.text).not.toContain(`${runner.id}`)
  }
})

test('skipped, the sheet says that it was not told; nothing, that it was nothing', async () => {
  const silent = await withResult()
  expect(takenOn((await asksForSheet(bot(), silent, 'skip')).text)).toMatch(/^Not told/)
  const none = await withResult()
  expect(takenOn((await asksForSheet(bot(), none, 'none')).text)).toMatch(/^Nothing/)
})

test('asked for again, what was ticked is ticked still, and can be taken back', async () => {
  const runner = await withResult()
  await asksForSheet(bot(), runner, 'ice', 'other', 'done')
  await bot().restart()
  await runner.sends('/check')
  const list = await runner.taps('check:sheet')
  const ticked = buttonsOf(list).filter(({ text }) => text.startsWith('✓'))
  expect(ticked.map(({ data }) => data.split('taken:')[1])).toEqual(['ice', 'other'])
  expect(endsOf(list)).toEqual([...LIST, 'taken:done'])
  const unticked = await runner.taps('taken:ice', 'taken:other')
  expect(endsOf(unticked)).toEqual([...LIST, 'taken:none', 'taken:skip'])
  await runner.taps('taken:skip')
  expect(takenOn((await readSheet(bot(), sheetsOf(runner).at(-1))).text)).toMatch(/^Not told/)
})

test('what was ticked outlives a changed answer', async () => {
  const runner = await withResult()
  await asksForSheet(bot(), runner, 'paracetamol', 'done')
  await runner.sends('/check')
  await runner.taps('check:change', 'change:severity', 'severity:6')
  const sheet = await asksForSheet(bot(), runner, 'done')
  expect(sheet.text).toContain(says('taken-paracetamol'))
  expect(sheet.text).toContain('6')
})

test('pressed twice, each button has one effect', async () => {
  const runner = await withResult()
  const { id } = await runner.sends('/check')
  const twice = async (end: string, message: number) => {
    const data = buttonsOf(runner.last()).find((button) => button.data.endsWith(end))?.data ?? ''
    await Promise.all([1, 2].map(() => runner.person.tapsData(message, data)))
  }
  await twice('check:sheet', id)
  expect(runner.messages().filter((one) => endsOf(one).includes('taken:ice'))).toHaveLength(1)
  const list = runner.last()
  await twice('taken:ice', list.id)
  expect(endsOf(runner.last())).toContain('taken:done')
  await twice('taken:done', list.id)
  expect(sheetsOf(runner)).toHaveLength(1)
})

test('the list left for something else, and asked for again: the older one is gone', async () => {
  const runner = await withResult()
  await runner.sends('/check')
  const older = await runner.taps('check:sheet')
  await runner.sends('/check')
  await runner.taps('check:sheet')
  expect(runner.messages().some(({ id }) => id === older.id)).toBe(false)
  await runner.person.tapsData(older.id, buttonsOf(older)[0]?.data ?? '')
  expect(buttonsOf(runner.last()).some(({ text }) => text.startsWith('✓'))).toBe(false)
})

test('tablets that the rules advise against are to be stopped, and a pharmacist asked', async () => {
  const against = await withResult(GROIN)
  await asksForSheet(bot(), against, 'nsaid_tablets', 'done')
  const said = (runner: TestRunner) => runner.messages().map(({ text }) => text)
  const caution = says('taken-caution')
  expect(said(against).some((text) => text.includes(caution))).toBe(true)
  for (const [given, taken] of [
    [GROIN, 'paracetamol'],
    [OUTER_HIP, 'nsaid_tablets'],
  ] as const) {
    const runner = await withResult(given)
    await asksForSheet(bot(), runner, taken, 'done')
    expect(said(runner).some((text) => text.includes(caution))).toBe(false)
  }
})

test('an English runner in Spain gets it in Spanish too', async () => {
  const spain = await startTestBot({ environment: { DEFAULT_COUNTRY: 'ES' } })
  const runner = spain.runner()
  await checks(runner, GROIN)
  const own = await asksForSheet(spain, runner, 'nsaid_gel', 'done')
  expect(own.text).toContain(says('sheet-title'))
  const [sent] = sheetsOf(runner)
  expect(buttonsOf(sent ?? runner.last()).map(({ text }) => text)).toEqual(['The same in Spanish'])
  await runner.person.taps('sheet-in:es', sent?.id)
  const other = await readSheet(spain, sheetsOf(runner).at(-1))
  expect(other.totalPages).toBe(1)
  for (const told of [
    says('sheet-title', {}, 'es'),
    says('sheet-note', {}, 'es'),
    says('option-location-groin', {}, 'es'),
    says('taken-nsaid_gel', {}, 'es'),
    says('pain-words-point', { day: 0, pain: 4 }, 'es'),
  ])
    expect(other.text).toContain(told)
  expect(other.text).not.toContain(says('option-location-groin'))
  const spanish = spain.runner({ language: 'es' })
  await checks(spanish, GROIN)
  await asksForSheet(spain, spanish, 'skip')
  expect(sheetsOf(spanish).flatMap(endsOf)).toEqual(['show:result'])
})

test('where the country is not known, every other language is offered', async () => {
  const runner = await withResult(OUTER_HIP, 'es')
  await asksForSheet(bot(), runner, 'skip')
  expect(
    sheetsOf(runner)
      .flatMap(buttonsOf)
      .map(({ text }) => text),
  ).toEqual(['Lo mismo en inglés'])
})

test('its button stands on results that send to a doctor, not beside an emergency', async () => {
  for (const [given, stands] of [
    [GROIN, true],
    [SWOLLEN, true],
    [OUTER_HIP, false],
    [FEVER, false],
  ] as const) {
    const runner = await withResult(given)
    expect(endsOf(runner.last()).includes('check:sheet')).toBe(stands)
  }
  const runner = await withResult()
  expect(endsOf(await runner.taps('r:show:doctor'))).toContain('check:sheet')
})

test('asked for from a check-in it is of that check, though a friend’s was told since', async () => {
  const runner = await withResult({ ...OUTER_HIP, severity: 6 })
  await runner.sends('/check')
  await runner.taps('check:other')
  await answersUntil(runner, GROIN)
  await bot().days(3)
  const own = runner.messages().findLast((one) => endsOf(one).includes('progress:same'))
  for (const end of ['progress:worse', 'pain_now:7', 'activity:less', 'new_sign:none'])
    await runner.person.taps(end, own?.id)
  const outcome = runner.messages().find(({ id }) => id === own?.id)
  expect(outcome?.text).toContain(says('follow-up-what-to-say').slice(0, 20))
  await runner.person.taps('check:sheet', outcome?.id)
  await runner.taps('taken:ice', 'taken:done')
  const { text } = await readSheet(bot(), sheetsOf(runner).at(-1))
  expect(text).toContain(says('option-location-outer_hip'))
  expect(text).not.toContain(says('option-location-groin'))
  expect(text).toContain(says('pain-words-point', { day: 3, pain: 7 }))
  expect(text).toContain(says('taken-ice'))
  const theirs = await asksForSheet(bot(), runner, 'skip')
  expect(theirs.text).toContain(says('option-location-groin'))
  expect(theirs.text).toContain(says('sheet-note-other'))
  expect(text).toContain(says('sheet-note'))
})

test('a check-in that waits stands below the sheet again', async () => {
  const runner = await withResult()
  await bot().days(3)
  await runner.sends('/check')
  await runner.taps('check:sheet')
  expect(endsOf(runner.last())).toContain('taken:skip')
  await runner.taps('taken:skip')
  expect(sheetsOf(runner)).toHaveLength(1)
  expect(endsOf(runner.last())).toContain('progress:same')
})

test('before any check, of somebody else, or forged: a plain line and no sheet', async () => {
  const owner = await withResult(GROIN)
  const theirs =
    buttonsOf(owner.last()).find(({ data }) => data.endsWith('check:sheet'))?.data ?? ''
  const stranger = await withResult()
  for (const data of [
    theirs,
    theirs.replace('check:sheet', 'sheet-in:es'),
    theirs.replace('check:sheet', 'taken:done'),
    'sheet-in:xx',
    'taken:x',
  ]) {
    await stranger.person.tapsData(stranger.last().id, data)
    expect([says('old-check'), says('unknown-button')], data).toContain(stranger.last().text)
  }
  const newcomer = bot().runner()
  const { id } = await newcomer.sends('/start')
  for (const data of ['check:sheet', theirs]) await newcomer.person.tapsData(id, data)
  for (const runner of [stranger, newcomer]) expect(sheetsOf(runner)).toEqual([])
})

test('after /forget its old buttons find nothing', async () => {
  const runner = await withResult(GROIN)
  const sheet =
    buttonsOf(runner.last()).find(({ data }) => data.endsWith('check:sheet'))?.data ?? ''
  await asksForSheet(bot(), runner, 'ice', 'done')
  await runner.sends('/forget')
  await runner.taps('forget:confirm')
  await runner.person.tapsData(runner.last().id, sheet)
  expect(runner.messages().some((one) => endsOf(one).includes('taken:ice'))).toBe(false)
})
