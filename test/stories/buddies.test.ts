import { expect, test } from 'vitest'
import { name } from '../../src/words/name.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersUntil, checks, endsOf, OUTER_HIP, questionOf } from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()

/** A runner who has agreed, and the token of the link that they have made. */
async function withLink(): Promise<{ runner: TestRunner; token: string }> {
  const runner = bot().runner({ name: 'Ana <b>' })
  await checks(runner, OUTER_HIP)
  await runner.sends('/settings')
  const { text } = await runner.taps('buddy:show', 'buddy:link')
  const token = /start=([\w-]+)/.exec(text)?.[1] ?? ''
  return { runner, token }
}

async function buddiesOf({ id }: TestRunner): Promise<number[]> {
  const rows = await bot().query<{ buddy: string }>(
    'select buddy_id as buddy from buddy where person_id = $1',
    id,
  )
  return rows.map(({ buddy }) => Number(buddy))
}

test('who opens the link and says yes is the buddy, and is told nothing of health', async () => {
  const { runner, token } = await withLink()
  const friend = bot().runner()
  const asked = await friend.sends(`/start ${token}`)
  expect(asked.text).toBe(says('buddy-asked', { name: name('Ana <b>') }))
  await friend.taps('buddy:yes')
  expect(friend.last().text).toBe(says('buddy-yes', { name: name('Ana <b>') }))
  expect(await buddiesOf(runner)).toEqual([friend.id])
  await runner.sends('/settings')
  await runner.taps('buddy:show')
  expect(endsOf(runner.last())).toEqual(['buddy:link', 'buddy:end'])
  await runner.taps('buddy:end')
  expect(await buddiesOf(runner)).toEqual([])
})

test('the token is long, random, and stands nowhere in the database', async () => {
  const { token } = await withLink()
  const { token: another } = await withLink()
  expect(token).toMatch(/^[\w-]{32}$/)
  expect(another).not.toBe(token)
  const rows = await bot().query('select t::text as text from deep_link as t')
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(JSON.stringify(rows)).not.toContain('Ana')
})

test('it works once: whoever opens it later, or twice, is told that it was used', async () => {
  const { runner, token } = await withLink()
  const friend = bot().runner()
  const { id } = await friend.sends(`/start ${token}`)
  await Promise.all([
    friend.person.tapsData(id, `${token}.0:buddy:yes`),
    friend.person.tapsData(id, `${token}.0:buddy:yes`),
  ])
  const late = bot().runner()
  await late.sends(`/start ${token}`)
  expect(late.messages()[0]?.text).toBe(says('link-gone'))
  expect(await buddiesOf(runner)).toEqual([friend.id])
})

test('after seven days it has run out, and its row is gone', async () => {
  const { runner, token } = await withLink()
  await bot().days(8)
  const friend = bot().runner()
  await friend.sends(`/start ${token}`)
  expect(friend.messages()[0]?.text).toBe(says('link-gone'))
  // Never a dead end: the way to a check of one's own follows.
  expect(endsOf(friend.last())).toContain('consent:accept')
  const rows = await bot().query('select 1 from deep_link where person_id = $1', runner.id)
  expect(rows).toEqual([])
})

test('a newer link takes the place of the older one', async () => {
  const { runner, token } = await withLink()
  await runner.sends('/settings')
  await runner.taps('buddy:show', 'buddy:link')
  const friend = bot().runner()
  await friend.sends(`/start ${token}`)
  expect(friend.messages()[0]?.text).toBe(says('link-gone'))
})

test('a forged payload is no link, and leads on', async () => {
  for (const payload of ['A'.repeat(32), `${'-'.repeat(63)}x`, '_'.repeat(32), 'hip']) {
    const friend = bot().runner()
    await friend.sends(`/start ${payload}`)
    expect(endsOf(friend.last()), payload).toContain('consent:accept')
  }
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  await runner.person.tapsData(runner.last().id, `${'A'.repeat(32)}.0:buddy:yes`)
  expect(runner.last().text).toBe(says('link-gone'))
})

test('one’s own link makes nobody a buddy', async () => {
  const { runner, token } = await withLink()
  await runner.sends(`/start ${token}`)
  await runner.person.tapsData(runner.last().id, `${token}.0:buddy:yes`)
  expect(await buddiesOf(runner)).toEqual([])
})

test('declined, nothing is kept, and the link is used up', async () => {
  const { runner, token } = await withLink()
  const friend = bot().runner()
  await friend.sends(`/start ${token}`)
  await friend.taps('buddy:no')
  expect(friend.last().text).toBe(says('buddy-no'))
  expect(await bot().query('select 1 from person where id = $1', friend.id)).toEqual([])
  expect(await buddiesOf(runner)).toEqual([])
})

test('a runner under 18, or one of whom one check alone is kept, has no buddy', async () => {
  const young = bot().runner()
  await checks(young, { ...OUTER_HIP, age: 'under_18' })
  const brief = bot().runner()
  await brief.sends('/start')
  await brief.taps('consent:other')
  await answersUntil(brief, OUTER_HIP)
  for (const runner of [young, brief]) {
    expect(endsOf(await runner.sends('/settings'))).not.toContain('buddy:show')
    for (const forged of ['buddy:show', 'buddy:link']) {
      await runner.person.tapsData(runner.last().id, forged)
      expect(runner.last().text).toBe(says('buddy-not-yet'))
    }
  }
})

test('either who is erased ends it, and nothing of either is left in it', async () => {
  for (const who of ['runner', 'friend'] as const) {
    const { runner, token } = await withLink()
    const friend = bot().runner()
    await friend.sends(`/start ${token}`)
    await friend.taps('buddy:yes')
    const gone = who === 'runner' ? runner : friend
    await gone.sends('/forget')
    expect(gone.last().text).toContain(
      who === 'runner' ? says('kept-buddy') : says('kept-buddy-of', { count: 1 }),
    )
    await gone.taps('forget:confirm')
    expect(await buddiesOf(runner)).toEqual([])
  }
})

test('a buddy who never asked for a check is kept as long as the runner is', async () => {
  const { runner, token } = await withLink()
  const friend = bot().runner()
  await friend.sends(`/start ${token}`)
  await friend.taps('buddy:yes')
  const file = await friend.sends('/mydata')
  expect(file.text).toContain(says('kept-buddy-of', { count: 1 }))
  const sent = bot().standIn.world.files.get(file.message.document?.file_id ?? '')
  const data = JSON.parse(Buffer.from(sent?.bytes ?? []).toString())
  expect(data.buddyOf).toMatchObject([{ name: name('Ana <b>') }])
  expect(JSON.stringify(data)).not.toContain(`${runner.id}`)
  // A buddy with a sore hip is a runner too.
  await friend.sends('/check')
  await friend.taps('consent:accept')
  expect(questionOf(friend.last())).toBe('screen')
})

test('a name that cannot be seen is a runner, and one with tricks in it is harmless', async () => {
  for (const [given, shown] of [
    ['\u200b\u2063', says('buddy-unnamed')],
    ['Zo\u202e\né', name('Zo é')],
  ] as const) {
    const runner = bot().runner({ name: given })
    await checks(runner, OUTER_HIP)
    await runner.sends('/settings')
    const { text } = await runner.taps('buddy:show', 'buddy:link')
    const friend = bot().runner()
    await friend.sends(`/start ${/start=([\w-]+)/.exec(text)?.[1]}`)
    expect(friend.last().text).toBe(says('buddy-asked', { name: shown }))
  }
})
