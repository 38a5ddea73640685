import { expect, test } from 'vitest'
import { sharedBot, type TestBot } from '../support/bot.ts'
import { answersUntil, checks, endsOf, OUTER_HIP, questionOf } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot({ environment: { OPERATOR_NAME: 'Valley <Runners>' } })
const ASKED = ['consent:accept', 'consent:decline', 'consent:signs']

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
  expect(asked.text).toContain('180')
  expect((await runner.sends('/privacy')).text).toContain('Valley <Runners>')
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

test('declined after all, in an older question: nothing false is said, erasing is offered', async () => {
  const runner = bot().runner()
  const { id } = await runner.sends('/start')
  await checks(runner, OUTER_HIP)
  await runner.person.tapsData(id, 'consent:decline')
  expect(runner.last().text).toBe(says('forget-ask'))
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
