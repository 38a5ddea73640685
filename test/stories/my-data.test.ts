import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { OWNERSHIP } from '../../src/db/ownership.ts'
import type { ChatMessage } from '../../src/playground/view.ts'
import { MyData } from '../../src/privacy/data.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn } from '../support/follow-up.ts'
import { checks, OUTER_HIP } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot({ environment: { KEEP_DAYS: '30' } })
const SCHEMA = new URL('../../docs/my-data.schema.json', import.meta.url)

function sentIn({ message }: ChatMessage): string {
  const file = bot().standIn.world.files.get(message.document?.file_id ?? '')
  return Buffer.from(file?.bytes ?? []).toString()
}

/** With a result, a check-in that was answered, others that are planned, and a notice. */
async function knownRunner(): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await runner.taps('r:show:painkillers', 'nsaid_risk:none', 'r:show:result')
  await bot().days(3)
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
  return runner
}

test('it says in words what is kept, and sends everything as a file', async () => {
  const runner = await knownRunner()
  const message = await runner.sends('/mydata')
  for (const told of [says('mydata'), 'one check', 'one check-in', '40 to 54', 'one message'])
    expect(message.text).toContain(told)
  const data = JSON.parse(sentIn(message))
  expect(data.person).toMatchObject({ id: runner.id, profile: { age: '40_54' } })
  expect(data.checks[0].document.given).toMatchObject({ location: 'outer_hip', severity: 5 })
  expect(data.checkIns.map(({ day }: { day: number }) => day)).toEqual([3, 7])
  expect(data.checkIns[0].answer).toEqual({
    progress: 'better',
    pain_now: 2,
    activity: 'less',
    new_sign: 'none',
    outcome: 'improving',
  })
})

test('a reminder counts as a message that is planned, and stands in the file', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(3)
  await runner.sends('/mydata')
  // The check-in that waits stands below it.
  const message = runner.messages().find(({ hasDocument }) => hasDocument)
  expect(message?.text).toContain('one message')
  const data = message && JSON.parse(sentIn(message))
  expect(data.reminders).toMatchObject([
    { kind: 'repeat', state: 'due', checkId: data.checks[0].id },
  ])
})

test('the file is what its schema in the docs says, and nothing besides', async () => {
  const runner = await knownRunner()
  await bot().days(24)
  const data = JSON.parse(sentIn(await runner.sends('/mydata')))
  expect(data.expiryNotices).toHaveLength(1)
  const validate = new Ajv2020({ formats: { 'date-time': true } }).compile(
    JSON.parse(readFileSync(SCHEMA, 'utf8')),
  )
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
})

test('every table about people has its part in the file, with as many rows', async () => {
  const runner = await knownRunner()
  const data = JSON.parse(sentIn(await runner.sends('/mydata')))
  for (const [table, { owner, file }] of Object.entries(OWNERSHIP)) {
    if (owner === undefined || file === undefined) continue
    expect(Object.keys(MyData.shape)).toContain(file)
    const sql = `select count(*)::int as count from "${table}" where ${owner} = $1`
    const [row] = await bot().query<{ count: number }>(sql, runner.id)
    // The message that brings the file is kept only when its turn ends.
    const sent = table === 'message' ? 1 : 0
    expect([data[file]].flat(), table).toHaveLength((row?.count ?? 0) - sent)
  }
})

test('it tells nobody of anybody else', async () => {
  const other = await knownRunner()
  const runner = await knownRunner()
  const file = sentIn(await runner.sends('/mydata'))
  expect(file).not.toContain(`${other.id}`)
  const [check] = await bot().query<{ id: string }>(
    'select id from "check" where person_id = $1',
    other.id,
  )
  expect(file).not.toContain(check?.id)
})

test('it needs no consent that still stands', async () => {
  const runner = await knownRunner()
  const { id } = await runner.sends('/privacy')
  await runner.person.tapsData(id, 'consent:withdraw')
  await runner.sends('/mydata')
  expect(runner.messages().some(({ hasDocument }) => hasDocument)).toBe(true)
})
