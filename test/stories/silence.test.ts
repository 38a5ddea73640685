import { expect, test } from 'vitest'
import type { ChatMessage } from '../../src/playground/view.ts'
import type { Given } from '../../src/triage/given.ts'
import { name } from '../../src/words/name.ts'
import { sharedBot, startTestBot, type TestRunner } from '../support/bot.ts'
import { becomesBuddyOf } from '../support/buddy.ts'
import { answersCheckIn, checkInQuestionOf, plannedFor } from '../support/follow-up.ts'
import { answersUntil, checks, endsOf, GROIN, OUTER_HIP, SWOLLEN } from '../support/persona.ts'
import { LANGUAGES, says } from '../support/words.ts'

const bot = sharedBot()

async function withResult(given: Given = OUTER_HIP): Promise<TestRunner> {
  const runner = bot().runner({ name: 'Ana <b>' })
  await checks(runner, given)
  return runner
}

/** A runner with a buddy, in a chat of each. */
async function withBuddy(given: Given): Promise<{ runner: TestRunner; friend: TestRunner }> {
  const runner = await withResult(given)
  const friend = bot().runner()
  await becomesBuddyOf(friend, runner)
  return { runner, friend }
}

function asking(runner: TestRunner): ChatMessage[] {
  return runner.messages().filter((message) => checkInQuestionOf(message) === 'progress')
}

/** Its reminders, as in `repeat sent`. */
async function reminded({ id }: TestRunner): Promise<string[]> {
  const rows = await bot().query<{ kind: string; state: string }>(
    'select kind, state from reminder where person_id = $1 order by due_at',
    id,
  )
  return rows.map(({ kind, state }) => `${kind} ${state}`)
}

const lookIn = ({ id }: TestRunner) => says('buddy-look-in', { name: name('Ana <b>'), id: `${id}` })

test('not answered, it is asked once more a day later, gently, and two days later a last word', async () => {
  const runner = await withResult()
  await bot().days(3)
  const first = runner.last()
  await bot().days(1)
  const repeat = runner.last()
  expect(repeat.id).toBeGreaterThan(first.id)
  expect(repeat.text).toContain(says('check-in-repeat'))
  expect(endsOf(repeat)).toEqual(endsOf(first))
  expect(asking(runner).map(({ id }) => id)).toEqual([repeat.id])
  await bot().days(1)
  expect(runner.last()).toEqual(repeat)
  await bot().days(1)
  const silence = runner.last()
  expect(silence.text).toContain(says('silence'))
  expect(silence.text).toContain(says('follow-up-new-signs'))
  expect(asking(runner).map(({ id }) => id)).toEqual([silence.id])
  await bot().days(60)
  expect(runner.last()).toEqual(silence)
  expect(await plannedFor(bot(), runner)).toEqual(['3 sent'])
})

for (const at of ['repeat', 'silence'] as const) {
  test(`answered on the ${at}, it is the same check-in, and the next is planned`, async () => {
    const runner = await withResult()
    await bot().days(3)
    await bot().days(at === 'repeat' ? 1 : 3)
    const outcome = await answersCheckIn(runner, { progress: 'better', pain: 2 })
    expect(outcome.text).toContain(says('follow-up-improving'))
    expect(await plannedFor(bot(), runner)).toEqual([
      '3 answered',
      at === 'repeat' ? '7 due' : '14 due',
    ])
    const { length } = runner.messages()
    await bot().days(2)
    expect(runner.messages()).toHaveLength(length)
  })
}

test('a number that is typed answers the repeat, and a command leaves it the last message', async () => {
  const runner = await withResult()
  await bot().days(4)
  await runner.sends('/help')
  expect(asking(runner)).toHaveLength(1)
  expect(checkInQuestionOf(runner.last())).toBe('progress')
  expect(checkInQuestionOf(await runner.sends('2'))).toBe('pain_now')
})

test('whoever has begun to answer is not reminded', async () => {
  const { runner, friend } = await withBuddy(SWOLLEN)
  await bot().days(1)
  const asked = await runner.taps('progress:worse')
  const told = friend.last()
  await bot().hours(47)
  expect(runner.last()).toEqual(asked)
  expect(friend.last()).toEqual(told)
  expect(await reminded(runner)).toEqual([])
})

test('answered, stopped or put off in between, nothing more is said of it', async () => {
  for (const end of ['progress:gone', 'check-in:stop', 'check-in:well', 'check-in:morning']) {
    const runner = await withResult()
    await bot().days(3)
    await runner.taps(end)
    expect(await reminded(runner), end).toEqual([])
  }
})

test('a new result in between ends the reminders of the older check', async () => {
  const runner = await withResult(SWOLLEN)
  await bot().days(1)
  await runner.sends('/check')
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP)
  expect(await reminded(runner)).toEqual([])
  const { length } = runner.messages()
  await bot().days(2)
  expect(runner.messages()).toHaveLength(length)
})

test('after an urgent result the buddy is asked to look in, and told nothing of health', async () => {
  const { runner, friend } = await withBuddy(SWOLLEN)
  await bot().days(3)
  const before = friend.messages().length
  await bot().days(1)
  expect(runner.last().text).toContain(says('silence-buddy'))
  const asked = friend.messages().slice(before)
  expect(asked.map(({ text }) => text)).toEqual([lookIn(runner)])
  expect(asked[0]?.keyboard).toEqual([])
  await bot().days(10)
  expect(friend.messages()).toHaveLength(before + 1)
})

