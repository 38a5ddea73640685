import { expect, test } from 'vitest'
import { name } from '../../src/words/name.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { keptClub, membersOf } from '../support/kept-club.ts'
import { checks, endsOf, FEVER, OUTER_HIP, questionOf } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()
const TITLE = 'Valley <Runners>'
const club = { club: name(TITLE) }

function textsOf(runner: TestRunner): (string | undefined)[] {
  return runner.messages().map(({ text }) => text)
}

test('who comes by the link of a club is asked once, and help follows below', async () => {
  const { token } = await keptClub(bot())
  const runner = bot().runner()
  await runner.sends(`/start club-${token}`)
  const [asked, below] = runner.messages()
  expect(asked?.text).toBe(says('club-join', club))
  expect(endsOf(below ?? runner.last())).toContain('consent:accept')
  await runner.taps('consent:accept')
  expect(questionOf(runner.last())).toBe('screen')
})

test('a yes in the middle of a check counts them, and the check goes on', async () => {
  const kept = await keptClub(bot())
  const runner = bot().runner()
  await runner.sends(`/start club-${kept.token}`)
  await runner.taps('consent:accept', 'club:yes')
  expect(await membersOf(bot(), kept)).toEqual([{ person: runner.id, counted: true }])
  expect(textsOf(runner)).toContain(says('club-counted', club))
  expect(questionOf(runner.last())).toBe('screen')
  await runner.sends(`/start club-${kept.token}`)
  expect(textsOf(runner).filter((text) => text === says('club-join', club))).toEqual([])
})

test('a no of a stranger keeps nothing at all', async () => {
  const kept = await keptClub(bot())
  const stranger = bot().runner()
  await stranger.sends(`/start club-${kept.token}`)
  await stranger.taps('club:no')
  expect(stranger.messages()[0]?.text).toBe(says('club-not-counted', club))
  expect(await membersOf(bot(), kept)).toEqual([])
  expect(await bot().query('select 1 from person where id = $1', stranger.id)).toEqual([])
  // Whoever mistook one button for the other has a way back.
  await stranger.taps('club:yes')
  expect(await membersOf(bot(), kept)).toEqual([{ person: stranger.id, counted: true }])
})

test('a no of somebody known is remembered, so that they are not asked again', async () => {
  const kept = await keptClub(bot())
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await runner.sends(`/start club-${kept.token}`)
  await runner.taps('club:no')
  expect(await membersOf(bot(), kept)).toEqual([{ person: runner.id, counted: false }])
  const before = runner.messages().length
  await runner.sends(`/start club-${kept.token}`)
  expect(textsOf(runner).slice(before)).not.toContain(says('club-join', club))
})

test('pressed twice at once, a yes has one effect', async () => {
  const kept = await keptClub(bot())
  const runner = bot().runner()
  await runner.sends(`/start club-${kept.token}`)
  const [asked] = runner.messages()
  const press = () => runner.person.tapsData(asked?.id ?? 0, `${kept.id}.0:club:yes`)
  await Promise.all([press(), press()])
  expect(await membersOf(bot(), kept)).toEqual([{ person: runner.id, counted: true }])
})

test('a runner under 18 is neither asked nor counted, whatever they press', async () => {
  const kept = await keptClub(bot())
  const runner = bot().runner()
  await checks(runner, { ...OUTER_HIP, age: 'under_18' })
  await runner.sends(`/start club-${kept.token}`)
  expect(textsOf(runner)).not.toContain(says('club-join', club))
  await runner.person.tapsData(runner.last().id, `${kept.id}.0:club:yes`)
  expect(await membersOf(bot(), kept)).toEqual([])
  expect(textsOf(runner)).toContain(says('club-minor'))
})

test('with /club a runner of two clubs sees both, and leaves one in one tap', async () => {
  const [first, second] = [await keptClub(bot()), await keptClub(bot(), { title: 'Hill Harriers' })]
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  for (const { token } of [first, second]) {
    await runner.sends(`/start club-${token}`)
    await runner.taps('club:yes')
  }
  const list = await runner.sends('/club')
  expect(list.text).toBe(says('club-list'))
  const titles = list.keyboard.flat().map(({ text }) => text)
  expect(titles).toEqual([name(TITLE), name('Hill Harriers')])
  await runner.person.tapsData(list.id, `${second.id}.0:club:show`)
  await runner.taps('club:leave')
  expect(await membersOf(bot(), second)).toEqual([])
  expect(await membersOf(bot(), first)).toEqual([{ person: runner.id, counted: true }])
  // What is theirs is none of the club's.
  await bot().days(3)
  expect(endsOf(runner.last())).toContain('progress:gone')
})

test('a button of a club left since, or of none, changes nothing and says so', async () => {
  const kept = await keptClub(bot())
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await runner.person.tapsData(runner.last().id, `${kept.id}.0:club:show`)
  expect(textsOf(runner)).toContain(says('club-left-already'))
  await runner.person.tapsData(runner.last().id, `${'A'.repeat(12)}.0:club:yes`)
  expect(textsOf(runner)).toContain(says('club-link-gone'))
})

for (const [what, payload] of [
  ['a forged link', `club-${'A'.repeat(32)}`],
  ['64 characters of rubbish', '_'.repeat(64)],
  ['a link without its token', 'club-'],
  ['a token that is too short', 'club-abc'],
] as const) {
  test(`${what} leads to help all the same`, async () => {
    const runner = bot().runner()
    await runner.sends(`/start ${payload}`)
    expect(endsOf(runner.last())).toContain('consent:accept')
    const isLink = /^club-.{32}$/.test(payload)
    expect(textsOf(runner).includes(says('club-link-gone'))).toBe(isLink)
  })
}

test('the link of a club that the bot has left does not work any more', async () => {
  const kept = await keptClub(bot())
  await bot().query('update club set removed_at = now() where id = $1', kept.id)
  const runner = bot().runner()
  await runner.sends(`/start club-${kept.token}`)
  expect(textsOf(runner)[0]).toBe(says('club-link-gone'))
})

test('/forget takes what the club knows of a runner', async () => {
  const kept = await keptClub(bot())
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await runner.sends(`/start club-${kept.token}`)
  await runner.taps('club:yes')
  await runner.sends('/forget')
  await runner.taps('forget:confirm')
  expect(await membersOf(bot(), kept)).toEqual([])
})

test('in an emergency a runner of a club abroad is told the number of its country', async () => {
  const { token } = await keptClub(bot(), { country: 'AU' })
  const runner = bot().runner()
  await runner.sends(`/start club-${token}`)
  await runner.taps('club:yes')
  await checks(runner, FEVER)
  expect(textsOf(runner).join('\n')).toContain('000')
})
