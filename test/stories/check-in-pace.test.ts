import { expect, test } from 'vitest'
import { sharedBot } from '../support/bot.ts'
import { checkInsSeen, plannedFor } from '../support/follow-up.ts'
import { checks, FEVER, GROIN, OUTER_HIP, SWOLLEN } from '../support/persona.ts'
import { until } from '../support/until.ts'

const bot = sharedBot()

/** Telegram's answer to what is too much. */
const WAIT_S = 3
const TOO_MANY = {
  error_code: 429,
  description: `Too Many Requests: retry after ${WAIT_S}`,
  parameters: { retry_after: WAIT_S },
}

// The first, so that nothing of others falls due in between.
test('Telegram asks to wait: all that is due waits, taps do not, and each comes once', async () => {
  const runners = Array.from({ length: 4 }, () => bot().runner())
  for (const runner of runners) await checks(runner, OUTER_HIP)
  const [first] = runners
  if (!first) throw new Error('no runner')
  await bot().days(2)
  bot().standIn.failNext('sendMessage', { ...TOO_MANY, times: runners.length })
  const refused = () =>
    bot()
      .standIn.calls.of('sendMessage')
      .filter(({ response }) => !response.ok).length
  const before = refused()
  const begun = performance.now()
  const arrived = bot().days(1)
  await until(() => refused() - before === runners.length, 'Telegram refused nothing')
  const help = await first.sends('/help')
  expect(help.text).not.toBe('')
  for (const runner of runners) expect(checkInsSeen(runner)).toBe(0)
  expect(await arrived).toBe(runners.length)
  expect(performance.now() - begun).toBeGreaterThan(WAIT_S * 1_000)
  for (const runner of runners) {
    expect(checkInsSeen(runner)).toBe(1)
    expect(await plannedFor(bot(), runner)).toContain('3 sent')
  }
  expect(refused() - before).toBe(runners.length)
})

for (const [told, given, rank] of [
  ['an emergency', FEVER, 0],
  ['to be seen within a day', SWOLLEN, 0],
  ['an appointment', GROIN, 1],
  ['self-care', OUTER_HIP, 2],
] as const) {
  test(`check-ins after ${told} go with what is as grave`, async () => {
    const runner = bot().runner()
    await checks(runner, given)
    const ranks = await bot().query<{ rank: number }>(
      'select distinct rank from check_in where person_id = $1',
      runner.id,
    )
    expect(ranks).toEqual([{ rank }])
  })
}

test('what is said when nothing is heard is as grave as the question', async () => {
  const runner = bot().runner()
  await checks(runner, SWOLLEN)
  await bot().days(1)
  const ranks = await bot().query<{ rank: number }>(
    'select rank from reminder where person_id = $1',
    runner.id,
  )
  expect(ranks).toEqual([{ rank: 0 }])
})

test('a chat that is busy keeps no other waiting, and gets its check-in afterwards', async () => {
  const [busy, free] = [bot().runner(), bot().runner()]
  for (const runner of [busy, free]) await checks(runner, OUTER_HIP)
  await bot().days(2)
  const leaseFor = (time: string) =>
    bot().query(
      `update chat set lease_token = 'another', lease_until = now() + $1::interval where id = $2`,
      time,
      busy.id,
    )
  await leaseFor('1 minute')
  const arrived = bot().days(1)
  await until(() => checkInsSeen(free) === 1, 'the free chat got nothing')
  expect(checkInsSeen(busy)).toBe(0)
  await leaseFor('-1 minute')
  await arrived
  expect(checkInsSeen(busy)).toBe(1)
})
