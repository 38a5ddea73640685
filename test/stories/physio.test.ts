import { expect, test } from 'vitest'
import { name } from '../../src/words/name.ts'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import { answersUntil, buttonsOf, checks, endsOf, OUTER_HIP, SWOLLEN } from '../support/persona.ts'
import {
  asksSheet,
  foundsClub,
  joins,
  makesLink,
  namesPhysio,
  pressesPanel,
  runnerWithSheet,
  shareDataIn,
} from '../support/physio.ts'
import { readSheet, sheetsOf } from '../support/sheet.ts'
import { read, says, wordsIn } from '../support/words.ts'

const bot = sharedBot()
const TITLE = 'Hill <b> Friends'
const CLUB = { club: name(TITLE) }
const KIM = { name: name('Kim'), ...CLUB }

async function physiosOf({ id }: { id: string }): Promise<number[]> {
  const rows = await bot().query<{ person: string }>(
    'select person_id as person from physio where club_id = $1',
    id,
  )
  return rows.map(({ person }) => Number(person))
}

async function sharesOf({ id }: TestRunner) {
  return bot().query<{ physio_id: string | null; message_id: number | null }>(
    'select physio_id, message_id from sheet_share where person_id = $1',
    id,
  )
}

async function presses(runner: TestRunner, act: string): Promise<void> {
  await runner.person.taps(({ callback_data }) => callback_data.includes(act))
}

/** Presses the button below the sheet, and those that follow. */
async function shares(runner: TestRunner, ...acts: string[]) {
  await runner.person.tapsData(sheetsOf(runner).at(-1)?.id ?? 0, shareDataIn(runner) ?? '')
  for (const act of acts) await presses(runner, act)
  return runner.last()
}

test('named by a link and asked first, whoever says yes is the physio, and sees how to end it', async () => {
  const club = await foundsClub(bot())
  const token = await makesLink(club)
  const kim = bot().runner({ name: 'Kim' })
  const asked = await kim.sends(`/start ${token}`)
  expect(asked.text).toBe(says('physio-asked', KIM))
  expect(await physiosOf(club)).toEqual([])
  await kim.taps('physio:yes')
  expect(kim.last().text).toBe(says('physio-yes', CLUB))
  expect(await physiosOf(club)).toEqual([kim.id])
  expect((await pressesPanel(club, club.captain, 'panel')).text).toBe(says('physio-panel', KIM))
  await kim.sends('/settings')
  await kim.taps('physio:roles', 'physio:stop')
  expect(kim.last().text).toBe(says('physio-stopped', CLUB))
  expect(await physiosOf(club)).toEqual([])
})

test('the captain’s panel leads to the link, and back to the settings', async () => {
  const club = await foundsClub(bot())
  await presses(club.captain, 'physio:panel')
  expect(club.captain.last().text).toBe(says('physio-panel-none', CLUB))
  await presses(club.captain, 'physio:link')
  const [token] = /[\w-]{32}/.exec(club.captain.last().text) ?? []
  const kim = bot().runner({ name: 'Kim' })
  expect((await kim.sends(`/start ${token}`)).text).toBe(says('physio-asked', KIM))
  await presses(club.captain, 'physio:panel')
  await presses(club.captain, 'open:captain')
  expect(buttonsOf(club.captain.last()).map(({ data }) => data)).toContain(
    `${club.id}.pulse:captain:on`,
  )
})

test('whoever was the physio is told of the next one, and when the captain ends it', async () => {
  const club = await foundsClub(bot())
  const ana = await namesPhysio(bot(), club, { language: 'es' })
  const kim = await namesPhysio(bot(), club)
  expect(ana.last().text).toBe(read(wordsIn('es').html('physio-over', CLUB)))
  const before = kim.messages().length
  await pressesPanel(club, club.captain, 'end')
  await pressesPanel(club, club.captain, 'end')
  expect(kim.last().text).toBe(says('physio-over', CLUB))
  expect(kim.messages()).toHaveLength(before + 1)
  expect(await physiosOf(club)).toEqual([])
})

test('a former physio who has blocked the bot keeps nobody from taking their place', async () => {
  const club = await foundsClub(bot())
  const ana = await namesPhysio(bot(), club)
  await ana.person.blocks()
  const kim = await namesPhysio(bot(), club)
  expect(kim.last().text).toBe(says('physio-yes', CLUB))
  expect(await physiosOf(club)).toEqual([kim.id])
})

