import { expect, test } from 'vitest'
import { sharedBot, type TestBot } from '../support/bot.ts'
import { answersUntil, checks, endsOf, OUTER_HIP, questionOf } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot({
  environment: { OPERATOR_NAME: 'Valley <Runners>', HOSTED_BY: 'Hill & Host', KEEP_DAYS: '90' },
})
const ASKED = [
  'consent:accept',
  'consent:younger',
  'consent:other',
  'consent:decline',
  'consent:signs',
]

/** Rows in every table that is about people. */
async function rowsOf(of: TestBot, id: number): Promise<Record<string, number>> {
  const owner = { person: 'id', chat: 'id', check: 'person_id', check_in: 'person_id' }
  const counted: Record<string, number> = {}
  for (const [table, column] of Object.entries(owner)) {
    const sql = `select count(*)::int as count from "${table}" where ${column} = $1`
    const [row] = await of.query<{ count: number }>(sql, id)
    counted[table] = row?.count ?? 0
  }
  return counted
}

const NOTHING = { person: 0, chat: 0, check: 0, check_in: 0 }

test('before consent no way in leads to a question about health', async () => {
  const runner = bot().runner()
  for (const text of ['/start', '/start hip', '/check', '/hip', 'my hip hurts', '3']) {
    expect(endsOf(await runner.sends(text)), text).toEqual(ASKED)
  }
  await runner.person.sendsPhoto()
  expect(endsOf(runner.last())).toEqual(ASKED)
  const theirs = bot().runner()
  const { id } = await checks(theirs, OUTER_HIP)
  const forged = ['check:start', 'check:again', 'check:go', 'check:show', 'change:severity']
  for (const data of [...forged, 'abc.0:screen:none', 'abc.r:show:painkillers']) {
    await runner.person.tapsData(id, data)
    expect(endsOf(runner.last()), data).toEqual(ASKED)
  }
  expect(await rowsOf(bot(), runner.id)).toEqual(NOTHING)
})

test('whoever is asked reads who answers for the data, and what is kept', async () => {
  const runner = bot().runner()
  const asked = await runner.sends('/start')
  expect(asked.text).toContain('Valley <Runners>')
  for (const told of ['Hill & Host', '90 days', 'Telegram', '/privacy'])
    expect(asked.text).toContain(told)
  const { text } = await runner.sends('/privacy')
  for (const told of ['Valley <Runners>', 'Hill & Host', '90 days']) expect(text).toContain(told)
  // A name without a way to reach them is not enough.
  expect(text).toContain(says('privacy-no-operator'))
})

test('declined: the stop signs and first aid, and nothing is kept', async () => {
  const runner = bot().runner()
  await runner.sends('/check')
  const declined = await runner.taps('consent:decline')
  const signs = says('stop-signs', { number: says('emergency-number-unknown') })
  expect(declined.text).toBe([says('consent-declined'), signs, says('first-aid')].join('\n\n'))
  expect(await rowsOf(bot(), runner.id)).toEqual(NOTHING)
  expect(endsOf(await runner.sends('/check'))).toEqual(ASKED)
})

test('declined twice in one breath is declined once', async () => {
  const runner = bot().runner()
  const { id } = await runner.sends('/start')
  await Promise.all([
    runner.person.tapsData(id, 'consent:decline'),
    runner.person.tapsData(id, 'consent:decline'),
  ])
  expect(runner.messages()).toHaveLength(1)
  expect(await rowsOf(bot(), runner.id)).toEqual(NOTHING)
})

test('the stop signs can be read without consent, and Back asks again', async () => {
  const runner = bot().runner()
  await runner.sends('/start')
  const signs = await runner.taps('consent:signs')
  expect(signs.text).toBe(says('stop-signs', { number: says('emergency-number-unknown') }))
  expect(endsOf(await runner.taps('consent:ask'))).toEqual(ASKED)
  expect(await rowsOf(bot(), runner.id)).toEqual(NOTHING)
})

test('accepting after declining begins the check', async () => {
  const runner = bot().runner()
  await runner.sends('/start')
  await runner.taps('consent:decline', 'consent:ask', 'consent:accept')
  expect(questionOf(runner.last())).toBe('screen')
  await answersUntil(runner, OUTER_HIP)
  expect(endsOf(runner.last())).toContain('check:change')
})

