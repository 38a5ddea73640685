import { expect, test } from 'vitest'
import { startTestBot, type TestBot, type TestRunner } from '../support/bot.ts'
import { answersCheckIn } from '../support/follow-up.ts'
import { checks, endsOf, OUTER_HIP, SWOLLEN } from '../support/persona.ts'
import { says } from '../support/words.ts'

const TABLES = ['person', 'chat', 'check', 'check_in', 'message', 'expiry_notice'] as const

async function kept(bot: TestBot, { id }: TestRunner): Promise<string[]> {
  const found = []
  for (const table of TABLES) {
    const column = table === 'person' || table === 'chat' ? 'id' : 'person_id'
    const rows = await bot.query(`select 1 from "${table}" where ${column} = $1 limit 1`, id)
    if (rows.length > 0) found.push(table)
  }
  return found
}

/** With a result, long after the last check-in was sent. */
async function longAgo(bot: TestBot, days: number): Promise<TestRunner> {
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  await bot.days(days)
  return runner
}

test('a week before its 180 days are over the runner is told, and on the day it is gone', async () => {
  const bot = await startTestBot()
  const runner = await longAgo(bot, 172)
  expect(endsOf(runner.last())).not.toContain('expiry:keep')
  await bot.days(2)
  const told = runner.last()
  expect(told.text).toBe(
    says('expiry-notice', { told: 'Monday 1 March', day: 'Saturday 28 August' }),
  )
  expect(endsOf(told)).toEqual(['expiry:keep', 'mydata', 'expiry:go'])
  await bot.days(5)
  expect(await kept(bot, runner)).toContain('check')
  await bot.days(2)
  expect(await kept(bot, runner)).toEqual([])
  expect(runner.last()).toEqual(told)
  // An old button of what is gone: a plain sentence, and nothing is stored.
  await runner.taps('expiry:keep')
  expect(runner.last().text).toBe(says('expiry-gone'))
  expect(await kept(bot, runner)).toEqual([])
})

test('kept for longer it stays for as long again, and is told of again', async () => {
  const bot = await startTestBot()
  const runner = await longAgo(bot, 174)
  await runner.taps('expiry:keep')
  expect(runner.last().text).toBe(says('expiry-kept', { day: 'Friday 18 February' }))
  await bot.days(100)
  expect(await kept(bot, runner)).toContain('check')
  await bot.days(74)
  expect(runner.messages().filter((one) => endsOf(one).includes('expiry:keep'))).toHaveLength(1)
  await bot.days(10)
  expect(await kept(bot, runner)).toEqual([])
})

test('let go, or sent as a file, it goes on its day', async () => {
  const bot = await startTestBot()
  const runner = await longAgo(bot, 174)
  const notice = runner.last()
  await runner.taps('mydata')
  expect(runner.last().hasDocument).toBe(true)
  await runner.person.taps('expiry:go', notice.id)
  await bot.days(8)
  expect(await kept(bot, runner)).toEqual([])
})

test('an answer to a check-in counts: the days begin anew with it', async () => {
  const bot = await startTestBot()
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  await bot.days(14)
  await answersCheckIn(runner, { progress: 'better', pain: 2 })
  await bot.days(172)
  expect(await kept(bot, runner)).toContain('check')
  await bot.days(10)
  expect(await kept(bot, runner)).toEqual([])
})

test('another person’s notice does nothing', async () => {
  const bot = await startTestBot()
  const runner = await longAgo(bot, 174)
  const [row] = await bot.query<{ id: string }>('select id from expiry_notice')
  const other = bot.runner()
  await checks(other, OUTER_HIP)
  await other.person.tapsData(other.last().id, `${row?.id}.0:expiry:keep`)
  expect(other.messages().at(-1)?.text).toBe(says('expiry-gone'))
  await bot.days(8)
  expect(await kept(bot, runner)).toEqual([])
})

test('an operator may keep it for fewer days, and two checks of one day are told of once', async () => {
  const bot = await startTestBot({ environment: { KEEP_DAYS: '30' } })
  const runner = bot.runner()
  await checks(runner, OUTER_HIP)
  await runner.taps('check:again')
  await checksAgain(runner)
  await bot.days(24)
  const notices = runner.messages().filter((one) => endsOf(one).includes('expiry:keep'))
  expect(notices).toHaveLength(1)
  await bot.days(7)
  expect(await kept(bot, runner)).toEqual([])
})

async function checksAgain(runner: TestRunner): Promise<void> {
  await runner.taps('screen:calf_swelling', 'screen:done')
  await runner.taps(`walking:${SWOLLEN.walking}`, `severity:${SWOLLEN.severity}`)
}

test('who blocks the bot is erased after 30 days; who comes back before is not', async () => {
  const bot = await startTestBot()
  const gone = bot.runner()
  await checks(gone, OUTER_HIP)
  await gone.person.blocks()
  const back = bot.runner()
  await checks(back, OUTER_HIP)
  await back.person.blocks()
  await bot.days(29)
  expect(await kept(bot, gone)).toContain('check')
  await back.person.unblocks()
  await bot.days(3)
  expect(await kept(bot, gone)).toEqual([])
  expect(await kept(bot, back)).toContain('check')
})

test('the erasing that breaks off in the middle is begun again, and two instances do it once', async () => {
  const bot = await startTestBot({ environment: { KEEP_DAYS: '30' } })
  const runner = await longAgo(bot, 29)
  await bot.query(`create function refuse() returns trigger as
    $$ begin raise exception 'not now'; end $$ language plpgsql`)
  await bot.query(
    'create trigger refuse before delete on "check" for each row execute function refuse()',
  )
  await expect(bot.days(3)).rejects.toThrow()
  await bot.query('drop trigger refuse on "check"')
  expect(await kept(bot, runner)).toContain('check')
  await bot.restart()
  expect(await kept(bot, runner)).toEqual([])
})
