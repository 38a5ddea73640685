import { expect, test } from 'vitest'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn } from '../support/follow-up.ts'
import { answersUntil, checks, endsOf, FEVER, OUTER_HIP, questionOf } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

const CHILD = { ...OUTER_HIP, age: 'under_18' }

/** How many rows of each table are about this person. */
async function kept({ id }: TestRunner): Promise<Record<string, number>> {
  const counted: Record<string, number> = {}
  for (const [table, column] of Object.entries({
    person: 'id',
    chat: 'id',
    check: 'person_id',
    check_in: 'person_id',
    message: 'person_id',
    'keys"."person_key': 'person_id',
  })) {
    const sql = `select count(*)::int as count from "${table}" where ${column} = $1`
    const [row] = await bot().query<{ count: number }>(sql, id)
    if (row && row.count > 0) counted[table] = row.count
  }
  return counted
}

/** Agrees as one of those of whom little is kept, and answers everything. */
async function asks(way: 'younger' | 'other', given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner()
  await runner.sends('/start')
  await runner.taps(`consent:${way}`)
  await answersUntil(runner, given)
  return runner
}

test('a runner of 15 gets the whole check, is not asked for the age, and is told to show it to a parent', async () => {
  const runner = bot().runner()
  await runner.sends('/start')
  await runner.taps('consent:younger', 'screen:none')
  expect(questionOf(runner.last())).not.toBe('age')
  const result = await answersUntil(runner, CHILD)
  expect(result.text).toContain(says('tell-parent'))
})

test('a runner of 15 with an emergency is told so too', async () => {
  const runner = await asks('younger', FEVER)
  expect(runner.last().text).toContain(says('tell-parent'))
})

test('for somebody else: the age is asked, the result is to be shown to them, to a parent too if under 18', async () => {
  const adult = await asks('other')
  expect(adult.last().text).toContain(says('show-them'))
  const child = await asks('other', CHILD)
  expect(child.last().text).toContain(says('show-parent'))
})

for (const way of ['younger', 'other'] as const) {
  test(`${way}: asked once how it is, and the day after all of it is gone, the age too`, async () => {
    const runner = await asks(way, way === 'younger' ? CHILD : OUTER_HIP)
    expect(await kept(runner)).toMatchObject({ check: 1, check_in: 1 })
    const [profile] = await bot().query<{ profile: Uint8Array }>(
      'select profile from person where id = $1',
      runner.id,
    )
    const sealer = await bot().sealerOf(runner)
    expect(sealer.open(`person:${runner.id}`, profile?.profile ?? new Uint8Array())).toEqual({})
    await bot().days(3)
    await answersCheckIn(runner, { progress: 'better', pain: 2 })
    expect(await kept(runner)).toMatchObject({ check: 1, check_in: 1 })
    await bot().days(2)
    expect(await kept(runner)).toEqual({})
    expect(endsOf(await runner.sends('/check'))).toContain('consent:younger')
  })
}

test('not answered, it is gone a week after it was asked', async () => {
  const runner = await asks('other')
  await bot().days(3)
  const asked = runner.last()
  await bot().days(6)
  expect(await kept(runner)).toMatchObject({ check: 1 })
  await bot().days(2)
  expect(await kept(runner)).toEqual({})
  expect(runner.last()).toEqual(asked)
  await runner.taps('progress:gone')
  expect(runner.last().text).toBe(says('unknown-button'))
})

test('left in the middle, it is gone after a day', async () => {
  const runner = bot().runner()
  await runner.sends('/start')
  await runner.taps('consent:other', 'screen:none')
  await bot().days(2)
  expect(await kept(runner)).toEqual({})
})

test('another check asks again whose it is', async () => {
  const runner = await asks('younger', CHILD)
  await runner.taps('check:again')
  expect(endsOf(runner.last())).toContain('consent:younger')
  await runner.taps('consent:accept')
  expect(questionOf(runner.last())).toBe('screen')
})

test('tapped twice, one check has begun', async () => {
  const runner = bot().runner()
  const { id } = await runner.sends('/start')
  for (const _ of [1, 2]) await runner.person.tapsData(id, 'consent:other')
  await runner.taps('screen:none')
  await runner.person.tapsData(id, 'consent:younger')
  expect(await kept(runner)).toMatchObject({ check: 1 })
})

test('a runner who asks for a friend keeps the own result, the own age and the own check-ins', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await runner.sends('/check')
  await runner.taps('check:other')
  const result = await answersUntil(runner, CHILD)
  expect(result.text).toContain(says('show-parent'))
  expect(await kept(runner)).toMatchObject({ check: 2, check_in: 2 })
  await bot().days(3)
  const sent = 'select 1 from check_in where sent_at is not null and person_id = $1'
  expect(await bot().query(sent, runner.id)).toHaveLength(2)
  await bot().days(9)
  expect(await kept(runner)).toMatchObject({ check: 1 })
  await runner.sends('/check')
  await runner.taps('check:again', 'screen:none')
  // The own age is known still.
  expect(questionOf(runner.last())).toBe('location')
})

test('a result for somebody else that is changed is asked after once all the same', async () => {
  const runner = await asks('other')
  await runner.taps('check:change', 'change:severity', 'severity:2')
  expect(await kept(runner)).toMatchObject({ check_in: 1 })
  await bot().days(3)
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
  await runner.sends('/check')
  await runner.taps('check:change', 'change:severity', 'severity:7')
  expect(await kept(runner)).toMatchObject({ check_in: 1 })
})
