import { expect, test } from 'vitest'
import type { ChatMessage } from '../../src/playground/view.ts'
import { sharedBot, type TestBot, type TestRunner } from '../support/bot.ts'
import {
  answersUntil,
  buttonsOf,
  checks,
  chooses,
  endsOf,
  OUTER_HIP,
  questionOf,
  tickedIn,
} from '../support/persona.ts'

const bot = sharedBot()

function dataIn(message: ChatMessage, end: string): string {
  const found = buttonsOf(message).find(({ data }) => data.endsWith(end))
  if (!found) throw new Error(`no button ${end}`)
  return found.data
}

/** Two identical taps on the last message, neither waiting for the other. */
async function tapsTwice(runner: TestRunner, end: string): Promise<ChatMessage> {
  const message = runner.last()
  const data = dataIn(message, end)
  await Promise.all([
    runner.person.tapsData(message.id, data),
    runner.person.tapsData(message.id, data),
  ])
  return runner.last()
}

function questionsIn(runner: TestRunner): readonly ChatMessage[] {
  return runner.messages().filter((message) => questionOf(message))
}

async function countOf(of: TestBot, table: string, { id }: TestRunner): Promise<number> {
  const sql = `select count(*)::int as count from "${table}" where person_id = $1`
  const [row] = await of.query<{ count: number }>(sql, id)
  return row?.count ?? 0
}

test('an update that is delivered again has no second effect', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  const update = await runner.person.taps('fall:none')
  const after = runner.last()
  const calls = bot().standIn.calls.all().length
  await bot().app.handle(update)
  expect(runner.last()).toEqual(after)
  const said = bot().standIn.calls.all().slice(calls)
  expect(said.map(({ method }) => method)).toEqual(['answerCallbackQuery'])
})

test('a text that is delivered again answers one question, not two', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  const update = await runner.person.sends('1')
  await bot().app.handle(update)
  expect(questionOf(runner.last())).toBe('onset')
})

test('two taps at once on one answer: the next question is asked once', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  expect(questionOf(await tapsTwice(runner, 'fall:none'))).toBe('onset')
  expect(questionsIn(runner)).toHaveLength(1)
})

test('five impatient taps on each question answer it once', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'fall')
  for (const end of ['fall:none', 'onset:gradual', 'duration:weeks', 'severity:5']) {
    const message = runner.last()
    const data = dataIn(message, end)
    await Promise.all(Array.from({ length: 5 }, () => runner.person.tapsData(message.id, data)))
  }
  expect(questionOf(runner.last())).toBe('walking')
  expect(questionsIn(runner)).toHaveLength(1)
})

test('a tick that is tapped twice stays, and taken away twice it is gone', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'worse_with')
  expect(tickedIn(await tapsTwice(runner, 'worse_with:hopping'))).toEqual(['hopping'])
  expect(tickedIn(await tapsTwice(runner, 'worse_with:hopping'))).toEqual([])
})

test('two different ticks at once are both kept', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'worse_with')
  const message = runner.last()
  await Promise.all(
    ['worse_with:hopping', 'worse_with:stairs_hills'].map((end) =>
      runner.person.tapsData(message.id, dataIn(message, end)),
    ),
  )
  expect(tickedIn(runner.last()).sort()).toEqual(['hopping', 'stairs_hills'])
})

test('Done and None tapped twice answer one question', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'worse_with')
  await chooses(runner, 'hopping')
  expect(questionOf(await tapsTwice(runner, 'worse_with:done'))).toBe('signs')
  expect(questionOf(await tapsTwice(runner, 'signs:none'))).toBe('training_change')
})

test('consent that is tapped twice starts one check', async () => {
  const runner = bot().runner()
  await runner.sends('/start')
  await tapsTwice(runner, 'consent:accept')
  expect(questionOf(runner.last())).toBe('screen')
  expect(questionsIn(runner)).toHaveLength(1)
  expect(await countOf(bot(), 'check', runner)).toBe(1)
})

for (const end of ['check:start', 'check:again', 'check:restart', 'check:go']) {
  test(`${end} that is tapped twice asks one question of one new check`, async () => {
    const runner = bot().runner()
    if (end === 'check:again') await checks(runner, OUTER_HIP)
    else {
      await checks(runner, OUTER_HIP, 'onset')
      await runner.sends(end === 'check:start' ? '/cancel' : '/check')
    }
    const before = await countOf(bot(), 'check', runner)
    await tapsTwice(runner, end)
    expect(questionOf(runner.last())).toBe(end === 'check:go' ? 'onset' : 'screen')
    expect(questionsIn(runner)).toHaveLength(1)
    const isOneMore = end === 'check:start' || end === 'check:again'
    expect(await countOf(bot(), 'check', runner)).toBe(before + (isOneMore ? 1 : 0))
  })
}

test('the last answer tapped twice tells the result once and plans once', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'training_change')
  const result = await tapsTwice(runner, 'more_distance_or_speed')
  expect(endsOf(result)).toContain('check:again')
  expect(await countOf(bot(), 'check_in', runner)).toBe(1)
  expect(runner.messages().filter(({ keyboard }) => keyboard.length > 0)).toHaveLength(1)
})

test('buttons of the result that are tapped twice show their view once', async () => {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP)
  for (const end of ['r:show:why', 'r:show:result', 'r:show:doctor', 'r:show:result']) {
    await tapsTwice(runner, end)
  }
  await tapsTwice(runner, 'r:show:painkillers')
  expect(questionOf(runner.last())).toBe('nsaid_risk')
  await answersUntil(runner, {})
  await tapsTwice(runner, 'r:show:result')
  await tapsTwice(runner, 'check:change')
  await tapsTwice(runner, 'change:severity')
  expect(questionOf(runner.last())).toBe('severity')
})

test('two instances on one database: a tap that reaches both has one effect', async () => {
  const runner = bot().runner()
  const twin = await bot().twin()
  await checks(runner, OUTER_HIP, 'fall')
  for (const end of ['fall:none', 'onset:gradual', 'duration:weeks']) {
    const message = runner.last()
    const update = await runner.person.tapsData(message.id, dataIn(message, end))
    await Promise.all([bot().app.handle(update), twin.handle(update)])
  }
  expect(questionOf(runner.last())).toBe('severity')
  expect(questionsIn(runner)).toHaveLength(1)
})

test('two instances on one database: two taps at once, one to each, ask the question once', async () => {
  const runner = bot().runner()
  await bot().twin()
  await checks(runner, OUTER_HIP, 'fall')
  for (const end of ['fall:none', 'onset:gradual', 'duration:weeks', 'severity:5']) {
    await tapsTwice(runner, end)
  }
  expect(questionOf(runner.last())).toBe('walking')
  expect(questionsIn(runner)).toHaveLength(1)
  const asked = bot().standIn.calls.of('editMessageText')
  const walking = asked.filter(
    ({ payload, response }) =>
      payload.chat_id === runner.id && response.ok && /walk\?/.test(String(payload.text)),
  )
  expect(walking).toHaveLength(1)
})