for (const [who, given, days] of [
  ['after self-care', OUTER_HIP, 7],
  ['who was taken back in time', GROIN, 6],
  ['of a runner who answered the repeat', GROIN, 6],
] as const) {
  test(`the buddy ${who} hears nothing`, async () => {
    const { runner, friend } = await withBuddy(given)
    await bot().days(3)
    if (who === 'who was taken back in time') {
      await runner.sends('/settings')
      await runner.taps('buddy:show', 'buddy:end')
    }
    if (who === 'of a runner who answered the repeat')
      await answersCheckIn(runner, { progress: 'same', pain: 4 })
    const before = friend.messages()
    await bot().days(days - 3)
    expect(friend.messages()).toEqual(before)
    expect(runner.last().text).not.toContain(says('silence-buddy'))
  })
}

test('whoever is the buddy by then is asked, in their own language', async () => {
  const { runner, friend } = await withBuddy(SWOLLEN)
  await bot().days(1)
  const before = friend.messages()
  const another = bot().runner({ language: 'es' })
  await becomesBuddyOf(another, runner)
  await bot().days(3)
  expect(friend.messages()).toEqual(before)
  expect(another.last().text).toBe(
    says('buddy-look-in', { name: name('Ana <b>'), id: `${runner.id}` }, 'es'),
  )
})

test('a buddy who is asked at night reads it in the morning, unless the runner is heard of before', async () => {
  const { runner, friend } = await withBuddy(SWOLLEN)
  const { runner: heard, friend: spared } = await withBuddy(SWOLLEN)
  for (const one of [friend, spared]) {
    await one.sends('/settings')
    await one.person.tapsData(one.last().id, 'zone:Pacific--Auckland')
  }
  const before = [friend, spared].map((one) => one.messages().length)
  await bot().days(4)
  expect([friend, spared].map((one) => one.messages().length)).toEqual(before)
  await heard.sends('/stop')
  await bot().days(1)
  expect(friend.last().text).toBe(lookIn(runner))
  expect(spared.messages()).toHaveLength(before[1] ?? 0)
})

test('a buddy who stops their own check-ins is asked to look in all the same', async () => {
  const { runner, friend } = await withBuddy(SWOLLEN)
  await friend.sends('/check')
  await friend.taps('consent:accept')
  await answersUntil(friend, OUTER_HIP)
  await friend.sends('/settings')
  await friend.person.tapsData(friend.last().id, 'zone:Pacific--Auckland')
  await bot().days(4)
  await friend.sends('/stop')
  await bot().days(1)
  expect(friend.last().text).toBe(lookIn(runner))
})

test('a buddy who has blocked the bot costs the runner nothing', async () => {
  const { runner, friend } = await withBuddy(SWOLLEN)
  await friend.person.blocks()
  await bot().days(4)
  expect(runner.last().text).toContain(says('silence'))
  await answersCheckIn(runner, { progress: 'better', seen: 'yes', pain: 1 })
  expect(await plannedFor(bot(), runner)).toEqual(['1 answered', '7 due'])
})

test('a runner who erases everything is not looked in on', async () => {
  const { runner, friend } = await withBuddy(SWOLLEN)
  await bot().days(3)
  await runner.sends('/forget')
  await runner.taps('forget:confirm')
  const before = friend.messages()
  await bot().days(5)
  expect(friend.messages()).toEqual(before)
  expect(await bot().query('select 1 from reminder where person_id = $1', runner.id)).toEqual([])
})

test('a check for somebody else is asked after once, and not repeated', async () => {
  const runner = bot().runner()
  await runner.sends('/start')
  await runner.taps('consent:other')
  await answersUntil(runner, SWOLLEN)
  await bot().days(1)
  const asked = runner.last()
  expect(checkInQuestionOf(asked)).toBe('progress')
  await bot().days(4)
  expect(runner.last()).toEqual(asked)
  expect(await reminded(runner)).toEqual([])
})

test('one that was left in the middle of a new check waits, and comes when it is put away', async () => {
  const runner = await withResult(SWOLLEN)
  await bot().days(1)
  await bot().hours(23)
  await runner.sends('/check')
  await runner.taps('check:again')
  await answersUntil(runner, OUTER_HIP, 'fall')
  await bot().hours(2)
  expect(await reminded(runner)).toEqual(['repeat due'])
  await bot().hours(12)
  await bot().hours(12)
  expect(await reminded(runner)).toContain('repeat sent')
})

test('a repeat that was held back too long is left out, and the last word is not', async () => {
  const own = await startTestBot()
  const runner = own.runner()
  const friend = own.runner()
  await checks(runner, SWOLLEN)
  await becomesBuddyOf(friend, runner)
  await own.days(1)
  await own.restart(() => own.query(`update clock set now = now + interval '5 days'`))
  await own.days(0)
  const before = friend.messages().length
  await own.days(2)
  expect(runner.last().text).toContain(says('silence'))
  expect(friend.messages()).toHaveLength(before + 1)
})

for (const language of LANGUAGES) {
  test(`what a lock screen shows of it says nothing of a body, in ${language}`, async () => {
    const runner = bot().runner({ language })
    await checks(runner, SWOLLEN)
    const friend = bot().runner({ language })
    await becomesBuddyOf(friend, runner)
    const { length } = runner.messages()
    await bot().days(4)
    const shown = [...runner.messages().slice(length), friend.last()]
    expect(shown.length).toBeGreaterThan(3)
    for (const { text } of shown)
      expect(text.slice(0, 60)).not.toMatch(
        /hip|pain|hurt|sore|injur|health|doctor|cadera|dol|duel|lesi|salud|m[ée]dic|enferm/i,
      )
  })
}
