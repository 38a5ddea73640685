import { expect, test } from 'vitest'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn } from '../support/follow-up.ts'
import { buttonsOf, checks, endsOf, OUTER_HIP, questionOf } from '../support/persona.ts'
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
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
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
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
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

/** Texts of what the bot has said in this chat and what stands there still. */
function textsOf(runner: TestRunner): string[] {
  return runner.messages().map(({ text }) => text)
}

test('/forget while a check-in waits counts its reminder, and nothing of either comes after', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await bot().days(3)
  const asked = runner.last()
  const { text } = await runner.sends('/forget')
  expect(text).toContain(says('kept-planned', { count: 1 }))
  expect(await tablesWith(`${runner.id}`)).toContain('public.reminder')
  const done = await runner.taps('forget:confirm')
  expect(await tablesWith(`${runner.id}`)).toEqual([])
  await bot().days(7)
  expect(runner.last()).toEqual(done)
  const old = buttonsOf(asked)[0]?.data ?? ''
  await runner.person.tapsData(done.id, old)
  expect(runner.last().text).toBe(says('unknown-button'))
})

test('/forget takes the bot’s messages with it: recent ones go, older ones are written over', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await runner.sends('/mydata')
  await runner.sends('/help')
  await bot().days(3)
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
  await runner.sends('/privacy')
  await runner.sends('/forget')
  const done = await runner.taps('forget:confirm')
  expect(done.text).toBe(says('forget-done'))
  const left = textsOf(runner).filter((text) => text !== done.text)
  expect(left.length).toBeGreaterThan(2)
  expect(new Set(left)).toEqual(new Set([says('forget-overwritten')]))
  // The file too is another now, and no button is left.
  for (const { message, keyboard } of runner.messages()) {
    expect(keyboard).toEqual([])
    const file = bot().standIn.world.files.get(message.document?.file_id ?? '')
    expect(Buffer.from(file?.bytes ?? []).toString()).not.toContain('outer_hip')
  }
})

test('a picture that is too old to be deleted is another picture then', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'location')
  expect(runner.last().message.photo).toBeDefined()
  const before = runner.last()
  await bot().days(3)
  await runner.sends('/forget')
  await runner.taps('forget:confirm')
  const after = runner.messages().find(({ id }) => id === before.id)
  expect(after?.text).toBe(says('forget-overwritten'))
  expect(after?.message.photo?.[0]?.file_id).not.toBe(before.message.photo?.[0]?.file_id)
})

test('what Telegram does not let go is counted, and everything is erased all the same', async () => {
  const runner = await knownRunner()
  await runner.sends('/forget')
  bot().standIn.failNext('deleteMessages', { error_code: 400, description: 'Bad Request: no' })
  const done = await runner.taps('forget:confirm')
  expect(done.text).toMatch(/older messages? I could not take away/)
  expect(await tablesWith(`${runner.id}`)).toEqual([])
})

test('the jobs that bore the ids of what was erased are gone too', async () => {
  const runner = await knownRunner()
  const rows = await bot().query<{ id: string }>(
    'select id from check_in where person_id = $1',
    runner.id,
  )
  const sent = rows.filter(({ id }) => id).map(({ id }) => id)
  const jobs = async () =>
    (await Promise.all(sent.map((id) => tablesWith(id))))
      .flat()
      .filter((name) => /pgboss/.test(name))
  expect(await jobs()).not.toEqual([])
  await runner.sends('/forget')
  await runner.taps('forget:confirm')
  expect(await jobs()).toEqual([])
})

test('no key is left that opened what was erased', async () => {
  const runner = await knownRunner()
  const sealer = await bot().sealerOf(runner)
  expect(sealer).toBeDefined()
  await runner.sends('/forget')
  await runner.taps('forget:confirm')
  await expect(bot().sealerOf(runner)).rejects.toThrow()
})