test('an older question for consent, accepted later, leaves the check as it is', async () => {
  const runner = bot().runner()
  const { id } = await runner.sends('/start')
  await checks(runner, OUTER_HIP, 'fall')
  await runner.person.tapsData(id, 'consent:accept')
  expect(questionOf(runner.last())).toBe('fall')
  expect(await rowsOf(bot(), runner.id)).toMatchObject({ person: 1, check: 1 })
})

test('declined after all, in an older question: it is taken back, and erasing is offered', async () => {
  const runner = bot().runner()
  const { id } = await runner.sends('/start')
  await checks(runner, OUTER_HIP)
  await runner.person.tapsData(id, 'consent:decline')
  expect(runner.last().text).toBe(says('consent-withdrawn'))
  await runner.taps('forget:confirm')
  expect(await rowsOf(bot(), runner.id)).toEqual(NOTHING)
})

test('before consent the commands that need nothing answer, and keep nothing', async () => {
  const runner = bot().runner()
  for (const text of ['/help', '/privacy', '/settings', '/language', '/cancel', '/stop', '/x']) {
    const before = runner.messages().length
    await runner.sends(text)
    const [said] = runner.messages().slice(before)
    expect(endsOf(said ?? runner.last()), text).not.toContain('consent:accept')
  }
  expect((await runner.sends('/mydata')).text).toBe(says('forget-nothing'))
  expect((await runner.sends('/forget')).text).toBe(says('forget-nothing'))
  expect(await rowsOf(bot(), runner.id)).toEqual(NOTHING)
})

/** Everybody who has agreed, did so to an older text. */
async function asOlderConsent(id: number): Promise<void> {
  await bot().query('update person set consent_version = 1 where id = $1', id)
}

test('the version that was agreed to is kept, and a newer one asks again before the next question', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  const [kept] = await bot().query<{ version: number; at: Date }>(
    'select consent_version as version, consent_at as at from person where id = $1',
    runner.id,
  )
  expect(kept).toMatchObject({ version: 2, at: expect.any(Date) })
  await asOlderConsent(runner.id)
  await runner.taps('fall:none')
  expect(endsOf(runner.last())).toEqual(ASKED)
  await runner.taps('consent:accept')
  // Nothing that was answered before is lost.
  expect(questionOf(runner.last())).toBe('fall')
})

test('a newer text that is declined: what was kept goes, and can still be kept', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await asOlderConsent(runner.id)
  await runner.sends('/check')
  expect((await runner.taps('consent:decline')).text).toBe(says('consent-withdrawn'))
  await runner.taps('consent:accept')
  expect(endsOf(runner.last())).toContain('check:show')
})

test('taken back in one tap: nothing more is asked or sent, and a day later all of it is gone', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await runner.sends('/privacy')
  const told = await runner.taps('consent:withdraw')
  expect(told.text).toBe(says('consent-withdrawn'))
  for (const text of ['/check', '3', '/hip']) {
    const { text: said } = await runner.sends(text)
    expect(said, text).toBe(says('consent-withdrawn'))
  }
  await bot().hours(23)
  expect(await rowsOf(bot(), runner.id)).toMatchObject({ person: 1, check: 1 })
  await bot().days(3)
  expect(await rowsOf(bot(), runner.id)).toEqual(NOTHING)
  expect(runner.last().text).toBe(says('consent-withdrawn'))
})

test('taken back while a check-in waits: its buttons do nothing more', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(3)
  const asked = runner.last()
  await runner.sends('/privacy')
  const { id } = runner.messages().find(({ keyboard }) => keyboard.flat().length === 1) ?? asked
  await runner.person.tapsData(id, 'consent:withdraw')
  await runner.person.taps('progress:worse', asked.id).catch(() => {})
  expect(
    await bot().query(
      'select 1 from check_in where answer is not null and person_id = $1',
      runner.id,
    ),
  ).toEqual([])
})

test('taken back in the middle of a check and given again: the same question waits', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  const { id } = await runner.sends('/privacy')
  await runner.person.tapsData(id, 'consent:withdraw')
  expect(runner.last().text).toBe(says('consent-withdrawn'))
  await runner.taps('consent:accept')
  await runner.taps('check:go')
  expect(questionOf(runner.last())).toBe('fall')
})

test('taken back by one of whom nothing is kept: it says so', async () => {
  const runner = bot().runner()
  const { id } = await runner.sends('/start')
  await runner.person.tapsData(id, 'consent:withdraw')
  expect(runner.last().text).toBe(says('forget-nothing'))
  expect(await rowsOf(bot(), runner.id)).toEqual(NOTHING)
})