test('declined, nothing is kept, and the link is used up', async () => {
  const club = await foundsClub(bot())
  const token = await makesLink(club)
  const kim = bot().runner()
  await kim.sends(`/start ${token}`)
  await kim.taps('physio:no')
  expect(kim.last().text).toBe(says('physio-no'))
  expect(await bot().query('select 1 from person where id = $1', kim.id)).toEqual([])
  await kim.sends(`/start ${token}`)
  expect(kim.messages().map(({ text }) => text)).toContain(says('link-gone'))
})

test('a link names one physio: used, run out, forged or of a buddy it names nobody', async () => {
  const club = await foundsClub(bot())
  const used = await makesLink(club)
  const kim = bot().runner()
  const { id } = await kim.sends(`/start ${used}`)
  await Promise.all([
    kim.person.tapsData(id, `${used}.0:physio:yes`),
    kim.person.tapsData(id, `${used}.0:physio:yes`),
  ])
  expect(await physiosOf(club)).toEqual([kim.id])
  const old = await makesLink(club)
  await bot().days(8)
  await club.captain.sends('/start')
  for (const token of [used, old, 'A'.repeat(32)]) {
    const late = bot().runner()
    await late.sends(`/start ${token}`)
    expect(late.messages()[0]?.text).toBe(says('link-gone'))
    await late.person.tapsData(late.last().id, `${token}.0:physio:yes`)
    expect(late.last().text).toBe(says('link-gone'))
  }
  const forBuddy = await makesLink(club)
  await kim.person.tapsData(kim.last().id, `${forBuddy}.0:buddy:yes`)
  expect(kim.last().text).toBe(says('link-gone'))
  expect(await physiosOf(club)).toEqual([kim.id])
})

test('a captain of two clubs has a link for each, and a newer one takes the place of its own', async () => {
  const first = await foundsClub(bot())
  const group = bot().standIn.addGroup({ title: 'Second', creator: first.captain })
  await first.captain.person.runs(group).addsBot()
  const [row] = await bot().query<{ id: string }>(
    'select id from club where group_id = $1',
    group.id,
  )
  const second = { ...first, id: row?.id ?? '', group }
  const old = await makesLink(first)
  const tokens = [await makesLink(first), await makesLink(second)]
  for (const [at, club] of [first, second].entries()) {
    const kim = bot().runner()
    await kim.sends(`/start ${tokens[at]}`)
    await kim.taps('physio:yes')
    expect(await physiosOf(club)).toEqual([kim.id])
  }
  const late = bot().runner()
  await late.sends(`/start ${old}`)
  expect(late.messages()[0]?.text).toBe(says('link-gone'))
})

test('a link is worth nothing once its maker is no captain, nor for the maker', async () => {
  const club = await foundsClub(bot())
  const other = bot().runner()
  const token = await makesLink(club)
  await club.captain.sends(`/start ${token}`)
  expect(club.captain.last().text).toBe(says('physio-own-link'))
  await club.captain.person.tapsData(club.captain.last().id, `${token}.0:physio:yes`)
  expect(await physiosOf(club)).toEqual([])
  other.person.runs(club.group).setsMember(club.captain, 'member')
  const kim = bot().runner()
  await kim.sends(`/start ${token}`)
  expect(kim.messages()[0]?.text).toBe(says('link-gone'))
  await kim.person.tapsData(kim.last().id, `${token}.0:physio:yes`)
  expect(await physiosOf(club)).toEqual([])
})

test('only who is a captain now makes a link, or ends it', async () => {
  const club = await foundsClub(bot())
  const kim = await namesPhysio(bot(), club)
  const stranger = bot().runner()
  await stranger.sends('/start')
  for (const act of ['panel', 'link', 'end'])
    expect((await pressesPanel(club, stranger, act)).text).toBe(says('physio-no-captain'))
  await pressesPanel(club, stranger, 'stop')
  expect(await physiosOf(club)).toEqual([kim.id])
  await pressesPanel(club, club.captain, 'end')
  expect(await physiosOf(club)).toEqual([])
})

test('before anything is sent the runner reads what goes, and that nobody is on call', async () => {
  const club = await foundsClub(bot())
  await namesPhysio(bot(), club)
  const runner = await runnerWithSheet(bot(), club)
  const asked = await shares(runner)
  expect(asked.text).toContain(says('share-ask', KIM))
  expect(asked.text).toContain(says('share-yourself'))
  await presses(runner, '.no:share')
  expect(runner.last().text).toContain(says('share-no'))
  expect(await sharesOf(runner)).toEqual([])
})

