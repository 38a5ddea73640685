import { expect, test } from 'vitest'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { checks, endsOf, OUTER_HIP, questionOf } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

/** Every table of the database, the queue's too, that holds this text in any of its columns. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await bot().query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const found = []
  for (const { schema, name } of tables) {
    const sql = `select 1 from "${schema}"."${name}" as t where t::text like $1 limit 1`
    const rows = await bot().query(sql, `%${text}%`)
    if (rows.length > 0) found.push(`${schema}.${name}`)
  }
  return found.sort()
}

/** With a result, a check-in that was sent and answered, and others that are planned. */
async function knownRunner(): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await runner.taps('r:show:painkillers', 'nsaid_risk:none', 'r:show:result')
  await bot().days(3)
  await runner.taps('progress:better', 'pain_now:2')
  return runner
}

test('the search for what is kept finds what is kept', async () => {
  const runner = await knownRunner()
  expect(await tablesWith(`${runner.id}`)).toEqual(
    expect.arrayContaining(['public.chat', 'public.check', 'public.check_in', 'public.person']),
  )
})

test('/forget, confirmed: no table of the database holds anything of the person', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(3)
  await runner.taps('progress:better', 'pain_now:2')
  await runner.sends('/check')
  const asked = await runner.sends('/forget')
  for (const told of [
    says('forget-ask'),
    'your age group: 40 to 54',
    'one check',
    says('forget-undone'),
  ])
    expect(asked.text).toContain(told)
  const done = await runner.taps('forget:confirm')
  expect(done.text).toBe(says('forget-done'))
  expect(done.keyboard).toEqual([])
  expect(await tablesWith(`${runner.id}`)).toEqual([])
  await bot().days(30)
  expect(runner.last()).toEqual(done)
})

test('erased in the middle of a check: its question is taken away too', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  await runner.sends('/forget')
  await runner.taps('forget:confirm')
  expect(runner.messages().filter((message) => questionOf(message))).toEqual([])
  expect(endsOf(await runner.sends('3'))).toContain('consent:accept')
})

test('confirmed again, it says that nothing is kept, and keeps nothing', async () => {
  const runner = await knownRunner()
  const { id } = await runner.sends('/forget')
  await Promise.all([
    runner.person.tapsData(id, 'forget:confirm'),
    runner.person.tapsData(id, 'forget:confirm'),
  ])
  for (const _ of [1, 2]) await runner.person.tapsData(id, 'forget:confirm')
  expect(runner.last().text).toBe(says('forget-nothing'))
  expect((await runner.sends('/forget')).text).toBe(says('forget-nothing'))
  for (const table of ['person', 'chat']) {
    expect(await bot().query(`select id from ${table} where id = $1`, runner.id)).toEqual([])
  }
})

test('cancelled, everything stays', async () => {
  const runner = await knownRunner()
  const before = await bot().checksOf(runner)
  await runner.sends('/forget')
  expect((await runner.taps('forget:cancel')).text).toBe(says('forget-cancelled'))
  expect(await bot().checksOf(runner)).toEqual(before)
  expect(await bot().days(4)).toBeGreaterThan(0)
})

test('whoever was erased may begin anew, and is a stranger', async () => {
  const runner = await knownRunner()
  await runner.sends('/forget')
  await runner.taps('forget:confirm')
  await checks(runner, OUTER_HIP, 'age')
  expect(questionOf(runner.last())).toBe('age')
})

test('/mydata sends everything as a file: the answers, the result, the check-ins', async () => {
  const runner = await knownRunner()
  const message = await runner.sends('/mydata')
  for (const told of [says('mydata'), 'one check', 'your answer to one check-in', '2 messages'])
    expect(message.text).toContain(told)
  expect(message.hasDocument).toBe(true)
  const file = bot().standIn.world.files.get(message.message.document?.file_id ?? '')
  const data = JSON.parse(Buffer.from(file?.bytes ?? []).toString())
  expect(data.person).toMatchObject({ id: runner.id, profile: { age: '40_54' } })
  expect(data.checks[0].document.given).toMatchObject({ location: 'outer_hip', severity: 5 })
  expect(data.checkIns.map(({ day }: { day: number }) => day)).toEqual([3, 7, 14])
  expect(data.checkIns[0].answer).toEqual({ progress: 'better', pain_now: 2 })
})

test('/mydata tells nobody of anybody else', async () => {
  const other = await knownRunner()
  const runner = await knownRunner()
  const message = await runner.sends('/mydata')
  const file = bot().standIn.world.files.get(message.message.document?.file_id ?? '')
  expect(Buffer.from(file?.bytes ?? []).toString()).not.toContain(`${other.id}`)
})