test('the physio gets the one page, which cannot be forwarded, with the runner’s name', async () => {
  const club = await foundsClub(bot())
  const kim = await namesPhysio(bot(), club, { language: 'es' })
  const runner = await runnerWithSheet(bot(), club)
  expect((await shares(runner, '.yes:share')).text).toBe(says('share-sent', KIM))
  const { message } = kim.last()
  expect(message.has_protected_content).toBe(true)
  expect(kim.last().text).toBe(says('share-caption', { name: name('Ana & Co'), ...CLUB }, 'es'))
  const sheet = await readSheet(bot(), kim.last())
  expect(sheet.totalPages).toBe(1)
  expect(sheet.text).toBe((await readSheet(bot(), sheetsOf(runner).at(-1))).text)
  expect(await sharesOf(runner)).toEqual([
    { physio_id: `${kim.id}`, message_id: message.message_id },
  ])
})

test('it goes once: by a double tap, on two instances, and however late it is pressed again', async () => {
  const club = await foundsClub(bot())
  const kim = await namesPhysio(bot(), club)
  const runner = await runnerWithSheet(bot(), club)
  const asked = await shares(runner)
  const yes = buttonsOf(asked).find(({ data }) => data.includes('.yes:share'))?.data ?? ''
  await bot().twin()
  await Promise.all([runner.person.tapsData(asked.id, yes), runner.person.tapsData(asked.id, yes)])
  await runner.person.tapsData(asked.id, yes)
  expect(sheetsOf(kim)).toHaveLength(1)
  expect(runner.last().text).toBe(says('share-sent', KIM))
  await asksSheet(runner)
  expect(endsOf(sheetsOf(runner).at(-1) ?? runner.last())).not.toContain(`share:${club.id}`)
})

test('where Telegram gave no answer it is not sent again, and the runner is told so', async () => {
  const club = await foundsClub(bot())
  const kim = await namesPhysio(bot(), club)
  const runner = await runnerWithSheet(bot(), club)
  const asked = await shares(runner)
  const yes = buttonsOf(asked).find(({ data }) => data.includes('.yes:share'))?.data ?? ''
  bot().standIn.failNext('sendDocument', { error_code: 502, description: 'Bad Gateway' })
  await runner.person.tapsData(asked.id, yes)
  expect(runner.last().text).toBe(says('share-unknown'))
  await runner.person.tapsData(asked.id, yes)
  expect(runner.last().text).toBe(says('share-unknown'))
  expect(sheetsOf(kim)).toEqual([])
})

test('a physio whose account is gone: the runner is told, and nothing counts as sent', async () => {
  const club = await foundsClub(bot())
  await namesPhysio(bot(), club)
  const runner = await runnerWithSheet(bot(), club)
  await shares(runner)
  bot().standIn.failNext('sendDocument', {
    error_code: 403,
    description: 'Forbidden: user is deactivated',
  })
  await presses(runner, '.yes:share')
  expect(runner.last().text).toBe(says('share-undelivered', KIM))
  expect(await sharesOf(runner)).toEqual([])
})

test('a physio who has blocked the bot is offered to nobody, and an old button says so', async () => {
  const club = await foundsClub(bot())
  const kim = await namesPhysio(bot(), club)
  const runner = await runnerWithSheet(bot(), club)
  await kim.person.blocks()
  expect((await shares(runner)).text).toBe(says('share-no-physio'))
  await asksSheet(runner)
  expect(endsOf(sheetsOf(runner).at(-1) ?? runner.last())).not.toContain(`share:${club.id}`)
})

test('an urgent result never waits for the physio, nor does an older sheet beside one', async () => {
  const club = await foundsClub(bot())
  await namesPhysio(bot(), club)
  const urgent = await runnerWithSheet(bot(), club, { given: { ...SWOLLEN, age: '40_54' } })
  expect(shareDataIn(urgent)).toBeUndefined()
  const runner = await runnerWithSheet(bot(), club)
  const old = shareDataIn(runner)
  expect(old).toBeDefined()
  await runner.sends('/check')
  await runner.taps('check:again')
  await answersUntil(runner, SWOLLEN)
  expect((await shares(runner)).text).toContain(says('share-urgent'))
  expect(await sharesOf(runner)).toEqual([])
})

test('nothing is shared of a runner under 18, nor of a check for somebody else', async () => {
  const club = await foundsClub(bot())
  await namesPhysio(bot(), club)
  const adult = await runnerWithSheet(bot(), club)
  const forged = shareDataIn(adult)?.replace(/^[\w-]+\./, '') ?? ''
  const young = bot().runner()
  await checks(young, { ...OUTER_HIP, age: 'under_18' })
  const friend = bot().runner()
  await friend.sends('/start')
  await friend.taps('consent:other')
  await answersUntil(friend, OUTER_HIP)
  for (const runner of [young, friend]) {
    // Even where a row says that they belong to it.
    await bot().query(
      'insert into club_member (club_id, person_id, is_counted, joined_at) values ($1, $2, true, now())',
      club.id,
      runner.id,
    )
    await asksSheet(runner)
    expect(shareDataIn(runner)).toBeUndefined()
    const [check] = await bot().query<{ id: string }>(
      'select id from "check" where person_id = $1',
      runner.id,
    )
    await runner.person.tapsData(runner.last().id, `${check?.id}.${forged}`)
    expect(runner.last().text).toBe(says('share-never'))
    expect(await sharesOf(runner)).toEqual([])
  }
})

test('another’s check, or a club that is not one’s own, leads to nobody', async () => {
  const club = await foundsClub(bot())
  const kim = await namesPhysio(bot(), club)
  const foreign = await foundsClub(bot(), 'Elsewhere')
  await namesPhysio(bot(), foreign)
  const runner = await runnerWithSheet(bot(), club)
  const data = shareDataIn(runner) ?? ''
  const thief = bot().runner()
  await checks(thief, OUTER_HIP)
  await joins(bot(), club, thief)
  await thief.person.tapsData(thief.last().id, data.replace('.ask:', '.yes:'))
  expect(thief.last().text).toBe(says('share-gone'))
  const elsewhere = data.replace('.ask:', '.yes:').replace(club.id, foreign.id)
  await runner.person.tapsData(runner.last().id, elsewhere)
  expect(runner.last().text).toBe(says('share-no-physio'))
  expect(sheetsOf(kim)).toEqual([])
})

test('/forget of the runner takes the sheet back from the physio’s chat, old ones are written over', async () => {
  const club = await foundsClub(bot())
  const kim = await namesPhysio(bot(), club)
  for (const days of [0, 5]) {
    const runner = await runnerWithSheet(bot(), club)
    await shares(runner, '.yes:share')
    const sent = kim.last().id
    if (days > 0) await bot().days(days)
    await runner.sends('/forget')
    expect(runner.last().text).toContain(says('kept-shares', { count: 1 }))
    expect(runner.last().text).toContain(says('kept-clubs', { count: 1 }))
    await runner.taps('forget:confirm')
    expect(runner.last().text).toBe(says('forget-done'))
    expect(sheetsOf(kim)).toEqual([])
    const left = kim.messages().find(({ id }) => id === sent)
    expect(left?.text).toBe(days > 0 ? says('forget-overwritten') : undefined)
    expect(await sharesOf(runner)).toEqual([])
  }
})

test('/forget of the physio ends it, and takes what was sent to them', async () => {
  const club = await foundsClub(bot())
  const kim = await namesPhysio(bot(), club)
  const runner = await runnerWithSheet(bot(), club)
  await shares(runner, '.yes:share')
  await kim.sends('/forget')
  expect(kim.last().text).toContain(says('kept-physio-of', { count: 1 }))
  await kim.taps('forget:confirm')
  expect(sheetsOf(kim)).toEqual([])
  expect(await physiosOf(club)).toEqual([])
  expect((await sharesOf(runner)).map(({ physio_id }) => physio_id)).toEqual([null])
  // Sent is sent: the check goes to nobody else.
  await namesPhysio(bot(), club)
  expect((await shares(runner)).text).toBe(says('share-once'))
})

test('a physio is kept as long as they are one, though they never asked for a check', async () => {
  const club = await foundsClub(bot())
  const kim = await namesPhysio(bot(), club)
  const joined = bot().runner()
  await joins(bot(), club, joined)
  await bot().days(100)
  const late = bot().runner()
  await joins(bot(), club, late)
  await bot().days(100)
  const kept = async ({ id }: TestRunner) =>
    (await bot().query('select 1 from person where id = $1', id)).length === 1
  expect([await kept(kim), await kept(joined), await kept(late)]).toEqual([true, false, true])
})
